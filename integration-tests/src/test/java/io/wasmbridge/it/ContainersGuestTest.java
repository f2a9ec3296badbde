package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Buffers.Layout;
import io.wasmbridge.runtime.BindingException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Flags, buffers and sequences in both kinds of bridge: of a module known while compiling, and of one that arrives. */
class ContainersGuestTest {

    private static final long SEED = 20_260_302;

    private static final byte[] WASM = TestEngine.resource("guests/containers/containers.wasm");

    /** How a bridge to the guest is made. */
    private enum Arrival {
        KNOWN {
            @Override
            ContainerMethods open(TestEngine engine) {
                return ContainersBridge.builder().engine(engine.engine()).build();
            }
        },
        AT_RUN_TIME {
            @Override
            ContainerMethods open(TestEngine engine) {
                return ArrivingContainersBridge.builder(WASM)
                        .engine(engine.engine())
                        .build();
            }
        };

        abstract ContainerMethods open(TestEngine engine);
    }

    private record Case<B extends Buffer, A>(
            Buffers<B, A> buffers,
            BiFunction<ContainerMethods, B, Long> hash,
            BiConsumer<ContainerMethods, B> reverse,
            BiFunction<ContainerMethods, B, B> reversed) {

        void check(ContainerMethods guest, Layout layout, A elements, Random random) {
            byte[] raw = buffers.type().raw(elements);
            byte[] turned = turned(raw, buffers.type().bytes);
            B buffer = buffers.make(layout, elements, random);
            byte[] around = buffers.around(buffer);
            assertEquals(fnv(raw), hash.apply(guest, buffer));
            assertArrayEquals(turned, buffers.raw(reversed.apply(guest, buffer)));
            assertArrayEquals(raw, buffers.raw(buffer));
            if (layout != Layout.READ_ONLY) {
                reverse.accept(guest, buffer);
                assertArrayEquals(turned, buffers.raw(buffer));
            }
            assertArrayEquals(around, buffers.around(buffer));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    private static Stream<Case<?, ?>> cases() {
        return Stream.of(
                new Case<>(
                        Buffers.I8, ContainerMethods::hash8, ContainerMethods::reverse8, ContainerMethods::reversed8),
                new Case<>(
                        Buffers.I16,
                        ContainerMethods::hash16,
                        ContainerMethods::reverse16,
                        ContainerMethods::reversed16),
                new Case<>(
                        Buffers.U16,
                        ContainerMethods::hash16,
                        ContainerMethods::reverse16,
                        ContainerMethods::reversed16),
                new Case<>(
                        Buffers.I32,
                        ContainerMethods::hash32,
                        ContainerMethods::reverse32,
                        ContainerMethods::reversed32),
                new Case<>(
                        Buffers.I64,
                        ContainerMethods::hash64,
                        ContainerMethods::reverse64,
                        ContainerMethods::reversed64),
                new Case<>(
                        Buffers.F32,
                        ContainerMethods::hash32,
                        ContainerMethods::reverse32,
                        ContainerMethods::reversed32),
                new Case<>(
                        Buffers.F64,
                        ContainerMethods::hash64,
                        ContainerMethods::reverse64,
                        ContainerMethods::reversed64));
    }

    static Stream<Arguments> bridges() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.of(Arrival.values()).map(arrival -> Arguments.of(engine, arrival)));
    }

