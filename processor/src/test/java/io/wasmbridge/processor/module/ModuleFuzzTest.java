package io.wasmbridge.processor.module;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.wasmbridge.processor.diagnostic.Position;

/** Any bytes are a module, or a finding that says what is wrong with them. */
class ModuleFuzzTest {

    @FuzzTest
    void bytesOfAModule(byte[] bytes) {
        assertNotNull(ModuleReader.read("fuzzed.wasm", bytes, new Position() {}));
    }
}
