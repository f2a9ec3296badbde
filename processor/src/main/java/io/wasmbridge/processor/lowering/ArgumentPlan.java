package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundParameter;
import io.wasmbridge.processor.binding.BoundParameter.Direction;
import java.util.List;
import java.util.Optional;

/**
 * What one parameter, or an area for the result, adds to each phase of a call.
 *
 * @param lower before anything is allocated; empty for a scalar
 * @param write when every block is allocated
 * @param operands what the guest function is called with
 * @param copyBack when the result is lifted
 */
record ArgumentPlan(Optional<Step> lower, Optional<Step> write, List<Operand> operands, Optional<Step> copyBack) {

    static ArgumentPlan of(BoundParameter parameter) {
        return parameter.accept(new ByKind());
    }

    /** The areas that a shape passes before the parameters. */
    static List<ArgumentPlan> leading(Shape shape) {
        return shape == Shape.RETURN_AREA ? List.of(area(ResultPlan.AREA, "the result", 2 * Integer.BYTES)) : List.of();
    }

    /** The areas that a shape passes after the parameters. */
    static List<ArgumentPlan> trailing(Shape shape) {
        return shape == Shape.OUT_LENGTH
                ? List.of(area(ResultPlan.LENGTH_AREA, "the length of the result", Integer.BYTES))
                : List.of();
    }

    /** Zero before the call: a guest that writes nothing gives a length of 0. */
    private static ArgumentPlan area(Slot slot, String what, int sizeBytes) {
        return new ArgumentPlan(
                Optional.of(new Step.Area(slot, what, sizeBytes)),
                Optional.of(new Step.Clear(slot)),
                List.of(new Operand.Address(slot)),
                Optional.empty());
    }

    private static final class ByKind implements BoundParameter.Visitor<ArgumentPlan> {
        @Override
        public ArgumentPlan value(BoundParameter.Value parameter) {
            return new ArgumentPlan(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Operand.Value(parameter.name(), parameter.scalar())),
                    Optional.empty());
        }

        @Override
        public ArgumentPlan text(BoundParameter.Text parameter) {
            Slot slot = slot(parameter);
            return new ArgumentPlan(
                    lower(parameter, parameter.extent(), parameter.transferred()),
                    Optional.of(new Step.Write(slot, parameter.name(), Optional.empty())),
                    operands(slot, parameter.extent()),
                    Optional.empty());
        }

        @Override
        public ArgumentPlan array(BoundParameter.Array parameter) {
            Slot slot = slot(parameter);
            Direction direction = parameter.direction();
            Step copyBack = new Step.CopyBack(slot, parameter.name(), parameter.element());
            return new ArgumentPlan(
                    lower(parameter, parameter.extent(), parameter.transferred()),
                    Optional.of(
                            direction == Direction.OUT
                                    ? new Step.Clear(slot)
                                    : new Step.Write(slot, parameter.name(), Optional.of(parameter.element()))),
                    operands(slot, parameter.extent()),
                    direction == Direction.IN ? Optional.empty() : Optional.of(copyBack));
        }

        @Override
        public ArgumentPlan view(BoundParameter.View parameter) {
            return new ArgumentPlan(
                    lower(parameter, parameter.extent(), false),
                    Optional.empty(),
                    operands(slot(parameter), parameter.extent()),
                    Optional.empty());
        }

        private static Slot slot(BoundParameter parameter) {
            return new Slot(parameter.name() + "Argument");
        }

        private static Optional<Step> lower(BoundParameter parameter, Extent extent, boolean transferred) {
            return Optional.of(
                    new Step.Lower(slot(parameter), parameter.name(), parameter.type(), extent, transferred));
        }

        private static List<Operand> operands(Slot slot, Extent extent) {
            return extent instanceof Extent.Counted
                    ? List.of(new Operand.Address(slot), new Operand.Length(slot))
                    : List.of(new Operand.Address(slot));
        }
    }
}
