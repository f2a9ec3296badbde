package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.lowering.MethodPlan.ParameterPlan;
import java.util.List;
import java.util.Optional;

/**
 * A method that can only say that its export is not there.
 *
 * @param exports the names that were looked for
 */
public record AbsentPlan(
        String name,
        HostType result,
        Optional<Absence> resultAbsence,
        List<ParameterPlan> parameters,
        boolean varargs,
        List<String> exports) {

    public AbsentPlan {
        parameters = List.copyOf(parameters);
        exports = List.copyOf(exports);
    }

    @Override
    public String toString() {
        return name + " has no export " + String.join(" or ", exports) + "\n";
    }
}
