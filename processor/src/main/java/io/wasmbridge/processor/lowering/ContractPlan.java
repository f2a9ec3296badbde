package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.abi.Preset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a bridge is compiled against, and compares when it is linked.
 *
 * @param name the class-path resource; the interface's name where the module arrives at run time
 * @param stack the export from which areas are taken; empty where they are allocated
 * @param servedImports the preset whose imports the runtime serves, where the module has any
 * @param collected whether the guest is one of AssemblyScript, whose runtime makes and pins objects
 * @param makes the classes of which the bridge makes objects
 * @param pins the functions, as the bridge asks for them, that give objects which it pins
 * @param functions every function that a method calls, that frees a result by name or is told that one was read, once each
 * @param globals every global that a method reads or writes, in order; mutable where one writes
 * @param optional the exports that an instance may lack, each with those that are then not needed either
 * @param pointed the methods that the guest calls by pointer
 * @param awaited present where the module arrives at run time; allocator, free and functions are then empty
 */
public record ContractPlan(
        String name,
        String sha256,
        String memory,
        Optional<String> initializer,
        Optional<ExportedFunction> allocator,
        Optional<ExportedFunction> free,
        Optional<ExportedFunction> stack,
        Optional<Preset> servedImports,
        boolean collected,
        List<String> makes,
        List<String> pins,
        boolean danglingEmpty,
        boolean keepsEmptyResults,
        boolean unalignedBlocks,
        List<ExportedFunction> functions,
        Map<String, GlobalType> globals,
        Map<String, List<String>> optional,
        List<PointedPlan> pointed,
        Optional<AwaitedModule> awaited) {

    public ContractPlan {
        makes = List.copyOf(makes);
        pins = List.copyOf(pins);
        functions = List.copyOf(functions);
        globals = Collections.unmodifiableMap(new LinkedHashMap<>(globals));
        optional = Collections.unmodifiableMap(new LinkedHashMap<>(optional));
        pointed = List.copyOf(pointed);
    }

    /** The names under which the bridge asks for functions and globals, once each. */
    public List<String> functionNames() {
        return awaited.map(module -> Stream.of(
                                module.methods().stream().map(AwaitedModule.Method::asked),
                                module.needs().namedFrees().stream(),
                                module.optional().stream().flatMap(export -> export.needs().namedFrees().stream()),
                                module.postReturns().keySet().stream(),
                                module.destructors().stream().map(AwaitedModule.Destructor::asked),
                                module.getters().stream().map(AwaitedModule.Getter::export))
                        .flatMap(Function.identity())
                        .distinct()
                        .toList())
                .orElseGet(
                        () -> Stream.concat(functions.stream().map(ExportedFunction::name), globals.keySet().stream())
                                .toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("module ")
                .append(name)
                .append("\n    memory ")
                .append(memory);
        initializer.ifPresent(export -> text.append("\n    initializer ").append(export));
        allocator.ifPresent(export -> text.append("\n    allocator ").append(export));
        free.ifPresent(export -> text.append("\n    free ").append(export));
        stack.ifPresent(export -> text.append("\n    stack ").append(export));
        servedImports.ifPresent(
                preset -> text.append("\n    serves imports of ").append(preset));
        if (collected) {
            text.append("\n    collected");
        }
        if (!makes.isEmpty()) {
            text.append("\n    makes ").append(String.join(", ", makes));
        }
        if (!pins.isEmpty()) {
            text.append("\n    pins what is given by ").append(String.join(", ", pins));
        }
        if (danglingEmpty) {
            text.append("\n    dangling empty");
        }
        if (keepsEmptyResults) {
            text.append("\n    keeps empty results");
        }
        if (unalignedBlocks) {
            text.append("\n    unaligned blocks");
        }
        functions.forEach(export -> text.append("\n    function ").append(export));
        globals.forEach((export, type) ->
                text.append("\n    global ").append(export).append(": ").append(type));
        optional.forEach((export, with) ->
                text.append("\n    optional ").append(export).append(with.isEmpty() ? "" : " with " + with));
        pointed.forEach(method -> text.append("\n    pointer to ").append(method));
        awaited.ifPresent(module -> text.append("\n    ").append(module));
        return text.append('\n').toString();
    }
}
