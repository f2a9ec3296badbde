package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bridge allocates a block for: a parameter, or the area that a result's shape takes.
 *
 * @param what names it in a message
 * @param freed whether the bridge frees the block as well
 * @param handedOver whether the guest allocates it, and hands it over
 * @param area whether it is an area, which the bridge never gives away
 */
record BlockNeed(
        MethodDeclaration method, String what, Position position, boolean freed, boolean handedOver, boolean area) {

    static List<BlockNeed> of(
            MethodDeclaration method, List<ParameterReadings> parameters, Optional<BoundResult> result) {
        Stream<BlockNeed> ofParameters = parameters.stream().flatMap(parameter -> freed(parameter.first()).stream()
                .map(freed -> new BlockNeed(
                        method,
                        Wording.subject(method, parameter.declaration()),
                        parameter.declaration().position(),
                        freed,
                        false,
                        false)));
        Stream<BlockNeed> ofResult = result.filter(BoundResult::takesArea).stream()
                .map(area -> new BlockNeed(
                        method, "the area for " + Wording.resultOf(method), method.position(), true, false, true));
        return Stream.concat(ofParameters, ofResult).toList();
    }

    /** The edits that make its block be freed: {@code naming} a free, or leaving a parameter to the guest. */
    String[] orTransferred(String naming) {
        return area || handedOver
                ? new String[] {naming}
                : new String[] {naming, "annotate it @Transferred, if the guest frees it"};
    }

    /** Whether the block of a parameter is freed; empty where there is none. */
    private static Optional<Boolean> freed(BoundParameter parameter) {
        return parameter.accept(new BoundParameter.Visitor<Optional<Boolean>>() {
            @Override
            public Optional<Boolean> value(BoundParameter.Value value) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> text(BoundParameter.Text text) {
                return Optional.of(!text.transferred());
            }

            @Override
            public Optional<Boolean> array(BoundParameter.Array array) {
                return Optional.of(!array.transferred());
            }

            @Override
            public Optional<Boolean> view(BoundParameter.View view) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> composed(BoundParameter.Composed composed) {
                return Optional.of(!composed.transferred() && !(composed.type() instanceof HostType.OfCollector));
            }

            @Override
            public Optional<Boolean> flattened(BoundParameter.Flattened flattened) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> function(BoundParameter.Function function) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> resource(BoundParameter.Resource resource) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> block(BoundParameter.Block block) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> maybe(BoundParameter.Maybe maybe) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> canonical(BoundParameter.Canonical canonical) {
                return canonical.type().layout().hasPointers() ? Optional.of(false) : Optional.empty();
            }

            @Override
            public Optional<Boolean> member(BoundParameter.Member member) {
                return Optional.of(false);
            }

            @Override
            public Optional<Boolean> nullable(BoundParameter.Nullable nullable) {
                return nullable.present().accept(this);
            }
        });
    }
}
