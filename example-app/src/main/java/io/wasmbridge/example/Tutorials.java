package io.wasmbridge.example;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.IntView;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The tutorials, step by step, with what they print. */
final class Tutorials {

    private final Engine engine;
    private final PrintStream out;

    Tutorials(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    void all() {
        rust();
        zig();
        AssemblyScriptSteps assemblyScript = new AssemblyScriptSteps(engine, out);
        assemblyScript.bytes();
        assemblyScript.bytesAboveAMemoryBase();
        assemblyScript.memory();
        assemblyScript.importedMemory();
        floats();
        ownership();
    }

    private void rust() {
        out.println("== Rust: one buffer, two sides");
        try (RustTutorial guest = RustTutorialBridge.builder().engine(engine).build()) {
            out.println("Write in Wasm, read in Java, index 0:");
            guest.store((byte) 24);
            out.println(guest.buffer().get(0));

            out.println("Write in Java, read in Wasm, index 1:");
            guest.buffer().set(1, (byte) 25);
            out.println(guest.read());
        }
    }

    private void zig() {
        out.println("== Zig: one counter, two sides");
        try (ZigTutorial guest = ZigTutorialBridge.builder().engine(engine).build()) {
            ByteView counter = guest.counter();
            out.println("Read in Java: " + counter.get(0));

            counter.set(0, (byte) 42);
            guest.increment();
            out.println("Write 42 in Java, increment in Wasm, read in Java: " + counter.get(0));
        }
    }

    private void floats() {
        out.println("== Floats: 64 bits, little-endian, at any offset");
        try (Floats guest = FloatsBridge.builder().engine(engine).build()) {
            DoubleView aligned = guest.aligned();
            out.println("on 8 bytes: " + Arrays.toString(aligned.toArray()) + ", sum in Wasm: " + guest.sumAligned());

            ByteView bytes = guest.packedRecord();
            DoubleView displaced = guest.memory().doubles(bytes.address() + 1, 3);
            out.println(
                    "behind a byte: " + Arrays.toString(displaced.toArray()) + ", sum in Wasm: " + guest.sumRecord());
            out.println("the bytes of 1.5: "
                    + HexFormat.ofDelimiter(" ")
                            .formatHex(bytes.slice(1, Double.BYTES).toArray()));

            displaced.set(0, Math.PI);
            out.println("Write pi in Java, sum in Wasm: " + guest.sumRecord());

            int pagesBefore = guest.grow(1);
            guest.memory().grow(2);
            aligned.set(0, -1.5);
            out.println("the same views, from " + pagesBefore + " to "
                    + guest.memory().pageCount() + " pages: " + displaced.get(0) + " read in Java, "
                    + guest.sumAligned() + " summed in Wasm");
        }
    }

    private void ownership() {
        out.println("== Three owners");
        try (Ownership guest = OwnershipBridge.builder().engine(engine).build()) {
            out.println("host-owned: capital letters in 'Hello from Java': " + guest.processString("Hello from Java"));
            out.println("live blocks: " + guest.liveBlocks());

            guest.storeString("kept by the guest");
            out.println("transferred in: the guest keeps " + guest.storedLength() + " bytes");
            out.println("live blocks: " + guest.liveBlocks());
            out.println("wasm-owned: " + guest.peekString());
            out.println("transferred out: " + guest.takeString());
            guest.clearStored();
            out.println("live blocks: " + guest.liveBlocks());

            IntView data = guest.data();
            int pagesBefore = guest.memory().pageCount();
            IntView again = guest.growAndGetData(2);
            out.println("global data, from " + pagesBefore + " to "
                    + guest.memory().pageCount() + " pages: data[5] = " + data.get(5)
                    + " through the view made before, " + again.get(5) + " through the one made after");
        }
    }
}
