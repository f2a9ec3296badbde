package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A parameter for which the bridge allocates a block.
 *
 * @param subject names it in a message
 * @param freed whether the bridge frees the block as well
 */
record BlockNeed(MethodDeclaration method, String subject, Position position, boolean freed) {

    static List<BlockNeed> of(MethodDeclaration method, List<ParameterReadings> parameters) {
        return parameters.stream()
                .flatMap(parameter -> freed(parameter.first()).stream()
                        .map(freed -> new BlockNeed(
                                method,
                                Wording.subject(method, parameter.declaration()),
                                parameter.declaration().position(),
                                freed)))
                .toList();
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
            public Optional<Boolean> nullable(BoundParameter.Nullable nullable) {
                return nullable.present().accept(this);
            }
        });
    }
}
