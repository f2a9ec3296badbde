package io.wasmbridge.it;

import io.wasmbridge.it.ImportCellTypes.Gauge;
import io.wasmbridge.runtime.Bridge;

/** What the guest of the table of imports exports: a call of the nth import of each signature, and blocks of its own. */
public interface ImportCellsGuest extends Bridge {
    void callTakeI(int nth, int word);

    void callTakeL(int nth, long word);

    void callTakeF(int nth, float word);

    void callTakeD(int nth, double word);

    void callTakeIi(int nth, int first, int second);

    void callGiveI(int nth);

    void callGiveL(int nth);

    void callGiveF(int nth);

    void callGiveD(int nth);

    void callGiveIi(int nth);

    void callSwapI(int nth, int word);

    void callSwapIi(int nth, int first, int second);

    /** The bits of what an import gave last. */
    long given(int nth);

    /** An object of the guest's, which is the host's. */
    Gauge gaugeNew(int value);

    /** A block of the guest's. */
    int make(int size, int align);

    /** Frees a block; the size and the alignment are those that it was asked for with. */
    void drop(int block, int size, int align);

    /** FNV-1a of what the guest sees there. */
    long hash(int start, int size);

    int liveBlocks();

    long liveBytes();

    int entryCountPtr();

    void faultMalloc(int nth, int mode, int value);

    void faultFree(int nth, int mode);
}
