package io.wasmbridge.it;

import io.wasmbridge.runtime.Bridge;

/** What every C guest exports to be watched by its host; no bridge of its own. */
interface CountingGuest extends Bridge {
    int liveBlocks();

    long liveBytes();

    int entryCountPtr();

    void faultMalloc(int nth, int mode, int value);

    void faultFree(int nth, int mode);
}
