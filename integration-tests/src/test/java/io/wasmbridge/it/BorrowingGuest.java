package io.wasmbridge.it;

import io.wasmbridge.runtime.Bridge;

/** A guest that has nothing of its own but functions. */
interface BorrowingGuest extends Bridge {
    int lastByte(String text);

    int liveBlocks();

    void giveAddress(int address);

    void copyOwn(int target);

    int limit();

    long count();

    int callAt(int index);

    int grow(int pages);

    void trap();
}
