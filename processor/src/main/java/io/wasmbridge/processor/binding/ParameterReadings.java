package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a parameter can be.
 *
 * @param first as declared; (pointer, length) for a String that leaves it open
 * @param other the same parameter with its length elsewhere
 * @param open whether nothing that is written decides between the two: a String goes the way that fits the export
 */
record ParameterReadings(
        ParameterDeclaration declaration, BoundParameter first, Optional<BoundParameter> other, boolean open) {

    /** The same, but that it may be absent. */
    ParameterReadings absentAs(Absence how) {
        return new ParameterReadings(
                declaration,
                new BoundParameter.Nullable(first, how),
                other.filter(reading -> how != Absence.OPTIONAL_SCALAR)
                        .map(reading -> new BoundParameter.Nullable(reading, how)),
                open);
    }

    /** The ways to read all parameters of a method together. */
    static Stream<List<BoundParameter>> choices(List<ParameterReadings> parameters) {
        Stream<Function<ParameterReadings, BoundParameter>> choices =
                Stream.of(ParameterReadings::first, ParameterReadings::openOther);
        return choices.map(choice -> parameters.stream().map(choice).toList());
    }

    /** The other reading, where the choice is open. */
    BoundParameter openOther() {
        return open ? other.orElse(first) : first;
    }
}
