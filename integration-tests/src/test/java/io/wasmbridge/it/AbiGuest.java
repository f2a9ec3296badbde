package io.wasmbridge.it;

/** What each guest of {@code abis} exports; only the conventions of their toolchains differ. */
interface AbiGuest extends TableGuest {
    int countBytes(String text);

    long sum(int[] values);

    double textThenDoubles(String text, double[] values);

    String reversed(String text);

    double[] doubled(double[] values);

    /** Text that is no UTF-8. */
    String malformedText();
}
