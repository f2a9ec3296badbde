package io.wasmbridge.runtime;

import io.wasmbridge.runtime.CallShape.Block;
import io.wasmbridge.runtime.CallShape.Made;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shapes that differ in how a pointer and a length come back together. */
enum CountedShapes {
    LENGTH_HIGH(Guest.LENGTH_HIGH) {
        @Override
        Object call(TestBridge bridge, String export, String text, Reading reading, long... numbers) {
            try (GuestCall call = bridge.enter(export)) {
                long[] arguments = lowered(call, text, numbers);
                long packed = call.invoke(arguments);
                return reading.read(call, (int) packed, (int) (packed >>> 32));
            }
        }
    },
    MULTI_VALUE(Guest.MULTI_VALUE) {
        @Override
        Object call(TestBridge bridge, String export, String text, Reading reading, long... numbers) {
            try (GuestCall call = bridge.enter(export)) {
                long[] arguments = lowered(call, text, numbers);
                long[] results = call.invokeAll(2, arguments);
                return reading.read(call, (int) results[0], (int) results[1]);
            }
        }
    },
    RETURN_AREA(Guest.RETURN_AREA) {
        @Override
        Object call(TestBridge bridge, String export, String text, Reading reading, long... numbers) {
            try (GuestCall call = bridge.enter(export)) {
                Lowered area = call.area("the result", 8);
                long[] arguments = lowered(call, text, numbers);
                call.clear(area);
                long[] all = new long[arguments.length + 1];
                all[0] = area.address();
                System.arraycopy(arguments, 0, all, 1, arguments.length);
                call.invoke(all);
                return reading.read(call, call.word(area, 0), call.word(area, 4));
            }
        }
    },
    OUT_LENGTH(Guest.OUT_LENGTH) {
        @Override
        Object call(TestBridge bridge, String export, String text, Reading reading, long... numbers) {
            try (GuestCall call = bridge.enter(export)) {
                Lowered string = text.isEmpty() ? null : call.lowerString("text", text);
                Lowered area = call.area("the length of the result", 4);
                call.allocate();
                long[] arguments = written(call, string, numbers);
                call.clear(area);
                long[] all = Arrays.copyOf(arguments, arguments.length + 1);
                all[arguments.length] = area.address();
                int pointer = (int) call.invoke(all);
                return reading.read(call, pointer, call.word(area, 0));
            }
        }
    };

    /** What is made of a pointer and a length. */
    interface Reading {
        Object read(GuestCall call, int pointer, int length);
    }

    final Guest guest;

    CountedShapes(Guest guest) {
        this.guest = guest;
    }

    /** Calls {@code export} with a text, unless it is empty, and numbers. */
    abstract Object call(TestBridge bridge, String export, String text, Reading reading, long... numbers);

    private static long[] lowered(GuestCall call, String text, long... numbers) {
        Lowered string = text.isEmpty() ? null : call.lowerString("text", text);
        call.allocate();
        return written(call, string, numbers);
    }

    private static long[] written(GuestCall call, @Nullable Lowered string, long... numbers) {
        if (string == null) {
            return numbers;
        }
        call.write(string);
        long[] arguments = new long[numbers.length + 2];
        arguments[0] = string.address();
        arguments[1] = string.length();
        System.arraycopy(numbers, 0, arguments, 2, numbers.length);
        return arguments;
    }

    static Stream<CallShape> all() {
        return Stream.of(values()).flatMap(CountedShapes::shapes);
    }

    private Stream<CallShape> shapes() {
        return Stream.of(
                shape("reversed", Made.TEXT, "that, my hello", "olleh ym ,taht", (call, pointer, length) -> {
                    call.adopt(ArrayType.BYTES, pointer, length);
                    return call.liftString(pointer, length);
                }),
                shape(
                        "made_i32",
                        Made.INTS,
                        "",
                        "[1, 2, 3]",
                        (call, pointer, length) -> {
                            call.adopt(ArrayType.INTS, pointer, length);
                            return Arrays.toString(call.liftArray(ArrayType.INTS, pointer, length));
                        },
                        3),
                shape("static_text", Made.NOTHING, "", "wasm-owned ✓", GuestCall::liftString),
                shape("nothing", Made.NOTHING, "", "", GuestCall::liftString),
                shape(
                        "table_i32",
                        Made.NOTHING,
                        "",
                        "[1, 2, 3, 4]",
                        (call, pointer, length) -> Arrays.toString(
                                call.liftView(ArrayType.INTS, pointer, length).toArray())));
    }

    private CallShape shape(String export, Made made, String text, Object expected, Reading reading, long... numbers) {
        Stream<Block> texts = text.isEmpty() ? Stream.empty() : Stream.of(Block.TEXT);
        Block[] blocks =
                switch (this) {
                    case LENGTH_HIGH, MULTI_VALUE -> texts.toArray(Block[]::new);
                    case RETURN_AREA ->
                        Stream.concat(Stream.of(Block.AREA), texts).toArray(Block[]::new);
                    case OUT_LENGTH ->
                        Stream.concat(texts, Stream.of(Block.AREA)).toArray(Block[]::new);
                };
        int frees = blocks.length + (made == Made.NOTHING ? 0 : 1);
        return new CallShape(
                guest,
                export + " as " + this,
                export,
                blocks,
                made,
                frees,
                0,
                bridge -> call(bridge, export, text, reading, numbers),
                expected);
    }
}
