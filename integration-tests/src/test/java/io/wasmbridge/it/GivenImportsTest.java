package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.GuestAllocatorException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.Sharing;
import io.wasmbridge.runtime.ThreadConfinementException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memories, tables and globals that a guest imports, made for it or given. */
class GivenImportsTest {

    private static final String BORROWER = "guests/given/borrower.wasm";

    private static Lender lender(TestEngine engine) {
        return LenderBridge.builder().engine(engine.engine()).build();
    }

    private static <S extends BridgeBuilder<?, S>> S borrowing(S builder, TestEngine engine, Bridge lender) {
        return builder.engine(engine.engine()).exportsOf("env", lender);
    }

    private static Borrower borrower(TestEngine engine, Bridge lender) {
        return borrowing(BorrowerBridge.builder(), engine, lender).build();
    }

    private static ArrivingBorrower arriving(TestEngine engine, Bridge lender) {
        return borrowing(ArrivingBorrowerBridge.builder(TestEngine.resource(BORROWER)), engine, lender)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void bothHaveWhatIsLent(TestEngine engine) {
        try (Lender lender = lender(engine);
                Borrower known = borrower(engine, lender);
                ArrivingBorrower arriving = arriving(engine, lender)) {
            for (BorrowingGuest borrower : new BorrowingGuest[] {known, arriving}) {
                assertEquals(40, borrower.limit());
                lender.setCounter(5);
                assertEquals(6, lender.count());
                assertEquals(106, borrower.count());
                assertEquals(107, lender.count());
                assertEquals(10, borrower.callAt(0), "a function of the lender's");
                assertEquals(20, lender.callAt(1), "a function of the borrower's");
                assertEquals("borrower's", lender.memory().getString(65536, 10));
                lender.memory().setInt(2048, 77);
                assertEquals(77, borrower.memory().getInt(2048));
                assertEquals('o', borrower.lastByte("hello"));
                assertEquals('h', lender.firstByte("hello"));
                assertEquals(0, borrower.liveBlocks() + lender.liveBlocks());
            }
            assertEquals(2, known.grow(1));
            assertEquals(3, lender.memory().pageCount());
            assertEquals(3, arriving.memory().pageCount());
        }
    }

    /** The engine keeps passive data in the memory: that of whoever came last would be everybody's. */
    @ParameterizedTest
    @EnumSource
    void eachKeepsItsOwnData(TestEngine engine) {
        try (Lender lender = lender(engine);
                Borrower borrower = borrower(engine, lender);
                Borrower another = BorrowerBridge.builder()
                        .engine(engine.engine())
                        .memory("env", "memory", borrower.memory())
                        .exportsOf("env", lender)
                        .build()) {
            another.copyOwn(8192);
            lender.copyOwn(4096);
            assertEquals("lender's", lender.memory().getString(4096, 8));
            borrower.copyOwn(4096);
            assertEquals("borrowed", lender.memory().getString(4096, 8));
            assertThrows(GuestTrapException.class, () -> borrower.copyOwn(4096), "it dropped it");
            assertTrue(lender.poisoned());
            assertTrue(another.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlockOfTheLenderIsNoBlockOfTheBorrower(TestEngine engine) {
        try (Lender lender = lender(engine)) {
            Borrower borrower = borrower(engine, lender);
            Allocation block = lender.allocator().copyOf("in use".getBytes(StandardCharsets.UTF_8));
            assertEquals(1, lender.allocator().liveCount());
            assertEquals(0, borrower.allocator().liveCount());
            assertEquals('d', borrower.lastByte("beside it, and freed"));
            assertEquals(1, lender.allocator().liveCount());
            int address = block.address();
            borrower.giveAddress(address + 2);
            GuestAllocatorException thrown =
                    assertThrows(GuestAllocatorException.class, () -> borrower.lastByte("over it"));
            assertTrue(thrown.getMessage().contains("overlaps"), thrown.getMessage());
            assertEquals("in use", lender.memory().getString(address, 6), "nothing was written");
        }
        try (Lender lender = lender(engine)) {
            Borrower borrower = borrower(engine, lender);
            borrower.giveAddress(1024);
            Allocation block = borrower.allocator().allocate(8);
            assertThrows(GuestAllocatorException.class, () -> lender.firstByte("over it"));
            assertEquals(Allocation.State.LOST, block.state());
        }
    }

    /** The bytes of both may be halfway. */
    @ParameterizedTest
    @EnumSource
    void whatPoisonsOnePoisonsBoth(TestEngine engine) {
        Lender lender = lender(engine);
        Borrower borrower = borrower(engine, lender);
        Borrower second = borrower(engine, lender);
        Lender stranger = lender(engine);
        lender.allocator().allocate(8);
        GuestTrapException thrown = assertThrows(GuestTrapException.class, borrower::trap);
        for (Bridge bridge : new Bridge[] {borrower, lender, second}) {
            assertTrue(bridge.poisoned());
            assertEquals(0, bridge.allocator().liveCount());
        }
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, lender::count).getCause());
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, second::count).getCause());
        assertEquals(6, stranger.count());
        assertThrows(InstancePoisonedException.class, () -> borrower(engine, lender));

        Borrower another = borrower(engine, stranger);
        assertThrows(GuestTrapException.class, stranger::trap);
        assertThrows(InstancePoisonedException.class, another::count);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverClosesLeavesTheOther(TestEngine engine) {
        Lender lender = lender(engine);
        Borrower borrower = borrower(engine, lender);
        borrower.close();
        assertEquals(6, lender.count());
        assertEquals('h', lender.firstByte("hello"));
        Borrower second = borrower(engine, lender);
        lender.close();
        assertEquals('o', second.lastByte("hello"));
        assertThrows(UseAfterReleaseException.class, () -> borrower(engine, lender));
    }

    @ParameterizedTest
    @EnumSource
    void onlyOnTheThreadOfTheLender(TestEngine engine) {
        Lender lender = lender(engine);
        lender.count();
        CompletionException thrown =
                assertThrows(CompletionException.class, () -> CompletableFuture.runAsync(() -> borrower(engine, lender))
                        .join());
        assertSame(ThreadConfinementException.class, thrown.getCause().getClass());
    }

    @ParameterizedTest
    @EnumSource
    void threadsThatCouldMeetAreRefused(TestEngine engine) {
        Lender confined = lender(engine);
        Lender locked = LenderBridge.builder()
                .engine(engine.engine())
                .sharing(Sharing.LOCKED)
                .build();
        assertThrows(IllegalStateException.class, () -> borrower(engine, locked));
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> borrowing(BorrowerBridge.builder(), engine, confined)
                        .sharing(Sharing.HANDOFF)
                        .build());
        assertTrue(thrown.getMessage().contains("not HANDOFF"), thrown.getMessage());
        assertEquals(6, locked.count());
        assertEquals(6, confined.count());
    }

