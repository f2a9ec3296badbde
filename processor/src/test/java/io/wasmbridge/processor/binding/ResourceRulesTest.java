package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.abi.AwaitedModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guest objects behind handles. */
class ResourceRulesTest {

    private static Offered offered(String... more) {
        return Offered.byC().functions("make (i32) -> i32").functions(more);
    }

    private static Declared declared(String... methods) {
        return Declared.as("Input", "Counter make(int start)").resource("Counter", "", "", methods);
    }

    private static List<String> calls(Binding binding) {
        return binding.bound().orElseThrow().methods().stream()
                .map(method -> method.name() + " " + method.export().name())
                .toList();
    }

    private static Binding bind(Declared declared, Offered offered) {
        Binding binding = Binder.bind(declared.declaration(), offered.module());
        assertEquals(List.of(), binding.diagnostics());
        return binding;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counter_free (i32) -> ()",
                "counter_destroy (i32) -> i32",
                "counter_delete (i32) -> i64",
                "counter_drop (i32) -> f64"
            })
    void theDestructorIsFoundByName(String destructor) {
        Binding binding = bind(declared(), offered(destructor, "drop (i32) -> ()", "counters_free (i32) -> ()"));

        assertEquals(
                destructor.substring(0, destructor.indexOf(' ')),
                binding.bound()
                        .orElseThrow()
                        .methods()
                        .get(0)
                        .result()
                        .destructor()
                        .orElseThrow()
                        .name());
    }

    @Test
    void oneThatCannotIsNone() {
        Offered misfits = offered("counter_free (i32, i32) -> ()", "counter_drop (i64) -> ()", "free (i32) -> ()");
        assertEquals(List.of("free-missing at Counter@WasmResource.destructor"), Findings.keys(declared(), misfits));
        bind(declared(), misfits.functions("counter_delete (i32) -> ()"));
    }

    @Test
    void severalAreOneTooMany() {
        Offered both = offered("counter_free (i32) -> ()", "counter_drop (i32) -> i32");
        assertEquals("""
                ## Input
                Counter@WasmResource.destructor: [wasm/free-missing] the host ends each Counter, and nothing says by which of several exports
                    found: counter_free (i32) -> ()
                    found: counter_drop (i32) -> i32
                    help: name one: @WasmResource(destructor = "counter_free" or "counter_drop")

                """, Findings.text("Input", declared(), both));
        bind(Declared.as("Input", "Counter make(int start)").resource("Counter", "", "counter_drop"), both);
    }

    @Test
    void whatTheGuestKeepsNeedsNone() {
        bind(
                Declared.as(
                                "Input",
                                "@WasmOwned Counter make(int start)",
                                "@WasmExport(optional = true) Counter missing()",
                                "void take(Counter counter, @Transferred Counter other)")
                        .resource("Counter", "", "", "@WasmOwned Counter next()"),
                offered("take (i32, i32) -> ()", "next (i32) -> i32"));
        assertEquals(
                List.of("free-missing at Counter@WasmResource.destructor"),
                Findings.keys(
                        Declared.as("Input", "@WasmOwned Counter make(int start)")
                                .resource("Counter", "", "", "Counter next()"),
                        offered("next (i32) -> i32")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @WasmReturn(OUT_POINTERS) Counter f()             | (i32, i32) -> ()  | ''
            @WasmError @WasmReturn(OUT_POINTERS) Counter f()  | (i32, i32) -> i32 | ''
            @WasmError @WasmReturn(OUT_POINTERS) Counter f()  | (i32, i32) -> i64 | ''
            @WasmReturn(OUT_POINTERS) Counter f()             | (i32, i32) -> i32 | shape-mismatch at f@WasmReturn
            @WasmReturn(OUT_POINTERS) Counter f()             | (i32) -> ()       | signature-mismatch at f
            @WasmReturn(OUT_POINTERS) Counter f(long a)       | (i32, i32) -> ()  | signature-mismatch at f
            @WasmReturn(RETURN_AREA) Counter f()              | (i32) -> i32      | shape-mismatch at f@WasmReturn
            """)
    void aHandleCanBeWritten(String method, String signature, String finding) {
        Declared declared = Declared.as("Input").resource("Counter", "", "counter_free", method);
        assertEquals(
                finding.isEmpty() ? List.of() : List.of(finding),
                Findings.keys(declared, Offered.byC().functions("counter_free (i32) -> ()", "f " + signature)));
    }

    @Test
    void namesHaveThePrefixFirst() {
        Offered offered = offered(
                "counter_free (i32) -> ()",
                "counter_addAll (i32) -> i32",
                "addAll (i32) -> i32",
                "counter_add_one (i32) -> i32",
                "addTwo (i32) -> i32",
                "add_three (i32) -> i32",
                "named (i32) -> i32",
                "counter_named (i32) -> i32");
        assertEquals(
                List.of(
                        "make make",
                        "addAll counter_addAll",
                        "addOne counter_add_one",
                        "addTwo addTwo",
                        "addThree add_three",
                        "other named"),
                calls(bind(
                        declared(
                                "int addAll()",
                                "int addOne()",
                                "int addTwo()",
                                "int addThree()",
                                "@WasmExport(\"named\") int other()"),
                        offered)));
        assertEquals(
                List.of("make make", "all counter_addAll"),
                calls(bind(
                        Declared.as("Input", "Counter make(int start)")
                                .resource(
                                        "Counter",
                                        "counter_add",
                                        "counter_free",
                                        "@WasmExport(\"counter_addAll\") int all()"),
                        offered)));
    }

    @Test
    void aGlobalKeepsWhatItHolds() {
        Offered offered = Offered.byC().functions("counter_free (i32) -> ()").globals("root: i32", "wide: i64");
        bind(Declared.as("Input", "@WasmOwned Counter root()").resource("Counter", "", ""), offered);
        assertEquals(
                List.of("ownership-conflict at root"),
                Findings.keys(Declared.as("Input", "Counter root()").resource("Counter", "", ""), offered));
        assertEquals(
                List.of("signature-mismatch at wide"),
                Findings.keys(Declared.as("Input", "@WasmOwned Counter wide()").resource("Counter", "", ""), offered));
        assertEquals(
                List.of("signature-mismatch at set.root"),
                Findings.keys(
                        Declared.as("Input", "@WasmExport(\"root\") void set(Counter root)")
                                .resource("Counter", "", ""),
                        offered));
    }

    /** A collector ends its objects itself: what the host holds is pinned, unless the guest keeps it. */
    @Test
    void aCollectorNeedsNoDestructor() {
        Offered offered = Offered.collected()
                .functions("make (i32) -> i32", "kept () -> i32", "take (i32) -> ()", "counter_copy (i32) -> i32")
                .globals("root: i32");
        Binding binding = bind(
                Declared.as(
                                "Input",
                                "Counter make(int start)",
                                "@WasmOwned Counter kept()",
                                "void take(@Transferred Counter counter)",
                                "Counter root()")
                        .resource("Counter", "", "", "Counter copy()"),
                offered);
        assertEquals(
                List.of("make true", "kept false", "root true", "copy true"),
                binding.bound().orElseThrow().methods().stream()
                        .filter(method -> method.result() instanceof BoundResult.Resource)
                        .map(method -> method.name() + " " + ((BoundResult.Resource) method.result()).pinned())
                        .toList());
        bind(declared(), offered.functions("counter_free (i32) -> ()", "counter_drop (i32) -> ()"));
    }

    @Test
    void whatACollectedGuestIsToldWhenAnObjectEnds() {
        Declared ended = Declared.as("Input", "Counter make(int start)").resource("Counter", "", "bye");
        Offered offered = Offered.collected().functions("make (i32) -> i32");
        BoundResult result = bind(ended, offered.functions("bye (i32) -> ()"))
                .bound()
                .orElseThrow()
                .methods()
                .get(0)
                .result();
        assertEquals("bye", result.destructor().orElseThrow().name());
        assertTrue(((BoundResult.Resource) result).pinned());
        assertEquals(
                List.of("unknown-export at Counter@WasmResource.destructor"),
                Findings.keys(ended, Offered.collected().functions("make (i32) -> i32")));
        assertEquals(
                List.of("ownership-conflict at root"),
                Findings.keys(
                        Declared.as("Input", "Counter root()").resource("Counter", "", "bye"),
                        Offered.collected().functions("bye (i32) -> ()").globals("root: i32")));
    }

    @Test
    void whatCannotBePinned() {
        Offered unpinned = Offered.by("guest.wasm").functions("__new (i32, i32) -> i32", "make (i32) -> i32");
        assertEquals("""
                ## Input
                make: [wasm/allocator-missing] the result of 'make' is an object, but module 'guest.wasm' does not export '__pin', '__unpin'
                    why: the ABI is ASSEMBLYSCRIPT: the module exports '__new'
                    why: an object is pinned by '__pin' while its handle is open, and unpinned when that is closed
                    found: functions __new, make
                    help: compile it with --exportRuntime
                    help: annotate 'make' @WasmOwned, if the guest keeps it

                """, Findings.text("Input", declared(), unpinned));
        bind(Declared.as("Input", "@WasmOwned Counter make(int start)").resource("Counter", "", ""), unpinned);
        bind(
                Declared.as("Input", "@WasmExport(optional = true) Counter missing()")
                        .resource("Counter", "", ""),
                unpinned);
        assertEquals(
                List.of("allocator-missing at greet.text"),
                Findings.keys(
                        Declared.as("Input", "Counter make(int start)", "void greet(String text)")
                                .resource("Counter", "", ""),
                        unpinned.functions("greet (i32) -> ()")));
    }

    /** With an allocator of its own such a guest has no objects that the bridge knows of. */
    @Test
    void anAllocatorOfItsOwnNeedsADestructor() {
        Offered offered = Offered.collected().functions("make (i32) -> i32", "take (i32) -> i32");
        assertEquals(
                List.of("free-missing at Counter@WasmResource.destructor"),
                Findings.keys(declared().allocator("take", ""), offered));
        Binding binding = bind(declared().allocator("take", ""), offered.functions("counter_free (i32) -> ()"));
        assertFalse(((BoundResult.Resource)
                        binding.bound().orElseThrow().methods().get(0).result())
                .pinned());
    }

    /** The handle is no parameter of the method: it counts for the export alone. */
    @Test
    void theHandleComesFirst() {
        Offered offered = offered("counter_free (i32) -> ()", "counter_add (i32, i64) -> i64", "none () -> i32");
        assertEquals(
                List.of("signature-mismatch at add.more", "signature-mismatch at none"),
                Findings.keys(declared("long add(int more)", "int none()"), offered));
        bind(declared("long add(long more)"), offered);
    }

    @Test
    void marksThatNoHandleHas() {
        Offered offered = offered("counter_free (i32) -> ()", "take (i32) -> ()");
        for (Map.Entry<String, String> marked : Map.of(
                        "@WasmBuffer(size = 2)", "buffer-size at take.counter@WasmBuffer",
                        "@WasmLength(Length.BYTES)", "shape-mismatch at take.counter@WasmLength",
                        "@WasmString", "shape-mismatch at take.counter@WasmString",
                        "@Unsigned", "unsupported-type at take.counter@Unsigned",
                        "@Out", "unsupported-type at take.counter@Out",
                        "@HostOwned", "ownership-conflict at take.counter@HostOwned")
                .entrySet()) {
            assertEquals(
                    List.of(marked.getValue()),
                    Findings.keys(
                            Declared.as("Input", "void take(" + marked.getKey() + " Counter counter)")
                                    .resource("Counter", "", ""),
                            offered));
        }
        assertEquals(
                List.of("shape-mismatch at make@WasmReturn"),
                Findings.keys(
                        Declared.as("Input", "@WasmReturn(ResultShape.POINTER) Counter make(int start)")
                                .resource("Counter", "", ""),
                        offered));
        assertEquals(
                List.of("unsupported-type at take.counter"),
                Findings.keys(Declared.as("Input", "void take(Hidden counter)"), offered));
    }

    /** A handle is an error where it is 0, or below. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NULL     | Counter           |
                    NEGATIVE | Counter           |
                    NEGATIVE | Optional<Counter> |
                    NULL     | Optional<Counter> | shape-mismatch at make@WasmError
                    NON_ZERO | Counter           | shape-mismatch at make@WasmError
                    """)
    void statusesThatAreHandles(String when, String type, String finding) {
        assertEquals(
                Optional.ofNullable(finding).stream().toList(),
                Findings.keys(
                        Declared.as("Input", "@WasmError(ErrorWhen." + when + ") " + type + " make(int start)")
                                .resource("Counter", "", ""),
                        offered("counter_free (i32) -> ()")));
    }

    @Test
    void askedOfAModuleThatArrives() {
        Binding binding = Binder.bind(Declared.as("Input", "Counter make(int start)", "int add()")
                .resource("Counter", "", "", "int add(int more)", "@WasmExport(\"plus\") int addTwo(int a)")
                .resource("Words", "w_", "close_words", "@WasmExport(optional = true) Words copy()")
                .module("")
                .declaration());
        assertEquals(List.of(), binding.diagnostics());
        AwaitedModule awaited = binding.bound().orElseThrow().module().awaited().orElseThrow();
        assertEquals(
                List.of("make", "add", "counter_add", "plus", "w_copy"),
                awaited.methods().stream().map(AwaitedModule.Method::asked).toList());
        assertEquals(
                List.of(
                        new AwaitedModule.Destructor(
                                "Counter.destructor",
                                "Counter",
                                List.of("counter_free", "counter_destroy", "counter_delete", "counter_drop"),
                                false,
                                List.of()),
                        new AwaitedModule.Destructor(
                                "Words.destructor", "Words", List.of("close_words"), true, List.of("w_copy"))),
                awaited.destructors());
        assertEquals(
                Optional.empty(),
                Binder.bind(Declared.as("Input", "@WasmOwned Counter make(int start)")
                                .resource("Counter", "", "")
                                .module("")
                                .declaration())
                        .bound()
                        .orElseThrow()
                        .module()
                        .awaited()
                        .orElseThrow()
                        .destructors()
                        .stream()
                        .findFirst());
    }
}
