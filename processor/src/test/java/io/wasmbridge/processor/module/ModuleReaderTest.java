package io.wasmbridge.processor.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import io.wasmbridge.processor.module.ModuleSignature.ModuleImport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModuleReaderTest {

    private static final Position POSITION = new Position() {};

    @Test
    void readsFunctionsInExportOrder() {
        ModuleSignature module = guest("odd/i64-add");
        assertEquals("guests/odd/i64-add.wasm", module.name());
        assertEquals(
                List.of("add", "fibonacci", "alloc", "dealloc"),
                List.copyOf(module.functions().keySet()));
        assertEquals("(i64, i64) -> i64", module.functions().get("add").toString());
        assertEquals("(i32, i32) -> ()", module.functions().get("dealloc").toString());
        assertEquals(Map.of("memory", ExportKind.MEMORY), module.otherExports());
        assertEquals(List.of(), module.imports());
        assertEquals(Map.of(), module.producers());
    }

    @Test
    void readsTheDigestOfTheBytes() {
        byte[] empty = WasmBytes.module().toBytes();
        assertEquals(
                "93a44bbb96c751218e4c00d479e4c14358122a389acca16205b1e4d0dc5f9476",
                read(empty).sha256());
    }

    @Test
    void readsExportsThatAreNoFunctions() {
        assertEquals(
                Map.of("memory", ExportKind.MEMORY, "counter", ExportKind.GLOBAL),
                guest("odd/global-export").otherExports());
    }

    @Test
    void readsGlobals() {
        assertEquals(
                List.of("memory", "counter"),
                List.copyOf(guest("odd/global-export").otherExports().keySet()));
        assertEquals(
                "{counter=mut i32, total=mut i64, ratio=mut f32, mean=mut f64, latest=mut i32, latest_packed=mut i64,"
                        + " table=i32, version_text=i32, primes=i32, samples=i32, name_buffer=i32}",
                guest("globals/globals").globals().toString());
    }

    @Test
    void readsImportedGlobalsThatAreExportedAgain() {
        ModuleSignature module = read(WasmBytes.module()
                .section(
                        2,
                        new WasmBytes()
                                .bytes(2)
                                .name("env")
                                .name("base")
                                .bytes(3, WasmBytes.F64, 0)
                                .name("env")
                                .name("top")
                                .bytes(3, WasmBytes.I64, 1))
                .section(6, new WasmBytes().bytes(1, WasmBytes.F32, 0, 0x43, 0, 0, 0, 0, 0x0b))
                .section(
                        7,
                        new WasmBytes()
                                .bytes(3)
                                .name("own")
                                .bytes(3, 2)
                                .name("again")
                                .bytes(3, 1)
                                .name("b")
                                .bytes(3, 0))
                .toBytes());
        assertEquals("{own=f32, again=mut i64, b=f64}", module.globals().toString());
    }

    @Test
    void readsImportsInOrderAndExportsBehindThem() {
        ModuleSignature module = guest("imports/imports");
        FlatSignature fetch = new FlatSignature(List.of(CoreType.I32), List.of(CoreType.I32));
        assertTrue(
                module.imports().contains(new ModuleImport("env", "fetch", ImportKind.FUNCTION, Optional.of(fetch))));
        assertEquals(3, module.imports().size());
        assertEquals("(i32) -> i32", module.functions().get("run").toString());
    }

    @Test
    void readsImportsOfEveryKindAndReExportsThem() {
        ModuleSignature module = read(WasmBytes.module()
                .section(1, new WasmBytes().bytes(1, 0x60, 1, WasmBytes.F32, 2, WasmBytes.F64, WasmBytes.I64))
                .section(
                        2,
                        new WasmBytes()
                                .bytes(4)
                                .name("env")
                                .name("table")
                                .bytes(1, WasmBytes.FUNCREF, 0, 1)
                                .name("env")
                                .name("memory")
                                .bytes(2, 0, 1)
                                .name("env")
                                .name("call")
                                .bytes(0, 0)
                                .name("env")
                                .name("base")
                                .bytes(3, WasmBytes.I32, 0))
                .section(
                        7,
                        new WasmBytes()
                                .bytes(2)
                                .name("again")
                                .bytes(0, 0)
                                .name("t")
                                .bytes(1, 0))
                .toBytes());
        assertEquals(
                List.of(ImportKind.TABLE, ImportKind.MEMORY, ImportKind.FUNCTION, ImportKind.GLOBAL),
                module.imports().stream().map(ModuleImport::kind).toList());
        assertEquals("(f32) -> (f64, i64)", module.functions().get("again").toString());
        assertEquals(Map.of("t", ExportKind.TABLE), module.otherExports());
    }

    @Test
    void readsEveryValueType() {
        ModuleSignature module = read(WasmBytes.module()
                .section(
                        1,
                        new WasmBytes()
                                .bytes(1, 0x60, 7, WasmBytes.I32, WasmBytes.I64, WasmBytes.F32, WasmBytes.F64)
                                .bytes(WasmBytes.V128, WasmBytes.FUNCREF, WasmBytes.EXTERNREF, 0))
                .section(2, new WasmBytes().bytes(1).name("env").name("take").bytes(0, 0))
                .toBytes());
        assertEquals(
                "(i32, i64, f32, f64, v128, funcref, externref) -> ()",
                module.imports().get(0).signature().orElseThrow().toString());
    }

    @Test
    void readsProducers() {
        ModuleSignature module = read(WasmBytes.module()
                .section(
                        0,
                        new WasmBytes()
                                .name("producers")
                                .bytes(2)
                                .name("language")
                                .bytes(1)
                                .name("Rust")
                                .name("")
                                .name("processed-by")
                                .bytes(2)
                                .name("rustc")
                                .name("1.63.0")
                                .name("walrus")
                                .name("0.20"))
                .toBytes());
        assertEquals(
                Map.of("language", List.of("Rust"), "processed-by", List.of("rustc", "walrus")), module.producers());
    }

    @Test
    void leavesOutWhatProducersGarble() {
        byte[] whole = new WasmBytes()
                .bytes(2)
                .name("language")
                .bytes(1)
                .name("C11")
                .name("")
                .name("sdk")
                .bytes(1)
                .name("x")
                .name("1")
                .toBytes();
        for (int length = 0; length < whole.length; length++) {
            Map<String, List<String>> read = Producers.read(Arrays.copyOf(whole, length));
            assertTrue(read.isEmpty() || read.equals(Map.of("language", List.of("C11"))), read::toString);
        }
        assertEquals(Map.of(), Producers.read(new byte[] {-1, -1, -1, -1, -1, -1}));
    }

    @Test
    void refusesComponents() {
        Diagnostic finding = refused(new byte[] {0, 'a', 's', 'm', 0x0d, 0, 1, 0});
        assertEquals(Key.COMPONENT_BINARY, finding.key());
    }

    @Test
    void saysWhatIsNoModule() {
        assertEquals("'m.wasm' is empty", refused(new byte[0]).problem());
        assertEquals(
                "'m.wasm' is not WebAssembly: it begins with 28 6d 6f 64, a module with 00 61 73 6d",
                refused("(module)".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .problem());
        assertEquals(
                "'m.wasm' ends within its preamble, after 5 of 8 bytes",
                refused(new byte[] {0, 'a', 's', 'm', 1}).problem());
        assertEquals(
                "'m.wasm' is of a version other than 1: its preamble is 00 61 73 6d 02 00 00 00",
                refused(new byte[] {0, 'a', 's', 'm', 2, 0, 0, 0}).problem());
    }

    @Test
    void saysWhereAModuleIsCutOff() {
        byte[] module = WasmBytes.module()
                .section(1, new WasmBytes().bytes(1, 0x60, 0, 0))
                .toBytes();
        assertEquals(
                "'m.wasm' is cut off: section 1 at offset 0x8 announces 4 bytes, and 3 follow",
                refused(Arrays.copyOf(module, module.length - 1)).problem());
        assertEquals(
                "'m.wasm' announces no size for section 1 at offset 0x8",
                refused(Arrays.copyOf(module, 9)).problem());
    }

    @Test
    void passesOnWhatTheValidatorSays() {
        // A function that is to return an i32 and returns nothing.
        Diagnostic finding = refused(WasmBytes.module()
                .section(1, new WasmBytes().bytes(1, 0x60, 0, 1, WasmBytes.I32))
                .section(3, new WasmBytes().bytes(1, 0))
                .section(10, new WasmBytes().bytes(1, 2, 0, 0x0b))
                .toBytes());
        assertEquals(Key.MODULE_MALFORMED, finding.key());
        assertTrue(finding.problem().startsWith("'m.wasm' is no valid module: type mismatch"), finding::problem);
    }

    @Test
    void survivesEveryPrefixAndEveryChangedByteOfAModule() {
        byte[] module = bytes("odd/i64-add");
        for (int i = 0; i < module.length; i++) {
            ModuleReader.read("m.wasm", Arrays.copyOf(module, i), POSITION);
            byte[] changed = module.clone();
            changed[i] = (byte) ~changed[i];
            ModuleReading reading = ModuleReader.read("m.wasm", changed, POSITION);
            assertEquals(reading.signature().isEmpty(), reading.diagnostics().size() == 1);
        }
    }

    private static ModuleSignature guest(String name) {
        String resource = "guests/" + name + ".wasm";
        return ModuleReader.read(resource, bytes(name), POSITION).signature().orElseThrow();
    }

    private static ModuleSignature read(byte[] bytes) {
        ModuleReading reading = ModuleReader.read("m.wasm", bytes, POSITION);
        return reading.signature().orElseThrow(() -> new AssertionError(reading.diagnostics()));
    }

    private static Diagnostic refused(byte[] bytes) {
        ModuleReading reading = ModuleReader.read("m.wasm", bytes, POSITION);
        assertTrue(reading.signature().isEmpty());
        assertEquals(1, reading.diagnostics().size());
        return reading.diagnostics().get(0);
    }

    private static byte[] bytes(String name) {
        try (InputStream input = ModuleReaderTest.class.getResourceAsStream("/guests/" + name + ".wasm")) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
