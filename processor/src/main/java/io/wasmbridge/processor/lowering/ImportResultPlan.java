package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.FallibleResult;
import io.wasmbridge.processor.binding.MaybeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps from what a method returned to what the guest gets.
 *
 * @param checks what looks at where the guest wants it, before the method is called
 * @param steps what lowers it and returns to the guest
 */
record ImportResultPlan(List<Step> checks, List<Step> steps) {

    /** What the method returns is called. */
    static final String RESULT = "result";

    static final Slot LOWERED = new Slot("lowered");
    static final Slot NUMBER = new Slot("number");
    static final Slot AREA = new Slot("area");
    private static final Slot POINTER_AREA = new Slot("pointerArea");
    private static final Slot LENGTH_AREA = new Slot("lengthArea");
    private static final Slot BUFFER = new Slot("buffer");
    private static final Slot CAPACITY = new Slot("capacity");
    private static final Slot PAIR = new Slot("pair");
    private static final Slot HANDLE = new Slot("handle");

    ImportResultPlan {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
    }

    /** {@code argumentCount} is how many numbers the guest passes. */
    static ImportResultPlan of(BoundResult result, int argumentCount) {
        return result.accept(new BoundResult.Visitor<ImportResultPlan>() {
            @Override
            public ImportResultPlan nothing() {
                return new ImportResultPlan(List.of(), List.of(new ImportStep.Answer(List.of())));
            }

            @Override
            public ImportResultPlan value(Scalar scalar) {
                List<Step> steps = new ArrayList<>(validated(scalar));
                steps.add(new ImportStep.Answer(List.of(number(scalar))));
                return new ImportResultPlan(List.of(), steps);
            }

            @Override
            public ImportResultPlan written(Scalar scalar) {
                int sizeBytes = scalar.element().sizeBytes();
                List<Step> steps = new ArrayList<>(validated(scalar));
                steps.add(new ImportStep.Store(new Operand.Lowered(AREA), 0, sizeBytes, number(scalar)));
                steps.add(new ImportStep.Answer(List.of()));
                return new ImportResultPlan(
                        List.of(
                                new ImportStep.Word(AREA, argumentCount - 1),
                                new ImportStep.CheckArea(AREA, sizeBytes, sizeBytes)),
                        steps);
            }

            @Override
            public ImportResultPlan memory(BoundResult.Memory memory) {
                if (memory.type() instanceof HostType.OfCollector) {
                    return collected(memory);
                }
                return memory.shape() == Shape.CALLER_BUFFER
                        ? buffered(memory, argumentCount)
                        : allocated(memory, argumentCount);
            }

            @Override
            public ImportResultPlan struct(BoundResult.Struct struct) {
                return ImportStructPlan.of(struct, argumentCount);
            }

            @Override
            public ImportResultPlan resource(BoundResult.Resource resource) {
                return object(resource, argumentCount);
            }

            @Override
            public ImportResultPlan canonical(BoundResult.Canonical canonical) {
                throw new IllegalArgumentException("no import returns " + canonical.type());
            }

            @Override
            public ImportResultPlan maybe(MaybeResult maybe) {
                throw new IllegalArgumentException("no import returns " + maybe.type());
            }

            @Override
            public ImportResultPlan fallible(FallibleResult fallible) {
                throw new IllegalArgumentException("no import fails with a flag");
            }

            @Override
            public ImportResultPlan apart(ApartResult apart) {
                return ImportComponentsPlan.of(apart, argumentCount);
            }
        });
    }

    private static ImportResultPlan object(BoundResult.Resource object, int argumentCount) {
        List<Step> checks = new ArrayList<>();
        List<Step> steps = new ArrayList<>(unwrapped(object.type(), object.absence()));
        steps.add(new ImportStep.GiveObject(
                HANDLE, RESULT, object.type(), object.absence().isPresent()));
        if (object.written()) {
            area(checks, AREA, argumentCount - 1, Integer.BYTES);
            steps.add(new ImportStep.Store(new Operand.Lowered(AREA), 0, Integer.BYTES, new Operand.Lowered(HANDLE)));
        }
        steps.add(new ImportStep.GiveResult());
        steps.add(new ImportStep.Answer(object.written() ? List.of() : List.of(new Operand.Lowered(HANDLE))));
        return new ImportResultPlan(checks, steps);
    }

    private static List<Step> validated(Scalar scalar) {
        return scalar instanceof Scalar.Plain ? List.of() : List.of(new Step.LowerScalar(NUMBER, RESULT, scalar));
    }

    private static Operand number(Scalar scalar) {
        return scalar instanceof Scalar.Plain plain ? new Operand.Value(RESULT, plain) : new Operand.Lowered(NUMBER);
    }

    /** Encodes what was returned; its block is the guest's in the end, unless it needs none. */
    private static List<Step> lowered(BoundResult.Memory memory, boolean allocated) {
        List<Step> steps = new ArrayList<>(unwrapped(memory.type(), memory.absence()));
        steps.add(new Step.Lower(
                LOWERED,
                RESULT,
                encoded(memory.type()),
                memory.extent(),
                allocated,
                false,
                memory.absence().isPresent()));
        return steps;
    }

