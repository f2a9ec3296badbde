package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        return readings()
                .filter(reading -> lowered(reading).equals(export.parameters()))
                .findFirst()
                .filter(reading -> resultFits());
    }

    private Stream<List<BoundParameter>> readings() {
        Stream<Function<ParameterReadings, BoundParameter>> choices =
                Stream.of(ParameterReadings::first, ParameterReadings::openOther);
        return choices.map(choice -> parameters.stream().map(choice).toList());
    }

    private static List<CoreType> lowered(List<BoundParameter> reading) {
        return reading.stream()
                .flatMap(parameter -> parameter.coreTypes().stream())
                .toList();
    }

    /** Whether a scalar comes back as the export returns it; what a memory result needs is a question of its shape. */
    private boolean resultFits() {
        return scalarResult().map(export.results()::equals).orElse(true);
    }

    private Optional<List<CoreType>> scalarResult() {
        return result.flatMap(bound -> bound.accept(new BoundResult.Visitor<Optional<List<CoreType>>>() {
            @Override
            public Optional<List<CoreType>> nothing() {
                return Optional.of(List.of());
            }

            @Override
            public Optional<List<CoreType>> value(Scalar scalar) {
                return Optional.of(List.of(scalar.coreType()));
            }

            @Override
            public Optional<List<CoreType>> memory(BoundResult.Memory memory) {
                return Optional.empty();
            }
        }));
    }

    private Diagnostic mismatch() {
        SuggestedDeclaration suggestion = new SuggestedDeclaration(method, parameters, result, export);
        Diagnostic finding = Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        position(),
                        "'" + method.name() + "' is declared " + Wording.declared(method) + ", but the module exports "
                                + export)
                .help(suggestion.help());
        return suggestion.why().map(finding::why).orElse(finding);
    }

    /** The one parameter that is wrong, else the method. */
    private Position position() {
        return readings()
                .filter(reading ->
                        lowered(reading).size() == export.parameters().size() && resultFits())
                .map(this::differing)
                .filter(differing -> differing.size() == 1)
                .findFirst()
                .map(differing -> differing.get(0))
                .orElse(method.position());
    }

    private List<Position> differing(List<BoundParameter> reading) {
        List<Position> differing = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < reading.size(); i++) {
            List<CoreType> types = reading.get(i).coreTypes();
            if (!types.equals(export.parameters().subList(offset, offset + types.size()))) {
                differing.add(parameters.get(i).declaration().position());
            }
            offset += types.size();
        }
        return differing;
    }
}
