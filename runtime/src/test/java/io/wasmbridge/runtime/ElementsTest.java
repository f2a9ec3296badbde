package io.wasmbridge.runtime;

import static io.wasmbridge.runtime.ViewCase.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of every element type against the functions that the guest has for each. */
class ElementsTest {

    private static final Map<String, String> SUFFIXES = Map.of(
            "byte", "i8", "short", "i16", "char", "u16", "int", "i32", "long", "i64", "float", "f32", "double", "f64");

    static Stream<Arguments> types() {
        return TestEngine.with(ViewCase.all());
    }

    private static String export(String function, ViewCase<?, ?> type) {
        return function + "_" + SUFFIXES.get(type.type().elementName());
    }

    /** What {@code sum_T} gives: f64 for floats, else i64. */
    private static double sum(ViewCase<?, ?> type, long raw) {
        String name = type.type().elementName();
        return name.equals("float") || name.equals("double") ? Double.longBitsToDouble(raw) : raw;
    }

    private static boolean unsigned(ViewCase<?, ?> type) {
        return type.type().elementName().equals("char");
    }

    @ParameterizedTest
    @MethodSource("types")
    <A, V> void in(TestEngine engine, ViewCase<A, V> type) {
        TestBridge bridge = TestBridge.shapes(engine);
        int first = unsigned(type) ? 65_000 : -100;
        for (A array : List.of(type.array(first, 1, 2), type.array(), type.array(7))) {
            double expected = type.elements(array).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            try (GuestCall call = bridge.enter(export("sum", type))) {
                Lowered argument = call.lower(type.type(), "values", array);
                call.allocate();
                call.write(type.type(), argument, array);
                assertEquals(expected, sum(type, call.invoke(argument.address(), argument.length())));
            }
        }
        A four = type.array(1, 2, 3, 4);
        try (GuestCall call = bridge.enter(export("first4", type))) {
            Lowered argument = call.lowerFixed(type.type(), "values", four, 4);
            call.allocate();
            call.write(type.type(), argument, four);
            assertEquals(10, sum(type, call.invoke(argument.address())));
        }
        try (GuestCall call = bridge.enter(export("terminated", type))) {
            Lowered argument = call.lowerTerminated(type.type(), "values", four);
            call.allocate();
            call.write(type.type(), argument, four);
            assertEquals(4, call.invoke(argument.address()));
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("types")
    <A, V> void outAndInOut(TestEngine engine, ViewCase<A, V> type) {
        TestBridge bridge = TestBridge.shapes(engine);
        A values = type.array(1, 2, 100);
        try (GuestCall call = bridge.enter(export("negate", type))) {
            Lowered argument = call.lower(type.type(), "values", values);
            call.allocate();
            call.write(type.type(), argument, values);
            call.invoke(argument.address(), argument.length());
            call.copyBack(type.type(), argument, values);
        }
        assertEquals(unsigned(type) ? numbers(65_534, 65_533, 65_435) : numbers(-1, -2, -100), type.elements(values));

        A filled = type.array(9, 9, 9, 9, 9);
        try (GuestCall call = bridge.enter(export("fill", type))) {
            Lowered argument = call.lower(type.type(), "values", filled);
            call.allocate();
            call.clear(argument);
            assertEquals(1, call.invoke(argument.address(), argument.length()), "zeros before");
            call.copyBack(type.type(), argument, filled);
        }
        assertEquals(numbers(1, 2, 3, 4, 5), type.elements(filled));
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("types")
    <A, V> void transferred(TestEngine engine, ViewCase<A, V> type) {
        TestBridge bridge = TestBridge.shapes(engine);
        A values = type.array(1, 2, 3);
        try (GuestCall call = bridge.enter(export("keep", type))) {
            Lowered argument = call.lower(type.type(), "values", values).transferred();
            call.allocate();
            call.write(type.type(), argument, values);
            assertEquals(1, bridge.allocator().liveCount());
            call.invoke(argument.address(), argument.length());
            assertEquals(0, bridge.allocator().liveCount());
        }
        assertEquals(1, bridge.guestLiveBlocks());
        assertEquals(6, sum(type, bridge.call(export("kept_sum", type))));
        bridge.call("drop_kept");
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("types")
    <A, V> void results(TestEngine engine, ViewCase<A, V> type) {
        TestBridge bridge = TestBridge.shapes(engine);
        for (int count : new int[] {0, 1, 5, 100}) {
            try (GuestCall call = bridge.enter(export("make", type))) {
                long packed = call.invoke(count);
                call.adopt(type.type(), (int) (packed >>> 32), (int) packed);
                assertEquals(1, bridge.allocator().liveCount());
                A made = call.liftArray(type.type(), (int) (packed >>> 32), (int) packed);
                assertEquals(numbers(IntStream.rangeClosed(1, count).toArray()), type.elements(made));
            }
            try (GuestCall call = bridge.enter(export("made_terminated", type))) {
                int pointer = (int) call.invoke(count);
                assertEquals(count, call.adoptTerminated(type.type(), pointer));
            }
            assertEquals(0, bridge.guestLiveBlocks());
        }
        try (GuestCall call = bridge.enter(export("fixed_made", type))) {
            int pointer = (int) call.invoke();
            call.adopt(type.type(), pointer, 4);
            assertEquals(numbers(1, 2, 3, 4), type.elements(call.liftArray(type.type(), pointer, 4)));
        }
        try (GuestCall call = bridge.enter(export("table", type))) {
            long packed = call.invoke();
            assertEquals(numbers(1, 2, 3, 4), type.elements(call.liftArray(type.type(), (int) (packed >>> 32), (int)
                    packed)));
        }
        try (GuestCall call = bridge.enter(export("static_terminated", type))) {
            int pointer = (int) call.invoke();
            assertEquals(3, call.terminatedLength(type.type(), pointer));
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("types")
    <A, V> void inPlace(TestEngine engine, ViewCase<A, V> type) {
        TestBridge bridge = TestBridge.shapes(engine);
        V buffer;
        try (GuestCall call = bridge.enter(export("fixed", type))) {
            buffer = call.liftBuffer(type.type(), (int) call.invoke(), 4);
        }
        type.set().set(buffer, 0, 50);
        int entries = bridge.guestEntries();
        assertEquals(59, sumOf(bridge, type, buffer), "the guest sees what was set");
        assertEquals(entries + 1, bridge.guestEntries(), "passed where it lies");
        try (GuestCall call = bridge.enter(export("first4", type))) {
            Lowered argument = call.lowerFixedView(type.type(), "values", buffer, 4);
            call.allocate();
            assertEquals(59, sum(type, call.invoke(argument.address())));
        }

        V result;
        try (GuestCall call = bridge.enter(export("table", type))) {
            long packed = call.invoke();
            result = call.liftView(type.type(), (int) (packed >>> 32), (int) packed);
        }
        assertEquals(
                10, sumOf(bridge, type, result), "a view that lives until the next call may be passed to that call");
    }

    private static <V> double sumOf(TestBridge bridge, ViewCase<?, V> type, V view) {
        try (GuestCall call = bridge.enter(export("sum", type))) {
            Lowered argument = call.lowerView(type.type(), "values", view);
            call.allocate();
            return sum(type, call.invoke(argument.address(), argument.length()));
        }
    }

    @OnBothEngines
    void memoryThatGrowsInTheMiddleOfUse(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int[] values = {1, 2, 3};
        try (GuestCall call = bridge.enter("grow_and_sum_i32")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            int before = bridge.memory().pageCount();
            assertEquals(6, call.invoke(argument.address(), argument.length(), 3));
            assertEquals(before + 3, bridge.memory().pageCount());
            values[0] = 0;
            call.copyBack(ArrayType.INTS, argument, values);
        }
        assertEquals(1, values[0]);
        assertEquals(0, bridge.guestLiveBlocks());
    }
}
