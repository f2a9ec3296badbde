package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.AwaitedModule.Needs;
import io.wasmbridge.processor.abi.AwaitedModule.OptionalExport;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Methods whose export may be missing. */
class OptionalRulesTest {

    private static final String OPTIONAL = "@WasmExport(optional = true) ";

    private static Offered bare() {
        return Offered.by("bare.wasm").functions("add (i32, i32) -> i32").globals("limit: i32");
    }

    private static List<String> keys(String... methods) {
        return Findings.keys(Declared.as("Input", methods), bare());
    }

    @Test
    void whatIsMissingAsksForNothing() {
        assertEquals(
                List.of(),
                keys(
                        OPTIONAL + "int bonus(int a)",
                        OPTIONAL + "String greet(String name, @InOut int[] values)",
                        OPTIONAL + "@Transferred String handedOver()",
                        OPTIONAL + "@Transferred(free = \"none\") long[] freed()",
                        OPTIONAL + "IntView shown()",
                        "@WasmExport(value = \"xyzzy\", optional = true) void named(@Transferred byte[] data)"));
    }

    @Test
    void whatIsMissingIsKeptWithItsTypesAndNames() {
        Binding binding = Binder.bind(
                Declared.as(
                                "Input",
                                OPTIONAL + "String greetAll(String name, int... times)",
                                "int add(int a, int b)",
                                "@WasmExport(value = \"xyzzy\", optional = true) void plugh()")
                        .declaration(),
                bare().module());
        BoundInterface bound = binding.bound().orElseThrow();
        assertEquals(
                List.of("add"), bound.methods().stream().map(BoundMethod::name).toList());
        AbsentMethod greetAll = bound.absent().get(0);
        assertEquals("greetAll", greetAll.name());
        assertEquals("String", greetAll.result().toString());
        assertEquals(
                List.of("String", "int[]"),
                greetAll.parameters().stream()
                        .map(parameter -> parameter.type().toString())
                        .toList());
        assertEquals(true, greetAll.varargs());
        assertEquals(List.of("greetAll", "greet_all"), greetAll.exports());
        assertEquals(List.of("xyzzy"), bound.absent().get(1).exports());
    }

    @Test
    void whatNeedsNoExportIsStillSaid() {
        assertEquals(List.of("unsupported-type at bonus"), keys(OPTIONAL + "List<String> bonus()"));
        assertEquals(List.of("unsupported-type at bonus.a"), keys(OPTIONAL + "void bonus(Object a)"));
        assertEquals(
                List.of("ownership-conflict at bonus.a@WasmOwned"), keys(OPTIONAL + "void bonus(@WasmOwned String a)"));
        assertEquals(List.of("ownership-conflict at bonus@HostOwned"), keys(OPTIONAL + "@HostOwned String bonus()"));
        assertEquals(
                List.of("buffer-size at bonus@WasmBuffer"), keys(OPTIONAL + "@WasmBuffer(size = 0) int[] bonus()"));
        assertEquals(List.of("unsupported-method at bonus"), keys(OPTIONAL + "<T> void bonus(int a)"));
    }

    @Test
    void whatIsThereHasToFit() {
        assertEquals(List.of(), keys(OPTIONAL + "int add(int a, int b)", OPTIONAL + "int limit()"));
        assertEquals(List.of("signature-mismatch at add"), keys(OPTIONAL + "int add(int a)"));
        assertEquals(List.of("signature-mismatch at limit"), keys(OPTIONAL + "void limit(int a)"));
        assertEquals(
                List.of("wrong-export-kind at size@WasmExport"),
                keys("@WasmExport(value = \"memory\", optional = true) int size()"));
        assertEquals(
                List.of("ownership-missing at text"),
                Findings.keys(
                        Declared.as("Input", OPTIONAL + "String text()"),
                        Offered.byC().functions("text () -> i32")));
    }

    @Test
    void anotherMethodMayInsist() {
        assertEquals(
                List.of("unknown-export at again@WasmExport"),
                keys(OPTIONAL + "int bonus(int a)", "@WasmExport(\"bonus\") int again(int a)"));
    }

    @Test
    void theSpellingThatIsThereIsTaken() {
        Binding binding = Binder.bind(
                Declared.as("Input", OPTIONAL + "int addAll()").declaration(),
                Offered.by("bare.wasm")
                        .functions("add_all () -> i32")
                        .export("table", ExportKind.TABLE)
                        .module());
        BoundMethod addAll = binding.bound().orElseThrow().methods().get(0);
        assertEquals("add_all", addAll.export().name());
        assertEquals(true, addAll.optional());
    }

    @Test
    void aModuleAtRunTimeIsAskedForWhatItsExportsNeed() {
        Binding binding = Binder.bind(Declared.as(
                        "Input",
                        OPTIONAL + "@Transferred @WasmLength(Length.TERMINATED) String greet(String name)",
                        OPTIONAL + "@Transferred(free = \"give\") @WasmLength(Length.TERMINATED) String show()",
                        OPTIONAL + "int twice(int a)",
                        "@WasmExport(\"twice\") int again(int a)",
                        "int count()")
                .module("")
                .declaration());
        AwaitedModule awaited = binding.bound().orElseThrow().module().awaited().orElseThrow();
        assertEquals(false, awaited.needs().memory());
        assertEquals(Optional.empty(), awaited.needs().allocated());
        assertEquals(Optional.empty(), awaited.needs().freed());
        assertEquals(List.of(), awaited.needs().freedResults());
        assertEquals(List.of(), awaited.needs().namedFrees());
        Optional<String> name = Optional.of("parameter 'name' of 'greet'");
        assertEquals(
                List.of(
                        new OptionalExport(
                                "greet",
                                new Needs(
                                        true,
                                        name,
                                        name,
                                        Optional.empty(),
                                        List.of("the result of 'greet'"),
                                        List.of())),
                        new OptionalExport(
                                "show",
                                new Needs(
                                        true,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        List.of("give")))),
                awaited.optional());
    }
}
