package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shapes in which an export can be seen to give a result beside the parameters that a method declares. */
final class FittingShapes {

    private FittingShapes() {}

    /** {@code parameters} is empty where one of them is not bound: whether they fit is then left open. */
    static List<Shape> of(Optional<List<ParameterReadings>> parameters, FlatSignature export) {
        return Stream.of(Shape.values())
                .filter(Shape::shows)
                .filter(shape -> shape.admits(export))
                .filter(shape -> parameters
                        .map(declared -> ParameterReadings.choices(declared)
                                .anyMatch(reading ->
                                        BoundParameter.lowered(reading).equals(shape.between(export))))
                        .orElse(true))
                .toList();
    }
}
