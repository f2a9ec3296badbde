package io.wasmbridge.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** Does every job once in every way, on both engines and under V8, and compares what comes of it. */
class JobsTest {

    private static final List<Integer> SIZES = List.of(16, 64, 4_096, 65_536);

    @TestFactory
    List<DynamicTest> everyJobGivesWhatItShould() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String engine : Measure.ENGINES) {
            for (Job job : Job.values()) {
                for (String script : job.scripts()) {
                    List<Method> ways = Arrays.stream(job.benchmark().getMethods())
                            .filter(method -> method.isAnnotationPresent(Benchmark.class))
                            .toList();
                    assertEquals(3, ways.size(), job.name());
                    for (Method way : ways) {
                        String name = engine + ", " + job.title() + ", " + script + ", " + way.getName();
                        tests.add(DynamicTest.dynamicTest(name, () -> run(engine, job, script, way)));
                    }
                }
            }
        }
        return tests;
    }

    private static void run(String engine, Job job, String script, Method way) throws Exception {
        Payload payload = new Payload();
        payload.script = script.isEmpty() ? "ascii" : script;
        payload.sizes = new Plan(SIZES).text();
        payload.make();
        Object guest = guest(engine, payload, way);
        Object benchmark = job.benchmark().getConstructor().newInstance();
        for (int size : SIZES) {
            payload.select(size);
            Object expected = expected(job, payload);
            Object result = way.invoke(benchmark, guest, payload);
            assertArrayEquals(new Object[] {expected}, new Object[] {result}, size + " bytes");
        }
    }

    private static Object guest(String engine, Payload payload, Method way) {
        Class<?> type = way.getParameterTypes()[0];
        if (type == Guests.Bridged.class) {
            Guests.Bridged guest = new Guests.Bridged();
            guest.engine = engine;
            guest.open(payload);
            return guest;
        }
        if (type == Guests.ByHand.class) {
            Guests.ByHand guest = new Guests.ByHand();
            guest.engine = engine;
            guest.open(payload);
            return guest;
        }
        if (type == CallbackGuests.Bridged.class) {
            CallbackGuests.Bridged guest = new CallbackGuests.Bridged();
            guest.engine = engine;
            guest.open(payload);
            return guest;
        }
        if (type == CallbackGuests.ByHand.class) {
            CallbackGuests.ByHand guest = new CallbackGuests.ByHand();
            guest.engine = engine;
            guest.open(payload);
            return guest;
        }
        if (type == CallbackGuests.Plainly.class) {
            CallbackGuests.Plainly guest = new CallbackGuests.Plainly();
            guest.engine = engine;
            guest.open(payload);
            return guest;
        }
        Guests.Plainly guest = new Guests.Plainly();
        guest.engine = engine;
        guest.open(payload);
        return guest;
    }

    private static Object expected(Job job, Payload payload) {
        byte[] bytes = payload.bytes.clone();
        int[] ints = payload.ints.clone();
        double[] doubles = payload.doubles.clone();
        return switch (job) {
            case SCALAR, CALLBACK, CALLBACK_POINTER -> 42;
            case CALLBACK_STRING -> payload.text.length();
            case STRING_IN -> {
                byte[] encoded = payload.text.getBytes(StandardCharsets.UTF_8);
                yield Byte.toUnsignedInt(encoded[0]) + Byte.toUnsignedInt(encoded[encoded.length - 1]);
            }
            case STRING_OUT, STRING_HANDED_OVER, STRING_TERMINATED -> payload.text;
            case BYTES_IN -> Byte.toUnsignedInt(bytes[0]) + Byte.toUnsignedInt(bytes[bytes.length - 1]);
            case INTS_IN -> ints[0] + ints[ints.length - 1];
            case DOUBLES_IN -> doubles[0] + doubles[doubles.length - 1];
            case BYTES_IN_OUT -> {
                bytes[0]++;
                bytes[bytes.length - 1]++;
                yield bytes;
            }
            case INTS_IN_OUT -> {
                ints[0]++;
                ints[ints.length - 1]++;
                yield ints;
            }
            case DOUBLES_IN_OUT -> {
                doubles[0]++;
                doubles[doubles.length - 1]++;
                yield doubles;
            }
            case BYTES_OUT -> numbers(bytes.length).array();
            case INTS_OUT -> {
                numbers(bytes.length).asIntBuffer().get(ints);
                yield ints;
            }
            case DOUBLES_OUT -> {
                numbers(bytes.length).asDoubleBuffer().get(doubles);
                yield doubles;
            }
        };
    }

    /** As the guest prepares them. */
    private static ByteBuffer numbers(int sizeBytes) {
        ByteBuffer numbers = ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < sizeBytes / Integer.BYTES; i++) {
            numbers.putInt(i * Integer.BYTES, (i + 1) * (int) 2_654_435_761L >>> 2);
        }
        return numbers;
    }

    @Test
    void v8DoesEveryJobOrIsNotThere() {
        Path script = Path.of("src/main/v8/measure.mjs");
        Optional<V8> v8 = V8.find(script, Path.of("../guests/bench/bench.wasm"));
        if (v8.isEmpty()) {
            // Then the page says so: see PageTest.
            assertTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                    .noneMatch(folder -> Path.of(folder, "node").toFile().canExecute()));
            return;
        }
        for (Job job : Job.values()) {
            for (String text : job.runsUnderV8() ? job.scripts() : List.<String>of()) {
                v8.get().check(job, text, new Plan(SIZES));
            }
        }
    }

    @Test
    void aForkMeasuresEachSize() {
        Plan plan = new Plan(List.of(64, 4_096));
        List<Fork.Cost> costs = new Fork(0, 1, List.of(), "").run(ByteArrays.Out.class, "bridge", "compiler", "", plan);
        assertEquals(2, costs.size());
        assertTrue(costs.get(0).nanoseconds() > 0);
        assertTrue(costs.get(0).allocatedBytes() >= 64);
        assertTrue(costs.get(1).allocatedBytes() >= 4_096, "the second size was measured");
    }

    @Test
    void aPlanWarmsUpOnAllSizesAndMeasuresEach() {
        Plan plan = Plan.parse("64/4096");
        assertEquals(18, plan.warmupIterations());
        assertEquals(64, plan.sizeOf(0));
        assertEquals(4_096, plan.sizeOf(1));
        assertEquals(64, plan.sizeOf(18));
        assertEquals(64, plan.sizeOf(22));
        assertEquals(4_096, plan.sizeOf(23));
        assertEquals(10, plan.measuredIterations());
        assertArrayEquals(new int[] {6, 10}, plan.counted(1));
        assertEquals("64/4096", plan.text());
    }
}
