package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.BoundParameter;
import io.wasmbridge.processor.binding.BoundParameter.Direction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one parameter, or an area for the result, adds to each phase of a call.
 *
 * @param unwrap before anything is lowered; empty unless the parameter is an Optional
 * @param lower before anything is allocated; none for a scalar that is passed as it is
 * @param write when every block is allocated
 * @param operands what the guest function is called with
 * @param copyBack when the result is lifted
 */
record ArgumentPlan(
        Optional<Step> unwrap,
        List<Step> lower,
        Optional<Step> write,
        List<Operand> operands,
        Optional<Step> copyBack) {

    static ArgumentPlan of(BoundParameter parameter) {
        return parameter.accept(new ByKind());
    }

    /** Where the block of several parameters is left. */
    private static final Slot TUPLE = new Slot("tuple");

    /** Where an argument is left. */
    static Slot slot(String parameter) {
        return new Slot(parameter + "Argument");
    }

    private static final class ByKind implements BoundParameter.Visitor<ArgumentPlan> {
        @Override
        public ArgumentPlan value(BoundParameter.Value parameter) {
            return parameter.scalar().accept(new Scalar.Visitor<ArgumentPlan>() {
                @Override
                public ArgumentPlan plain(Scalar.Plain scalar) {
                    return scalar(List.of(), new Operand.Value(parameter.name(), scalar));
                }

                @Override
                public ArgumentPlan unsigned(Scalar.Unsigned scalar) {
                    return validated(parameter);
                }

                @Override
                public ArgumentPlan flags(Scalar.Flags scalar) {
                    return validated(parameter);
                }

                @Override
                public ArgumentPlan hostObject(Scalar.HostObject object) {
                    return validated(parameter);
                }

                @Override
                public ArgumentPlan codePoint() {
                    return validated(parameter);
                }

                @Override
                public ArgumentPlan enumerated(Scalar.Enumerated scalar) {
                    return validated(parameter);
                }
            });
        }

        private static ArgumentPlan validated(BoundParameter.Value parameter) {
            Slot slot = slot(parameter);
            return scalar(
                    List.of(new Step.LowerScalar(slot, parameter.name(), parameter.scalar())),
                    new Operand.Lowered(slot));
        }

        private static ArgumentPlan scalar(List<Step> lower, Operand operand) {
            return new ArgumentPlan(Optional.empty(), lower, Optional.empty(), List.of(operand), Optional.empty());
        }

        @Override
        public ArgumentPlan text(BoundParameter.Text parameter) {
            Slot slot = slot(parameter);
            return new ArgumentPlan(
                    Optional.empty(),
                    lower(parameter, parameter.extent(), parameter.transferred(), false),
                    Optional.of(new Step.Write(slot, parameter.name(), Optional.empty())),
                    operands(slot, parameter.type(), parameter.extent()),
                    Optional.empty());
        }

        @Override
        public ArgumentPlan array(BoundParameter.Array parameter) {
            Slot slot = slot(parameter);
            Direction direction = parameter.direction();
            boolean checked = direction != Direction.IN && parameter.type().container() == Container.BUFFER;
            Step copyBack = new Step.CopyBack(slot, parameter.name(), parameter.type());
            return new ArgumentPlan(
                    Optional.empty(),
                    lower(parameter, parameter.extent(), parameter.transferred(), checked),
                    Optional.of(
                            direction == Direction.OUT
                                    ? new Step.Clear(slot)
                                    : new Step.Write(slot, parameter.name(), Optional.of(parameter.type()))),
                    operands(slot, parameter.type(), parameter.extent()),
                    direction == Direction.IN ? Optional.empty() : Optional.of(copyBack));
        }

        @Override
        public ArgumentPlan copied(BoundParameter.Copied parameter) {
            ArgumentPlan array = array(parameter.array());
            Slot number = new Slot(parameter.name() + "Number");
            List<Step> lower = new ArrayList<>(array.lower());
            lower.add(new RustStep.LendArray(number, slot(parameter)));
            List<Operand> operands = new ArrayList<>(array.operands());
            operands.add(new Operand.Lowered(number));
            return new ArgumentPlan(
                    Optional.empty(),
                    lower,
                    array.write(),
                    operands,
                    Optional.of(new RustStep.CopyArray(number, parameter.name())));
        }

        @Override
        public ArgumentPlan view(BoundParameter.View parameter) {
            return new ArgumentPlan(
                    Optional.empty(),
                    lower(parameter, parameter.extent(), false, false),
                    Optional.empty(),
                    operands(slot(parameter), parameter.type(), parameter.extent()),
                    Optional.empty());
        }

        @Override
        public ArgumentPlan resource(BoundParameter.Resource parameter) {
            Slot handle = new Slot(parameter.receiver() ? "self" : parameter.name() + "Handle");
            Step lend = new Step.Lend(
                    handle, parameter.name(), parameter.type(), parameter.transferred(), parameter.receiver(), false);
            return scalar(List.of(lend), new Operand.Lowered(handle));
        }

        @Override
        public ArgumentPlan function(BoundParameter.Function parameter) {
            return function(parameter, false);
        }

        private static ArgumentPlan function(BoundParameter.Function parameter, boolean nullable) {
            Slot pointer = new Slot(parameter.name() + "Pointer");
            return scalar(
                    List.of(new LendFunction(pointer, parameter.name(), parameter.type(), nullable)),
                    new Operand.Lowered(pointer));
        }

        @Override
        public ArgumentPlan block(BoundParameter.Block parameter) {
            return new ArgumentPlan(
                    Optional.empty(),
                    lower(parameter, parameter.extent(), parameter.transferred(), false),
                    Optional.empty(),
                    operands(slot(parameter), parameter.type(), parameter.extent()),
                    Optional.empty());
        }

        @Override
        public ArgumentPlan nullable(BoundParameter.Nullable parameter) {
            if (parameter.present() instanceof BoundParameter.Function function) {
                return function(function, true);
            }
            ArgumentPlan present = parameter.present().accept(this);
            Optional<Step> unwrap = parameter.how() == Absence.NULL
                    ? present.unwrap().map(step -> ((ComposedStep.Marshal) step).unlessNull())
                    : Optional.of(new Step.Unwrap(parameter.name(), parameter.type(), parameter.how()));
            return new ArgumentPlan(
                    unwrap,
                    present.lower().stream().map(ByKind::unlessNull).toList(),
                    present.write(),
                    present.operands(),
                    present.copyBack());
        }

        @Override
        public ArgumentPlan marshalled(BoundParameter.Marshalled parameter) {
            ArgumentPlan bytes = parameter.bytes().accept(this);
            return new ArgumentPlan(
                    Optional.of(new ComposedStep.Marshal(parameter.name(), parameter.type(), false)),
                    bytes.lower(),
                    bytes.write(),
                    bytes.operands(),
                    bytes.copyBack());
        }

        @Override
        public ArgumentPlan composed(BoundParameter.Composed parameter) {
            Slot slot = slot(parameter);
            boolean reserved = parameter.direction() == Direction.OUT;
            Step lower = new Step.Lower(
                    slot,
                    parameter.name(),
                    parameter.type(),
                    parameter.extent(),
                    parameter.transferred(),
                    isWritten(parameter),
                    false,
                    reserved);
            return new ArgumentPlan(
                    Optional.empty(),
                    List.of(lower),
                    Optional.of(
                            reserved && !(parameter.type() instanceof HostType.OfCollector)
                                    ? new Step.Clear(slot)
                                    : new Step.Write(slot, parameter.name(), Optional.empty())),
                    operands(slot, parameter.type(), parameter.extent()),
                    parameter.direction() == Direction.IN ? Optional.empty() : copyBack(slot, parameter));
        }

        /** A record that comes back is the result. */
        private static Optional<Step> copyBack(Slot slot, BoundParameter.Composed parameter) {
            return parameter.type() instanceof HostType.Composite
                    ? Optional.empty()
                    : Optional.of(new ComposedStep.CopyBack(slot, parameter.name(), parameter.type()));
        }

        private static boolean isWritten(BoundParameter.Composed parameter) {
            return parameter.direction() != Direction.IN
                    && parameter.type() instanceof HostType.OfCollector collected
                    && collected.object() instanceof Collected.Elements elements
                    && elements.mayBeReadOnly();
        }

        @Override
        public ArgumentPlan maybe(BoundParameter.Maybe parameter) {
            Slot number = slot(parameter);
            Optional<Slot> present = parameter.form() == OptionForm.FLAGGED
                    ? Optional.of(new Slot(parameter.name() + "Present"))
                    : Optional.empty();
            List<Operand> operands = new ArrayList<>();
            present.map(Operand.Flag::new).ifPresent(operands::add);
            operands.add(new Operand.Lowered(number));
            return new ArgumentPlan(
                    Optional.empty(),
                    List.of(new RustStep.LowerMaybe(
                            present, number, parameter.name(), parameter.type(), parameter.form())),
                    Optional.empty(),
                    operands,
                    Optional.empty());
        }

        @Override
        public ArgumentPlan canonical(BoundParameter.Canonical parameter) {
            Slot slot = slot(parameter);
            List<Operand> operands = IntStream.range(0, parameter.coreTypes().size())
                    .<Operand>mapToObj(index -> new Operand.Flat(slot, index))
                    .toList();
            return new ArgumentPlan(
                    Optional.empty(),
                    List.of(new ComposedStep.LowerFlat(slot, parameter.name(), parameter.type())),
                    Optional.of(new Step.Write(slot, parameter.name(), Optional.empty())),
                    operands,
                    Optional.empty());
        }

        @Override
        public ArgumentPlan member(BoundParameter.Member parameter) {
            List<Step> lower = new ArrayList<>();
            parameter
                    .tuple()
                    .ifPresent(
                            tuple -> lower.add(new ComposedStep.Tuple(TUPLE, tuple.sizeBytes(), tuple.alignBytes())));
            lower.add(new ComposedStep.LowerInto(
                    TUPLE, parameter.name(), new HostType.Canonical(parameter.layout()), parameter.offsetBytes()));
            return new ArgumentPlan(
                    Optional.empty(),
                    lower,
                    parameter.tuple().map(tuple -> new Step.Write(TUPLE, parameter.name(), Optional.empty())),
                    parameter.tuple().isPresent() ? List.of(new Operand.Address(TUPLE)) : List.of(),
                    Optional.empty());
        }

        @Override
        public ArgumentPlan flattened(BoundParameter.Flattened parameter) {
            List<Step> lower = new ArrayList<>();
            List<Operand> operands = new ArrayList<>();
            Set<List<String>> required = new LinkedHashSet<>();
            for (BoundParameter.Flattened.Leaf leaf : parameter.leaves()) {
                for (int depth = 0; depth < leaf.accessors().size(); depth++) {
                    List<String> accessors = leaf.accessors().subList(0, depth);
                    if (required.add(accessors)) {
                        lower.add(new ComposedStep.Require(parameter.name(), accessors));
                    }
                }
                if (leaf.scalar() instanceof Scalar.Plain plain) {
                    operands.add(new Operand.Component(parameter.name(), leaf.accessors(), plain));
                } else {
                    Slot slot = new Slot(parameter.name() + capitalised(String.join("_", leaf.accessors())));
                    lower.add(new Step.LowerScalar(slot, parameter.name(), leaf.accessors(), leaf.scalar()));
                    operands.add(new Operand.Lowered(slot));
                }
            }
            return new ArgumentPlan(Optional.empty(), lower, Optional.empty(), operands, Optional.empty());
        }

        private static String capitalised(String name) {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        private static Step unlessNull(Step step) {
            return step instanceof Step.Lend lend ? lend.unlessNull() : ((Step.Lower) step).unlessNull();
        }

        private static Slot slot(BoundParameter parameter) {
            return ArgumentPlan.slot(parameter.name());
        }

        private static List<Step> lower(
                BoundParameter parameter, Extent extent, boolean transferred, boolean writable) {
            return List.of(new Step.Lower(
                    slot(parameter), parameter.name(), parameter.type(), extent, transferred, writable, false));
        }

        private static List<Operand> operands(Slot slot, HostType type, Extent extent) {
            List<Operand> operands = new ArrayList<>(List.of(new Operand.Address(slot)));
            if (type instanceof HostType.Values values && values.sequence().parallel()) {
                operands.add(new Operand.LengthsAddress(slot));
            }
            if (extent instanceof Extent.Counted counted) {
                boolean bytes = ElementOf.inBytes(type, counted.unit());
                operands.add(
                        counted.first() ? 0 : operands.size(),
                        bytes ? new Operand.LengthBytes(slot) : new Operand.Length(slot));
            }
            return operands;
        }
    }
}
