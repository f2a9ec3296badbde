package io.wasmbridge.example;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.Engine;
import java.io.PrintStream;
import java.util.Arrays;

/** The tutorials on AssemblyScript: memory without an allocator, by absolute addresses. */
final class AssemblyScriptSteps {

    private final Engine engine;
    private final PrintStream out;

    AssemblyScriptSteps(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    void bytes() {
        out.println("== AssemblyScript: bytes that both sides know");
        try (AssemblyScriptTutorial guest =
                AssemblyScriptTutorialBridge.builder().engine(engine).build()) {
            bytes(guest);
        }
    }

    void bytesAboveAMemoryBase() {
        out.println("== AssemblyScript: the same, built with --memoryBase 100");
        try (AssemblyScriptMemoryBase guest =
                AssemblyScriptMemoryBaseBridge.builder().engine(engine).build()) {
            bytes(guest);
        }
    }

    private void bytes(AssemblyScriptTutorial guest) {
        ByteView bytes = guest.memory().bytes(0, 2);
        out.println("Write in Wasm, read in Java, index 0:");
        out.println(bytes.get(0));

        out.println("Write in Java, read in Wasm, index 1:");
        bytes.set(1, (byte) 25);
        out.println(guest.readWasmMemoryAndReturnIndexOne());
    }

    void memory() {
        out.println("== AssemblyScript: a memory of the guest's own");
        try (AssemblyScriptMemory guest =
                AssemblyScriptMemoryBridge.builder().engine(engine).build()) {
            memory(guest);
        }
    }

    void importedMemory() {
        out.println("== AssemblyScript: a memory that the host made, of 1 to 10 pages");
        try (AssemblyScriptImportedMemory guest =
                AssemblyScriptImportedMemoryBridge.builder().engine(engine).build()) {
            memory(guest);
        }
    }

    private void memory(AssemblyScriptMemory guest) {
        out.println("pages after memory.grow(2): " + guest.memory().pageCount());
        ByteView bytes = guest.memory().bytes(0, 8);
        out.println("Write in Wasm, read in Java, index 1: " + bytes.get(1));

        bytes.set(2, (byte) 42);
        out.println("Write in Java, read in Wasm, index 2: " + guest.readMemory(2));

        out.println("8 bits: " + Arrays.toString(bytes.toArray()));
        out.println("16 bits: " + Arrays.toString(guest.memory().shorts(0, 4).toArray()));
        out.println("32 bits: " + Arrays.toString(guest.memory().ints(0, 2).toArray()));
        out.println("64 bits: " + Arrays.toString(guest.memory().longs(0, 1).toArray()));
    }
}
