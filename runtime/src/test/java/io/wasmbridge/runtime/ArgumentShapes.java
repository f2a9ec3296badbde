package io.wasmbridge.runtime;

import static io.wasmbridge.runtime.CallShape.Block.INTS;
import static io.wasmbridge.runtime.CallShape.Block.INTS_KEPT;
import static io.wasmbridge.runtime.CallShape.Block.TEXT;
import static io.wasmbridge.runtime.CallShape.Block.TEXT_KEPT;

import io.wasmbridge.runtime.CallShape.Block;
import io.wasmbridge.runtime.CallShape.Made;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The shapes that differ in how their arguments lower. Every block is larger than eight bytes. */
final class ArgumentShapes {

    static final String WORDS = "a text of words ✓";

    /** FNV-1a of {@link #WORDS} in UTF-8, as the guest has it. */
    static final long WORDS_HASH = hash(WORDS);

    private ArgumentShapes() {}

    static Stream<CallShape> all() {
        return Stream.of(
                shape("string", "hash_string", ArgumentShapes::string, WORDS_HASH, TEXT),
                shape("terminated string", "hash_terminated", ArgumentShapes::terminatedString, WORDS_HASH, TEXT),
                shape("fixed string", "capacity16", ArgumentShapes::fixedString, 11, TEXT),
                shape("fixed string and another", "capacity16", ArgumentShapes::fixedAndAnother, 9, TEXT, TEXT),
                kept("transferred string", "keep_string", ArgumentShapes::transferredString, TEXT_KEPT),
                kept("transferred terminated string", "keep_terminated", ArgumentShapes::keptTerminated, TEXT_KEPT),
                shape("array", "sum_i32", ArgumentShapes::array, 10L, INTS),
                shape("array out", "fill_i32", ArgumentShapes::arrayOut, "1 [1, 2, 3, 4]", INTS),
                shape("array in and out", "negate_i32", ArgumentShapes::arrayInOut, "[-1, 2, -3, 4]", INTS),
                shape("terminated array", "terminated_i32", ArgumentShapes::terminatedArray, 3, INTS),
                shape("fixed array", "first4_i32", ArgumentShapes::fixedArray, 10L, INTS),
                kept("transferred array", "keep_i32", ArgumentShapes::transferredArray, INTS_KEPT),
                shape("two strings", "concat_lengths", ArgumentShapes::twoStrings, 10_012, TEXT, TEXT),
                shape("two terminated", "concat_terminated", ArgumentShapes::twoTerminated, 10_012, TEXT, TEXT),
                shape(
                        "string and array",
                        "string_then_ints",
                        ArgumentShapes::stringThenInts,
                        WORDS_HASH + 10,
                        TEXT,
                        INTS),
                shape("three blocks", "concat_lengths", ArgumentShapes::three, 10_031, TEXT, TEXT, INTS),
                shape("kept and lent", "keep_i32", ArgumentShapes::keptAndLent, 10L, INTS_KEPT, TEXT));
    }

    private static CallShape shape(
            String name, String export, Function<TestBridge, Object> body, Object expected, Block... blocks) {
        int frees = (int) Stream.of(blocks).filter(block -> !block.kept()).count();
        int entries = List.of(blocks).contains(INTS_KEPT) ? 1 : 0;
        return new CallShape(Guest.SHAPES, name, export, blocks, Made.NOTHING, frees, entries, body, expected);
    }

