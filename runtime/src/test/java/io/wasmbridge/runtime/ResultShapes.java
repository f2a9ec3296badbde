package io.wasmbridge.runtime;

import static io.wasmbridge.runtime.CallShape.Block.TEXT;

import io.wasmbridge.runtime.CallShape.Block;
import io.wasmbridge.runtime.CallShape.Made;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** The shapes that differ in how their results lift. */
final class ResultShapes {

    private static final String OWNED = "wasm-owned ✓";
    private static final String FOUR = "[1, 2, 3, 4]";
    private static final String FIVE = "[1, 2, 3, 4, 5]";

    private ResultShapes() {}

    static Stream<CallShape> all() {
        return Stream.of(
                owned("packed string", "static_text_packed", ResultShapes::packedText, OWNED),
                owned("terminated string", "static_text", ResultShapes::terminatedText, OWNED),
                owned("fixed string", "static_text", ResultShapes::fixedText, "wasm-owned"),
                owned("packed array", "table_i32", ResultShapes::packedArray, FOUR),
                owned("terminated array result", "static_terminated_i32", ResultShapes::terminatedArray, "[1, 2, 3]"),
                owned("fixed array result", "fixed_i32", ResultShapes::fixedArray, FOUR),
                owned("packed view", "table_i32", ResultShapes::packedView, FOUR),
                owned("terminated view", "static_terminated_i32", ResultShapes::terminatedView, "[1, 2, 3]"),
                owned("buffer", "fixed_i32", ResultShapes::buffer, FOUR),
                made(
                        "handed over packed string",
                        "reverse_packed",
                        Made.TEXT,
                        ResultShapes::reversed,
                        "olleh ym ,taht",
                        TEXT),
                made(
                        "handed over terminated string",
                        "upper_terminated",
                        Made.TEXT,
                        ResultShapes::upper,
                        "SHOUTED OUT",
                        TEXT),
                made("handed over without argument", "made_text", Made.TEXT, ResultShapes::madeText, "handed over ✓"),
                released("freed by another function", "made_text", ResultShapes::releasedText, "handed over ✓"),
                released(
                        "freed by another function, packed",
                        "reverse_packed",
                        ResultShapes::releasedPacked,
                        "olleh ym ,taht",
                        TEXT),
                made("handed over packed array", "make_i32", Made.INTS, ResultShapes::madeArray, FIVE),
                made(
                        "handed over terminated array",
                        "made_terminated_i32",
                        Made.INTS,
                        ResultShapes::madeTerminated,
                        FIVE),
                made("handed over fixed array", "fixed_made_i32", Made.INTS, ResultShapes::madeFixed, FOUR));
    }

    private static CallShape owned(String name, String export, Function<TestBridge, Object> body, Object expected) {
        return new CallShape(Guest.SHAPES, name, export, new Block[0], Made.NOTHING, 0, 0, body, expected);
    }

    private static CallShape made(
            String name,
            String export,
            Made made,
            Function<TestBridge, Object> body,
            Object expected,
            Block... blocks) {
        return new CallShape(Guest.SHAPES, name, export, blocks, made, blocks.length + 1, 0, body, expected);
    }

    /** As {@link #made}, freed by a function that calls the guest's own free. */
    private static CallShape released(
            String name, String export, Function<TestBridge, Object> body, Object expected, Block... blocks) {
        return new CallShape(Guest.SHAPES, name, export, blocks, Made.TEXT, blocks.length + 1, 1, body, expected);
    }

    private static int pointer(long packed) {
        return (int) (packed >>> 32);
    }

    private static Object packedText(TestBridge bridge) {
        try (GuestCall call = bridge.enter("static_text_packed")) {
            long packed = call.invoke();
            return call.liftString(pointer(packed), (int) packed);
        }
    }

