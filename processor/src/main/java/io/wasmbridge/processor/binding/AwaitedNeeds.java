package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule.Needs;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the methods of an interface ask of a module that arrives at run time, besides their own exports. */
final class AwaitedNeeds {

    private AwaitedNeeds() {}

    /**
     * The needs of those methods that are {@code chosen}; none of the interface has a finding.
     *
     * @param areasMayLieElsewhere whether areas for results may turn out to be taken from the guest's stack
     */
    static Needs of(
            InterfaceDeclaration declaration,
            BoundMethods methods,
            boolean areasMayLieElsewhere,
            Predicate<MethodDeclaration> chosen) {
        List<BlockNeed> blocks = methods.blocks().stream()
                .filter(need -> chosen.test(need.method()))
                .toList();
        List<String> freedResults = new ArrayList<>();
        List<String> namedFrees = new ArrayList<>();
        List<MethodDeclaration> declared = declaration.allMethods();
        for (int i = 0; i < declared.size(); i++) {
            MethodDeclaration method = declared.get(i);
            if (chosen.test(method)) {
                BoundResult result = methods.methods().get(i).result();
                if (freedByAllocator(result)) {
                    freedResults.add(Wording.resultOf(method));
                }
                result.namedFree().map(NamedFree::name).ifPresent(namedFrees::add);
            }
        }
        return new Needs(
                methods.inMemory().stream().anyMatch(chosen),
                blocks.stream()
                        .filter(need -> !need.area() || !areasMayLieElsewhere)
                        .findFirst()
                        .map(BlockNeed::what),
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

    private static boolean freedByAllocator(BoundResult result) {
        return owner(result.value())
                .filter(owner ->
                        owner instanceof Owner.Host host && host.namedFree().isEmpty())
                .isPresent();
    }

    private static Optional<Owner> owner(BoundResult result) {
        if (result instanceof BoundResult.Memory memory) {
            return Optional.of(memory.owner());
        }
        if (result instanceof ApartResult apart) {
            return Optional.of(apart.handsOver() ? new Owner.Host(Optional.empty()) : apart.owner());
        }
        return result instanceof BoundResult.Struct struct ? Optional.of(struct.owner()) : Optional.empty();
    }
}
