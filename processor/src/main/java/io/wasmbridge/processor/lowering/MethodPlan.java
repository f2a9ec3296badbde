package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.HostType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method as a list of steps, in the order of the protocol: lower all, allocate, write all, invoke, lift, copy back. The text is
 * the plan, one step to a line.
 */
public record MethodPlan(
        String name,
        HostType result,
        Optional<Absence> resultAbsence,
        List<ParameterPlan> parameters,
        boolean varargs,
        Callee export,
        List<Step> steps,
        List<Remark> remarks) {

    /** A parameter of the Java method; {@code absence} is empty where it is always there. */
    public record ParameterPlan(String name, HostType type, Optional<Absence> absence) {}

    public MethodPlan {
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    /** Whether an instance may lack the export. */
    public boolean mayBeMissing() {
        return remarks.contains(new Remark.MayBeMissing());
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> "\n    " + step)
                .collect(Collectors.joining("", name + " " + verb() + " " + export, "\n"));
    }

    private String verb() {
        return export.accept(new Callee.Visitor<String>() {
            @Override
            public String function(ExportedFunction function) {
                return "calls";
            }

            @Override
            public String global(GlobalAccess access) {
                return access.writes() ? "writes" : "reads";
            }
        });
    }
}
