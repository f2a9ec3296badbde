package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.StaleViewException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two C guests that are no tables: the tutorial about owners, and the example of the README. */
class OwnershipGuestsTest {

    private static Ownership ownership(TestEngine engine) {
        return OwnershipBridge.builder().engine(engine.engine()).build();
    }

    private static Text text(TestEngine engine) {
        return TextBridge.builder().engine(engine.engine()).build();
    }

    @ParameterizedTest
    @EnumSource
    void threeOwners(TestEngine engine) {
        try (Ownership guest = ownership(engine)) {
            assertEquals(3, guest.processString("HeLLo"));
            assertEquals(0, guest.liveBlocks());

            guest.storeString("stored ✓");
            assertEquals(1, guest.liveBlocks());
            assertEquals("stored ✓".length() + 2, guest.storedLength());
            guest.storeString("another");
            assertEquals(1, guest.liveBlocks(), "the guest freed the first");

            assertEquals("another", guest.peekString());
            assertEquals("another", guest.peekString());
            assertEquals("another", guest.takeString());
            assertEquals(1, guest.liveBlocks(), "the copy that was handed over is freed");

            guest.clearStored();
            assertEquals(0, guest.liveBlocks());
            assertEquals("", guest.peekString());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void dataOfTheGuestSurvivesGrowth(TestEngine engine) {
        try (Ownership guest = ownership(engine)) {
            int[] squares = IntStream.range(0, 16).map(i -> i * i).toArray();
            IntView before = guest.data();
            assertEquals(16, guest.getDataLen());
            assertArrayEquals(squares, before.toArray());
            assertArrayEquals(squares, guest.dataCopy());

            int pages = guest.memory().pageCount();
            IntView after = guest.growAndGetData(5);
            assertEquals(pages + 5, guest.memory().pageCount());
            assertEquals(before.address(), after.address());
            after.set(3, -9);
            assertEquals(-9, before.get(3), "one memory");
            assertEquals(-9, guest.dataCopy()[3]);
            assertThrows(StaleViewException.class, () -> after.get(3));
            assertEquals(-9, before.get(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocksChangeHands(TestEngine engine) {
        try (Ownership guest = ownership(engine)) {
            Allocation kept = guest.allocator().allocateUtf8("by hand");
            assertEquals(1, guest.liveBlocks());
            assertEquals(1, guest.allocator().liveCount());
            kept.transfer();
            assertEquals(0, guest.allocator().liveCount());
            assertEquals(1, guest.liveBlocks());
            kept.close();
            assertEquals(1, guest.liveBlocks(), "the guest's: not freed");
            Allocation freed = guest.allocator().copyOf(new double[] {1, 2, 3});
            assertEquals(24, guest.allocator().liveBytes());
            freed.close();
            assertEquals(1, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAllocatorThatIsNamedIsBlamed(TestEngine engine) {
        try (Ownership guest = ownership(engine)) {
            guest.faultMalloc(1, 2, 0);
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> guest.processString("text"));
            assertEquals("allocate", thrown.export());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfTheReadme(TestEngine engine) {
        try (Text guest = text(engine)) {
            assertEquals(2, guest.countVowels("héllo"));
            assertEquals(1000, guest.countVowels("à".repeat(1000)));
            guest.remember("grüße");
            assertEquals("grüße", guest.recall());
            assertEquals("olléh", guest.reverse("héllo"));
            assertEquals("1.0.0", guest.version());
            int[] values = {1, -2, Integer.MIN_VALUE};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2, Integer.MIN_VALUE}, values);
            ByteView buffer = guest.buffer();
            buffer.set(1, (byte) 25);
            assertEquals(25, guest.buffer().get(1));
            assertEquals(1, guest.liveBlocks());
            guest.forget();
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWorkOfTheExampleApplication(TestEngine engine) {
        try (Text guest = text(engine)) {
            String lines = "The quick brown fox\njumps over the lazy dog\n";
            int[] statistics = guest.letterStatistics(lines);
            assertEquals(26, statistics.length);
            assertEquals(35, IntStream.of(statistics).sum());
            assertEquals(3, statistics['e' - 'a']);
            assertEquals(9, guest.wordCount(lines));
            assertEquals(2, guest.lineCount(lines));
            assertEquals("2 lines, 9 words", guest.lastSummary());
            assertEquals("THE QUICK BROWN FOX\nJUMPS OVER THE LAZY DOG\n", guest.upper(lines));
            assertEquals("", guest.upper(""));
            assertEquals(0, guest.liveBlocks());
        }
    }
}
