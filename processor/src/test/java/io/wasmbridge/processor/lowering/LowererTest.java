package io.wasmbridge.processor.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.Binder;
import io.wasmbridge.processor.binding.Binding;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowererTest {

    @Test
    void everyParameterAndResult() {
        InterfacePlan plan = lower(Declared.in(Golden.read("everything/Everything.java")), Offered.everything());

        Golden.check("everything/plan.txt", plan.toString());
    }

    @Test
    void everyContainer() {
        InterfacePlan plan = lower(Declared.in(Golden.read("containers/Containers.java")), Offered.containers());

        Golden.check("containers/plan.txt", plan.toString());
    }

    @Test
    void scalarsThatAreValidated() {
        InterfacePlan plan = lower(Declared.in(Golden.read("scalars/Scalars.java")), Offered.scalars());

        Golden.check("scalars/plan.txt", plan.toString());
    }

    @Test
    void enums() {
        InterfacePlan plan = lower(Declared.in(Golden.read("enums/Enums.java")), Offered.enums());

        Golden.check("enums/plan.txt", plan.toString());
        assertEquals(
                List.of("Colour", "Level"),
                plan.enums().stream().map(Scalar.Enumerated::toString).toList());
    }

    @Test
    void errors() {
        InterfacePlan plan = lower(Declared.in(Golden.read("errors/Files.java")), Offered.errors());

        Golden.check("errors/plan.txt", plan.toString());
    }

    @Test
    void imports() {
        Declared declared = Declared.in(Golden.read("imports/Guest.java"))
                .importing(Golden.read("imports/Env.java"))
                .imports("Clock", "clock", "default long now()");

        Golden.check("imports/plan.txt", lower(declared, Offered.importing()).toString());
    }

    @Test
    void functions() {
        Declared declared = Declared.in(Golden.read("functions/Walker.java"))
                .pointed("IntBinaryOperator", "int applyAsInt(int left, int right)")
                .pointed(
                        "Visitor",
                        "@WasmLength(Length.TERMINATED) String visit(Bridge bridge, int index, String text)");

        Golden.check("functions/plan.txt", lower(declared, Offered.calling()).toString());
    }

    @Test
    void objectsOfTheHost() {
        Declared declared = Declared.in(Golden.read("hosts/Lender.java")).importing(Golden.read("hosts/Env.java"));

        Golden.check("hosts/plan.txt", lower(declared, Offered.borrowing()).toString());
    }

    @Test
    void blocks() {
        InterfacePlan plan = lower(Declared.in(Golden.read("blocks/Blocks.java")), Offered.blocks());

        Golden.check("blocks/plan.txt", plan.toString());
    }

    @Test
    void flags() {
        InterfacePlan plan = lower(Declared.in(Golden.read("flags/Rights.java")), Offered.flags());

        Golden.check("flags/plan.txt", plan.toString());
        assertEquals(
                List.of("EnumSet<Colour>", "EnumSet<Level>"),
                plan.flags().stream().map(Scalar.Flags::toString).toList());
    }

    @Test
    void resources() {
        InterfacePlan plan = lower(Declared.objects(Golden.read("resources/Objects.java")), Offered.objects());

        Golden.check("resources/plan.txt", plan.toString());
    }

    @Test
    void objectsThatArePinned() {
        InterfacePlan plan = lower(Declared.counters(Golden.read("collected/Counters.java")), Offered.counters());

        Golden.check("collected/plan.txt", plan.toString());
    }

    @Test
    void everyPlaceOfALength() {
        InterfacePlan plan = lower(Declared.in(Golden.read("lengths/Lengths.java")), Offered.lengths());

        Golden.check("lengths/plan.txt", plan.toString());
    }

    @Test
    void argumentsThatTheGuestTakesAndAreasOnItsStack() {
        InterfacePlan plan = lower(Declared.in(Golden.read("abis/Bindgen.java")), Offered.bindgen());

        Golden.check("abis/bindgen.txt", plan.toString());
    }

    @Test
    void optionsAndResultsInAreas() {
        InterfacePlan plan = lower(Declared.in(Golden.read("rust/Areas.java")), Offered.rustAreas());

        Golden.check("rust/areas.txt", plan.toString());
    }

    @Test
    void optionsAndResultsAsSeveralResults() {
        InterfacePlan plan = lower(Declared.in(Golden.read("rust/Results.java")), Offered.rustResults());

        Golden.check("rust/results.txt", plan.toString());
    }

    @Test
    void everyWayToReturn() {
        InterfacePlan plan = lower(Declared.in(Golden.read("returns/Returns.java")), Offered.returns());

        Golden.check("returns/plan.txt", plan.toString());
    }

    @Test
    void contractOfRustWithMemoryAndInitializer() {
        InterfacePlan plan = lower(
                Declared.as("Greeter", "@Transferred String greet(String name)")
                        .memory("heap")
                        .initializer("start"),
                Offered.byRust()
                        .functions("start () -> ()", "greet (i32, i32) -> i64")
                        .export("heap", ExportKind.MEMORY));

        assertEquals("""
            module guest.wasm
                memory heap
                initializer start
                allocator alloc (i32) -> i32
                free dealloc (i32, i32) -> ()
                dangling empty
                keeps empty results
                unaligned blocks
                function greet (i32, i32) -> i64
            """, plan.contract().toString());
    }

    /** The functions of a module, the allocator that the user names, and whether its blocks may lie anywhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                                               | -         | false
        malloc (i32) -> i32                             | -         | false
        malloc (i64) -> i64                             | -         | false
        alloc (i32) -> i32; dealloc (i32, i32) -> ()    | -         | true
        allocate (i32) -> i32; dealloc (i32, i32) -> () | -         | true
        malloc (i32) -> i32                             | malloc    | false
        calloc (i32, i32) -> i32                        | calloc    | false
        my_calloc (i32, i32) -> i32                     | my_calloc | true
        alloc (i64) -> i64                              | alloc     | true
        """)
    void whetherBlocksAreAligned(String functions, String named, boolean unaligned) {
        Declared declared = Declared.as("Calc", "int add(int a, int b)");
        Offered offered = Offered.by("guest.wasm").functions("add (i32, i32) -> i32");
        if (functions != null) {
            offered.functions(functions.split("; "));
        }
        if (named != null) {
            declared.allocator(named, "");
        }

        assertEquals(unaligned, lower(declared, offered).contract().unalignedBlocks());
    }

    /** As for a module that is there, by the names alone. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        C,    -,      false
        RUST, -,      true
        RUST, malloc, false
        C,    calloc, false
        C,    take,   true
        """)
    void whetherBlocksOfAModuleAtRunTimeAreAligned(String abi, String named, boolean unaligned) {
        Declared declared = Declared.as("Calc", "int add(int a, int b)").abi(abi);
        if (named != null) {
            declared.allocator(named, "");
        }
        InterfacePlan plan =
                Lowerer.lower(Binder.bind(declared.declaration()).bound().orElseThrow());

        assertEquals(unaligned, plan.contract().unalignedBlocks());
    }

    /** {@code Bridge.allocator()} works whether or not a method allocates. */
    @Test
    void contractNamesAnAllocatorThatNoMethodNeeds() {
        ContractPlan contract = lower(
                        Declared.as("Calc", "int add(int a, int b)"),
                        Offered.byC().functions("add (i32, i32) -> i32"))
                .contract();

        assertEquals("malloc", contract.allocator().orElseThrow().name());
        assertEquals("free", contract.free().orElseThrow().name());
    }

    @Test
    void functionsStandInTheOrderOfMethodsOnceEach() {
        ContractPlan contract = lower(
                        Declared.as(
                                "Texts",
                                "@Transferred(free = \"drop\") String second()",
                                "@Transferred(free = \"drop\") String first()",
                                "@WasmExport(\"second\") @Transferred String again()"),
                        Offered.byC().functions("first () -> i32", "drop (i32) -> ()", "second () -> i32"))
                .contract();

        assertEquals(
                List.of("second", "first", "drop"),
                contract.functions().stream().map(function -> function.name()).toList());
    }

    @Test
    void globalsAreReadAndWrittenWhereAFunctionWouldRun() {
        InterfacePlan plan = lower(
                Declared.as(
                        "Globals",
                        "int counter()",
                        "void counter(int value)",
                        "double mean()",
                        "@WasmOwned String text()",
                        "@WasmBuffer(size = 4) IntView table()"),
                Offered.by("guest.wasm").globals("counter: mut i32", "mean: mut f64", "text: mut i32", "table: i32"));

        assertEquals("""
            module guest.wasm
                memory memory
                global counter: mut i32
                global mean: f64
                global text: i32
                global table: i32
            counter reads counter: mut i32
                return read global as int
            counter writes counter: mut i32
                write global int value
            mean reads mean: mut f64
                return read global as double
            text reads text: mut i32
                pointer = read global as pointer
                length = scan byte[] at pointer
                return lift String at pointer length length
            table reads table: i32
                pointer = read global as pointer
                return lift IntView at pointer length 4 lasting
            """, plan.toString());
    }

    @Test
    void optionalExports() {
        InterfacePlan plan = lower(
                Declared.as(
                        "Texts",
                        "@WasmExport(optional = true) int bonusRound(int a)",
                        "@WasmExport(optional = true) @Transferred(free = \"drop\") String first()",
                        "@WasmExport(optional = true) @Transferred(free = \"give\") String second()",
                        "@WasmExport(value = \"third\", optional = true) @Transferred(free = \"give\") String a()",
                        "@WasmExport(\"third\") @Transferred(free = \"give\") String b()",
                        "@WasmExport(optional = true) long limit()"),
                Offered.byC()
                        .functions("first () -> i32", "second () -> i32", "third () -> i32")
                        .functions("drop (i32) -> ()", "give (i32) -> ()")
                        .globals("limit: i64"));

        assertEquals("""
            module guest.wasm
                memory memory
                allocator malloc (i32) -> i32
                free free (i32) -> ()
                function first () -> i32
                function second () -> i32
                function third () -> i32
                function drop (i32) -> ()
                function give (i32) -> ()
                global limit: i64
                optional first with [drop]
                optional second
                optional limit
            """, plan.contract().toString());
        assertEquals(
                "[bonusRound has no export bonusRound or bonus_round\n]",
                plan.absent().toString());
    }

    private static InterfacePlan lower(Declared declared, Offered offered) {
        Binding binding = Binder.bind(declared.declaration(), offered.module());
        assertEquals(List.of(), binding.diagnostics());
        return Lowerer.lower(binding.bound().orElseThrow());
    }
}