    private static Object terminatedText(TestBridge bridge) {
        try (GuestCall call = bridge.enter("static_text")) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    private static Object fixedText(TestBridge bridge) {
        try (GuestCall call = bridge.enter("static_text")) {
            int pointer = (int) call.invoke();
            return call.liftFixedString(pointer, 10);
        }
    }

    private static Object packedArray(TestBridge bridge) {
        try (GuestCall call = bridge.enter("table_i32")) {
            long packed = call.invoke();
            return Arrays.toString(call.liftArray(ArrayType.INTS, pointer(packed), (int) packed));
        }
    }

    private static Object terminatedArray(TestBridge bridge) {
        try (GuestCall call = bridge.enter("static_terminated_i32")) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.INTS, pointer);
            return Arrays.toString(call.liftArray(ArrayType.INTS, pointer, length));
        }
    }

    private static Object fixedArray(TestBridge bridge) {
        try (GuestCall call = bridge.enter("fixed_i32")) {
            return Arrays.toString(call.liftArray(ArrayType.INTS, (int) call.invoke(), 4));
        }
    }

    private static Object packedView(TestBridge bridge) {
        IntView view;
        try (GuestCall call = bridge.enter("table_i32")) {
            long packed = call.invoke();
            view = call.liftView(ArrayType.INTS, pointer(packed), (int) packed);
        }
        return Arrays.toString(view.toArray());
    }

    private static Object terminatedView(TestBridge bridge) {
        IntView view;
        try (GuestCall call = bridge.enter("static_terminated_i32")) {
            int pointer = (int) call.invoke();
            view = call.liftView(ArrayType.INTS, pointer, call.terminatedLength(ArrayType.INTS, pointer));
        }
        return Arrays.toString(view.toArray());
    }

    private static Object buffer(TestBridge bridge) {
        IntView view;
        try (GuestCall call = bridge.enter("fixed_i32")) {
            view = call.liftBuffer(ArrayType.INTS, (int) call.invoke(), 4);
        }
        return Arrays.toString(view.toArray());
    }

    private static Object reversed(TestBridge bridge) {
        try (GuestCall call = bridge.enter("reverse_packed")) {
            Lowered text = call.lowerString("text", "that, my hello");
            call.allocate();
            call.write(text);
            long packed = call.invoke(text.address(), text.length());
            call.adopt(ArrayType.BYTES, pointer(packed), (int) packed);
            return call.liftString(pointer(packed), (int) packed);
        }
    }

    private static Object upper(TestBridge bridge) {
        try (GuestCall call = bridge.enter("upper_terminated")) {
            Lowered text = call.lowerTerminatedString("text", "shouted out");
            call.allocate();
            call.write(text);
            int pointer = (int) call.invoke(text.address());
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    private static Object madeText(TestBridge bridge) {
        try (GuestCall call = bridge.enter("made_text")) {
            int pointer = (int) call.invoke();
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    private static Object releasedText(TestBridge bridge) {
        try (GuestCall call = bridge.enter("made_text")) {
            int pointer = (int) call.invoke();
            int length = call.adoptTerminated(ArrayType.BYTES, pointer, bridge.function("release_text"));
            return call.liftString(pointer, length);
        }
    }

    private static Object releasedPacked(TestBridge bridge) {
        try (GuestCall call = bridge.enter("reverse_packed")) {
            Lowered text = call.lowerString("text", "that, my hello");
            call.allocate();
            call.write(text);
            long packed = call.invoke(text.address(), text.length());
            call.adopt(ArrayType.BYTES, pointer(packed), (int) packed, bridge.function("release_text"));
            return call.liftString(pointer(packed), (int) packed);
        }
    }

    private static Object madeArray(TestBridge bridge) {
        try (GuestCall call = bridge.enter("make_i32")) {
            long packed = call.invoke(5);
            call.adopt(ArrayType.INTS, pointer(packed), (int) packed);
            return Arrays.toString(call.liftArray(ArrayType.INTS, pointer(packed), (int) packed));
        }
    }

    private static Object madeTerminated(TestBridge bridge) {
        try (GuestCall call = bridge.enter("made_terminated_i32")) {
            int pointer = (int) call.invoke(5);
            int length = call.adoptTerminated(ArrayType.INTS, pointer);
            return Arrays.toString(call.liftArray(ArrayType.INTS, pointer, length));
        }
    }

    private static Object madeFixed(TestBridge bridge) {
        try (GuestCall call = bridge.enter("fixed_made_i32")) {
            int pointer = (int) call.invoke();
            call.adopt(ArrayType.INTS, pointer, 4);
            return Arrays.toString(call.liftArray(ArrayType.INTS, pointer, 4));
        }
    }
}
