package io.wasmbridge.processor.abi;

/** A function that a module exports. */
public record ExportedFunction(String name, FlatSignature signature) {

    /** {@code add (i32, i32) -> i32}. */
    @Override
    public String toString() {
        return name + " " + signature;
    }
}
