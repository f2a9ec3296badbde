package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.runtime.Bridge;

/** What both Rust guests with an allocator export; only how they free differs. */
interface RustGuest extends Bridge {
    int liveBlocks();

    @Transferred
    String greet(String name);

    @Transferred
    String shout(String text);

    @Transferred
    byte[] shout(byte[] text);

    long sum(int[] values);

    @Transferred
    int[] doubled(int[] values);
}
