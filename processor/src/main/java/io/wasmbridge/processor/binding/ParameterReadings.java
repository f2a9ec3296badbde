package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a parameter can be.
 *
 * @param first as declared; (pointer, length) for a String that leaves it open
 * @param other the same parameter with its length elsewhere
 * @param open whether nothing that is written decides between the two: a String or a record goes the way that fits the export
 */
record ParameterReadings(
        ParameterDeclaration declaration, BoundParameter first, Optional<BoundParameter> other, boolean open) {
    /** How the records among the parameters of a method are passed. */
    private enum Records {
        /** By a pointer to each. */
        POINTED,
        /** As the C ABI has it: one that is a single number as that, the others by pointer. */
        SINGLE_NUMBERS,
        /** All as their numbers. */
        NUMBERS
    }

    /** The same, made into something else. */
    ParameterReadings as(UnaryOperator<BoundParameter> change) {
        return new ParameterReadings(declaration, change.apply(first), other.map(change), open);
    }

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
        return Stream.of(Records.values())
                .flatMap(records -> Stream.of(false, true).map(terminated -> parameters.stream()
                        .map(parameter -> parameter.reading(records, terminated))
                        .toList()))
                .flatMap(reading -> copied(parameters, reading))
                .flatMap(ParameterReadings::references)
                .flatMap(ParameterReadings::forms);
    }

    /** The ways to pass the numbers among parameters that may be absent: all of a method go the same way. */
    private static Stream<List<BoundParameter>> forms(List<BoundParameter> reading) {
        return reading.stream().noneMatch(BoundParameter.Maybe.class::isInstance)
                ? Stream.of(reading)
                : Stream.of(OptionForm.values()).map(form -> reading.stream()
                        .map(parameter -> parameter instanceof BoundParameter.Maybe maybe ? maybe.in(form) : parameter)
                        .toList());
    }

    /** The ways to copy arrays back: all from their blocks, or all through an import that takes a number. */
    private static Stream<List<BoundParameter>> copied(
            List<ParameterReadings> parameters, List<BoundParameter> reading) {
        if (parameters.stream().noneMatch(parameter -> parameter.copied().isPresent())) {
            return Stream.of(reading);
        }
        return Stream.concat(
                Stream.of(reading),
                Stream.of(CoreType.I32, CoreType.EXTERNREF).map(number -> IntStream.range(0, reading.size())
                        .mapToObj(i -> parameters
                                .get(i)
                                .copied()
                                .<BoundParameter>map(copied -> new BoundParameter.Copied(copied.array(), number))
                                .orElse(reading.get(i)))
                        .toList()));
    }

    /** The ways to pass handles to objects of the host: all of a method as i32, or all as externref. */
    private static Stream<List<BoundParameter>> references(List<BoundParameter> reading) {
        List<BoundParameter> references =
                reading.stream().map(BoundParameter::asReference).toList();
        return references.equals(reading) ? Stream.of(reading) : Stream.of(reading, references);
    }

    private Optional<BoundParameter.Copied> copied() {
        return other.filter(BoundParameter.Copied.class::isInstance).map(BoundParameter.Copied.class::cast);
    }

    private BoundParameter reading(Records records, boolean terminated) {
        if (!open || other.isEmpty()) {
            return first;
        }
        if (other.get() instanceof BoundParameter.Flattened flattened) {
            boolean numbers = records == Records.NUMBERS
                    || (records == Records.SINGLE_NUMBERS && flattened.leaves().size() == 1);
            return numbers ? flattened : first;
        }
        return terminated ? other.get() : first;
    }
}
