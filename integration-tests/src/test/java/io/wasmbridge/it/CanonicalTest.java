package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Canonical.Colour;
import io.wasmbridge.it.Canonical.Named;
import io.wasmbridge.it.Canonical.Nothing;
import io.wasmbridge.it.Canonical.Person;
import io.wasmbridge.it.Canonical.Point;
import io.wasmbridge.it.Canonical.Right;
import io.wasmbridge.it.Canonical.Shape;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.GuestValueException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest of the Canonical ABI returns that is none of its types, and what fails on the way. */
class CanonicalTest {
    private static final int RETURN_ZERO = 1;
    private static final int FREE_TRAPS = 1;
    private static final int SCRATCH_BYTES = 256;

    private static final Person PERSON = new Person(
            "Ada", 36, "a", new float[] {1}, Colour.RED, EnumSet.of(Right.READ), 'A', new Point(1, (short) 2));

    private static void with(TestEngine engine, Consumer<Watched<Canonical>> use) {
        Watched<Canonical> watched = Watched.open(Canonical.class, engine);
        use.accept(watched);
        watched.guest.close();
    }

    /** A result that is no value is said to be none; the guest is told that it was read, and the instance lives on. */
    private static void refused(Watched<Canonical> watched, String message, Executable call) {
        int posted = watched.guest.posted();
        GuestValueException thrown = assertThrows(GuestValueException.class, call);
        assertEquals(message, thrown.getMessage().replaceAll("#\\d+", "#N"));
        assertEquals(posted + 1, watched.guest.posted());
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfNothing(TestEngine engine) {
        with(engine, watched -> {
            Canonical guest = watched.guest;
            int area = guest.scratch();
            guest.memory().setByte(area, (byte) 4);
            refused(
                    watched,
                    "'chosen_shape' of canonical#N returned the case 4 of Shape, which has 4",
                    () -> guest.chosenShape(area));
            guest.memory().setByte(area, (byte) 0xFF);
            refused(
                    watched,
                    "'chosen_shape' of canonical#N returned the case 255 of Shape, which has 4",
                    () -> guest.chosenShape(area));
            guest.memory().setByte(area, (byte) 2);
            refused(
                    watched,
                    "'chosen_double' of canonical#N returned the case 2 of Optional, which has 2",
                    () -> guest.chosenDouble(area));
            guest.memory().setByte(area, (byte) 1);
            guest.memory().setDouble(area + 8, 2.5);
            assertEquals(OptionalDouble.of(2.5), guest.chosenDouble(area));
        });
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfNothingInARecord(TestEngine engine) {
        with(engine, watched -> {
            Canonical guest = watched.guest;
            int area = guest.scratch();
            Runnable clear = () -> guest.memory().fill(area, SCRATCH_BYTES, (byte) 0);
            int colour = area + 32;
            int rights = area + 34;
            int initial = area + 36;

            assertEquals(Colour.RED, guest.chosenPerson(area).colour());
            guest.memory().setByte(colour, (byte) 3);
            refused(
                    watched,
                    "'chosen_person' of canonical#N returned 3 (0x3), which is no Colour: RED is 0, GREEN is 1, BLUE"
                            + " is 2",
                    () -> guest.chosenPerson(area));
            clear.run();
            guest.memory().setShort(rights, (short) 0x8001);
            assertTrue(assertThrows(GuestValueException.class, () -> guest.chosenPerson(area))
                    .getMessage()
                    .contains("returned 0x8001, of which 0x8000 is no Right"));
            clear.run();
            for (int none : new int[] {0xD800, 0xDFFF, 0x110000, -1}) {
                guest.memory().setInt(initial, none);
                refused(
                        watched,
                        "'chosen_person' of canonical#N returned 0x" + hex(none) + ", which is no Unicode scalar value",
                        () -> guest.chosenPerson(area));
            }
            guest.memory().setInt(initial, 0x1F600);
            refused(
                    watched,
                    "'chosen_person' of canonical#N returned 0x0001f600, which takes two chars: declared int, it could"
                            + " be returned",
                    () -> guest.chosenPerson(area));
            clear.run();
            guest.memory().setByte(area + 12, (byte) 2);
            refused(
                    watched,
                    "'chosen_person' of canonical#N returned the case 2 of Optional, which has 2",
                    () -> guest.chosenPerson(area));
        });
    }

    private static String hex(int number) {
        return String.format("%08x", number);
    }

    /** Each poisons, so that the guest is told nothing. */
    @ParameterizedTest
    @EnumSource
    void pointersToNowhere(TestEngine engine) {
        int end = 65536 * 16;
        List<Consumer<Canonical>> calls = List.of(
                guest -> guest.chosenShape(0),
                guest -> guest.chosenShape(guest.scratch() + 4),
                guest -> guest.chosenShape(-8),
                guest -> guest.chosenShape(Integer.MIN_VALUE),
                guest -> guest.chosenPerson((int) guest.memory().sizeBytes() - 8),
                guest -> guest.chosenText(guest.scratch() + 2),
                guest -> guest.chosenText(pair(guest, -1, 1)),
                guest -> guest.chosenText(pair(guest, 0, 1)),
                guest -> guest.chosenText(pair(guest, 16, -1)),
                guest -> guest.chosenText(pair(guest, end, Integer.MAX_VALUE)),
                guest -> guest.chosenStrings(pair(guest, guest.scratch() + 18, 1)),
                guest -> guest.chosenStrings(pair(guest, 16, 0x2000_0001)),
                guest -> guest.chosenStrings(pair(guest, 16, 0x4000_0000)));
        for (Consumer<Canonical> call : calls) {
            with(engine, watched -> {
                GuestPointerException thrown =
                        assertThrows(GuestPointerException.class, () -> call.accept(watched.guest));
                assertTrue(thrown.poisoned());
                assertTrue(watched.tap.calls().stream()
                        .noneMatch(made -> made.export().startsWith("cabi_post")));
                watched.assertDead(thrown);
            });
        }
    }

    /** {pointer, length} in the scratch of the guest. */
    private static int pair(Canonical guest, int pointer, int length) {
        int area = guest.scratch();
        guest.memory().setInt(area, pointer);
        guest.memory().setInt(area + 4, length);
        return area;
    }

    @ParameterizedTest
    @EnumSource
    void whatDanglesIsEmpty(TestEngine engine) {
        with(engine, watched -> {
            Canonical guest = watched.guest;
            assertEquals("", guest.chosenText(pair(guest, 1, 0)));
            assertEquals(List.of(), guest.chosenStrings(pair(guest, 4, 0)));
            assertEquals(List.of(), guest.chosenStrings(pair(guest, 0, 0)));
            watched.assertUnharmed();
        });
    }

    @ParameterizedTest
    @EnumSource
    void malformedText(TestEngine engine) {
        with(engine, watched -> {
            Canonical guest = watched.guest;
            int area = pair(guest, guest.scratch() + 16, 2);
            guest.memory().setByte(area + 16, (byte) 0xC3);
            int posted = guest.posted();
            assertThrows(GuestStringException.class, () -> guest.chosenText(area));
            assertEquals(posted + 1, guest.posted());
            watched.assertUnharmed();
        });
    }

    /** The bytes of all the strings count together, with those of the list. */
    @ParameterizedTest
    @EnumSource
    void theLimitHoldsForAllThatOneResultCopies(TestEngine engine) {
        BridgeBuilder<?, ?> builder = CanonicalBridge.builder();
        builder.engine(engine.engine()).maxResultBytes(100);
        try (Canonical guest = (Canonical) builder.build()) {
            String text = "x".repeat(20);
            assertEquals(3, guest.echoStrings(List.of(text, text, text)).length);
            int posted = guest.posted();
            assertThrows(GuestLimitException.class, () -> guest.echoStrings(List.of(text, text, text, text)));
            assertEquals(posted + 1, guest.posted());
            assertEquals(0, guest.liveBlocks());
            assertFalse(guest.poisoned());
        }
    }

    /** Nothing is allocated for an argument that is wrong somewhere. */
    @ParameterizedTest
    @EnumSource
    void wrongArguments(TestEngine engine) {
        with(engine, watched -> {
            Canonical guest = watched.guest;
            int entries = watched.entries();
            wrong("'person' of 'echo_person' is null", () -> guest.echoPerson(null));
            wrong("'person.name' of 'echo_person' is null", () -> guest.echoPerson(named(null)));
            wrong("'people[1].name' of 'echo_people' is null", () -> guest.echoPeople(List.of(PERSON, named(null))));
            wrong("'people[1]' of 'echo_people' is null", () -> guest.echoPeople(Arrays.asList(PERSON, null)));
            wrong("'texts[0]' of 'echo_strings' is null", () -> guest.echoStrings(Arrays.asList((String) null)));
            wrong("'shape' of 'echo_shape' is null", () -> guest.echoShape(null));
            wrong("'shape.label' of 'echo_shape' is null", () -> guest.echoShape(new Named(null, 1)));
            wrong("'shapes[0].label' of 'echo_shapes' is null", () -> guest.echoShapes(List.of(new Named(null, 1))));
            wrong("'text' of 'echo_text' is null", () -> guest.echoText(null));
            wrong(
                    "'letter' is 0xdc00, half a surrogate pair and no character by itself",
                    () -> guest.echoLetter('\uDC00'));
            wrong("'person.age' is 256, the guest takes 0 to 255", () -> guest.echoPerson(aged(256)));
            wrong("'small' is -1, the guest takes 0 to 255", () -> tuple(guest, "text", -1, new Nothing()));
            wrong("'text' of 'hash_tuple' is null", () -> tuple(guest, null, 1, new Nothing()));
            wrong("'shape' of 'hash_tuple' is null", () -> tuple(guest, "text", 1, null));
            watched.assertNotEntered(entries);
        });
    }

    private static void wrong(String message, Executable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
    }

    private static Person named(String name) {
        return new Person(name, PERSON.age(), null, PERSON.scores(), Colour.RED, PERSON.rights(), 'A', PERSON.home());
    }

    private static Person aged(int age) {
        return new Person("", age, null, PERSON.scores(), Colour.RED, PERSON.rights(), 'A', PERSON.home());
    }

    private static long tuple(Canonical guest, String text, int small, Shape shape) {
        return guest.hashTuple(
                true, text, 1, small, OptionalDouble.empty(), new int[] {1}, shape, Colour.RED, 1, "title");
    }

    /** A block whose call is not reached has no free: it is lost, and the host counts none. */
    @ParameterizedTest
    @EnumSource
    void outOfMemoryBetweenBlocks(TestEngine engine) {
        for (int nth = 1; nth <= 3; nth++) {
            int failing = nth;
            with(engine, watched -> {
                Canonical guest = watched.guest;
                int before = guest.liveBlocks();
                guest.faultMalloc(failing, RETURN_ZERO, 0);
                assertThrows(GuestOutOfMemoryException.class, () -> guest.hashPerson(PERSON));
                assertEquals(0, guest.allocator().liveCount());
                assertEquals(before + failing - 1, guest.liveBlocks(), "lost to the guest");
                assertFalse(guest.poisoned());
                assertEquals(new CanonicalHash().mix(PERSON).value(), guest.hashPerson(PERSON));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrapWhereTheGuestIsTold(TestEngine engine) {
        with(engine, watched -> {
            watched.guest.faultFree(1, FREE_TRAPS);
            GuestTrapException thrown =
                    assertThrows(GuestTrapException.class, () -> watched.guest.echoPeople(List.of(PERSON)));
            assertEquals("cabi_post_echo_people", thrown.export());
            watched.assertDead(thrown);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrives(TestEngine engine) {
        byte[] wasm = TestEngine.resource(GuestModule.CANONICAL.resource());
        try (ArrivingCanonicalBridge guest =
                ArrivingCanonicalBridge.builder(wasm).engine(engine.engine()).build()) {
            Person echoed = guest.echoPerson(PERSON);
            assertEquals(
                    new CanonicalHash().mix(PERSON).value(),
                    new CanonicalHash().mix(echoed).value());
            assertEquals(new Named("n", 3), guest.echoShape(new Named("n", 3)));
            assertArrayEquals(new String[] {"a", ""}, guest.echoStrings(List.of("a", "")));
            assertEquals(Optional.empty(), guest.echoText(Optional.empty()));
            assertEquals(153, guest.sumOfSeventeen(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
            assertEquals("1.0.0", guest.version());
            assertEquals(4, guest.posted());
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherModuleThatArrives(TestEngine engine) {
        byte[] wasm = TestEngine.resource(GuestModule.SHAPES.resource());
        String message = assertThrows(BindingException.class, () -> ArrivingCanonicalBridge.builder(wasm)
                        .engine(engine.engine())
                        .build())
                .getMessage();
        assertTrue(message.contains("cabi_realloc"), message);
        assertTrue(message.contains("'echoPerson'"), message);
    }
}
