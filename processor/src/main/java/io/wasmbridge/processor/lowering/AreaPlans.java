package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.ReturnedNumbers;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.binding.BoundResult.StructPlace;
import io.wasmbridge.processor.binding.FallibleResult;
import io.wasmbridge.processor.binding.MaybeResult;
import java.util.List;
import java.util.Optional;

/** The memory that a result's shape makes the bridge provide becomes arguments before or after those of the method. */
final class AreaPlans {

    /** Holds the pointer, then the length; or a struct. */
    static final Slot AREA = new Slot("area");

    /** Holds the pointer. */
    static final Slot POINTER_AREA = new Slot("pointerArea");

    /** Holds the length. */
    static final Slot LENGTH_AREA = new Slot("lengthArea");

    /** Holds a scalar. */
    static final Slot VALUE_AREA = new Slot("valueArea");

    /** Holds a handle. */
    static final Slot HANDLE_AREA = new Slot("handleArea");

    /** Holds the content. */
    static final Slot BUFFER = new Slot("buffer");

    static final String THE_RESULT = "the result";

    private AreaPlans() {}

    /** What is passed before the parameters. */
    static List<ArgumentPlan> leading(BoundResult result) {
        if (result instanceof BoundResult.Struct struct) {
            return struct.place() instanceof StructPlace.Area ? List.of(area(struct)) : List.of();
        }
        Optional<ReturnedNumbers> numbers = RustResultPlan.numbers(result).filter(ReturnedNumbers::inArea);
        if (numbers.isPresent()) {
            return List.of(area(
                    AREA, THE_RESULT, numbers.get().sizeBytes(), numbers.get().alignBytes()));
        }
        return result.memoryShape().filter(Shape.RETURN_AREA::equals).isPresent()
                ? List.of(area(AREA, THE_RESULT, 2 * Integer.BYTES, Integer.BYTES))
                : List.of();
    }

    /** What is passed after the parameters. */
    static List<ArgumentPlan> trailing(BoundResult result) {
        return result.accept(new BoundResult.Visitor<List<ArgumentPlan>>() {
            @Override
            public List<ArgumentPlan> nothing() {
                return List.of();
            }

            @Override
            public List<ArgumentPlan> value(Scalar scalar) {
                return List.of();
            }

            @Override
            public List<ArgumentPlan> written(Scalar scalar) {
                int sizeBytes = scalar.element().sizeBytes();
                return List.of(area(VALUE_AREA, THE_RESULT, sizeBytes, sizeBytes));
            }

            @Override
            public List<ArgumentPlan> resource(BoundResult.Resource resource) {
                return resource.written()
                        ? List.of(area(HANDLE_AREA, THE_RESULT, Integer.BYTES, Integer.BYTES))
                        : List.of();
            }

            @Override
            public List<ArgumentPlan> struct(BoundResult.Struct struct) {
                return struct.place() instanceof StructPlace.Out ? List.of(area(struct)) : List.of();
            }

            @Override
            public List<ArgumentPlan> maybe(MaybeResult maybe) {
                return List.of();
            }

            @Override
            public List<ArgumentPlan> fallible(FallibleResult fallible) {
                return List.of();
            }

            @Override
            public List<ArgumentPlan> apart(ApartResult apart) {
                return apart.written() ? List.of(ComponentsPlan.area(apart)) : List.of();
            }

            @Override
            public List<ArgumentPlan> canonical(BoundResult.Canonical canonical) {
                return List.of();
            }

            @Override
            public List<ArgumentPlan> memory(BoundResult.Memory memory) {
                ArgumentPlan length = area(LENGTH_AREA, "the length of the result", Integer.BYTES, Integer.BYTES);
                return switch (memory.shape()) {
                    case OUT_LENGTH -> List.of(length);
                    case OUT_POINTERS -> {
                        ArgumentPlan pointer =
                                area(POINTER_AREA, "the pointer of the result", Integer.BYTES, Integer.BYTES);
                        yield isLengthFirst(memory) ? List.of(length, pointer) : List.of(pointer, length);
                    }
                    case CALLER_BUFFER -> List.of(buffer(memory));
                    default -> List.of();
                };
            }
        });
    }

    /** Whether the length stands before the pointer. */
    static boolean isLengthFirst(BoundResult.Memory memory) {
        return memory.extent() instanceof Extent.Counted counted && counted.first();
    }

    /** Whether a buffer's capacity and length are in bytes, and elements take more than one. */
    static boolean isInBytes(BoundResult.Memory memory) {
        return memory.extent() instanceof Extent.Counted counted && ElementOf.inBytes(memory.type(), counted.unit());
    }

    private static ArgumentPlan area(BoundResult.Struct struct) {
        Layout.Struct layout = struct.type().struct();
        return area(AREA, THE_RESULT, layout.sizeBytes(), layout.alignBytes());
    }

    /** Zero before the call: a guest that writes nothing gives 0, and a length of 0. */
    private static ArgumentPlan area(Slot slot, String what, int sizeBytes, int alignBytes) {
        return cleared(slot, new Step.Area(slot, what, sizeBytes, alignBytes), List.of(new Operand.Address(slot)));
    }

    private static ArgumentPlan buffer(BoundResult.Memory memory) {
        Element element = ElementOf.of(memory.type());
        boolean terminated = memory.extent() instanceof Extent.Terminated;
        int capacity = ((Means.Buffer) memory.means()).capacity();
        Operand told = isInBytes(memory) ? new Operand.LengthBytes(BUFFER) : new Operand.Length(BUFFER);
        return cleared(
                BUFFER,
                new Step.Buffer(BUFFER, THE_RESULT, element, capacity, terminated),
                List.of(new Operand.Address(BUFFER), told));
    }

    static ArgumentPlan cleared(Slot slot, Step allocated, List<Operand> operands) {
        return new ArgumentPlan(
                Optional.empty(), List.of(allocated), Optional.of(new Step.Clear(slot)), operands, Optional.empty());
    }
}
