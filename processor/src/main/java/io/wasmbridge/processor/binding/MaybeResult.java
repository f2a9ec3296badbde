package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.ReturnedNumbers;
import java.util.List;

/** A scalar that may be absent, as numbers. */
public record MaybeResult(HostType.Maybe type, OptionForm form, ReturnedNumbers numbers) implements BoundResult {
    @Override
    public List<CoreType> leading() {
        return numbers.leading();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.maybe(this);
    }
}
