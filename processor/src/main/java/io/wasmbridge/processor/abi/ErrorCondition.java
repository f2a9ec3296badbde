package io.wasmbridge.processor.abi;

/** When a status says error. */
public enum ErrorCondition {
    NON_ZERO("not 0", "!= 0"),
    NEGATIVE("below 0", "< 0"),
    NULL("0", "== 0"),
    /** The flag of a wasm-bindgen Result, which stands beside the value. */
    RESULT("1", "!= 0");

    private final String words;
    private final String comparison;

    ErrorCondition(String words, String comparison) {
        this.words = words;
        this.comparison = comparison;
    }

    /** What the status then is: {@code below 0}. */
    public String words() {
        return words;
    }

    /** What Java compares the status with: {@code < 0}. */
    public String comparison() {
        return comparison;
    }
}
