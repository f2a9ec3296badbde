package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The declaration that would fit an export where the written one does not: the same parameters, each scalar with the type that
 * the export has in its place, each String and array with its length where the export leaves room for it; else plain numbers.
 */
final class SuggestedDeclaration {

    /**
     * A parameter as it would be typed, its length annotation and type, and what these lower to.
     *
     * @param holder the parameter that its length is in, where it is in one
     */
    private record Typed(String annotated, String lengthAndType, String lowering, Optional<String> holder) {

        static Typed of(BoundParameter parameter) {
            return new Typed(
                    ParameterSource.annotated(parameter),
                    ParameterSource.lengthAndType(parameter),
                    ParameterSource.lowering(parameter),
                    ParameterSource.holder(parameter));
        }

        static Typed of(Scalar scalar) {
            return new Typed(
                    scalar.toString(), scalar.toString(), scalar.coreType().toString(), Optional.empty());
        }
    }

    private final MethodDeclaration method;
    private final List<ParameterReadings> parameters;
    private final Optional<BoundResult> result;
    private final FlatSignature export;
    private final List<CoreType> taken;
    private final Optional<List<Typed>> suggested;

    /** {@code taken} are the parameters of {@code export} without those that the shape of the result adds. */
    SuggestedDeclaration(
            MethodDeclaration method,
            List<ParameterReadings> parameters,
            Optional<BoundResult> result,
            FlatSignature export,
            List<CoreType> taken) {
        this.method = method;
        this.parameters = parameters;
        this.result = result;
        this.export = export;
        this.taken = taken;
        this.suggested = expressible() ? fit(0, 0).filter(this::holdsLengths).or(this::plainNumbers) : Optional.empty();
    }

    /** How the types of both declarations lower: {@code int lowers to i32, long to i64}. */
    String[] why() {
        Map<String, String> lowerings = new LinkedHashMap<>();
        for (ParameterReadings parameter : parameters) {
            lowerings.putIfAbsent(ParameterSource.lengthAndType(parameter.first()), lowering(parameter));
        }
        scalarResult()
                .ifPresent(scalar -> lowerings.putIfAbsent(
                        scalar.toString(), scalar.coreType().toString()));
        suggested.ifPresent(
                typed -> typed.forEach(type -> lowerings.putIfAbsent(type.lengthAndType(), type.lowering())));
        suggestedResult()
                .ifPresent(scalar -> lowerings.putIfAbsent(
                        scalar.toString(), scalar.coreType().toString()));
        Stream<String> types = lowerings.isEmpty()
                ? Stream.empty()
                : Stream.of(lowerings.entrySet().stream()
                        .map(entry -> entry.getKey() + " to " + entry.getValue())
                        .collect(Collectors.joining(", "))
                        .replaceFirst(" to ", " lowers to "));
        Stream<String> area = result.flatMap(BoundResult::memoryShape).flatMap(ShapeSource::adds).stream();
        return Stream.concat(types, area).toArray(String[]::new);
    }

    /** The edits: another declaration, or another shape of the result. */
    String[] help() {
        String declaration = suggested
                .map(typed -> "declare '" + resultType() + " " + method.name() + "(" + join(typed) + ")'")
                .orElse(
                        takesReceiver()
                                ? "bind an export that takes and gives i32, i64, f32 and f64 alone, with at most one"
                                        + " result"
                                : "bind an export that takes the handle first, an i32");
        Stream<String> shapes = result.flatMap(BoundResult::memoryShape).isEmpty()
                ? Stream.empty()
                : FittingShapes.of(Optional.of(parameters), export).stream()
                        .map(shape -> "annotate it " + ShapeSource.where(shape));
        return Stream.concat(Stream.of(declaration), shapes).toArray(String[]::new);
    }

    /** Whether there is no object that the method is called on, or the export takes its handle. */
    private boolean takesReceiver() {
        return method.receiver().isEmpty()
                || export.parameters().stream()
                        .findFirst()
                        .filter(CoreType.I32::equals)
                        .isPresent();
    }

    private boolean expressible() {
        boolean memory = result.flatMap(BoundResult::memoryShape).isPresent();
        return takesReceiver()
                && (memory
                        || result.filter(SuggestedDeclaration::isSideBySide).isPresent()
                        || export.results().size() <= 1)
                && export.parameters().stream().allMatch(type -> scalar(type).isPresent())
                && export.results().stream().allMatch(type -> scalar(type).isPresent());
    }

