package io.wasmbridge.processor.abi;

import java.util.List;

/** One use of a global that a module exports. Runs no guest code. */
public record GlobalAccess(String name, GlobalType type, boolean writes) implements Callee {

    /** As of a function: {@code () -> i32} reads, {@code (i32) -> ()} writes. */
    @Override
    public FlatSignature signature() {
        List<CoreType> value = List.of(type.type());
        return writes ? new FlatSignature(value, List.of()) : new FlatSignature(List.of(), value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.global(this);
    }

    /** {@code counter: mut i32}. */
    @Override
    public String toString() {
        return name + ": " + type;
    }
}
