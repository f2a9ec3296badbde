package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.StaleViewException;
import io.wasmbridge.runtime.ThreadConfinementException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.UseAfterTransferException;
import io.wasmbridge.runtime.WasmFault;
import io.wasmbridge.runtime.WrongInstanceException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes of the caller: named at once, before the guest is entered, and without harm to the instance. */
class WrongArgumentsTest {

    private static final String UNPAIRED = "ab\ud800cd";

    /** A wrong call, and a word of the message that names the parameter. */
    private record Wrong<B extends ShapesGuest>(
            String name, Class<B> bridge, Class<? extends RuntimeException> thrown, String names, Consumer<B> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Wrong<TextShapes> text(String name, String names, Consumer<TextShapes> call) {
        return new Wrong<>(name, TextShapes.class, IllegalArgumentException.class, names, call);
    }

    private static Wrong<TextShapes> nullText(String name, String names, Consumer<TextShapes> call) {
        return new Wrong<>(name, TextShapes.class, NullPointerException.class, names, call);
    }

    private static Wrong<PointerParameters> pointer(String name, Consumer<PointerParameters> call) {
        return new Wrong<>(name, PointerParameters.class, IllegalArgumentException.class, "'values'", call);
    }

    private static Wrong<CountedParameters> nullCounted(String name, String names, Consumer<CountedParameters> call) {
        return new Wrong<>(name, CountedParameters.class, NullPointerException.class, names, call);
    }

    private static Wrong<PointerParameters> nullPointer(String name, Consumer<PointerParameters> call) {
        return new Wrong<>(name, PointerParameters.class, NullPointerException.class, "'values'", call);
    }

    private static Wrong<BufferParameters> buffer(String name, String names, Consumer<BufferParameters> call) {
        return new Wrong<>(name, BufferParameters.class, IllegalArgumentException.class, names, call);
    }

    private static Stream<Wrong<?>> buffersFlagsAndSequences() {
        ByteBuffer readOnly = ByteBuffer.allocate(4).asReadOnlyBuffer();
        IntBuffer five = IntBuffer.allocate(6).position(1);
        return Stream.of(
                buffer("read-only @Out buffer", "'target'", b -> b.fillI8(readOnly)),
                buffer("read-only @InOut buffer", "'values'", b -> b.negateI8(readOnly)),
                buffer(
                        "read-only @Out buffer, direct",
                        "'values'",
                        b -> b.clearedF64(
                                ByteBuffer.allocateDirect(32).asDoubleBuffer().asReadOnlyBuffer())),
                buffer("text as @InOut buffer", "'values'", b -> b.negateU16(CharBuffer.wrap("text"))),
                buffer("five instead of four", "'values'", b -> b.first4I32(five)),
                buffer("zero in a buffer", "'values'", b -> b.terminatedI64(LongBuffer.allocate(1))),
                buffer(
                        "zero in a direct buffer",
                        "'values'",
                        b -> b.handOverTerminatedI16(
                                ByteBuffer.allocateDirect(100_000).asShortBuffer())),
                new Wrong<>(
                        "null buffer",
                        BufferParameters.class,
                        NullPointerException.class,
                        "'values'",
                        b -> b.sumF32(null)),
                new Wrong<>(
                        "null @Out buffer",
                        BufferParameters.class,
                        NullPointerException.class,
                        "'target'",
                        b -> b.fillI64(null)),
                new Wrong<>(
                        "false, terminated",
                        FlagShapes.class,
                        IllegalArgumentException.class,
                        "'flags'",
                        b -> b.terminatedI8(new boolean[] {true, false})),
                new Wrong<>(
                        "three flags instead of four",
                        FlagShapes.class,
                        IllegalArgumentException.class,
                        "'flags'",
                        b -> b.clearedI8(new boolean[3])),
                new Wrong<>(
                        "null flags",
                        FlagShapes.class,
                        NullPointerException.class,
                        "'flags'",
                        b -> b.negateI8((boolean[]) null)),
                sequence("null sequence", NullPointerException.class, "'text'", b -> b.hashString(null)),
                sequence(
                        "sequence without a text",
                        IllegalArgumentException.class,
                        "'text'",
                        b -> b.hashString(withoutText())),
                sequence(
                        "unpaired surrogate in a sequence",
                        IllegalArgumentException.class,
                        "'text'",
                        b -> b.keepString(new StringBuilder(UNPAIRED))),
                sequence(
                        "zero in a sequence",
                        IllegalArgumentException.class,
                        "'first'",
                        b -> b.concatTerminated(new StringBuilder("a\0"), "fine")));
    }

    private static Wrong<SequenceShapes> sequence(
            String name, Class<? extends RuntimeException> thrown, String names, Consumer<SequenceShapes> call) {
        return new Wrong<>(name, SequenceShapes.class, thrown, names, call);
    }

    private static CharSequence withoutText() {
        return (CharSequence) Proxy.newProxyInstance(
                CharSequence.class.getClassLoader(),
                new Class<?>[] {CharSequence.class},
                (proxy, method, arguments) -> null);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(TestEngine.values()).flatMap(engine -> Stream.concat(rows(), buffersFlagsAndSequences())
                .map(row -> Arguments.of(engine, row)));
    }

    private static Stream<Wrong<?>> rows() {
        return Stream.of(
                nullText("null, counted", "'text'", b -> b.countBytes(null)),
                nullText("null, terminated", "'text'", b -> b.hashTerminated(null)),
                nullText("null, of a capacity", "'text'", b -> b.capacity16(null)),
                nullText("null, transferred", "'text'", b -> b.keepString(null)),
                nullText("null, the second of two", "'second'", b -> b.concatLengths("fine", null)),
                nullText("null, behind a text", "'values'", b -> b.stringThenInts("fine", null)),
                text("unpaired surrogate, counted", "'text'", b -> b.countBytes(UNPAIRED)),
                text("unpaired surrogate at the end", "'text'", b -> b.countBytes("ab\ud800")),
                text("unpaired low surrogate", "'text'", b -> b.countBytes("\udc00")),
                text("unpaired surrogate, terminated", "'text'", b -> b.hashTerminated(UNPAIRED)),
                text("unpaired surrogate, of a capacity", "'text'", b -> b.capacity16(UNPAIRED)),
                text("unpaired surrogate, transferred", "'text'", b -> b.keepTerminated(UNPAIRED)),
                text("unpaired surrogate, the second of two", "'second'", b -> b.concatTerminated("fine", UNPAIRED)),
                text("embedded zero, terminated", "'text'", b -> b.hashTerminated("a\0b")),
                text("embedded zero, of a capacity", "'text'", b -> b.capacity16("a\0")),
                text("embedded zero, transferred", "'text'", b -> b.keepTerminated("\0")),
                text("embedded zero, the first of two", "'first'", b -> b.concatTerminated("a\0", "fine")),
                text("no room for the terminator", "'text'", b -> b.capacity16("sixteen bytes ..")),
                text("too long in bytes, not in chars", "'text'", b -> b.capacity16("✓✓✓✓✓✓")),
                text("too long, transferred", "'text'", b -> b.handOver16("x".repeat(1000))),
                nullCounted("null array", "'values'", b -> b.sumI32(null)),
                nullCounted("null @Out array", "'target'", b -> b.fillF64(null)),
                nullCounted("null @InOut array", "'values'", b -> b.negateI8(null)),
                nullCounted("null transferred array", "'values'", b -> b.keepU16(null)),
                nullPointer("null array of a fixed length", b -> b.first4I64(null)),
                nullPointer("null terminated array", b -> b.terminatedF32(null)),
                pointer("too short", b -> b.first4I8(new byte[3])),
                pointer("too long", b -> b.first4I16(new short[5])),
                pointer("empty instead of fixed", b -> b.first4U16(new char[0])),
                pointer("@Out too short", b -> b.clearedI32(new int[3])),
                pointer("@InOut too long", b -> b.changedI64(new long[400])),
                pointer("transferred too short", b -> b.handOver4F32(new float[1])),
                pointer("zero byte", b -> b.terminatedI8(new byte[] {1, 0, 2})),
                pointer("zero short", b -> b.terminatedI16(new short[] {0})),
                pointer("zero char", b -> b.terminatedU16(new char[] {'a', '\0'})),
                pointer("zero int", b -> b.changedTerminatedI32(new int[] {0, 1})),
                pointer("zero long", b -> b.handOverTerminatedI64(new long[] {1, 0, 1})),
                pointer("zero float", b -> b.terminatedF32(new float[] {1, 0})),
                pointer("zero double", b -> b.handOverTerminatedF64(new double[] {0})));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void isRefusedBeforeTheGuestIsEntered(TestEngine engine, Wrong<?> wrong) {
        refused(engine, wrong);
    }

    private static <B extends ShapesGuest> void refused(TestEngine engine, Wrong<B> wrong) {
        Watched<B> watched = Watched.open(wrong.bridge(), engine);
        int entries = watched.entries();
        RuntimeException thrown =
                assertThrows(wrong.thrown(), () -> wrong.call().accept(watched.guest));
        assertSame(wrong.thrown(), thrown.getClass());
        assertTrue(thrown.getMessage().contains(wrong.names()), thrown.getMessage());
        watched.assertNotEntered(entries);
    }

    /** As above, for what needs a view; the fault has its code. */
    private static void refused(
            Watched<ViewShapes> watched,
            Class<? extends RuntimeException> type,
            String code,
            Consumer<ViewShapes> call) {
        watched.begin();
        int entries = watched.entries();
        RuntimeException thrown = assertThrows(type, () -> call.accept(watched.guest));
        assertSame(type, thrown.getClass());
        assertEquals(code, thrown instanceof WasmFault fault ? fault.code() : "");
        watched.assertNotEntered(entries);
    }

    @ParameterizedTest
    @EnumSource
    void viewsThatAreNotForThisCall(TestEngine engine) {
        Watched<ViewShapes> watched = Watched.open(ViewShapes.class, engine);
        ViewShapes guest = watched.guest;
        ViewShapes other = Watched.open(ViewShapes.class, engine).guest;

        refused(watched, NullPointerException.class, "", b -> b.sumI32((IntView) null));
        IntView foreign = other.fixedI32();
        refused(watched, WrongInstanceException.class, "WB-O06", b -> b.sumI32(foreign));
        IntView five = guest.memory().ints(64, 5);
        refused(watched, IllegalArgumentException.class, "", b -> b.first4I32(five));

        IntView stale = guest.tableI32();
        refused(watched, StaleViewException.class, "WB-O05", b -> b.sumI32(stale));
        IntView slice = guest.shownI32().slice(1, 2);
        refused(watched, StaleViewException.class, "WB-O05", b -> b.negateI32(slice));

        Allocation released = guest.allocator().allocate(16);
        IntView ofReleased = released.ints();
        released.close();
        refused(watched, UseAfterReleaseException.class, "WB-O01", b -> b.sumI32(ofReleased));

        Allocation transferred = guest.allocator().allocate(16);
        IntView ofTransferred = transferred.ints();
        int address = transferred.transfer();
        refused(watched, UseAfterTransferException.class, "WB-O02", b -> b.sumI32(ofTransferred));
        guest.free(address);
    }

    @ParameterizedTest
    @EnumSource
    void callsAtTheWrongMoment(TestEngine engine) throws InterruptedException {
        Watched<TextShapes> watched = Watched.open(TextShapes.class, engine);
        int entries = watched.entries();

        ThreadConfinementException confined =
                (ThreadConfinementException) assertThrows(ExecutionException.class, () -> CompletableFuture.runAsync(
                                        () -> watched.guest.countBytes("text"))
                                .get())
                        .getCause();
        assertEquals("count_bytes", confined.export());
        watched.assertNotEntered(entries);

        watched.begin();
        int entriesBefore = watched.entries();
        Thread.currentThread().interrupt();
        GuestInterruptedException interrupted =
                assertThrows(GuestInterruptedException.class, () -> watched.guest.countBytes("text"));
        assertTrue(Thread.interrupted(), "the flag is still set");
        assertFalse(interrupted.poisoned());
        watched.assertNotEntered(entriesBefore);

        watched.begin();
        int entriesAtClose = watched.entries();
        watched.guest.close();
        UseAfterReleaseException closed =
                assertThrows(UseAfterReleaseException.class, () -> watched.guest.countBytes("text"));
        assertEquals("count_bytes", closed.export());
        assertEquals(entriesAtClose, watched.entries());
        assertEquals(0, watched.tap.count());
    }
}
