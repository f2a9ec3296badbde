package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.DemandBuilder;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleContract.Export;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.ModuleDemand.Destructor;
import io.wasmbridge.runtime.generated.ModuleDemand.Getter;
import io.wasmbridge.runtime.generated.ModuleDemand.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What generated code says of its module is what the linker is told. */
class ContractPartsTest {

    private static final Predicate<String> NONE_THERE = export -> false;
    private static final Predicate<String> ALL_THERE = export -> true;

    private static DemandBuilder demand() {
        return ModuleDemand.of(ModuleContract.VERSION, "Guest", "RUST");
    }

    private static ModuleDemand asked(DemandBuilder builder) {
        return builder.contract().demand().orElseThrow();
    }

    @Test
    void everyPartOfAContract() {
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "wasm/text.wasm")
                .sha256("0123")
                .memory("heap")
                .initializer("begin")
                .allocator("take", "(i32) -> i32")
                .free("give", "(i32) -> ()")
                .stack("move", "(i32) -> i32")
                .servesImports("EMSCRIPTEN")
                .collected()
                .makes("Point", "Line")
                .pins("make", "find")
                .danglingEmpty()
                .keepsEmptyResults()
                .unalignedBlocks()
                .function("second", "() -> i32")
                .function("first", "() -> i64")
                .global("count", "mut i32")
                .optional("first", "release", "drop")
                .pointed("compare", "(i32, i32) -> i32")
                .build();
        assertEquals("wasm/text.wasm", contract.module());
        assertEquals("0123", contract.sha256());
        assertEquals("heap", contract.memory());
        assertEquals(Optional.of("begin"), contract.initializer());
        assertEquals(Optional.of(new Export("take", "(i32) -> i32")), contract.allocator());
        assertEquals(Optional.of(new Export("give", "(i32) -> ()")), contract.free());
        assertEquals(Optional.of(new Export("move", "(i32) -> i32")), contract.stack());
        assertEquals(Optional.of("EMSCRIPTEN"), contract.servedImports());
        assertTrue(contract.collected());
        assertEquals(List.of("Point", "Line"), contract.makes());
        assertEquals(List.of("make", "find"), contract.pins());
        assertTrue(contract.danglingEmpty());
        assertTrue(contract.keepsEmptyResults());
        assertTrue(contract.unalignedBlocks());
        assertEquals(
                List.of("second", "first"), List.copyOf(contract.functions().keySet()));
        assertEquals(new Export("first", "() -> i64"), contract.functions().get("first"));
        assertEquals(Map.of("count", "mut i32"), contract.globals());
        assertEquals(Map.of("first", List.of("release", "drop")), contract.optional());
        assertEquals(Map.of("compare", "(i32, i32) -> i32"), contract.pointed());
        assertEquals(Optional.empty(), contract.demand());
        assertEquals("text#1", contract.nextInstanceName());
        assertEquals("text#2", contract.nextInstanceName());
    }

    @Test
    void whatAContractDoesNotSay() {
        ModuleContract contract =
                ModuleContract.of(ModuleContract.VERSION, "Guest").build();
        assertEquals("", contract.sha256());
        assertEquals("memory", contract.memory());
        assertEquals(Optional.empty(), contract.initializer());
        assertEquals(Optional.empty(), contract.allocator());
        assertEquals(Optional.empty(), contract.free());
        assertEquals(Optional.empty(), contract.stack());
        assertEquals(Optional.empty(), contract.servedImports());
        assertFalse(contract.collected());
        assertEquals(List.of(), contract.makes());
        assertEquals(List.of(), contract.pins());
        assertFalse(contract.danglingEmpty());
        assertFalse(contract.keepsEmptyResults());
        assertFalse(contract.unalignedBlocks());
        assertEquals("Guest#1", contract.nextInstanceName());
    }

    @Test
    void anotherVersionOfTheSeam() {
        assertEquals(
                "the bridge to 'Guest' was generated for contract 2, this runtime has contract 1: use"
                        + " wasmbridge-processor and wasmbridge-runtime of the same version and compile again",
                assertThrows(IllegalStateException.class, () -> ModuleContract.of(2, "Guest"))
                        .getMessage());
    }

    /** What a demand hands on to the contract that it is part of. */
    @Test
    void whatADemandSaysOfTheContract() {
        ModuleContract contract = demand().memory("heap")
                .initializer("begin")
                .pointed("compare", "(i32, i32) -> i32")
                .collected()
                .makes("Point")
                .pins("make")
                .danglingEmpty()
                .keepsEmptyResults()
                .unalignedBlocks()
                .contract();
        assertEquals("Guest", contract.module());
        assertEquals("heap", contract.memory());
        assertEquals(Optional.of("begin"), contract.initializer());
        assertEquals(Map.of("compare", "(i32, i32) -> i32"), contract.pointed());
        assertTrue(contract.collected());
        assertEquals(List.of("Point"), contract.makes());
        assertEquals(List.of("make"), contract.pins());
        assertTrue(contract.danglingEmpty());
        assertTrue(contract.keepsEmptyResults());
        assertTrue(contract.unalignedBlocks());
    }

    @Test
    void everyPartOfADemand() {
        ModuleDemand demand = asked(demand().partial()
                .initializerAmong("init", "start")
                .stackAmong("stack")
                .eitherLength("length")
                .postReturn("told", "text")
                .heap("take", "give", "drop")
                .method("size", "() -> int", "() -> i32")
                .method("text", "() -> String", "() -> i64", "get_text")
                .resourceMethod("point_", "x", "() -> int", "(i32) -> i32")
                .resourceMethod("point_", "y", "() -> int", "(i32) -> i32", "point_y")
                .destructorAmong("end", "Point", "point_drop", "drop_point")
                .namedDestructor("close", "Line", "line_free")
                .namedFree("free_text")
                .optional("get_text", "free_text")
                .getter("text_length", "text", "the length of 'text'", "() -> i32", "(i32) -> i32"));
        assertEquals("RUST", demand.abi());
        assertTrue(demand.partial());
        assertEquals(List.of("init", "start"), demand.initializers());
        assertEquals(List.of("stack"), demand.stacks());
        assertTrue(demand.givesEitherLength("length"));
        assertFalse(demand.givesEitherLength("text"));
        assertEquals(Map.of("told", "text"), demand.postReturns());
        assertTrue(demand.heapNamed());
        assertEquals(List.of("take"), demand.allocators());
        assertEquals(List.of("give", "drop"), demand.frees());
        assertEquals(
                List.of(
                        new Method("size", "() -> int", "() -> i32", "", ""),
                        new Method("text", "() -> String", "() -> i64", "get_text", ""),
                        new Method("x", "() -> int", "(i32) -> i32", "", "point_"),
                        new Method("y", "() -> int", "(i32) -> i32", "point_y", "point_")),
                demand.methods());
        assertEquals(
                List.of("size", "get_text", "point_x", "point_y"),
                demand.methods().stream().map(Method::asked).toList());
        assertEquals(
                List.of(
                        new Destructor("end", "Point", List.of("point_drop", "drop_point"), false),
                        new Destructor("close", "Line", List.of("line_free"), true)),
                demand.destructors());
        assertEquals(List.of("free_text"), demand.namedFrees());
        assertEquals(Map.of("get_text", List.of("free_text")), demand.optional());
        assertEquals(
                List.of(new Getter(
                        "text_length", "text", "the length of 'text'", List.of("() -> i32", "(i32) -> i32"))),
                demand.getters());
    }

    @Test
    void whatADemandDoesNotSay() {
        ModuleDemand demand = asked(demand());
        assertFalse(demand.partial());
        assertFalse(demand.heapNamed());
        assertEquals(List.of("_initialize", "__wasm_call_ctors"), demand.initializers());
        assertEquals(List.of(), demand.stacks());
        assertFalse(demand.needsMemory(ALL_THERE));
        assertEquals(Optional.empty(), demand.allocated(ALL_THERE));
        assertEquals(Optional.empty(), demand.freed(ALL_THERE));
        assertEquals(Optional.empty(), demand.freedArea(ALL_THERE));
        assertEquals(List.of(), demand.freedResults(ALL_THERE));
    }

    /** What only an optional export needs is needed where the module has that export. */
    @Test
    void needsOfOptionalExports() {
        ModuleDemand always = asked(demand().needsMemory()
                .allocates("'a'")
                .frees("'b'")
                .freesArea("'c'")
                .freesResult("'d'")
                .freesResult("'e'", "one"));
        assertTrue(always.needsMemory(NONE_THERE));
        assertEquals(Optional.of("'a'"), always.allocated(NONE_THERE));
        assertEquals(Optional.of("'b'"), always.freed(NONE_THERE));
        assertEquals(Optional.of("'c'"), always.freedArea(NONE_THERE));
        assertEquals(List.of("'d'"), always.freedResults(NONE_THERE));
        assertEquals(List.of("'d'", "'e'"), always.freedResults(ALL_THERE));

        ModuleDemand some = asked(demand().needsMemory("one")
                .allocates("'a'", "one")
                .allocates("'z'", "two")
                .frees("'b'", "one")
                .freesArea("'c'", "two"));
        assertFalse(some.needsMemory(NONE_THERE));
        assertFalse(some.needsMemory("two"::equals));
        assertTrue(some.needsMemory("one"::equals));
        assertEquals(Optional.empty(), some.allocated(NONE_THERE));
        assertEquals(Optional.of("'a'"), some.allocated(ALL_THERE));
        assertEquals(Optional.of("'z'"), some.allocated("two"::equals));
        assertEquals(Optional.empty(), some.freed("two"::equals));
        assertEquals(Optional.of("'b'"), some.freed("one"::equals));
        assertEquals(Optional.empty(), some.freedArea("one"::equals));
        assertEquals(Optional.of("'c'"), some.freedArea("two"::equals));
    }

    @Test
    void destructorsOfOptionalExports() {
        ModuleDemand demand = asked(demand().namedDestructor("close", "Line", "line_free")
                .namedDestructor("end", "Point", "point_free")
                .destructorFor("end", "make")
                .destructorFor("end", "find"));
        Destructor always = demand.destructors().get(0);
        Destructor sometimes = demand.destructors().get(1);
        assertTrue(demand.needs(always, NONE_THERE));
        assertFalse(demand.needs(sometimes, NONE_THERE));
        assertTrue(demand.needs(sometimes, "make"::equals));
        assertTrue(demand.needs(sometimes, "find"::equals));
    }

    @Test
    void everyPartOfAnImport() {
        HostImport plain = HostImport.of("env", "Env.log", "(i32) -> ()", "log", "print");
        assertEquals("env", plain.module());
        assertEquals("Env.log", plain.method());
        assertEquals("(i32) -> ()", plain.signature());
        assertEquals(List.of("log", "print"), plain.fields());
        assertEquals("env.log", plain.name());
        assertEquals("allocates: false, frees: false, throws: false", told(plain));
        assertEquals("allocates: true, frees: false, throws: false", told(plain.allocating()));
        assertEquals("allocates: false, frees: true, throws: false", told(plain.freeing()));
        assertEquals("allocates: false, frees: false, throws: true", told(plain.throwing()));
        assertEquals(
                "allocates: true, frees: true, throws: true",
                told(plain.allocating().freeing().throwing()));
        assertEquals(
                "'env.log' is called by the guest",
                assertThrows(IllegalStateException.class, () -> plain.call(1)).getMessage());
    }

    private static String told(HostImport one) {
        return "allocates: " + one.allocates() + ", frees: " + one.frees() + ", throws: " + one.mayThrow();
    }

    @Test
    void whatIsKeptWithTheBridgeClass() {
        ModuleContract contract =
                ModuleContract.of(ModuleContract.VERSION, "Guest").build();
        assertNull(contract.kept());
        Object shared = new Object();
        contract.keep(shared);
        assertSame(shared, contract.kept());
    }
}
