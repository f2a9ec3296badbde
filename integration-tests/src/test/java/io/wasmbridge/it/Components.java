package io.wasmbridge.it;

import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.Forged;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.it.Parts.Numbers;
import io.wasmbridge.it.Parts.Opened;
import io.wasmbridge.it.Parts.Owners;
import io.wasmbridge.it.Parts.Pair;
import io.wasmbridge.it.Parts.Words;

/** Several values as one result; no bridge of its own. */
interface Components extends TableGuest {
    MinMax minMax(int[] values);

    Numbers numbers(long seed);

    Cut cut(String text, int at);

    Cut ownCut();

    Owners owners(int count, boolean titled);

    Words words(int count);

    Forged forged(int one, int length, int other, int otherLength);

    Forged taken(int one, int length, int other, int otherLength);

    Opened opened(int value, boolean malformed, boolean wanted);

    Pair pair(int again);
}
