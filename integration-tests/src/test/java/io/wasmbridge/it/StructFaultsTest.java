package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.it.Structs.Colour;
import io.wasmbridge.it.Structs.Colours;
import io.wasmbridge.it.Structs.Labelled;
import io.wasmbridge.it.Structs.Line;
import io.wasmbridge.it.Structs.Mixed;
import io.wasmbridge.it.Structs.Person;
import io.wasmbridge.it.Structs.Point;
import io.wasmbridge.it.Structs.Stubborn;
import io.wasmbridge.it.Structs.Tagged;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestValueException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Structs and sequences from a guest that lies about what they point at, and arguments that cannot be composed. */
class StructFaultsTest {
    // of a person, as the C compiler lays it out
    private static final int PERSON_BYTES = 48;
    private static final int NAME = 4;
    private static final int TITLE = 12;
    private static final int SCORES = 16;
    private static final int PATH = 40;
    private static final int BLOCK_BYTES = 64;

    /** A person in guest memory, of which a test spoils a part. */
    private record Victim(Structs guest, int address, int block) {
        static Victim in(Structs guest) {
            return new Victim(guest, zeros(guest, PERSON_BYTES), zeros(guest, BLOCK_BYTES));
        }

        void part(int offset, int pointer, int length) {
            guest.memory().setInt(address + offset, pointer);
            guest.memory().setInt(address + offset + Integer.BYTES, length);
        }

        void pointer(int offset, int pointer) {
            guest.memory().setInt(address + offset, pointer);
        }

        int end() {
            return (int) guest.memory().sizeBytes();
        }
    }

    private static int zeros(Structs guest, int sizeBytes) {
        int address = guest.malloc(sizeBytes);
        guest.memory().fill(address, sizeBytes, (byte) 0);
        return address;
    }

    /** What is wrong whoever owns the person. */
    private static Map<String, Consumer<Victim>> hostile() {
        Map<String, Consumer<Victim>> hostile = new LinkedHashMap<>();
        for (int offset : new int[] {NAME, SCORES, PATH}) {
            hostile.put(offset + " null with a length", v -> v.part(offset, 0, 1));
            hostile.put(offset + " -1", v -> v.part(offset, -1, 1));
            hostile.put(offset + " 2^31", v -> v.part(offset, Integer.MIN_VALUE, 1));
            hostile.put(offset + " at the end", v -> v.part(offset, v.end(), 1));
            hostile.put(offset + " across the end", v -> v.part(offset, v.end() - 16, 17));
            hostile.put(offset + " of 2^32 - 1", v -> v.part(offset, v.block(), -1));
            hostile.put(offset + " of 2^31 - 1", v -> v.part(offset, v.block(), Integer.MAX_VALUE));
            hostile.put(offset + " of 2^28, which wraps around for points", v -> v.part(offset, v.block(), 1 << 28));
        }
        hostile.put("scores misaligned", v -> v.part(SCORES, v.block() + 2, 1));
        hostile.put("path misaligned", v -> v.part(PATH, v.block() + 4, 1));
        hostile.put("title -1", v -> v.pointer(TITLE, -1));
        hostile.put("title at the end", v -> v.pointer(TITLE, v.end()));
        return hostile;
    }

    /** What is wrong only where it is to be freed. */
    private static Map<String, Consumer<Victim>> hostileToFree() {
        Map<String, Consumer<Victim>> hostile = new LinkedHashMap<>(hostile());
        hostile.put("the same part twice", v -> {
            v.part(NAME, v.block(), 8);
            v.part(SCORES, v.block(), 1);
        });
        hostile.put("a part within a part", v -> {
            v.part(PATH, v.block(), 3);
            v.part(SCORES, v.block() + 16, 1);
        });
        hostile.put("a part that is the struct", v -> v.part(SCORES, v.address(), 1));
        hostile.put("a title within the struct", v -> v.pointer(TITLE, v.address() + 20));
        return hostile;
    }