    /** Takes what was returned out of an Optional, or makes it into bytes. */
    static List<Step> unwrapped(HostType type, Optional<Absence> absence) {
        if (type instanceof HostType.Marshalled marshalled) {
            return List.of(new ComposedStep.Marshal(RESULT, marshalled, absence.isPresent()));
        }
        return absence.filter(how -> how != Absence.NULL)
                .<List<Step>>map(how -> List.of(new Step.Unwrap(RESULT, type, how)))
                .orElse(List.of());
    }

    private static HostType encoded(HostType type) {
        return type instanceof HostType.Marshalled marshalled ? marshalled.bytes() : type;
    }

    private static Step write(BoundResult.Memory memory) {
        Optional<HostType.Array> elements =
                encoded(memory.type()) instanceof HostType.Array array ? Optional.of(array) : Optional.empty();
        return new Step.Write(LOWERED, RESULT, elements);
    }

    private static Operand length(BoundResult.Memory memory) {
        return memory.extent() instanceof Extent.Counted counted && ElementOf.inBytes(memory.type(), counted.unit())
                ? new Operand.LengthBytes(LOWERED)
                : new Operand.Length(LOWERED);
    }

    private static ImportResultPlan buffered(BoundResult.Memory memory, int argumentCount) {
        boolean inBytes =
                memory.extent() instanceof Extent.Counted counted && ElementOf.inBytes(memory.type(), counted.unit());
        int unitBytes = inBytes ? 1 : ElementOf.of(memory.type()).sizeBytes();
        List<Step> steps = new ArrayList<>(lowered(memory, false));
        steps.add(new ImportStep.Place(LOWERED, BUFFER, CAPACITY, unitBytes, write(memory)));
        steps.add(new ImportStep.Answer(List.of(length(memory))));
        return new ImportResultPlan(
                List.of(
                        new ImportStep.Word(BUFFER, argumentCount - 2),
                        new ImportStep.Word(CAPACITY, argumentCount - 1),
                        new ImportStep.CheckBuffer(ElementOf.of(memory.type()), BUFFER, CAPACITY, inBytes)),
                steps);
    }

    private static ImportResultPlan allocated(BoundResult.Memory memory, int argumentCount) {
        List<Step> checks = new ArrayList<>();
        List<Step> steps = new ArrayList<>(lowered(memory, true));
        if (memory.shape() == Shape.WIDE_POINTER) {
            steps.add(new ImportStep.Pair(PAIR));
        }
        steps.add(new Step.Allocate());
        if (!(memory.type() instanceof HostType.Block)) {
            steps.add(write(memory));
        }
        Operand pointer = new Operand.Address(LOWERED);
        Operand length = length(memory);
        boolean lengthFirst = AreaPlans.isLengthFirst(memory);
        Operand first = lengthFirst ? length : pointer;
        Operand second = lengthFirst ? pointer : length;
        List<Operand> answered = List.of();
        switch (memory.shape()) {
            case POINTER -> answered = List.of(pointer);
            case MULTI_VALUE -> answered = List.of(first, second);
            case RETURN_AREA -> {
                area(checks, AREA, 0, 2 * Integer.BYTES);
                store(steps, new Operand.Lowered(AREA), first, second);
            }
            case OUT_POINTERS -> {
                area(checks, lengthFirst ? LENGTH_AREA : POINTER_AREA, argumentCount - 2, Integer.BYTES);
                area(checks, lengthFirst ? POINTER_AREA : LENGTH_AREA, argumentCount - 1, Integer.BYTES);
                steps.add(new ImportStep.Store(new Operand.Lowered(POINTER_AREA), 0, Integer.BYTES, pointer));
                steps.add(new ImportStep.Store(new Operand.Lowered(LENGTH_AREA), 0, Integer.BYTES, length));
            }
            case OUT_LENGTH -> {
                area(checks, LENGTH_AREA, argumentCount - 1, Integer.BYTES);
                steps.add(new ImportStep.Store(new Operand.Lowered(LENGTH_AREA), 0, Integer.BYTES, length));
                answered = List.of(pointer);
            }
            case WIDE_POINTER -> {
                store(steps, new Operand.Address(PAIR), first, second);
                answered = List.of(new Operand.Address(PAIR));
            }
            default -> {}
        }
        steps.add(new ImportStep.GiveResult());
        steps.add(
                switch (memory.shape()) {
                    case PACKED_POINTER_HIGH -> new ImportStep.AnswerPacked(pointer, length);
                    case PACKED_LENGTH_HIGH -> new ImportStep.AnswerPacked(length, pointer);
                    default -> new ImportStep.Answer(answered);
                });
        return new ImportResultPlan(checks, steps);
    }

    /** An object that is pinned until the call ends: then the guest holds it, and its collector frees it. */
    private static ImportResultPlan collected(BoundResult.Memory memory) {
        List<Step> steps = new ArrayList<>(lowered(memory, false));
        steps.add(new Step.Allocate());
        steps.add(write(memory));
        steps.add(new ImportStep.Answer(List.of(new Operand.Address(LOWERED))));
        return new ImportResultPlan(List.of(), steps);
    }

    private static void area(List<Step> checks, Slot address, int index, int sizeBytes) {
        checks.add(new ImportStep.Word(address, index));
        checks.add(new ImportStep.CheckArea(address, sizeBytes, Integer.BYTES));
    }

    private static void store(List<Step> steps, Operand address, Operand first, Operand second) {
        steps.add(new ImportStep.Store(address, 0, Integer.BYTES, first));
        steps.add(new ImportStep.Store(address, Integer.BYTES, Integer.BYTES, second));
    }
}
