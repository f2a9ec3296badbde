package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.AwaitedModule.NamedHeap;
import io.wasmbridge.processor.abi.AwaitedModule.OptionalExport;
import io.wasmbridge.processor.lowering.ContractPlan;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of a module that arrives at run time becomes the expression that builds its contract. Rejects nothing. */
final class DemandEmitter {

    private final CodeBlock.Builder chain = CodeBlock.builder();

    private DemandEmitter() {}

    static CodeBlock emit(ContractPlan contract, AwaitedModule module) {
        return new DemandEmitter().expression(contract, module);
    }

    private CodeBlock expression(ContractPlan contract, AwaitedModule module) {
        chain.add(
                "$T.of($L, $L, $L)$>$>",
                Types.MODULE_DEMAND,
                ContractEmitter.VERSION,
                Words.literal(contract.name()),
                Words.literal(module.preset().name()));
        flag(module.partial(), "partial");
        if (!contract.memory().equals(ContractEmitter.DEFAULT_MEMORY)) {
            link("memory", contract.memory());
        }
        flag(module.needsMemory(), "needsMemory");
        contract.initializer().ifPresent(export -> link("initializer", export));
        addHeap(module);
        flag(contract.danglingEmpty(), "danglingEmpty");
        flag(contract.keepsEmptyResults(), "keepsEmptyResults");
        flag(contract.unalignedBlocks(), "unalignedBlocks");
        for (AwaitedModule.Method method : module.methods()) {
            Stream<String> described = Stream.of(
                    method.name(), method.declared(), method.signature().toString());
            link("method", Stream.concat(described, method.export().stream()).toArray(String[]::new));
        }
        module.namedFrees().forEach(export -> link("namedFree", export));
        module.optional().forEach(this::addOptional);
        link("contract");
        return chain.add("$<$<").build();
    }

    private void addHeap(AwaitedModule module) {
        if (module.heap().isPresent()) {
            NamedHeap heap = module.heap().get();
            link(
                    "heap",
                    Stream.concat(Stream.of(heap.allocate()), heap.free().stream())
                            .toArray(String[]::new));
        } else {
            link("allocatorAmong", array(module.preset().allocateNames()));
            link("freeAmong", array(module.preset().freeNames()));
        }
        module.allocated().ifPresent(parameter -> link("allocates", parameter));
        module.freed().ifPresent(parameter -> link("frees", parameter));
        module.freedArea().ifPresent(area -> link("freesArea", area));
        module.freedResults().forEach(result -> link("freesResult", result));
    }

    private void addOptional(OptionalExport export) {
        String asked = export.asked();
        link(
                "optional",
                Stream.concat(Stream.of(asked), export.namedFrees().stream()).toArray(String[]::new));
        if (export.needsMemory()) {
            link("needsMemory", asked);
        }
        export.allocated().ifPresent(parameter -> link("allocates", parameter, asked));
        export.freed().ifPresent(parameter -> link("frees", parameter, asked));
        export.freedArea().ifPresent(area -> link("freesArea", area, asked));
        export.freedResults().forEach(result -> link("freesResult", result, asked));
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }

    private void flag(boolean set, String method) {
        if (set) {
            link(method);
        }
    }

    private void link(String method, String... texts) {
        ContractEmitter.link(chain, method, Stream.of(texts).map(Words::literal).collect(CodeBlock.joining(", ")));
    }
}