    /** The declared parameters from {@code index} on, typed so that they fill the export's from {@code offset} on. */
    private Optional<List<Typed>> fit(int index, int offset) {
        if (index == parameters.size()) {
            return offset == taken.size() ? Optional.of(List.of()) : Optional.empty();
        }
        ParameterReadings parameter = parameters.get(index);
        List<BoundParameter> readings = new ArrayList<>(List.of(parameter.first()));
        parameter.other().ifPresent(readings::add);
        if (parameter.first() instanceof BoundParameter.Maybe maybe) {
            Stream.of(OptionForm.values()).map(maybe::in).forEach(readings::add);
        }
        for (BoundParameter reading : readings) {
            int end = offset + reading.coreTypes().size();
            if (end <= taken.size()) {
                Optional<Typed> head = typed(reading, taken.subList(offset, end));
                Optional<List<Typed>> tail = head.isPresent() ? fit(index + 1, end) : Optional.empty();
                if (head.isPresent() && tail.isPresent()) {
                    List<Typed> all = new ArrayList<>(List.of(head.get()));
                    all.addAll(tail.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether each parameter that a length is in is an int still. */
    private boolean holdsLengths(List<Typed> typed) {
        return typed.stream().flatMap(type -> type.holder().stream()).allMatch(holder -> IntStream.range(
                        0, typed.size())
                .filter(i -> parameters.get(i).declaration().name().equals(holder))
                .allMatch(i -> typed.get(i).annotated().equals(Scalar.Plain.INT.keyword())));
    }

    private static Optional<Typed> typed(BoundParameter reading, List<CoreType> types) {
        if (reading instanceof BoundParameter.Value value) {
            return scalar(types.get(0), Optional.of(value.scalar())).map(Typed::of);
        }
        return types.equals(reading.coreTypes()) ? Optional.of(Typed.of(reading)) : Optional.empty();
    }

    private Optional<List<Typed>> plainNumbers() {
        return Optional.of(taken.stream()
                .flatMap(type -> scalar(type).stream())
                .map(Typed::of)
                .toList());
    }

    private String join(List<Typed> typed) {
        List<String> texts = new ArrayList<>();
        List<String> names = names(typed.size());
        // the receiver is no parameter in Java
        for (int i = method.receiver().isPresent() ? 1 : 0; i < typed.size(); i++) {
            texts.add(typed.get(i).annotated() + " " + names.get(i));
        }
        return String.join(", ", texts);
    }

    /** The user's names, as far as they mean the same; then numbered ones. */
    private List<String> names(int count) {
        boolean scalars = parameters.stream().allMatch(parameter -> parameter.first() instanceof BoundParameter.Value);
        List<String> names = new ArrayList<>();
        if (scalars || count == parameters.size()) {
            parameters.stream()
                    .limit(count)
                    .forEach(parameter -> names.add(parameter.declaration().name()));
        }
        for (int i = names.size(); i < count; i++) {
            String name = "p" + i;
            names.add(names.contains(name) ? name + "_" : name);
        }
        return names;
    }

    private String resultType() {
        return suggestedResult()
                .map(Scalar::toString)
                .orElse(keepsResult() ? method.result().display() : "void");
    }

    /** The scalar that would come back, where the result is none that the export gives. */
    private Optional<Scalar> suggestedResult() {
        boolean status = method.error().isPresent() && scalarResult().isEmpty();
        return status || keepsResult()
                ? Optional.empty()
                : export.results().stream().findFirst().flatMap(type -> scalar(type, scalarResult()));
    }

    /** Whether the declared result is memory, or a handle that the export gives. */
    private boolean keepsResult() {
        return result.map(bound -> bound instanceof BoundResult.Memory
                        || isSideBySide(bound)
                        || bound.takesArea()
                        || (bound instanceof BoundResult.Resource
                                && export.results().equals(List.of(CoreType.I32)))
                        || isReturned(bound))
                .orElse(true);
    }

    /** Whether it is several numbers, which were compared with those of the export. */
    private static boolean isSideBySide(BoundResult bound) {
        return bound instanceof MaybeResult || bound instanceof FallibleResult;
    }

    private boolean isReturned(BoundResult bound) {
        return bound instanceof BoundResult.Canonical canonical
                && List.of(CanonicalAbi.returned(canonical.type().layout())).equals(export.results());
    }

    private Optional<Scalar> scalarResult() {
        return result.filter(BoundResult.Value.class::isInstance).map(value -> ((BoundResult.Value) value).scalar());
    }

    /** The Java type of a core type: {@code declared} where that lowers to it. */
    private static Optional<Scalar> scalar(CoreType type, Optional<Scalar> declared) {
        return declared.filter(scalar -> scalar.coreType() == type).or(() -> scalar(type));
    }

    private static Optional<Scalar> scalar(CoreType type) {
        return switch (type) {
            case I32 -> Optional.of(Scalar.Plain.INT);
            case I64 -> Optional.of(Scalar.Plain.LONG);
            case F32 -> Optional.of(Scalar.Plain.FLOAT);
            case F64 -> Optional.of(Scalar.Plain.DOUBLE);
            default -> Optional.empty();
        };
    }

    private static String lowering(ParameterReadings parameter) {
        return parameter.open()
                ? ParameterSource.lowering(parameter.first()) + " or "
                        + ParameterSource.lowering(parameter.other().orElseThrow())
                : ParameterSource.lowering(parameter.first());
    }
}
