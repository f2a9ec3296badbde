package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.JavaName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An interface of functions that the guest calls, ready to be written.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Env}, {@code Outer.Env}
 * @param required whether an object of it has to be given
 * @param pointed the functional interface whose method is called by pointer; empty where the module imports
 */
public record ImportPlan(
        String packageName,
        String nestedName,
        boolean required,
        List<TrampolinePlan> trampolines,
        Optional<JavaName> pointed) {

    /**
     * How a call of the guest is served, as a list of steps.
     *
     * @param method the method of the user's
     * @param module what the function is imported from
     * @param fields the names under which it may be imported
     * @param allocates whether it is to be checked that the guest has an allocator, when an instance is linked
     * @param frees whether it is to be checked that the guest has a free, when an instance is linked
     * @param mayThrow whether the instance outlives what it throws
     * @param types what the method takes and returns
     */
    public record TrampolinePlan(
            String method,
            String module,
            List<String> fields,
            FlatSignature signature,
            boolean allocates,
            boolean frees,
            boolean mayThrow,
            List<HostType> types,
            List<Step> steps) {

        public TrampolinePlan {
            fields = List.copyOf(fields);
            types = List.copyOf(types);
            steps = List.copyOf(steps);
        }

        /** {@code env.log}. */
        public String name() {
            return module + "." + fields.get(0);
        }

        /** Whether it only passes numbers on, so that nothing of the guest is touched. */
        public boolean isPlain() {
            return steps.stream().allMatch(TrampolinePlan::isPlain);
        }

        private static boolean isPlain(Step step) {
            return step instanceof ImportStep.Serve
                    || step instanceof ImportStep.Build
                    || step instanceof ImportStep.Answer
                    || (step instanceof ImportStep.Argument argument && !Validated.needsCall(argument.scalar()));
        }

        @Override
        public String toString() {
            return steps.stream()
                    .map(step -> "\n    " + step)
                    .collect(Collectors.joining(
                            "",
                            method + " serves " + name() + " " + signature + (mayThrow ? ", may throw" : ""),
                            "\n"));
        }
    }

    public ImportPlan {
        trampolines = List.copyOf(trampolines);
    }

    /** {@code Env}. */
    public String simpleName() {
        return nestedName.substring(nestedName.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return trampolines.stream()
                .map(TrampolinePlan::toString)
                .collect(Collectors.joining("", headline() + "\n", ""));
    }

    private String headline() {
        return pointed.map(type -> "pointers to " + type)
                .orElseGet(() -> "imports " + simpleName() + (required ? "" : " of its own"));
    }
}
