package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What some methods of an interface ask of a module besides their own exports.
 *
 * @param memory whether any of them needs the guest's memory
 * @param allocated the first parameter or area for which a block is allocated, as a message names it
 * @param freed the first parameter whose block is freed as well, as a message names it
 * @param freedArea the first area, all of which are freed, as a message names it
 * @param freedResults the results that the allocator's free frees, as a message names them
 * @param namedFrees the exports that free a result by name
 */
record AwaitedNeeds(
        boolean memory,
        Optional<String> allocated,
        Optional<String> freed,
        Optional<String> freedArea,
        List<String> freedResults,
        List<String> namedFrees) {

    /** The needs of those methods that are {@code chosen}; none of the interface has a finding. */
    static AwaitedNeeds of(
            InterfaceDeclaration declaration, BoundMethods methods, Predicate<MethodDeclaration> chosen) {
        List<BlockNeed> blocks = methods.blocks().stream()
                .filter(need -> chosen.test(need.method()))
                .toList();
        List<String> freedResults = new ArrayList<>();
        List<String> namedFrees = new ArrayList<>();
        for (int i = 0; i < declaration.methods().size(); i++) {
            MethodDeclaration method = declaration.methods().get(i);
            if (chosen.test(method)) {
                if (freedByAllocator(method)) {
                    freedResults.add(Wording.resultOf(method));
                }
                namedFree(methods.methods().get(i)).forEach(namedFrees::add);
            }
        }
        return new AwaitedNeeds(
                methods.inMemory().stream().anyMatch(chosen),
                blocks.stream().findFirst().map(BlockNeed::what),
                freed(blocks, false),
                freed(blocks, true),
                freedResults,
                namedFrees.stream().distinct().toList());
    }

    private static Optional<String> freed(List<BlockNeed> blocks, boolean area) {
        return blocks.stream()
                .filter(need -> need.freed() && need.area() == area)
                .findFirst()
                .map(BlockNeed::what);
    }

    private static boolean freedByAllocator(MethodDeclaration method) {
        return method.marks()
                .transferred()
                .map(Written::value)
                .filter(String::isEmpty)
                .isPresent();
    }

    private static Stream<String> namedFree(BoundMethod method) {
        return method.result() instanceof BoundResult.Memory memory && memory.owner() instanceof Owner.Host host
                ? host.namedFree().map(NamedFree::name).stream()
                : Stream.empty();
    }
}
