package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.Supplier;

/**
 * Calls a bridge and asks the guest each time whether its blocks are what they should be.
 *
 * @param <B> the interface
 */
final class Probe<B extends TableGuest> {

    final B bridge;
    final Random random;

    Probe(B bridge, long seed) {
        this.bridge = bridge;
        this.random = new Random(seed);
    }

    /** A call after which the guest has as many blocks as before. */
    <T> T call(Supplier<T> call) {
        return keeping(0, call);
    }

    void run(Runnable call) {
        keeping(0, call);
    }

    void keeping(int blocks, Runnable call) {
        keeping(blocks, () -> {
            call.run();
            return "";
        });
    }

    /** A call after which the guest has {@code blocks} more than before. */
    <T> T keeping(int blocks, Supplier<T> call) {
        int owned = bridge.allocator().liveCount();
        int before = bridge.liveBlocks();
        T result = call.get();
        assertEquals(before + blocks, bridge.liveBlocks(), "live blocks of the guest");
        assertEquals(owned, bridge.allocator().liveCount(), "live blocks of the host");
        return result;
    }
}
