package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.ExportedFunction;
import java.util.List;
import java.util.Optional;

/**
 * What a bridge is compiled against, and compares when it is linked.
 *
 * @param resource the class-path resource
 * @param functions every function that a method calls or that frees a result by name, once each
 */
public record ContractPlan(
        String resource,
        String sha256,
        String memory,
        Optional<String> initializer,
        Optional<ExportedFunction> allocator,
        Optional<ExportedFunction> free,
        boolean danglingEmpty,
        boolean keepsEmptyResults,
        List<ExportedFunction> functions) {

    public ContractPlan {
        functions = List.copyOf(functions);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("module ")
                .append(resource)
                .append("\n    memory ")
                .append(memory);
        initializer.ifPresent(export -> text.append("\n    initializer ").append(export));
        allocator.ifPresent(export -> text.append("\n    allocator ").append(export));
        free.ifPresent(export -> text.append("\n    free ").append(export));
        if (danglingEmpty) {
            text.append("\n    dangling empty");
        }
        if (keepsEmptyResults) {
            text.append("\n    keeps empty results");
        }
        functions.forEach(export -> text.append("\n    function ").append(export));
        return text.append('\n').toString();
    }
}
