package io.wasmbridge.example;

import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.IntView;
import java.io.PrintStream;

/** The tutorials, step by step, with what they print. */
final class Tutorials {

    private final Engine engine;
    private final PrintStream out;

    Tutorials(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    void rust() {
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

    void ownership() {
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
