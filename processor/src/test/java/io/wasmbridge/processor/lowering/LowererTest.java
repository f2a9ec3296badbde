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

    private static InterfacePlan lower(Declared declared, Offered offered) {
        Binding binding = Binder.bind(declared.declaration(), offered.module());
        assertEquals(List.of(), binding.diagnostics());
        return Lowerer.lower(binding.bound().orElseThrow());
    }
}
