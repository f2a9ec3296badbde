package io.wasmbridge.runtime;

import static io.wasmbridge.runtime.ViewCase.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.GuestCall;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The seven views, which behave alike. */
class ViewsTest {

    private static final int PAGE = 65_536;

    static Stream<Arguments> views() {
        return TestEngine.with(ViewCase.all());
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void showsMemory(TestEngine engine, ViewCase<A, V> views) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int at = PAGE - 3;
        V view = views.ofMemory().of(memory, at, 5);
        views.copyFrom().copyFrom(view, views.array(1, 2, 3, 4, 5));

        assertEquals(at, views.address().applyAsInt(view));
        assertEquals(5, views.length().applyAsInt(view));
        for (int i = 0; i < 5; i++) {
            assertEquals(i + 1, views.get().get(view, i));
        }
        views.set().set(view, 4, 77);
        assertEquals(numbers(1, 2, 3, 4, 77), views.elements(views.toArray().apply(view)));
        V second = views.ofMemory().of(memory, at + views.elementBytes(), 1);
        views.set().set(second, 0, 99);
        assertEquals(99, views.get().get(view, 1), "both show the same memory");
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void copiesAndFills(TestEngine engine, ViewCase<A, V> views) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        V around = views.ofMemory().of(memory, PAGE - 16, 8);
        views.fill().fill(around, 9);
        V view = views.slice().slice(around, 2, 4);
        views.fill().fill(view, 5);
        assertEquals(
                numbers(9, 9, 5, 5, 5, 5, 9, 9), views.elements(views.toArray().apply(around)));

        views.copySomeFrom().copyFrom(view, views.array(1, 2, 3, 4), 1, 2);
        assertEquals(
                numbers(9, 9, 2, 3, 5, 5, 9, 9), views.elements(views.toArray().apply(around)));
        A target = views.array(0, 0, 0, 0, 0, 0);
        views.copyTo().copyTo(view, target, 1);
        assertEquals(numbers(0, 2, 3, 5, 5, 0), views.elements(target));

        views.copyFrom().copyFrom(view, views.array());
        views.fill().fill(views.slice().slice(view, 4, 0), 1);
        assertEquals(
                numbers(9, 9, 2, 3, 5, 5, 9, 9), views.elements(views.toArray().apply(around)));
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void fillsAWideRange(TestEngine engine, ViewCase<A, V> views) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        memory.grow(16);
        int from = (int) memory.sizeBytes() - 16 * PAGE;
        int length = (15 * PAGE + 8) / views.elementBytes();
        memory.fill(from, 16 * PAGE, (byte) 1);
        V view = views.ofMemory().of(memory, from + 8, length);
        V before = views.ofMemory().of(memory, from + 8 - views.elementBytes(), 1);
        double untouched = views.get().get(before, 0);
        views.fill().fill(views.slice().slice(view, 0, 10), 3);

        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadAllocatedBytes();
        views.fill().fill(view, 42);
        long allocated = threads.getCurrentThreadAllocatedBytes() - start;

        assertTrue(allocated < PAGE, "the size of the view is not allocated again, but " + allocated + " bytes were");
        for (double element : views.elements(views.toArray().apply(view))) {
            assertEquals(42, element);
        }
        assertEquals(untouched, views.get().get(before, 0));
        V after = views.ofMemory().of(memory, from + 8 + length * views.elementBytes(), 1);
        assertEquals(untouched, views.get().get(after, 0));
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void slices(TestEngine engine, ViewCase<A, V> views) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        V view = views.ofMemory().of(memory, 1000, 6);
        views.copyFrom().copyFrom(view, views.array(1, 2, 3, 4, 5, 6));
        V inner = views.slice().slice(views.slice().slice(view, 1, 4), 2, 2);
        assertEquals(1000 + 3 * views.elementBytes(), views.address().applyAsInt(inner));
        assertEquals(numbers(4, 5), views.elements(views.toArray().apply(inner)));
        assertThrows(IndexOutOfBoundsException.class, () -> views.get().get(inner, 2));
        for (int[] bad : new int[][] {{-1, 1}, {0, 7}, {6, 1}, {1, -1}, {5, Integer.MAX_VALUE}, {7, 0}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> views.slice().slice(view, bad[0], bad[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void staysWithinItsBounds(TestEngine engine, ViewCase<A, V> views) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        V around = views.ofMemory().of(memory, 1000, 5);
        views.fill().fill(around, 7);
        V view = views.slice().slice(around, 1, 3);
        for (int index : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> views.get().get(view, index));
            assertThrows(IndexOutOfBoundsException.class, () -> views.set().set(view, index, 1));
        }
        A four = views.array(1, 2, 3, 4);
        A three = views.array(1, 2, 3);
        assertThrows(IndexOutOfBoundsException.class, () -> views.copyFrom().copyFrom(view, four));
        assertThrows(IndexOutOfBoundsException.class, () -> views.copySomeFrom().copyFrom(view, four, 0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> views.copySomeFrom().copyFrom(view, three, 1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> views.copySomeFrom().copyFrom(view, three, -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> views.copySomeFrom().copyFrom(view, three, 0, -1));
        assertThrows(IndexOutOfBoundsException.class, () -> views.copyTo().copyTo(view, three, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> views.copyTo().copyTo(view, three, -1));
        assertThrows(NullPointerException.class, () -> views.copyFrom().copyFrom(view, null));
        assertThrows(NullPointerException.class, () -> views.copyTo().copyTo(view, null, 0));
        assertEquals(numbers(7, 7, 7, 7, 7), views.elements(views.toArray().apply(around)));
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void survivesGrowth(TestEngine engine, ViewCase<A, V> views) {
        TestBridge bridge = TestBridge.shapes(engine);
        V view = views.ofMemory().of(bridge.memory(), PAGE - 2, 4);
        views.copyFrom().copyFrom(view, views.array(1, 2, 3, 4));
        bridge.memory().grow(3);
        bridge.call("grow", 2);
        assertEquals(numbers(1, 2, 3, 4), views.elements(views.toArray().apply(view)));
        views.set().set(view, 3, 8);
        V again = views.ofMemory().of(bridge.memory(), PAGE - 2, 4);
        assertEquals(8, views.get().get(again, 3));
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void ofMemoryLivesAsLongAsTheInstance(TestEngine engine, ViewCase<A, V> views) {
        TestBridge bridge = TestBridge.shapes(engine);
        V view = views.ofMemory().of(bridge.memory(), 1000, 2);
        bridge.call("nothing");
        views.set().set(view, 0, 3);
        bridge.close();
        assertUseThrows(UseAfterReleaseException.class, views, view);
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void ofABlockLivesAsLongAsTheBlock(TestEngine engine, ViewCase<A, V> views) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(2 * views.elementBytes() + 1);
        V view = views.ofBlock().apply(block);
        V slice = views.slice().slice(view, 1, 1);
        assertEquals(views.elementBytes() == 1 ? 3 : 2, views.length().applyAsInt(view), "whole elements only");
        bridge.call("nothing");
        views.set().set(slice, 0, 6);
        assertEquals(6, views.get().get(view, 1));

        block.close();
        assertUseThrows(UseAfterReleaseException.class, views, view);
        assertUseThrows(UseAfterReleaseException.class, views, slice);
        assertThrows(UseAfterReleaseException.class, () -> views.ofBlock().apply(block));

        Allocation transferred = bridge.allocator().allocate(16);
        V gone = views.ofBlock().apply(transferred);
        transferred.transfer();
        assertUseThrows(UseAfterTransferException.class, views, gone);

        Allocation lost = bridge.allocator().allocate(16);
        V dead = views.ofBlock().apply(lost);
        assertThrows(GuestTrapException.class, () -> bridge.call("trap_now"));
        assertUseThrows(InstancePoisonedException.class, views, dead);
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void ofAResultLivesUntilTheNextCall(TestEngine engine, ViewCase<A, V> views) {
        TestBridge bridge = TestBridge.shapes(engine);
        V view = resultOf(bridge, views);
        bridge.raw("nothing");
        assertEquals(2, views.length().applyAsInt(view));
        views.get().get(view, 1);
        bridge.call("nothing");
        StaleViewException stale = assertUseThrows(StaleViewException.class, views, view);
        assertEquals("WB-O05", stale.code());

        V afterAllocation = resultOf(bridge, views);
        Allocation block = bridge.allocator().allocate(8);
        assertUseThrows(StaleViewException.class, views, afterAllocation);
        V afterRelease = resultOf(bridge, views);
        block.close();
        assertUseThrows(StaleViewException.class, views, afterRelease);

        V untouched = resultOf(bridge, views);
        bridge.allocator().allocate(0).close();
        assertThrows(IllegalArgumentException.class, () -> bridge.allocator().allocate(-1));
        bridge.memory().setByte(1000, (byte) 1);
        views.set().set(untouched, 0, 4);
        assertEquals(4, views.get().get(untouched, 0), "no guest code ran since");

        assertThrows(GuestTrapException.class, () -> bridge.call("trap_now"));
        assertUseThrows(StaleViewException.class, views, untouched);
    }

    /** A view as a call gives it that also lent a text, which was freed afterwards. */
    private static <A, V> V resultOf(TestBridge bridge, ViewCase<A, V> views) {
        try (GuestCall call = bridge.enter("echo_pointer_after")) {
            var text = call.lowerString("text", "lent");
            call.allocate();
            call.write(text);
            int pointer = (int) call.invoke(text.address(), text.length(), 4096);
            return call.liftView(views.type(), pointer, 2);
        }
    }

    private static <A, V, T extends Throwable> T assertUseThrows(Class<T> expected, ViewCase<A, V> views, V view) {
        A array = views.array(1);
        assertThrows(expected, () -> views.set().set(view, 0, 1));
        assertThrows(expected, () -> views.get().get(views.slice().slice(view, 0, 1), 0));
        assertThrows(expected, () -> views.toArray().apply(view));
        assertThrows(expected, () -> views.copyTo().copyTo(view, views.array(1, 2, 3), 0));
        assertThrows(expected, () -> views.copyFrom().copyFrom(view, array));
        assertThrows(expected, () -> views.copySomeFrom().copyFrom(view, array, 0, 1));
        assertThrows(expected, () -> views.fill().fill(view, 1));
        return assertThrows(expected, () -> views.get().get(view, 0));
    }
}
