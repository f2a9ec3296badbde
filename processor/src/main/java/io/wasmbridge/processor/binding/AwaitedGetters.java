package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The exports that give pointers and lengths, of a module that arrives at run time, and what each may take. */
final class AwaitedGetters {

    private static final List<CoreType> NUMBER = List.of(CoreType.I32);
    private static final FlatSignature OF_NOTHING = new FlatSignature(List.of(), NUMBER);
    private static final FlatSignature OF_POINTER = new FlatSignature(NUMBER, NUMBER);

    private AwaitedGetters() {}

    /** Those of {@code bound}, each of which is bound from the declaration at the same index. */
    static List<AwaitedModule.Getter> of(Preset preset, List<MethodDeclaration> declarations, List<BoundMethod> bound) {
        List<AwaitedModule.Getter> getters = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            MethodDeclaration method = declarations.get(i);
            if (bound.get(i).result() instanceof BoundResult.Memory memory
                    && memory.means() instanceof Means.Getters named) {
                String asked = AwaitedExports.askedAs(method);
                String result = Wording.resultOf(method);
                named.pointer()
                        .ifPresent(pointer -> getters.add(new AwaitedModule.Getter(
                                pointer.name(), asked, "the pointer to " + result, List.of(OF_NOTHING))));
                List<CoreType> arguments = bound.get(i).export().signature().parameters();
                // what is transferred may be freed when the getter is called
                boolean lost = preset.takesArguments()
                        || method.parameters().stream()
                                .anyMatch(parameter ->
                                        parameter.marks().transferred().isPresent());
                Stream<FlatSignature> ofArguments =
                        lost ? Stream.of() : Stream.of(new FlatSignature(arguments, NUMBER));
                getters.add(new AwaitedModule.Getter(
                        named.length().name(),
                        asked,
                        "the length of " + result,
                        Stream.concat(Stream.of(OF_POINTER), Stream.concat(ofArguments, Stream.of(OF_NOTHING)))
                                .distinct()
                                .toList()));
            }
        }
        return getters;
    }
}
