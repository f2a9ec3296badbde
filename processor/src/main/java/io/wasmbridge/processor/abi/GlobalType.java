package io.wasmbridge.processor.abi;

/** The type of a wasm global. */
public record GlobalType(CoreType type, boolean mutable) {

    /** {@code mut i32}, {@code i32}. */
    @Override
    public String toString() {
        return (mutable ? "mut " : "") + type;
    }
}
