package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A method and the signature of its export become the one way to lower its parameters. All Strings that leave it open go the same
 * way, (pointer, length) before terminated. Rejects a method whose lowered types are not the export's.
 */
final class SignatureMatch {

    private final MethodDeclaration method;
    private final List<ParameterReadings> parameters;
    private final Optional<BoundResult> result;
    private final FlatSignature export;

    /**
     * Prepares the comparison.
     *
     * @param result empty where the type of the result is not bound
     */
    SignatureMatch(
            MethodDeclaration method,
            List<ParameterReadings> parameters,
            Optional<BoundResult> result,
            FlatSignature export) {
        this.method = method;
        this.parameters = List.copyOf(parameters);
        this.result = result;
        this.export = export;
    }

    Outcome<List<BoundParameter>> parameters() {
        return matching().map(Outcome::of).orElseGet(() -> Outcome.rejected(mismatch()));
    }

    /** The reading that fits, if one does. */
    Optional<List<BoundParameter>> matching() {
        return ParameterReadings.choices(parameters)
                .filter(reading -> taken().contains(BoundParameter.lowered(reading)))
                .findFirst()
                .filter(reading -> resultFits());
    }

    /**
     * What the export takes from the method: without what the shape of the result adds; any of several lists where the shape is a
     * finding of its own.
     */
    private List<List<CoreType>> taken() {
        if (result.isEmpty()) {
            Stream<List<CoreType>> shapes = Stream.of(Shape.values())
                    .filter(shape -> shape.admits(export))
                    .map(shape -> shape.between(export));
            return Stream.of(Stream.of(export.parameters()), shapes, beforeAddresses())
                    .flatMap(Function.identity())
                    .toList();
        }
        int from = result.get().leading().size();
        int to = export.parameters().size() - result.get().trailing().size();
        return List.of(export.parameters().subList(from, to));
    }

    /** Where components are to be written, to addresses of which nobody knows how many there are. */
    private Stream<List<CoreType>> beforeAddresses() {
        return ReturnMembers.isWritten(method.marks())
                        && ComponentsBinder.record(method).isPresent()
                ? IntStream.range(0, export.parameters().size())
                        .mapToObj(count -> export.parameters().subList(0, count))
                : Stream.empty();
    }

    /** Whether a scalar comes back as the export returns it; what memory or a status needs is a question of its own. */
    private boolean resultFits() {
        return scalarResult().map(export.results()::equals).orElse(true);
    }

    private Optional<List<CoreType>> scalarResult() {
        return result.flatMap(bound -> bound.accept(new BoundResult.Visitor<Optional<List<CoreType>>>() {
            @Override
            public Optional<List<CoreType>> nothing() {
                return method.error().isPresent() ? Optional.empty() : Optional.of(List.of());
            }

            @Override
            public Optional<List<CoreType>> value(Scalar scalar) {
                return Optional.of(List.of(scalar.coreType()));
            }

            @Override
            public Optional<List<CoreType>> resource(BoundResult.Resource resource) {
                return resource.written() ? nothing() : Optional.of(List.of(CoreType.I32));
            }

            @Override
            public Optional<List<CoreType>> written(Scalar scalar) {
                return nothing();
            }

            @Override
            public Optional<List<CoreType>> memory(BoundResult.Memory memory) {
                return Optional.empty();
            }

            @Override
            public Optional<List<CoreType>> apart(ApartResult apart) {
                return apart.written() ? nothing() : apart.type().components().returned();
            }

            @Override
            public Optional<List<CoreType>> canonical(BoundResult.Canonical canonical) {
                return Optional.of(
                        List.of(CanonicalAbi.returned(canonical.type().layout())));
            }

            @Override
            public Optional<List<CoreType>> maybe(MaybeResult maybe) {
                return Optional.of(maybe.numbers().results());
            }

            @Override
            public Optional<List<CoreType>> fallible(FallibleResult fallible) {
                return Optional.of(fallible.numbers().results());
            }

            @Override
            public Optional<List<CoreType>> struct(BoundResult.Struct struct) {
                return Optional.empty();
            }
        }));
    }

    private Diagnostic mismatch() {
        SuggestedDeclaration suggestion = new SuggestedDeclaration(method, parameters, result, export, taken().get(0));
        Diagnostic finding = Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        position(),
                        "'" + method.name() + "' is declared " + Wording.declared(method) + ", but the module exports "
                                + export)
                .help(suggestion.help());
        return finding.why(suggestion.why());
    }

    /** The one parameter that is wrong, else the method. */
    private Position position() {
        List<CoreType> types = taken().get(0);
        return ParameterReadings.choices(parameters)
                .filter(reading -> BoundParameter.lowered(reading).size() == types.size() && resultFits())
                .map(reading -> differing(reading, types))
                .filter(differing -> differing.size() == 1)
                .findFirst()
                .map(differing -> differing.get(0))
                .orElse(method.position());
    }

    private List<Position> differing(List<BoundParameter> reading, List<CoreType> taken) {
        List<Position> differing = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < reading.size(); i++) {
            List<CoreType> types = reading.get(i).coreTypes();
            if (!types.equals(taken.subList(offset, offset + types.size()))) {
                differing.add(parameters.get(i).declaration().position());
            }
            offset += types.size();
        }
        return differing;
    }
}
