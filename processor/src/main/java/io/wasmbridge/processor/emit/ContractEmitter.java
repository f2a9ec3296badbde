package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.lowering.ContractPlan;
import java.util.stream.Stream;

/** The contract of a plan becomes the expression that builds it. Rejects nothing. */
final class ContractEmitter {

    /** The seam with the runtime that this emitter writes for: {@code ModuleContract.VERSION}. */
    static final int VERSION = 1;

    static final String DEFAULT_MEMORY = "memory";

    private ContractEmitter() {}

    static CodeBlock emit(ContractPlan contract) {
        return contract.awaited()
                .map(module -> DemandEmitter.emit(contract, module))
                .orElseGet(() -> known(contract));
    }

    private static CodeBlock known(ContractPlan contract) {
        CodeBlock.Builder chain = CodeBlock.builder();
        chain.add("$T.of($L, $L)$>$>", Types.MODULE_CONTRACT, VERSION, Words.literal(contract.name()));
        link(chain, "sha256", Words.literal(contract.sha256()));
        if (!contract.memory().equals(DEFAULT_MEMORY)) {
            link(chain, "memory", Words.literal(contract.memory()));
        }
        contract.initializer().ifPresent(export -> link(chain, "initializer", Words.literal(export)));
        contract.allocator().ifPresent(export -> link(chain, "allocator", described(export)));
        contract.free().ifPresent(export -> link(chain, "free", described(export)));
        contract.stack().ifPresent(export -> link(chain, "stack", described(export)));
        contract.servedImports().ifPresent(preset -> link(chain, "servesImports", Words.literal(preset.name())));
        if (contract.collected()) {
            link(chain, "collected", CodeBlock.of(""));
        }
        if (!contract.makes().isEmpty()) {
            link(chain, "makes", contract.makes().stream().map(Words::literal).collect(CodeBlock.joining(", ")));
        }
        if (!contract.pins().isEmpty()) {
            link(chain, "pins", contract.pins().stream().map(Words::literal).collect(CodeBlock.joining(", ")));
        }
        if (contract.danglingEmpty()) {
            link(chain, "danglingEmpty", CodeBlock.of(""));
        }
        if (contract.keepsEmptyResults()) {
            link(chain, "keepsEmptyResults", CodeBlock.of(""));
        }
        if (contract.unalignedBlocks()) {
            link(chain, "unalignedBlocks", CodeBlock.of(""));
        }
        contract.functions().forEach(function -> link(chain, "function", described(function)));
        contract.globals()
                .forEach((name, type) -> link(
                        chain, "global", CodeBlock.of("$L, $L", Words.literal(name), Words.literal(type.toString()))));
        contract.optional()
                .forEach((export, with) -> link(
                        chain,
                        "optional",
                        Stream.concat(Stream.of(export), with.stream())
                                .map(Words::literal)
                                .collect(CodeBlock.joining(", "))));
        contract.pointed()
                .forEach(method -> link(
                        chain,
                        "pointed",
                        CodeBlock.of(
                                "$L, $L",
                                Words.literal(method.name()),
                                Words.literal(method.signature().toString()))));
        link(chain, "build", CodeBlock.of(""));
        return chain.add("$<$<").build();
    }

    private static CodeBlock described(ExportedFunction function) {
        return CodeBlock.of(
                "$L, $L",
                Words.literal(function.name()),
                Words.literal(function.signature().toString()));
    }

    static void link(CodeBlock.Builder chain, String method, CodeBlock arguments) {
        chain.add("\n.$L($L)", method, arguments);
    }
}