    private static long fnv(byte[] bytes) {
        long hash = 0xCBF29CE484222325L;
        for (byte octet : bytes) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    private static byte[] turned(byte[] raw, int elementBytes) {
        byte[] turned = new byte[raw.length];
        for (int at = 0; at < raw.length; at += elementBytes) {
            System.arraycopy(raw, at, turned, raw.length - at - elementBytes, elementBytes);
        }
        return turned;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("bridges")
    void everyBufferEveryLayout(TestEngine engine, Arrival arrival) {
        Random random = new Random(SEED);
        try (ContainerMethods guest = arrival.open(engine)) {
            cases().forEach(one -> everyLayout(one, guest, random));
        }
    }

    private static <B extends Buffer, A> void everyLayout(Case<B, A> one, ContainerMethods guest, Random random) {
        for (Layout layout : Layout.values()) {
            for (int length : new int[] {0, 1, 7, 1024, 8193, random.nextInt(20_000)}) {
                one.check(guest, layout, one.buffers().type().random(random, length), random);
            }
        }
    }

    /** Larger than the memory of the guest at first. */
    @ParameterizedTest
    @EnumSource
    void aLargeBufferMakesTheMemoryGrow(TestEngine engine) {
        Random random = new Random(SEED);
        byte[] content = new byte[3_000_001];
        random.nextBytes(content);
        try (ContainerMethods guest = Arrival.KNOWN.open(engine)) {
            int before = guest.memory().pageCount();
            ByteBuffer direct =
                    ByteBuffer.allocateDirect(content.length).put(content).flip();
            assertEquals(fnv(content), guest.hash8(direct));
            assertTrue(guest.memory().pageCount() > before + 40);
            guest.reverse8(direct);
            assertEquals(ByteBuffer.wrap(turned(content, 1)), direct);
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("bridges")
    void flagsAreZeroAndOne(TestEngine engine, Arrival arrival) {
        Random random = new Random(SEED);
        try (ContainerMethods guest = arrival.open(engine)) {
            assertEquals(0, guest.countFlags());
            assertEquals(2, guest.countFlags(true, false, true));
            boolean[] flags = new boolean[20_000];
            int trues = 0;
            for (int i = 0; i < flags.length; i++) {
                flags[i] = random.nextBoolean();
                trues += flags[i] ? 1 : 0;
            }
            boolean[] before = flags.clone();
            assertEquals(trues, guest.countFlags(flags));
            guest.flipFlags(flags);
            for (int i = 0; i < flags.length; i++) {
                assertEquals(!before[i], flags[i]);
            }
            // the guest traps at a byte that is neither 0 nor 1, so what came back dirty has to go in clean
            boolean[] dirty = guest.dirtyFlags(1000);
            assertEquals(1000, dirty.length);
            for (int i = 0; i < dirty.length; i++) {
                assertEquals(i * 37 % 256 != 0, dirty[i]);
            }
            assertEquals(996, guest.countFlags(dirty));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("bridges")
    void sequencesBesideOthers(TestEngine engine, Arrival arrival) {
        try (ContainerMethods guest = arrival.open(engine)) {
            assertEquals((Object) "HéLLO ✓", guest.shout(new StringBuilder("héllo ✓")));
            assertEquals((Object) "", guest.shout(""));
            DoubleBuffer values =
                    DoubleBuffer.wrap(new double[] {9, 0.25, 4, 9}).position(1);
            values.limit(3);
            assertEquals(2005.25, guest.weigh(new StringBuilder("xx"), new boolean[] {true, false, true}, values));
            assertEquals(0, guest.liveBlocks());
        }
    }

    /** Refused in the middle of a call: the text was encoded, nothing was allocated. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("bridges")
    void readOnlyBuffersAreNotCopiedBack(TestEngine engine, Arrival arrival) {
        try (ContainerMethods guest = arrival.open(engine)) {
            int entries = guest.memory().getInt(guest.entryCountPtr());
            UnaryOperator<ByteBuffer> readOnly = ByteBuffer::asReadOnlyBuffer;
            for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(3), ByteBuffer.allocateDirect(3)}) {
                IllegalArgumentException thrown =
                        assertThrows(IllegalArgumentException.class, () -> guest.reverse8(readOnly.apply(buffer)));
                assertEquals(
                        "'values' is a read-only buffer, which cannot take what the guest writes", thrown.getMessage());
            }
            assertEquals(entries, guest.memory().getInt(guest.entryCountPtr()) - 1);
            assertEquals(0, guest.liveBlocks());
        }
    }

    /** The types of a declaration are named as they are written. */
    @ParameterizedTest
    @EnumSource
    void aModuleThatDoesNotFit(TestEngine engine) {
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingContainersBridge.builder(
                        TestEngine.resource("guests/odd/i64-add.wasm"))
                .engine(engine.engine())
                .build());
        assertTrue(thrown.getMessage().contains("'flip_flags'"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("'reversed64'"), thrown.getMessage());
    }
}
