package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.LinearMemory;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects that a guest could give and should not: each is made in memory by hand, and the guest returns its address. */
class HostileObjectsTest {

    // the numbers of the classes in the guest, as its table has them
    private static final int BUFFER = 1;
    private static final int STRING = 2;
    private static final int INT32_ARRAY = 13;
    private static final int ARRAY_OF_I32 = 14;
    private static final int ARRAY_OF_REFERENCES = 25;

    private static final long LIMIT = 1 << 16;

    private static CollectedTexts open(TestEngine engine) {
        return CollectedTextsBridge.builder()
                .engine(engine.engine())
                .maxResultBytes(LIMIT)
                .build();
    }

    /** Objects one behind the other, on pages that the guest's heap does not have. */
    private static final class Page {
        final LinearMemory memory;
        private int free;

        Page(CollectedTexts guest) {
            memory = guest.memory();
            free = memory.grow(4) * 65_536 + 32;
        }

        int object(int id, int sizeBytes) {
            int address = free;
            memory.setInt(address - 8, id);
            memory.setInt(address - 4, sizeBytes);
            free = (address + sizeBytes + 47) & -16;
            return address;
        }

        int text(String text) {
            int address = object(STRING, 2 * text.length());
            memory.write(address, text.toCharArray(), 0, text.length());
            return address;
        }

        int words(int id, int... words) {
            int address = object(id, 4 * words.length);
            memory.write(address, words, 0, words.length);
            return address;
        }
    }

    private static void each(TestEngine engine, Consumer<CollectedTexts> check) {
        try (CollectedTexts guest = open(engine)) {
            check.accept(guest);
        }
    }

