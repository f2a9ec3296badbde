package io.wasmbridge.it;

/** Results of the results guest of two words, of which the first is the length. */
interface FirstResults extends ResultUnits {
    int[] madeFirstI32(int count);

    int[] madeFirstBytesI32(int count);

    int[] tableFirstI32();

    String madeFirstText();
}
