package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.FlatSignature;

/**
 * A method of the host that the guest calls by pointer, and what that asks of the guest.
 *
 * @param name {@code Visitor.visit}
 * @param signature the type of function that it lowers to
 * @param memory whether it looks at memory
 * @param allocates whether what it returns takes guest memory
 * @param frees whether it is handed memory to be freed
 */
public record PointedPlan(String name, FlatSignature signature, boolean memory, boolean allocates, boolean frees) {
    @Override
    public String toString() {
        return name + " " + signature;
    }
}
