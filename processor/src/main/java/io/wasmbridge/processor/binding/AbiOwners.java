package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Conventions.Results;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotations that say who owns memory against the preset, where that leaves no choice. Gives {@code ownership-conflict}
 * where they say otherwise.
 */
final class AbiOwners {

    private final Heap heap;

    AbiOwners(Heap heap) {
        this.heap = heap;
    }

    /** What contradicts the preset at a parameter, which {@code subject} describes. */
    List<Diagnostic> ofParameter(HostType type, Marks marks, String subject) {
        if (!heap.preset().takesArguments() || !type.isMemory() || type instanceof HostType.View) {
            return List.of();
        }
        Stream<Diagnostic> lent = marks.hostOwned().stream()
                .filter(position -> takes(marks))
                .map(position -> conflict(position, subject + " is @HostOwned, but the guest frees it")
                        .help("remove @HostOwned"));
        Stream<Diagnostic> copiedBack = Stream.of(named("@Out", marks.out()), named("@InOut", marks.inOut()))
                .flatMap(Optional::stream)
                .filter(mark -> marks.transferred().isEmpty()
                        && !heap.preset().conventions().lendsCopiedBack())
                .map(mark -> conflict(
                                mark.position(),
                                subject + " is " + mark.value()
                                        + ", but the guest frees it before it could be copied back")
                        .help("remove " + mark.value() + ", and return what the guest computes"));
        return Stream.concat(lent, copiedBack).toList();
    }

    /** Whether the guest owns the block of a parameter, unasked, once it is called. */
    boolean takes(Marks marks) {
        boolean copiedBack = marks.out().isPresent() || marks.inOut().isPresent();
        return heap.preset().takesArguments()
                && !(copiedBack && heap.preset().conventions().lendsCopiedBack());
    }

    /** What contradicts the preset at a result, which {@code subject} describes. */
    List<Diagnostic> ofResult(HostType type, Marks marks, String subject) {
        if (!type.isMemory() || type instanceof HostType.View) {
            return List.of();
        }
        Stream<Diagnostic> handedOver = marks
                .transferred()
                .filter(free -> isContradicted(marks, heap))
                .map(free -> conflict(
                                free.position(),
                                subject + " is @Transferred, but the guest frees it itself when it was read")
                        .help("remove @Transferred"))
                .stream();
        Stream<Diagnostic> kept = marks
                .wasmOwned()
                .filter(position -> heap.usualResults() == Results.TRANSFERRED && comesWithLength(marks))
                .map(position -> conflict(position, subject + " is @WasmOwned, but the guest hands it over")
                        .help("remove @WasmOwned"))
                .stream();
        return Stream.concat(handedOver, kept).toList();
    }

    /** Whether a result is handed over without a free of its own, where the preset has the guest free it. */
    static boolean isContradicted(Marks marks, Heap heap) {
        return heap.usualResults() == Results.POST_RETURN
                && marks.transferred()
                        .map(Written::value)
                        .filter(String::isEmpty)
                        .isPresent();
    }

    /** A pointer alone is what a function returns that was written by hand. */
    private static boolean comesWithLength(Marks marks) {
        return LengthMarks.extent(marks)
                        .filter(extent -> !(extent instanceof Extent.Counted))
                        .isEmpty()
                && ResultShapes.said(marks)
                        .filter(shape -> shape == Shape.POINTER)
                        .isEmpty();
    }

    private static Optional<Written<String>> named(String mark, Optional<Position> position) {
        return position.map(place -> new Written<>(mark, place));
    }

    private Diagnostic conflict(Position position, String problem) {
        return Diagnostic.of(Key.OWNERSHIP_CONFLICT, position, problem).why(heap.reason());
    }
}