    static Stream<Arguments> spoiltParts() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.concat(
                        hostile().keySet().stream().map(name -> Arguments.of(engine, name, false)),
                        hostileToFree().keySet().stream().map(name -> Arguments.of(engine, name, true))));
    }

    @ParameterizedTest(name = "{0}: {1}, handed over: {2}")
    @MethodSource("spoiltParts")
    void partsBeyondWhatIsThere(TestEngine engine, String name, boolean handedOver) {
        Consumer<Victim> spoil = hostileToFree().get(name);
        poisons(engine, "echo_pointer", spoil, victim -> {
            Object person = handedOver
                    ? victim.guest().madePersonAt(victim.address())
                    : victim.guest().ownPersonAt(victim.address());
            throw new AssertionError("lifted " + person);
        });
        poisons(engine, "echo_packed", spoil, victim -> {
            long packed = HostilePointersTest.packed(victim.address(), 1);
            Object people = handedOver
                    ? victim.guest().madePeopleAt(packed)
                    : victim.guest().ownPeopleAt(packed);
            throw new AssertionError("lifted " + people);
        });
    }

    private static void poisons(TestEngine engine, String export, Consumer<Victim> spoil, Consumer<Victim> call) {
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        Victim victim = Victim.in(watched.guest);
        spoil.accept(victim);
        watched.begin();
        GuestPointerException thrown =
                watched.fault(GuestPointerException.class, "WB-G01", export, true, () -> call.accept(victim));
        assertNothingFreed(watched);
        watched.assertDead(thrown);
    }

    private static void assertNothingFreed(Watched<Structs> watched) {
        assertEquals(
                List.of(),
                watched.tap.calls().stream()
                        .map(Wiretap.Call::export)
                        .filter(watched.module.frees()::contains)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatTheHostOwns(TestEngine engine) {
        for (int offset : new int[] {NAME, SCORES, PATH}) {
            Watched<Structs> watched = Watched.open(Structs.class, engine);
            Allocation owned = watched.guest.allocator().allocate(BLOCK_BYTES);
            Victim victim = Victim.in(watched.guest);
            victim.part(offset, owned.address() + 16, 1);
            watched.begin();
            GuestPointerException thrown = watched.fault(
                    GuestPointerException.class,
                    "WB-G01",
                    "echo_pointer",
                    true,
                    () -> watched.guest.madePersonAt(victim.address()));
            assertNothingFreed(watched);
            watched.assertDead(thrown);
            assertSame(Allocation.State.LOST, owned.state());
        }
    }

    /** Texts behind {pointer, length}, or behind pointers that a zero ends. */
    private static int texts(Structs guest, boolean pairs, byte[]... texts) {
        int stride = pairs ? 8 : 4;
        int array = zeros(guest, (texts.length + (pairs ? 0 : 1)) * stride);
        for (int i = 0; i < texts.length; i++) {
            int text = zeros(guest, texts[i].length + 1);
            guest.memory().write(text, texts[i], 0, texts[i].length);
            guest.memory().setInt(array + i * stride, text);
            if (pairs) {
                guest.memory().setInt(array + i * stride + 4, texts[i].length);
            }
        }
        return array;
    }

    private static byte[][] fiveOf(String text) {
        byte[][] texts = new byte[5][];
        Arrays.fill(texts, text.getBytes(StandardCharsets.UTF_8));
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void allAreFreedWhereTheThirdIsMalformed(TestEngine engine) {
        byte[][] texts = fiveOf("good");
        texts[2] = new byte[] {(byte) 0xc0, 'x'};
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        int pairs = texts(watched.guest, true, texts);
        watched.fault(
                GuestStringException.class,
                "WB-G03",
                "echo_packed",
                false,
                () -> watched.guest.madePairsAt(HostilePointersTest.packed(pairs, 5)));
        watched.assertUnharmed();

        int pointers = texts(watched.guest, false, texts);
        watched.tap.forget();
        watched.fault(
                GuestStringException.class,
                "WB-G03",
                "echo_pointer",
                false,
                () -> watched.guest.madeArgumentsAt(pointers));
        watched.assertUnharmed();

        int kept = texts(watched.guest, true, texts);
        watched.begin();
        watched.fault(
                GuestStringException.class,
                "WB-G03",
                "echo_packed",
                false,
                () -> watched.guest.ownPairsAt(HostilePointersTest.packed(kept, 5)));
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void theLimitHoldsOverAllThatOneResultCopies(TestEngine engine) {
        byte[][] texts = fiveOf("twenty bytes of text");
        Map<String, BiConsumer<Structs, Boolean>> calls = new LinkedHashMap<>();
        calls.put("pairs, 140", (guest, made) -> {
            long packed = HostilePointersTest.packed(texts(guest, true, texts), 5);
            assertEquals(
                    5,
                    made
                            ? guest.madePairsAt(packed).length
                            : guest.ownPairsAt(packed).size());
        });
        calls.put("pointers, 120", (guest, made) -> {
            int address = texts(guest, false, texts);
            assertEquals(
                    5,
                    made
                            ? guest.madeArgumentsAt(address).length
                            : guest.ownArgumentsAt(address).size());
        });
        calls.forEach((name, call) -> {
            int bytes = Integer.parseInt(name.replaceAll("\\D", ""));
            for (boolean made : new boolean[] {true, false}) {
                try (Structs guest = limited(engine, bytes)) {
                    call.accept(guest, made);
                    assertEquals(made ? 0 : 6, guest.liveBlocks());
                }
                try (Structs guest = limited(engine, bytes - 1)) {
                    GuestLimitException thrown =
                            assertThrows(GuestLimitException.class, () -> call.accept(guest, made), name);
                    assertEquals(false, thrown.poisoned());
                    assertEquals(made ? 0 : 6, guest.liveBlocks());
                    assertEquals(0, guest.allocator().liveCount());
                }
            }
        });
    }

    private static Structs limited(TestEngine engine, long bytes) {
        return StructsBridge.builder()
                .engine(engine.engine())
                .maxResultBytes(bytes)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void aRangeComesBeforeTheLimit(TestEngine engine) {
        try (Structs guest = limited(engine, 100)) {
            Victim victim = Victim.in(guest);
            victim.part(NAME, victim.block(), victim.end());
            assertThrows(GuestPointerException.class, () -> guest.ownPersonAt(victim.address()));
        }
    }

    /** Groups that all point at the same members: no more than fits in memory is looked at twice. */
    @ParameterizedTest
    @EnumSource
    void theSameMembersManyTimes(TestEngine engine) {
        int groupCount = 100_000;
        int memberCount = 100_000;
        try (Structs guest = StructsBridge.builder()
                .engine(engine.engine())
                .maxResultBytes(1 << 20)
                .build()) {
            int members = zeros(guest, memberCount * 24);
            int groups = zeros(guest, groupCount * 8);
            for (int i = 0; i < groupCount; i++) {
                guest.memory().setInt(groups + i * 8, members);
                guest.memory().setInt(groups + i * 8 + 4, memberCount);
            }
            assertThrows(
                    GuestLimitException.class, () -> guest.ownGroupsAt(HostilePointersTest.packed(groups, groupCount)));
            assertEquals(2, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesBackInAnArgumentIsFreedWhateverTheResultIs(TestEngine engine) {
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        @Nullable Tagged[] items = new Tagged[4];
        watched.fault(
                GuestStringException.class,
                "WB-G03",
                "retag_malformed",
                false,
                () -> watched.guest.retagMalformed(items));
        watched.assertUnharmed();
        assertArrayEquals(new Tagged[4], items);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatNoConstantHas(TestEngine engine) {
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        int block = zeros(watched.guest, 20);
        watched.guest.memory().setInt(block + 16, 2);
        Colours colours = watched.guest.coloursAt(block);
        assertEquals(Colour.BLUE, colours.last());
        assertArrayEquals(new int[4], colours.numbers());
        watched.guest.memory().setInt(block + 16, 3);
        watched.begin();
        watched.fault(GuestValueException.class, "WB-G04", "echo_pointer", false, () -> watched.guest.coloursAt(block));
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void aBitThatNoConstantHas(TestEngine engine) {
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        int block = zeros(watched.guest, 12);
        watched.guest.memory().setInt(block + 4, 5);
        assertEquals(
                EnumSet.of(Colour.RED, Colour.BLUE),
                watched.guest.flaggedAt(block).colours());
        watched.guest.memory().setInt(block + 4, 8);
        watched.begin();
        watched.fault(GuestValueException.class, "WB-G04", "echo_pointer", false, () -> watched.guest.flaggedAt(block));
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("NullAway") // nulls are what is tested
    void nothingIsAllocatedForWhatCannotBeComposed(TestEngine engine) {
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        Structs guest = watched.guest;
        Person good = StructCells.full();
        Person nameless = new Person(1, null, null, new int[0], new Point(0, 0), List.of());
        List<Point> holes = new ArrayList<>();
        holes.add(new Point(1, 1));
        holes.add(null);

        refused(watched, NullPointerException.class, "'p' of 'norm' is null", () -> guest.norm(null));
        refused(watched, NullPointerException.class, "'r' of 'half' is null", () -> guest.half(null));
        refused(
                watched,
                NullPointerException.class,
                "'p.name' of 'hash_person' is null",
                () -> guest.hashPerson(nameless));
        refused(
                watched,
                NullPointerException.class,
                "'people[1].name' of 'hash_people' is null",
                () -> guest.hashPeople(List.of(good, nameless)));
        refused(
                watched,
                NullPointerException.class,
                "'p.path[1]' of 'take_person' is null",
                () -> guest.takePerson(new Person(1, "a", "b", new int[3], new Point(0, 0), holes)));
        refused(
                watched,
                NullPointerException.class,
                "'items' of 'sum_points' is null",
                () -> guest.sumPointArray(null));
        refused(
                watched,
                NullPointerException.class,
                "'items[1]' of 'hash_parallel' is null",
                () -> guest.hashParallel(new String[] {"a", null}));
        refused(
                watched,
                IllegalArgumentException.class,
                "'p.age' is 65536, the guest takes 0 to 65535",
                () -> guest.hashPerson(StructCells.person(65_536, "a", null, 1)));
        refused(
                watched,
                IllegalArgumentException.class,
                "'m.octet' is -1, the guest takes 0 to 255",
                () -> guest.hashMixed(new Mixed((byte) 0, -1, 0, false, 'a', 0, 0, 0, 0, 0, Colour.RED, (short) 0)));
        refused(
                watched,
                IllegalArgumentException.class,
                "'l.tags' has 2 elements, the guest takes exactly 3",
                () -> guest.nameLength(new Line(new Point(0, 0), new Point(0, 0), "", new int[2])));
        refused(watched, IllegalStateException.class, Stubborn.REFUSAL, () -> guest.stubborn(new Stubborn(1, "text")));
        refused(
                watched,
                IllegalStateException.class,
                "changed",
                () -> guest.sumPoints(new AbstractList<>() {
                    @Override
                    public Point get(int index) {
                        throw new IllegalStateException("changed");
                    }

                    @Override
                    public int size() {
                        return 3;
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource
    void textThatCannotLieThere(TestEngine engine) {
        Watched<Structs> watched = Watched.open(Structs.class, engine);
        Structs guest = watched.guest;
        Point zero = new Point(0, 0);
        Map<String, Executable> calls = new LinkedHashMap<>();
        calls.put(
                "too long for 12 bytes and its zero",
                () -> guest.nameLength(new Line(zero, zero, "twelve bytes", new int[3])));
        calls.put("half a pair", () -> guest.hashPairs(new String[] {"a", "\ud800"}));
        calls.put("half a pair in a list", () -> guest.takePairs(List.of("a", "\udc00x")));
        calls.put("a zero within", () -> guest.hashPointers(List.of("a", "b\0c")));
        calls.put("a zero within a component", () -> guest.hashPerson(StructCells.person(1, "a", "b\0", 0)));
        calls.put("a zero within a lent part", () -> guest.measureLabelled(new Labelled(1, "\0", "", "")));
        calls.forEach((name, call) -> {
            int entries = watched.entries();
            watched.begin();
            assertThrows(IllegalArgumentException.class, call, name);
            watched.assertNotEntered(watchedEntries(entries));
        });
    }

    /** {@link Watched#begin} asks the guest for its blocks, which is an entry. */
    private static int watchedEntries(int before) {
        return before + 1;
    }

    private static void refused(
            Watched<Structs> watched, Class<? extends Exception> type, String message, Executable call) {
        int entries = watched.entries();
        watched.begin();
        Exception thrown = assertThrows(type, call, message);
        assertEquals(message, thrown.getMessage());
        watched.assertNotEntered(watchedEntries(entries));
    }
}
