package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import java.util.List;

/**
 * Lends a function of the host to the call, and gives the pointer that the guest calls it by.
 *
 * @param nullable whether null is a null pointer
 */
public record LendFunction(Slot pointer, String parameter, HostType.Function type, boolean nullable) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.lendFunction(this);
    }

    @Override
    public List<Slot> filled() {
        return List.of(pointer);
    }

    @Override
    public String toString() {
        return pointer + " = lend function " + type + " " + parameter + (nullable ? " unless null" : "");
    }
}
