package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import java.util.Optional;

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

    /** The other reading, where the choice is open. */
    BoundParameter openOther() {
        return open ? other.orElse(first) : first;
    }
}