    /** A shape whose body asks the guest afterwards what it kept. */
    private static CallShape kept(String name, String export, Function<TestBridge, Object> body, Block block) {
        Object expected = block == INTS_KEPT ? (Object) 10L : WORDS;
        return new CallShape(Guest.SHAPES, name, export, new Block[] {block}, Made.NOTHING, 0, 1, body, expected);
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static Object string(TestBridge bridge) {
        try (GuestCall call = bridge.enter("hash_string")) {
            Lowered text = call.lowerString("text", WORDS);
            call.allocate();
            call.write(text);
            return call.invoke(text.address(), text.length());
        }
    }

    private static Object terminatedString(TestBridge bridge) {
        try (GuestCall call = bridge.enter("hash_terminated")) {
            Lowered text = call.lowerTerminatedString("text", WORDS);
            call.allocate();
            call.write(text);
            return call.invoke(text.address());
        }
    }

    private static Object fixedString(TestBridge bridge) {
        try (GuestCall call = bridge.enter("capacity16")) {
            Lowered text = call.lowerFixedString("text", "eleven char", 16);
            call.allocate();
            call.write(text);
            return (int) call.invoke(text.address());
        }
    }

    /** The rest of the first block is zero, although the texts lie side by side in the host. */
    private static Object fixedAndAnother(TestBridge bridge) {
        try (GuestCall call = bridge.enter("capacity16")) {
            Lowered fixed = call.lowerFixedString("fixed", "nine char", 16);
            Lowered another = call.lowerString("another", WORDS);
            call.allocate();
            call.write(fixed);
            call.write(another);
            return (int) call.invoke(fixed.address());
        }
    }

    private static Object transferredString(TestBridge bridge) {
        try (GuestCall call = bridge.enter("keep_string")) {
            Lowered text = call.lowerString("text", WORDS).transferred();
            call.allocate();
            call.write(text);
            call.invoke(text.address(), text.length());
        }
        return keptText(bridge);
    }

    private static Object keptTerminated(TestBridge bridge) {
        try (GuestCall call = bridge.enter("keep_terminated")) {
            Lowered text = call.lowerTerminatedString("text", WORDS).transferred();
            call.allocate();
            call.write(text);
            call.invoke(text.address());
        }
        return keptText(bridge);
    }

    private static String keptText(TestBridge bridge) {
        try (GuestCall call = bridge.enter("kept_string")) {
            long packed = call.invoke();
            return call.liftString((int) (packed >>> 32), (int) packed);
        }
    }

    private static Object array(TestBridge bridge) {
        int[] values = {1, 2, 3, 4};
        try (GuestCall call = bridge.enter("sum_i32")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            return call.invoke(argument.address(), argument.length());
        }
    }

    private static Object arrayOut(TestBridge bridge) {
        int[] values = {9, 9, 9, 9};
        try (GuestCall call = bridge.enter("fill_i32")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.clear(argument);
            int wasZero = (int) call.invoke(argument.address(), argument.length());
            call.copyBack(ArrayType.INTS, argument, values);
            return wasZero + " " + Arrays.toString(values);
        }
    }

    private static Object arrayInOut(TestBridge bridge) {
        int[] values = {1, -2, 3, -4};
        try (GuestCall call = bridge.enter("negate_i32")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            call.invoke(argument.address(), argument.length());
            call.copyBack(ArrayType.INTS, argument, values);
            return Arrays.toString(values);
        }
    }

    private static Object terminatedArray(TestBridge bridge) {
        int[] values = {5, 6, 7};
        try (GuestCall call = bridge.enter("terminated_i32")) {
            Lowered argument = call.lowerTerminated(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            return (int) call.invoke(argument.address());
        }
    }

    private static Object fixedArray(TestBridge bridge) {
        int[] values = {1, 2, 3, 4};
        try (GuestCall call = bridge.enter("first4_i32")) {
            Lowered argument = call.lowerFixed(ArrayType.INTS, "values", values, 4);
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            return call.invoke(argument.address());
        }
    }

    private static Object transferredArray(TestBridge bridge) {
        int[] values = {1, 2, 3, 4};
        try (GuestCall call = bridge.enter("keep_i32")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", values).transferred();
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            call.invoke(argument.address(), argument.length());
        }
        return bridge.call("kept_sum_i32");
    }

    private static Object twoStrings(TestBridge bridge) {
        try (GuestCall call = bridge.enter("concat_lengths")) {
            Lowered first = call.lowerString("first", "ten bytes!");
            Lowered second = call.lowerString("second", "twelve bytes");
            call.allocate();
            call.write(first);
            call.write(second);
            return (int) call.invoke(first.address(), first.length(), second.address(), second.length());
        }
    }

    private static Object twoTerminated(TestBridge bridge) {
        try (GuestCall call = bridge.enter("concat_terminated")) {
            Lowered first = call.lowerTerminatedString("first", "ten bytes!");
            Lowered second = call.lowerTerminatedString("second", "twelve bytes");
            call.allocate();
            call.write(first);
            call.write(second);
            return (int) call.invoke(first.address(), second.address());
        }
    }

    private static Object stringThenInts(TestBridge bridge) {
        int[] values = {1, 2, 3, 4};
        try (GuestCall call = bridge.enter("string_then_ints")) {
            Lowered text = call.lowerString("text", WORDS);
            Lowered argument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(text);
            call.write(ArrayType.INTS, argument, values);
            return call.invoke(text.address(), text.length(), argument.address(), argument.length());
        }
    }

    /** The guest has no function of three blocks: this one is told the lengths of the last two together. */
    private static Object three(TestBridge bridge) {
        int[] values = new int[19];
        try (GuestCall call = bridge.enter("concat_lengths")) {
            Lowered first = call.lowerString("first", "ten bytes!");
            Lowered second = call.lowerString("second", "twelve bytes");
            Lowered third = call.lower(ArrayType.INTS, "third", values);
            call.allocate();
            call.write(first);
            call.write(second);
            call.write(ArrayType.INTS, third, values);
            return (int)
                    call.invoke(first.address(), first.length(), second.address(), second.length() + third.length());
        }
    }

    private static Object keptAndLent(TestBridge bridge) {
        int[] values = {1, 2, 3, 4};
        try (GuestCall call = bridge.enter("keep_i32")) {
            Lowered kept = call.lower(ArrayType.INTS, "kept", values).transferred();
            Lowered lent = call.lowerString("lent", WORDS);
            call.allocate();
            call.write(ArrayType.INTS, kept, values);
            call.write(lent);
            call.invoke(kept.address(), kept.length());
        }
        return bridge.call("kept_sum_i32");
    }
}