    private static void poisons(TestEngine engine, int address) {
        each(engine, guest -> {
            assertThrows(GuestPointerException.class, () -> guest.chosenText(address));
            assertTrue(guest.poisoned());
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatIsAllRightIsRead(TestEngine engine) {
        each(engine, guest -> {
            Page page = new Page(guest);
            assertEquals("text", guest.chosenText(page.text("text")));
            int data = page.words(BUFFER, 1, 2, 3);
            assertArrayEquals(new int[] {2, 3}, guest.chosenInts(page.words(INT32_ARRAY, data, data + 4, 8)));
            assertEquals(List.of(1), guest.chosenList(page.words(ARRAY_OF_I32, data, data, 12, 1)));
            assertEquals(List.of(), guest.chosenList(page.words(ARRAY_OF_I32, 0, 0, 0, 0)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whereNoObjectCanBe(TestEngine engine) {
        poisons(engine, 0);
        poisons(engine, 16);
        poisons(engine, -16);
        poisons(engine, Integer.MIN_VALUE);
        poisons(engine, 0x7fff_fff0);
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aSizeThatEndsOutsideMemory(TestEngine engine) {
        for (int size : new int[] {-1, Integer.MAX_VALUE, 1 << 24}) {
            each(engine, guest -> {
                Page page = new Page(guest);
                int text = page.text("text");
                page.memory.setInt(text - 4, size);
                assertThrows(GuestPointerException.class, () -> guest.chosenText(text));
                assertTrue(guest.poisoned());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anObjectOfAnotherClass(TestEngine engine) {
        each(engine, guest -> {
            Page page = new Page(guest);
            GuestValueException other =
                    assertThrows(GuestValueException.class, () -> guest.chosenText(page.words(BUFFER, 1)));
            assertTrue(other.getMessage().contains("which is no string"), other::getMessage);
            assertThrows(GuestValueException.class, () -> guest.chosenInts(page.text("text")));
            assertThrows(GuestValueException.class, () -> guest.chosenInts(page.words(99, 0, 0, 0)));
            assertThrows(GuestValueException.class, () -> guest.chosenInts(page.words(-1, 0, 0, 0)));
            assertFalse(guest.poisoned());
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aViewOfMoreThanItsBuffer(TestEngine engine) {
        int[][] views = {{0, 0, 16}, {0, -4, 4}, {0, 4, 12}, {0, 0, -4}, {0, 16, 4}, {0, Integer.MIN_VALUE, 4}};
        for (int[] view : views) {
            each(engine, guest -> {
                Page page = new Page(guest);
                int data = page.words(BUFFER, 1, 2, 3);
                int object = page.words(INT32_ARRAY, data, data + view[1], view[2]);
                assertThrows(GuestPointerException.class, () -> guest.chosenInts(object));
                assertTrue(guest.poisoned());
            });
        }
        each(engine, guest -> {
            Page page = new Page(guest);
            int small = page.words(INT32_ARRAY, 0, 0);
            assertThrows(GuestPointerException.class, () -> guest.chosenInts(small));
        });
        each(engine, guest -> {
            Page page = new Page(guest);
            int nowhere = page.words(INT32_ARRAY, -16, -16, 4);
            assertThrows(GuestPointerException.class, () -> guest.chosenInts(nowhere));
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anArrayOfMoreThanItHasRoomFor(TestEngine engine) {
        for (int count : new int[] {4, -1, 1 << 30}) {
            each(engine, guest -> {
                Page page = new Page(guest);
                int data = page.words(BUFFER, 1, 2, 3);
                int object = page.words(ARRAY_OF_I32, data, data, 12, count);
                assertThrows(GuestPointerException.class, () -> guest.chosenList(object));
                assertTrue(guest.poisoned());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void elementsThatAreNone(TestEngine engine) {
        each(engine, guest -> {
            Page page = new Page(guest);
            int data = page.words(BUFFER, page.text("one"), page.words(BUFFER, 1), page.text("three"));
            assertThrows(
                    GuestValueException.class,
                    () -> guest.chosenTexts(page.words(ARRAY_OF_REFERENCES, data, data, 12, 3)));
            assertFalse(guest.poisoned());
            int withNull = page.words(BUFFER, page.text("one"), 0);
            assertThrows(
                    GuestPointerException.class,
                    () -> guest.chosenTexts(page.words(ARRAY_OF_REFERENCES, withNull, withNull, 8, 2)));
            assertTrue(guest.poisoned());
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void partsOfElementsAndOfCharacters(TestEngine engine) {
        each(engine, guest -> {
            Page page = new Page(guest);
            int odd = page.text("ab");
            page.memory.setInt(odd - 4, 3);
            assertThrows(GuestValueException.class, () -> guest.chosenText(odd));
            int data = page.words(BUFFER, 1, 2, 3);
            assertThrows(GuestValueException.class, () -> guest.chosenInts(page.words(INT32_ARRAY, data, data, 7)));
            assertThrows(GuestStringException.class, () -> guest.chosenText(page.text("\ud800")));
            assertFalse(guest.poisoned());
        });
    }

    /** No text is above the limit, but all of them together are. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void theLimitIsOfAllThatOneResultCopies(TestEngine engine) {
        each(engine, guest -> {
            Page page = new Page(guest);
            int large = page.text("x".repeat((int) LIMIT / 4));
            assertEquals(LIMIT / 4, guest.chosenText(large).length());
            int data = page.words(BUFFER, large, large);
            assertThrows(
                    GuestLimitException.class,
                    () -> guest.chosenTexts(page.words(ARRAY_OF_REFERENCES, data, data, 8, 2)));
            assertFalse(guest.poisoned());
        });
    }

    /** What is copied back has to be as long as it was. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anArgumentThatTheGuestShortened(TestEngine engine) {
        each(engine, guest -> {
            int[] values = {1, 2, 3};
            GuestValueException shorter = assertThrows(GuestValueException.class, () -> guest.shorten(values));
            assertTrue(shorter.getMessage().contains("'values' with 2 elements"), shorter::getMessage);
            assertArrayEquals(new int[] {1, 2, 3}, values);
            assertFalse(guest.poisoned());
            assertEquals(0, guest.liveBlocks());
        });
    }

    /** The number of classes is read when an instance is linked: what it promises has to be in memory. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aTableOfClassesThatLies(TestEngine engine) {
        for (int count : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 16}) {
            Instance instance = withClasses(engine, count);
            BindingException refused = assertThrows(BindingException.class, () -> CollectedTextsBridge.over(instance));
            assertTrue(
                    refused.getMessage().contains(Integer.toUnsignedString(count) + " at 0x")
                            && refused.getMessage().contains("are outside its memory"),
                    refused::getMessage);
        }
        // there is neither an Int32Array nor an array of references among the first four
        for (int count : new int[] {0, 4}) {
            Instance instance = withClasses(engine, count);
            BindingException refused = assertThrows(BindingException.class, () -> CollectedTextsBridge.over(instance));
            assertTrue(refused.getMessage().contains("has no class Int32Array"), refused::getMessage);
            assertTrue(refused.getMessage().contains("has no class Array<string>"), refused::getMessage);
        }
    }

    /** More classes than there are describe whatever lies behind the table: it is read as flags, and stays within memory. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aTableThatIsTooLongByALittle(TestEngine engine) {
        try (CollectedTexts guest = CollectedTextsBridge.over(withClasses(engine, 64))) {
            assertEquals(guest.hashInts(new int[] {1, 2}), guest.hashInts(new int[] {1, 2}));
            assertThrows(GuestValueException.class, () -> guest.chosenInts(new Page(guest).words(64, 0, 0, 0)));
            assertFalse(guest.poisoned());
        }
    }

    private static Instance withClasses(TestEngine engine, int count) {
        Instance instance = Instance.builder(GuestModule.COLLECTED.module())
                .withMachineFactory(engine.machines(GuestModule.COLLECTED))
                .build();
        int table = (int) instance.exports().global("__rtti_base").getValue();
        instance.memory().writeI32(table, count);
        return instance;
    }

    /** Objects that are not pinned are gone before the next is made. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void everyObjectIsPinnedWhileTheOthersAreMade(TestEngine engine) {
        each(engine, guest -> {
            long before = guest.made();
            assertEquals(guest.hashTexts(List.of("a", "b", "c")), guest.hashTexts(List.of("a", "b", "c")));
            assertEquals(before + 2 * 5, guest.made());
            assertEquals(0, guest.liveBlocks());
            guest.hashInts(new int[3]);
            assertEquals(2, guest.objects());
        });
    }
}
