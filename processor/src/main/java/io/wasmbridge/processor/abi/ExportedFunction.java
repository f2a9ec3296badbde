package io.wasmbridge.processor.abi;

/** A function that a module exports. */
public record ExportedFunction(String name, FlatSignature signature) implements Callee {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.function(this);
    }

    /** {@code add (i32, i32) -> i32}. */
    @Override
    public String toString() {
        return name + " " + signature;
    }
}
