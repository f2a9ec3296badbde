package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.abi.Unit;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.Getter.Passed;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.binding.FallibleResult;
import io.wasmbridge.processor.binding.MaybeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps from the call to the lifted result, and what a reader should know of its memory.
 *
 * @param given before anything is allocated, where a parameter holds the length of the result
 */
record ResultPlan(Optional<Step> given, List<Step> steps, Optional<Remark> remark) {

    static final Slot POINTER = new Slot("pointer");
    static final Slot LENGTH = new Slot("length");
    static final Slot LENGTH_BYTES = new Slot("lengthBytes");
    static final Slot CONTENT = new Slot("content");
    private static final Slot PACKED = new Slot("packed");
    private static final Slot RESULTS = new Slot("results");
    private static final Slot PAIR = new Slot("pair");
    private static final Slot TOLD = new Slot("told");

    /** Where the elements are, and how many. */
    private record Place(Slot pointer, Count count) {}

    /**
     * Plans the call with {@code operands}.
     *
     * @param target where a result goes
     * @param again what is written anew where the function is called a second time
     * @param copyBack what is still to be done where the result turns out to be absent
     */
    static ResultPlan of(
            BoundModule module,
            BoundResult result,
            List<Operand> operands,
            Target target,
            List<Step> again,
            List<Step> copyBack) {
        return result.accept(new BoundResult.Visitor<ResultPlan>() {
            @Override
            public ResultPlan nothing() {
                Step invoke = new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere());
                return new ResultPlan(Optional.empty(), List.of(invoke), Optional.empty());
            }

            @Override
            public ResultPlan value(Scalar scalar) {
                Step invoke = new Step.Invoke(operands, new Received.Value(scalar), target);
                return new ResultPlan(Optional.empty(), List.of(invoke), Optional.empty());
            }

            @Override
            public ResultPlan struct(BoundResult.Struct struct) {
                Optional<Remark> remark = StructResultPlan.isGuests(struct)
                        ? Remark.of(module, struct.type(), struct.owner())
                        : Optional.empty();
                return new ResultPlan(
                        Optional.empty(), StructResultPlan.of(struct, operands, target, copyBack), remark);
            }

            @Override
            public ResultPlan resource(BoundResult.Resource resource) {
                return ObjectResultPlan.of(module, resource, operands, target, copyBack);
            }

            @Override
            public ResultPlan written(Scalar scalar) {
                Step invoke = new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere());
                Step load = new ResultStep.Load(AreaPlans.VALUE_AREA, scalar, target);
                return new ResultPlan(Optional.empty(), List.of(invoke, load), Optional.empty());
            }

            @Override
            public ResultPlan maybe(MaybeResult maybe) {
                return new ResultPlan(
                        Optional.empty(), RustResultPlan.of(maybe, operands, target, copyBack), Optional.empty());
            }

            @Override
            public ResultPlan fallible(FallibleResult fallible) {
                ResultPlan value = fallible.value().accept(this);
                return new ResultPlan(
                        Optional.empty(),
                        RustResultPlan.of(fallible, operands, target, copyBack, value.steps()),
                        value.remark());
            }

            @Override
            public ResultPlan apart(ApartResult apart) {
                Optional<Remark> remark = apart.type().components().area().leavesOwnerOpen()
                        ? Remark.of(module, apart.type(), apart.owner())
                        : Optional.empty();
                return new ResultPlan(Optional.empty(), ComponentsPlan.of(apart, operands, target), remark);
            }

            @Override
            public ResultPlan canonical(BoundResult.Canonical canonical) {
                return new ResultPlan(
                        Optional.empty(),
                        CanonicalResultPlan.of(canonical, operands, target),
                        canonical.isDirect()
                                ? Optional.empty()
                                : Remark.of(module, canonical.type(), canonical.owner()));
            }

            @Override
            public ResultPlan memory(BoundResult.Memory memory) {
                return new ResultPlan(
                        given(memory),
                        lifted(memory, operands, target, again, copyBack),
                        Remark.of(module, memory.type(), memory.owner()));
            }
        });
    }

    private static Optional<Step> given(BoundResult.Memory memory) {
        return memory.extent() instanceof Extent.Given given
                ? Optional.of(new Step.Given(
                        LENGTH,
                        ElementOf.of(memory.type()),
                        ElementOf.inBytes(memory.type(), given.unit()),
                        given.parameter()))
                : Optional.empty();
    }

    private static List<Step> lifted(
            BoundResult.Memory memory, List<Operand> operands, Target target, List<Step> again, List<Step> copyBack) {
        if (memory.type() instanceof HostType.OfCollector) {
            return object(memory, operands, target, copyBack);
        }
        if (memory.type() instanceof HostType.Values values) {
            return ValuesResultPlan.lifted(
                    freedByItsPair(memory),
                    values,
                    received(memory, operands, lengthInBytes(memory) ? LENGTH_BYTES : LENGTH, again, copyBack),
                    target,
                    copyBack);
        }
        Element element = ElementOf.of(memory.type());
        Optional<Owner.Host> host = host(memory.owner());
        Optional<String> namedFree = memory.namedFree().map(NamedFree::name);
        boolean shown = memory.type() instanceof HostType.View;
        boolean kept = memory.type() instanceof HostType.Block;
        Slot told = lengthInBytes(memory) ? LENGTH_BYTES : LENGTH;
        List<Step> steps = new ArrayList<>(received(memory, operands, told, again, copyBack));
        // right after the call: what fails from here on ends with the guest being told as well
        memory.postReturn()
                .ifPresent(export -> steps.add(
                        1,
                        new ResultStep.PostReturn(
                                export.name(), steps.get(0).filled().get(0))));
        if (memory.shape() != Shape.GETTERS) {
            steps.addAll(absent(memory, POINTER, copyBack));
        }
        Place place = memory.extent().accept(new Extent.Visitor<Place>() {
            @Override
            public Place counted(Extent.Counted counted) {
                if (told.equals(LENGTH)) {
                    return adopted(new Count.Measured(LENGTH));
                }
                adopted(new Count.MeasuredInBytes(LENGTH_BYTES));
                return divided(POINTER);
            }

            @Override
            public Place terminated() {
                if (memory.shape() == Shape.CALLER_BUFFER) {
                    return new Place(POINTER, new Count.Measured(LENGTH));
                }
                steps.add(
                        host.isPresent()
                                ? new ResultStep.AdoptTerminated(element, POINTER, LENGTH, namedFree)
                                : new ResultStep.Scan(element, POINTER, LENGTH));
                return new Place(POINTER, new Count.Measured(LENGTH));
            }

            @Override
            public Place fixed(int elementCount) {
                // the size of a String is stated in bytes
                boolean text = memory.type() instanceof HostType.Text;
                return adopted(new Count.Stated(text ? elementCount / element.sizeBytes() : elementCount));
            }

            @Override
            public Place stored(LengthWord word) {
                steps.add(new ResultStep.ReadLength(word, element, POINTER, told, host.isPresent(), namedFree));
                int offsetBytes = word.contentOffset(element);
                if (offsetBytes > 0) {
                    steps.add(new ResultStep.Skip(CONTENT, POINTER, offsetBytes));
                }
                Slot content = offsetBytes > 0 ? CONTENT : POINTER;
                return told.equals(LENGTH) ? new Place(content, new Count.Measured(LENGTH)) : divided(content);
            }

            @Override
            public Place given(Extent.Given given) {
                return adopted(new Count.Measured(LENGTH));
            }

            @Override
            public Place untold() {
                throw new IllegalArgumentException("a result has a length");
            }

            private Place adopted(Count count) {
                // a free that is named frees what a pair points at itself
                host.filter(owner -> !kept && (memory.shape() != Shape.WIDE_POINTER || namedFree.isEmpty()))
                        .ifPresent(owner -> steps.add(new ResultStep.Adopt(element, POINTER, count, namedFree)));
                return new Place(POINTER, count);
            }

            private Place divided(Slot pointer) {
                steps.add(new ResultStep.CountElements(element, pointer, LENGTH_BYTES, LENGTH, shown));
                return new Place(pointer, new Count.Measured(LENGTH));
            }
        });
        steps.add(
                kept
                        ? new ResultStep.Keep(place.pointer(), place.count(), namedFree, memory.absence(), target)
                        : new ResultStep.Lift(
                                memory.type(),
                                place.pointer(),
                                place.count(),
                                lasting(memory.owner()),
                                memory.absence(),
                                target));
        return steps;
    }

    /** Copied before the guest runs again: nothing keeps it from being collected. */
    private static List<Step> object(
            BoundResult.Memory memory, List<Operand> operands, Target target, List<Step> copyBack) {
        List<Step> steps = new ArrayList<>(received(memory, operands, LENGTH, List.of(), copyBack));
        memory.absence()
                .ifPresent(how -> steps.add(new ResultStep.ReturnIfNull(memory.type(), POINTER, copyBack, how)));
        steps.add(new ComposedStep.LiftValue(memory.type(), POINTER, Optional.empty(), memory.absence(), target));
        return steps;
    }

    /** Whether the guest tells the length in bytes, and elements take more than one. */
    static boolean lengthInBytes(BoundResult.Memory memory) {
        Unit told = memory.extent() instanceof Extent.Counted counted
                ? counted.unit()
                : memory.extent() instanceof Extent.Stored ? Unit.BYTES : Unit.ELEMENTS;
        return ElementOf.inBytes(memory.type(), told);
    }

    /** The call, and the steps that leave the pointer and, where the shape carries it, the length. */
    private static List<Step> received(
            BoundResult.Memory memory, List<Operand> operands, Slot length, List<Step> again, List<Step> copyBack) {
        boolean lengthFirst = AreaPlans.isLengthFirst(memory);
        Slot first = lengthFirst ? length : POINTER;
        Slot second = lengthFirst ? POINTER : length;
        return switch (memory.shape()) {
            case POINTER -> List.of(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(POINTER)));
            case PACKED_POINTER_HIGH ->
                List.of(
                        new Step.Invoke(operands, new Received.Packed(), new Target.Into(PACKED)),
                        new ResultStep.Take(POINTER, new Part.HighHalf(PACKED)),
                        new ResultStep.Take(length, new Part.LowHalf(PACKED)));
            case PACKED_LENGTH_HIGH ->
                List.of(
                        new Step.Invoke(operands, new Received.Packed(), new Target.Into(PACKED)),
                        new ResultStep.Take(POINTER, new Part.LowHalf(PACKED)),
                        new ResultStep.Take(length, new Part.HighHalf(PACKED)));
            case MULTI_VALUE ->
                List.of(
                        new Step.Invoke(operands, new Received.Several(2), new Target.Into(RESULTS)),
                        new ResultStep.Take(first, new Part.Result(RESULTS, 0)),
                        new ResultStep.Take(second, new Part.Result(RESULTS, 1)));
            case RETURN_AREA ->
                List.of(
                        new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()),
                        new ResultStep.Take(first, new Part.Word(AreaPlans.AREA, 0)),
                        new ResultStep.Take(second, new Part.Word(AreaPlans.AREA, Integer.BYTES)));
            case OUT_LENGTH ->
                List.of(
                        new Step.Invoke(operands, new Received.Pointer(), new Target.Into(POINTER)),
                        new ResultStep.Take(length, new Part.Word(AreaPlans.LENGTH_AREA, 0)));
            case WIDE_POINTER -> pair(memory, operands, first, second, copyBack);
            case OUT_POINTERS ->
                List.of(
                        new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()),
                        new ResultStep.Take(POINTER, new Part.Word(AreaPlans.POINTER_AREA, 0)),
                        new ResultStep.Take(length, new Part.Word(AreaPlans.LENGTH_AREA, 0)));
            case CALLER_BUFFER ->
                List.of(
                        new ResultStep.Fill(
                                operands,
                                AreaPlans.BUFFER,
                                again,
                                ((Means.Buffer) memory.means()).told(),
                                AreaPlans.isInBytes(memory),
                                TOLD,
                                length,
                                Optional.empty()),
                        new ResultStep.Take(POINTER, new Part.Address(AreaPlans.BUFFER)));
            case GETTERS -> gotten(memory, operands, length, copyBack);
        };
    }

    /** A free that is named frees what a pair points at itself: then only the pair is taken over. */
    private static BoundResult.Memory freedByItsPair(BoundResult.Memory memory) {
        return memory.shape() == Shape.WIDE_POINTER && memory.namedFree().isPresent()
                ? new BoundResult.Memory(
                        memory.type(),
                        memory.shape(),
                        memory.extent(),
                        new Owner.Guest(false),
                        memory.absence(),
                        memory.means())
                : memory;
    }

    /** The pair is taken over before it is read, and read once. */
    private static List<Step> pair(
            BoundResult.Memory memory, List<Operand> operands, Slot first, Slot second, List<Step> copyBack) {
        Optional<Owner.Host> host = host(memory.owner());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(PAIR)));
        steps.addAll(absent(memory, PAIR, copyBack));
        steps.add(new ResultStep.Pair(PAIR, host.isPresent(), memory.namedFree().map(NamedFree::name)));
        steps.add(new ResultStep.Take(first, new Part.PairWord(PAIR, 0)));
        steps.add(new ResultStep.Take(second, new Part.PairWord(PAIR, Integer.BYTES)));
        return steps;
    }

    /** Every getter runs before anything is read; of a null pointer no length is asked where it means that there is nothing. */
    private static List<Step> gotten(
            BoundResult.Memory memory, List<Operand> operands, Slot length, List<Step> copyBack) {
        Means.Getters getters = (Means.Getters) memory.means();
        List<Step> steps = new ArrayList<>();
        getters.pointer()
                .ifPresentOrElse(
                        pointer -> {
                            steps.add(new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()));
                            steps.add(ask(pointer, operands, POINTER));
                        },
                        () -> steps.add(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(POINTER))));
        steps.addAll(absent(memory, POINTER, copyBack));
        steps.add(ask(getters.length(), operands, length));
        return steps;
    }

    private static Step ask(Getter getter, List<Operand> operands, Slot answer) {
        Passed passed = getter.passed();
        boolean arguments = passed == Passed.ARGUMENTS || passed == Passed.AS_IT_TAKES;
        boolean pointer = passed == Passed.POINTER || passed == Passed.AS_IT_TAKES;
        return new ResultStep.Ask(
                getter.name(),
                arguments ? operands : List.of(),
                pointer ? Optional.of(POINTER) : Optional.empty(),
                passed == Passed.AS_IT_TAKES,
                answer);
    }

    private static List<Step> absent(BoundResult.Memory memory, Slot pointer, List<Step> copyBack) {
        return memory
                .absence()
                .<Step>map(how -> new ResultStep.ReturnIfNull(memory.type(), pointer, copyBack, how))
                .stream()
                .toList();
    }

    static Optional<Owner.Host> host(Owner owner) {
        return owner instanceof Owner.Host host ? Optional.of(host) : Optional.empty();
    }

    static boolean lasting(Owner owner) {
        return owner instanceof Owner.Guest guest && guest.lasting();
    }
}
