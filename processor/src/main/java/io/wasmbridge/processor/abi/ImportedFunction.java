package io.wasmbridge.processor.abi;

/** A function that a module imports. */
public record ImportedFunction(String module, String field, FlatSignature signature) {

    /** {@code 'env.log' (i32, i32) -> ()}. */
    @Override
    public String toString() {
        return "'" + module + "." + field + "' " + signature;
    }
}