    /** A memory that is imported on both sides has a name on neither. */
    @ParameterizedTest
    @EnumSource
    void aMemoryByItself(TestEngine engine) {
        Lender lender = lender(engine);
        try (Borrower first = borrower(engine, lender);
                Borrower second = BorrowerBridge.builder()
                        .engine(engine.engine())
                        .memory("env", "memory", first.memory())
                        .exportsOf("env", lender(engine))
                        .build()) {
            first.memory().setInt(0, 1234);
            assertEquals(1234, second.memory().getInt(0));
            assertEquals(1234, lender.memory().getInt(0));
            assertEquals(6, lender.count());
            assertEquals(105, second.count(), "the counter of another");
        }
        IllegalArgumentException twice = assertThrows(IllegalArgumentException.class, () -> BorrowerBridge.builder()
                .memory("env", "memory", lender.memory())
                .memory("env", "memory", lender.memory()));
        assertEquals("the memory 'env.memory' is given already", twice.getMessage());
        assertThrows(IllegalArgumentException.class, () -> {
            try (Bridge none = chosen(engine).build()) {
                BorrowerBridge.builder().memory("env", "memory", none.memory());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotGivenIsMade(TestEngine engine) {
        Lender lender = lender(engine);
        byte[] wasm = renamed("memory", "memorx", renamed("table", "tablx", TestEngine.resource(BORROWER)));
        try (ArrivingBorrower first = borrowing(ArrivingBorrowerBridge.builder(wasm), engine, lender)
                .global("env", "limit", 3)
                .build()) {
            assertEquals(3, first.limit(), "before what a bridge exports");
            assertEquals(105, first.count());
            first.memory().setInt(0, 1);
            assertNotEquals(1, lender.memory().getInt(0));
            assertEquals(2, first.memory().pageCount());
            assertEquals(8, lender.memory().grow(6) + 6);
            assertEquals(2, first.memory().pageCount());
            assertThrows(GuestTrapException.class, () -> first.callAt(0), "its table has none of the lender's");
        }
        assertTrue(lender.poisoned(), "they have the counter in common");
        Lender other = lender(engine);
        ArrivingBorrower stranger = ArrivingBorrowerBridge.builder(renamed("counter", "countex", wasm))
                .engine(engine.engine())
                .exportsOf("env", other)
                .global("env", "countex", 0L)
                .build();
        assertEquals(100, stranger.count());
        assertThrows(GuestTrapException.class, stranger::trap);
        assertFalse(other.poisoned(), "a number that does not change is nobody's");
    }

    /** A module that says {@code to} where it said {@code from}. */
    private static byte[] renamed(String from, String to, byte[] wasm) {
        System.arraycopy(to.getBytes(StandardCharsets.UTF_8), 0, wasm, at(from, wasm), to.length());
        return wasm;
    }

    private static int at(String name, byte[] wasm) {
        return new String(wasm, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private static ChosenNumbersBridge.Builder chosen(TestEngine engine) {
        return ChosenNumbersBridge.builder()
                .engine(engine.engine())
                .global("env", "whole", -7)
                .global("env", "wide", 1L << 40)
                .global("env", "single", 0.5f)
                .global("config", "real", -0.25)
                .global("env", "state", 100);
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfTheHosts(TestEngine engine) {
        ChosenNumbersBridge.Builder builder = chosen(engine);
        try (ChosenNumbers first = builder.build();
                ChosenNumbers second = builder.build()) {
            assertEquals(-7, first.whole());
            assertEquals(1L << 40, first.wide());
            assertEquals(0.5f, first.single());
            assertEquals(-0.25, first.real());
            assertEquals(101, first.advance());
            assertEquals(102, first.advance());
            assertEquals(101, second.advance(), "each has its own");
        }
    }

    @Test
    void aNumberIsOneOfFour() {
        assertEquals(
                "the global 'env.whole' is given as an Integer, a Long, a Float or a Double, not as Short",
                assertThrows(IllegalArgumentException.class, () -> ChosenNumbersBridge.builder()
                                .global("env", "whole", (short) 1))
                        .getMessage());
        assertEquals(
                "the global 'env.whole' is given already",
                assertThrows(IllegalArgumentException.class, () -> ChosenNumbersBridge.builder()
                                .global("env", "whole", 1)
                                .global("env", "whole", 1))
                        .getMessage());
    }

    private static String refused(BridgeBuilder<?, ?> builder) {
        return assertThrows(BindingException.class, builder::build).getMessage();
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIsNamed(TestEngine engine) {
        assertEquals(
                """
                module 'guests/given/numbers.wasm' cannot be bound, 5 problems:
                    [wasm/import-signature] module 'guests/given/numbers.wasm' imports the global 'env.whole' as i32, the one given is i64
                        help: pass an int
                    [wasm/import-missing] module 'guests/given/numbers.wasm' imports the global 'env.wide', and nothing serves it
                        why: a bridge makes memories and tables, and serves functions
                        help: give it to the builder: global("env", "wide", ...), or exportsOf(...) the bridge that has it
                    [wasm/import-signature] module 'guests/given/numbers.wasm' imports the global 'env.single' as f32, the one given is f64
                        help: pass a float
                    [wasm/import-signature] module 'guests/given/numbers.wasm' imports the global 'config.real' as f64, the one given is i32
                        help: pass a double
                    [wasm/import-missing] module 'guests/given/numbers.wasm' imports the global 'env.state', and nothing serves it
                        why: a bridge makes memories and tables, and serves functions
                        help: give it to the builder: global("env", "state", ...), or exportsOf(...) the bridge that has it""",
                refused(ChosenNumbersBridge.builder()
                        .engine(engine.engine())
                        .global("env", "whole", 1L)
                        .global("env", "single", 1.0)
                        .global("config", "real", 1)));
        byte[] wasm = TestEngine.resource(BORROWER);
        wasm[at("limit", wasm) + "limit".length() + 2] = 1;
        assertEquals(
                "[wasm/import-signature] module 'ArrivingBorrower' imports the global 'env.limit' as mut i32, the one given"
                        + " is i32",
                refused(borrowing(ArrivingBorrowerBridge.builder(wasm), engine, lender(engine))));
    }

    @ParameterizedTest
    @EnumSource
    void limitsHaveToFit(TestEngine engine) {
        Lender lender = lender(engine);
        byte[] wasm = TestEngine.resource(BORROWER);
        int memory = at("memory", wasm) + "memory".length();
        wasm[memory + 2] = 3;
        assertEquals("""
                [wasm/import-signature] module 'ArrivingBorrower' imports the memory 'env.memory' with at least 3 pages, the one given has 2
                    help: grow it before: memory().grow(1)""", refused(borrowing(ArrivingBorrowerBridge.builder(wasm), engine, lender)));
        lender.memory().grow(1);
        borrowing(ArrivingBorrowerBridge.builder(wasm), engine, lender).build().close();
        wasm[memory + 3] = 7;
        assertEquals("""
                [wasm/import-signature] module 'ArrivingBorrower' imports the memory 'env.memory' with at most 7 pages, the one given may have 8
                    help: build the bridge that it is of with memoryLimitPages(7)""", refused(borrowing(ArrivingBorrowerBridge.builder(wasm), engine, lender)));
        assertEquals(
                "the memory that is given as 'env.memory' may have 8 pages, memoryLimitPages allows 7",
                refused(borrowing(BorrowerBridge.builder(), engine, lender).memoryLimitPages(7)));

        byte[] larger = TestEngine.resource(BORROWER);
        int table = at("table", larger) + "table".length();
        larger[table + 3] = 5;
        assertEquals(
                "[wasm/import-signature] module 'ArrivingBorrower' imports the table 'env.table' with at least 5 elements,"
                        + " the one given has 4",
                refused(borrowing(ArrivingBorrowerBridge.builder(larger), engine, lender)));
        larger[table + 3] = 2;
        larger[table + 4] = 7;
        assertEquals(
                "[wasm/import-signature] module 'ArrivingBorrower' imports the table 'env.table' with at most 7 elements,"
                        + " the one given may have more",
                refused(borrowing(ArrivingBorrowerBridge.builder(larger), engine, lender)));
    }

    @ParameterizedTest
    @EnumSource
    void dataThatDoesNotFitIsNotWritten(TestEngine engine) {
        Lender lender = lender(engine);
        assertEquals(
                "[wasm/import-signature] the data of module 'guests/given/too-long.wasm' does not fit the memory that it"
                        + " was given: it ends at 0x20005, memory has 0x20000 bytes",
                refused(borrowing(TooLongBridge.builder(), engine, lender)));
        assertEquals(0, lender.memory().getInt(0));
        assertFalse(lender.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void aGuestThatNeverLivedPoisonsItsLender(TestEngine engine) {
        Lender lender = lender(engine);
        GuestTrapException thrown =
                assertThrows(GuestTrapException.class, () -> borrowing(StillbornBridge.builder(), engine, lender)
                        .build());
        assertEquals(-1, lender.memory().getInt(0));
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, lender::count).getCause());
    }
}
