package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.ReturnedNumbers;
import java.util.List;
import java.util.Optional;

/** A Result: the numbers of a value, then an error and whether there is one. */
public record FallibleResult(BoundResult value, ReturnedNumbers numbers) implements BoundResult {
    @Override
    public HostType type() {
        return value.type();
    }

    @Override
    public Optional<Absence> absence() {
        return value.absence();
    }

    @Override
    public Optional<NamedFree> namedFree() {
        return value.namedFree();
    }

    @Override
    public Optional<NamedFree> destructor() {
        return value.destructor();
    }

    @Override
    public List<CoreType> leading() {
        return numbers.leading();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fallible(this);
    }
}
