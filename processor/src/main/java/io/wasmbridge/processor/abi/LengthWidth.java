package io.wasmbridge.processor.abi;

/** In what an export gives a length. */
public enum LengthWidth {
    /** An i32. */
    I32("i32"),
    /** An i64. */
    I64("i64"),
    /** Either, which is known when an instance is linked. */
    AS_LINKED("either");

    private final String text;

    LengthWidth(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
