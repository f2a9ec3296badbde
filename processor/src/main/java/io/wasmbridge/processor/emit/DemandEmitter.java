package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.AwaitedModule.NamedHeap;
import io.wasmbridge.processor.abi.AwaitedModule.Needs;
import io.wasmbridge.processor.abi.AwaitedModule.OptionalExport;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.lowering.ContractPlan;
import io.wasmbridge.processor.lowering.PointedPlan;
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
        flag(module.needs().memory(), "needsMemory");
        contract.initializer().ifPresent(export -> link("initializer", export));
        if (!module.preset()
                .conventions()
                .initializers()
                .equals(Preset.C.conventions().initializers())) {
            link("initializerAmong", module.preset().conventions().initializers().stream());
        }
        if (!module.preset().conventions().stackNames().isEmpty()) {
            link("stackAmong", module.preset().conventions().stackNames().stream());
        }
        addHeap(module);
        flag(contract.collected(), "collected");
        if (!contract.makes().isEmpty()) {
            link("makes", contract.makes().stream());
        }
        if (!contract.pins().isEmpty()) {
            link("pins", contract.pins().stream());
        }
        flag(contract.danglingEmpty(), "danglingEmpty");
        flag(contract.keepsEmptyResults(), "keepsEmptyResults");
        flag(contract.unalignedBlocks(), "unalignedBlocks");
        for (AwaitedModule.Method method : module.methods()) {
            Stream<String> described = Stream.of(
                    method.name(), method.declared(), method.signature().toString());
            if (method.prefix().isEmpty()) {
                link("method", Stream.concat(described, method.export().stream()));
            } else {
                link(
                        "resourceMethod",
                        Stream.concat(Stream.of(method.prefix()), Stream.concat(described, method.export().stream())));
            }
        }
        module.methods().stream()
                .filter(AwaitedModule.Method::eitherLength)
                .forEach(method -> link("eitherLength", method.asked()));
        module.needs().namedFrees().forEach(export -> link("namedFree", export));
        module.optional().forEach(this::addOptional);
        module.postReturns().forEach((export, of) -> link("postReturn", export, of));
        module.destructors().forEach(this::addDestructor);
        for (AwaitedModule.Getter getter : module.getters()) {
            Stream<String> described = Stream.of(getter.export(), getter.of(), getter.gives());
            link("getter", Stream.concat(described, getter.signatures().stream().map(FlatSignature::toString)));
        }
        contract.pointed().forEach(this::addPointed);
        link("contract");
        return chain.add("$<$<").build();
    }

    private void addPointed(PointedPlan method) {
        link("pointed", method.name(), method.signature().toString());
        flag(method.memory(), "needsMemory");
        if (method.allocates()) {
            link("allocates", "the result of '" + method.name() + "'");
        }
        if (method.frees()) {
            link("frees", "what '" + method.name() + "' is handed");
        }
    }

    private void addHeap(AwaitedModule module) {
        if (module.heap().isPresent()) {
            NamedHeap heap = module.heap().get();
            link("heap", Stream.concat(Stream.of(heap.allocate()), heap.free().stream()));
        } else {
            link("allocatorAmong", module.preset().allocateNames().stream());
            link("freeAmong", module.preset().freeNames().stream());
        }
        addBlocks(module.needs());
    }

    private void addOptional(OptionalExport export) {
        String asked = export.asked();
        Needs needs = export.needs();
        link("optional", Stream.concat(Stream.of(asked), needs.namedFrees().stream()));
        if (needs.memory()) {
            link("needsMemory", asked);
        }
        addBlocks(needs, asked);
    }

    private void addDestructor(AwaitedModule.Destructor destructor) {
        Stream<String> described = Stream.of(destructor.asked(), destructor.resource());
        link(
                destructor.named() ? "namedDestructor" : "destructorAmong",
                Stream.concat(described, destructor.exports().stream()));
        destructor.by().forEach(export -> link("destructorFor", destructor.asked(), export));
    }

    /** The blocks that are allocated and freed: always, or where the export {@code by} is there. */
    private void addBlocks(Needs needs, String... by) {
        needs.allocated().ifPresent(parameter -> linkBlock("allocates", parameter, by));
        needs.freed().ifPresent(parameter -> linkBlock("frees", parameter, by));
        needs.freedArea().ifPresent(area -> linkBlock("freesArea", area, by));
        needs.freedResults().forEach(result -> linkBlock("freesResult", result, by));
    }

    private void linkBlock(String method, String what, String... by) {
        link(method, Stream.concat(Stream.of(what), Stream.of(by)));
    }

    private void flag(boolean set, String method) {
        if (set) {
            link(method);
        }
    }

    private void link(String method, String... texts) {
        link(method, Stream.of(texts));
    }

    private void link(String method, Stream<String> texts) {
        ContractEmitter.link(chain, method, texts.map(Words::literal).collect(CodeBlock.joining(", ")));
    }
}
