package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the call to the lifted result, and what a reader should know of its memory. */
record ResultPlan(List<Step> steps, Optional<Remark> remark) {

    private static final Slot POINTER = new Slot("pointer");
    private static final Slot LENGTH = new Slot("length");
    private static final Slot PACKED = new Slot("packed");
    private static final Slot RESULTS = new Slot("results");

    /** Holds the pointer, then the length. */
    static final Slot AREA = new Slot("area");

    /** Holds the length. */
    static final Slot LENGTH_AREA = new Slot("lengthArea");

    /** Plans the call with {@code operands}; {@code target} is where a result goes. */
    static ResultPlan of(BoundModule module, BoundResult result, List<Operand> operands, Target target) {
        return result.accept(new BoundResult.Visitor<ResultPlan>() {
            @Override
            public ResultPlan nothing() {
                Step invoke = new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere());
                return new ResultPlan(List.of(invoke), Optional.empty());
            }

            @Override
            public ResultPlan value(Scalar scalar) {
                Step invoke = new Step.Invoke(operands, new Received.Value(scalar), target);
                return new ResultPlan(List.of(invoke), Optional.empty());
            }

            @Override
            public ResultPlan memory(BoundResult.Memory memory) {
                return new ResultPlan(lifted(memory, operands, target), Optional.of(remark(module, memory)));
            }
        });
    }

    private static List<Step> lifted(BoundResult.Memory memory, List<Operand> operands, Target target) {
        Element element = memory.type().accept(new ElementOf());
        Optional<Owner.Host> host = host(memory.owner());
        Optional<String> namedFree = host.flatMap(Owner.Host::namedFree).map(NamedFree::name);
        List<Step> steps = new ArrayList<>(received(memory.shape(), operands));
        Count count = memory.extent().accept(new Extent.Visitor<Count>() {
            @Override
            public Count counted() {
                return adopted(new Count.Measured(LENGTH));
            }

            @Override
            public Count terminated() {
                steps.add(
                        host.isPresent()
                                ? new Step.AdoptTerminated(element, POINTER, LENGTH, namedFree)
                                : new Step.Scan(element, POINTER, LENGTH));
                return new Count.Measured(LENGTH);
            }

            @Override
            public Count fixed(int elementCount) {
                return adopted(new Count.Stated(elementCount));
            }

            private Count adopted(Count count) {
                host.ifPresent(owner -> steps.add(new Step.Adopt(element, POINTER, count, namedFree)));
                return count;
            }
        });
        steps.add(new Step.Lift(memory.type(), POINTER, count, lasting(memory.owner()), target));
        return steps;
    }

    /** The call, and the steps that leave the pointer and, where the shape carries it, the length. */
    private static List<Step> received(Shape shape, List<Operand> operands) {
        return switch (shape) {
            case POINTER -> List.of(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(POINTER)));
            case PACKED_POINTER_HIGH ->
                List.of(
                        new Step.Invoke(operands, new Received.Packed(), new Target.Into(PACKED)),
                        new Step.Take(POINTER, new Part.HighHalf(PACKED)),
                        new Step.Take(LENGTH, new Part.LowHalf(PACKED)));
            case PACKED_LENGTH_HIGH ->
                List.of(
                        new Step.Invoke(operands, new Received.Packed(), new Target.Into(PACKED)),
                        new Step.Take(POINTER, new Part.LowHalf(PACKED)),
                        new Step.Take(LENGTH, new Part.HighHalf(PACKED)));
            case MULTI_VALUE ->
                List.of(
                        new Step.Invoke(operands, new Received.Several(2), new Target.Into(RESULTS)),
                        new Step.Take(POINTER, new Part.Result(RESULTS, 0)),
                        new Step.Take(LENGTH, new Part.Result(RESULTS, 1)));
            case RETURN_AREA ->
                List.of(
                        new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()),
                        new Step.Take(POINTER, new Part.Word(AREA, 0)),
                        new Step.Take(LENGTH, new Part.Word(AREA, Integer.BYTES)));
            case OUT_LENGTH ->
                List.of(
                        new Step.Invoke(operands, new Received.Pointer(), new Target.Into(POINTER)),
                        new Step.Take(LENGTH, new Part.Word(LENGTH_AREA, 0)));
        };
    }

    private static Remark remark(BoundModule module, BoundResult.Memory memory) {
        Optional<Owner.Host> host = host(memory.owner());
        if (host.isPresent()) {
            return new Remark.FreedWith(
                    host.get().namedFree().map(free -> List.of(free.name())).orElseGet(module::freeNames));
        }
        return memory.type() instanceof HostType.View
                ? new Remark.ViewLives(lasting(memory.owner()))
                : new Remark.GuestKeeps();
    }

    private static Optional<Owner.Host> host(Owner owner) {
        return owner instanceof Owner.Host host ? Optional.of(host) : Optional.empty();
    }

    private static boolean lasting(Owner owner) {
        return owner instanceof Owner.Guest guest && guest.lasting();
    }

    /** The elements that a block is made of; the bytes of a String. */
    private static final class ElementOf implements HostType.Visitor<Element> {
        @Override
        public Element nothing() {
            throw new IllegalArgumentException("void has no elements");
        }

        @Override
        public Element value(Scalar scalar) {
            throw new IllegalArgumentException(scalar + " has no elements");
        }

        @Override
        public Element text() {
            return Element.BYTE;
        }

        @Override
        public Element array(Element element) {
            return element;
        }

        @Override
        public Element view(Element element) {
            return element;
        }
    }
}
