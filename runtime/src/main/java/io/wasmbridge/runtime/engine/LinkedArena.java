package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What marks the arena of the allocator and puts it back.
 *
 * @param functions the two, in this order; empty where the allocator has no arena, or not both
 * @param missing why there are none, for a message
 */
public record LinkedArena(Optional<Functions> functions, String missing) {

    /**
     * The exports of an arena.
     *
     * @param mark gives where it is now
     * @param reset puts it back to there
     */
    public record Functions(GuestFunction mark, GuestFunction reset) {}

    private static final FunctionType MARK = FunctionType.of(List.of(), List.of(ValType.I32));
    private static final FunctionType RESET = FunctionType.of(List.of(ValType.I32), List.of());

    /** The arena behind {@code allocator}, which is empty where there is none. */
    static LinkedArena of(Optional<String> allocator, Instance instance, Function<String, GuestFunction> functions) {
        Optional<Arena> arena = allocator.flatMap(Arena::of);
        if (arena.isEmpty()) {
            return new LinkedArena(
                    Optional.empty(),
                    allocator
                                    .map(name -> "its allocator '" + name + "' is none")
                                    .orElse("it exports no allocator")
                            + "; one is 'opa_malloc' with 'opa_heap_ptr_get' and 'opa_heap_ptr_set'");
        }
        Arena found = arena.get();
        List<String> missing = Stream.of(missing(instance, found.mark(), MARK), missing(instance, found.reset(), RESET))
                .flatMap(Optional::stream)
                .toList();
        return missing.isEmpty()
                ? new LinkedArena(
                        Optional.of(new Functions(functions.apply(found.mark()), functions.apply(found.reset()))), "")
                : new LinkedArena(Optional.empty(), "it exports no " + String.join(" and no ", missing));
    }

    private static Optional<String> missing(Instance instance, String export, FunctionType type) {
        var exports = instance.module().exportSection();
        boolean there = IntStream.range(0, exports.exportCount())
                .mapToObj(exports::getExport)
                .filter(each -> each.exportType() == ExternalType.FUNCTION)
                .anyMatch(each -> each.name().equals(export)
                        && instance.exportType(export).equals(type));
        return there ? Optional.empty() : Optional.of("'" + export + "' " + Signatures.of(type));
    }
}
