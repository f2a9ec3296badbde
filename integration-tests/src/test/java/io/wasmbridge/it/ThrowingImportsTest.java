package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.ChicoryException;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports that may throw: the guest is unwound, its stack is put back, and it lives on. */
class ThrowingImportsTest {

    /** More than the stack of the guest has room for, were the frames left in it. */
    private static final int TIMES = 2_000;

    private static final int MALLOC_ZERO = 1;

    /** Thrown by a method, to be recognised. */
    private static final class Mine extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does what a test says. */
    private static final class Host implements Thrower {

        IntUnaryOperator raises = kind -> kind;
        IntUnaryOperator refuses = kind -> kind;
        Supplier<String> gives = () -> "given";
        List<String> taken = new ArrayList<>();
        Runnable whenTaken = () -> {};

        @Override
        public int raise(int kind) {
            return raises.applyAsInt(kind);
        }

        @Override
        public int refuse(int kind) {
            return refuses.applyAsInt(kind);
        }

        @Override
        public void takeText(String text) {
            taken.add(text);
            whenTaken.run();
        }

        @Override
        public String giveText(int key) {
            return gives.get();
        }
    }

    private final Host host = new Host();

    private Throwing open(TestEngine engine) {
        return ThrowingBridge.builder().engine(engine.engine()).imports(host).build();
    }

    private ArrivingThrowing arriving(TestEngine engine) {
        return ArrivingThrowingBridge.builder(TestEngine.resource("guests/imports-throwing/imports-throwing.wasm"))
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    /** The calls after an exception give what a fresh instance gives. */
    private void assertAsFresh(ThrowingGuest guest) {
        IntUnaryOperator before = host.raises;
        host.raises = kind -> kind * 7;
        assertFalse(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(3 * 7 + 40, guest.framed(3, 40));
        assertEquals(2 * 1000 + 5 * 7, guest.betweenOperands(5, 2));
        assertEquals(4 + 7, guest.withText("text", 1));
        assertEquals(7, guest.add(3, 4));
        assertEquals(0, guest.liveBlocks());
        host.raises = before;
    }

    private void raises(RuntimeException thrown) {
        host.raises = kind -> {
            throw thrown;
        };
    }

    @ParameterizedTest
    @EnumSource
    void theInstanceOutlivesAnException(TestEngine engine) {
        Mine mine = new Mine();
        raises(mine);
        try (Throwing guest = open(engine)) {
            int stack = guest.stackPointer();
            for (int i = 0; i < TIMES; i++) {
                assertSame(mine, assertThrows(Mine.class, () -> guest.framed(1, 2)));
                assertEquals(stack, guest.stackPointer());
            }
            assertEquals(TIMES, guest.leftFrames(), "the guest did not get to count down");
            assertAsFresh(guest);
        }
        try (ArrivingThrowing guest = arriving(engine)) {
            for (int i = 0; i < TIMES; i++) {
                assertSame(mine, assertThrows(Mine.class, () -> guest.framed(1, 2)));
            }
            assertAsFresh(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsOfTheHostAreLikeExceptions(TestEngine engine) {
        AssertionError mine = new AssertionError("mine");
        host.raises = kind -> {
            throw mine;
        };
        try (Throwing guest = open(engine)) {
            assertSame(mine, assertThrows(AssertionError.class, () -> guest.framed(1, 2)));
            assertAsFresh(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocksOfTheCallAreReleased(TestEngine engine) {
        raises(new Mine());
        try (Throwing guest = open(engine)) {
            assertThrows(Mine.class, () -> guest.withText("lent for the call", 1));
            assertEquals(0, guest.liveBlocks());
            host.whenTaken = () -> {
                throw new Mine();
            };
            assertThrows(Mine.class, guest::passText);
            assertEquals(List.of("handed"), host.taken);
            assertEquals(0, guest.liveBlocks(), "what was handed over was freed");
            assertAsFresh(guest);
            assertThrows(Mine.class, () -> guest.keepText("the guest's own", 1));
            assertEquals(1, guest.liveBlocks(), "the guest did not get to free what it was given");
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatCannotBeLoweredIsAnException(TestEngine engine) {
        try (Throwing guest = open(engine)) {
            host.gives = () -> null;
            assertThrows(NullPointerException.class, () -> guest.wantText(1));
            assertAsFresh(guest);
            host.gives = () -> "too much";
            guest.faultMalloc(1, MALLOC_ZERO, 0);
            assertThrows(GuestOutOfMemoryException.class, () -> guest.wantText(1));
            assertAsFresh(guest);
            assertEquals("too much".length(), guest.wantText(1));
            assertEquals(0, guest.liveBlocks());
        }
    }

    /** Host, guest, host, guest, host: the second host method takes the exception, and the guest around it runs on. */
    @ParameterizedTest
    @EnumSource
    void aCallAroundItRunsOn(TestEngine engine) {
        try (Throwing guest = open(engine)) {
            Mine mine = new Mine();
            List<Integer> pointers = new ArrayList<>();
            host.raises = kind -> {
                pointers.add(guest.stackPointer());
                if (kind == 0) {
                    throw mine;
                }
                int before = guest.stackPointer();
                for (int i = 0; i < 40; i++) {
                    assertSame(mine, assertThrows(Mine.class, () -> guest.framed(kind - 1, 5)));
                    assertEquals(before, guest.stackPointer());
                    assertSame(mine, assertThrows(Mine.class, () -> guest.betweenOperands(0, 5)));
                }
                return kind;
            };
            assertEquals(1 + 9, guest.framed(1, 9));
            assertTrue(pointers.get(1) < pointers.get(0), "each has a frame below the other's: " + pointers);
            assertEquals(3 * 1000 + 1, guest.betweenOperands(1, 3));
            assertEquals(13 + 1, guest.withText("around a call", 1));
            assertAsFresh(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionThatCrossesTwoCallsPutsTheStackBackTwice(TestEngine engine) {
        Mine mine = new Mine();
        try (Throwing guest = open(engine)) {
            host.raises = kind -> {
                if (kind == 0) {
                    throw mine;
                }
                return guest.withText("the inner call's", kind - 1);
            };
            int stack = guest.stackPointer();
            assertSame(mine, assertThrows(Mine.class, () -> guest.withText("the outer call's", 3)));
            assertEquals(stack, guest.stackPointer());
            assertEquals(0, guest.liveBlocks());
            assertAsFresh(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyImportOnItsWayHasToSayThatItMayThrow(TestEngine engine) {
        Mine mine = new Mine();
        raises(mine);
        try (Throwing guest = open(engine)) {
            host.refuses = kind -> guest.framed(1, 2);
            assertSame(mine, assertThrows(Mine.class, () -> guest.framedRefused(1, 2)));
            assertPoisoned(guest, mine);
        }
        try (Throwing guest = open(engine)) {
            host.refuses = kind -> {
                throw mine;
            };
            assertSame(mine, assertThrows(Mine.class, () -> guest.framedRefused(1, 2)));
            assertPoisoned(guest, mine);
        }
    }

    private static void assertPoisoned(ThrowingGuest guest, Throwable first) {
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        assertSame(
                first,
                assertThrows(InstancePoisonedException.class, () -> guest.add(1, 2))
                        .getCause());
    }

    @ParameterizedTest
    @EnumSource
    void aTrapIsNeverRecovered(TestEngine engine) {
        try (Throwing guest = open(engine)) {
            host.raises = kind -> {
                guest.trap();
                return kind;
            };
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> guest.framed(1, 2));
            assertPoisoned(guest, thrown);
        }
        try (Throwing guest = open(engine)) {
            // past the bridge, so that nothing else has seen it
            host.raises = kind -> {
                guest.instance().export("trap").apply();
                return kind;
            };
            ChicoryException thrown = assertThrows(ChicoryException.class, () -> guest.framed(1, 2));
            assertPoisoned(guest, thrown);
        }
        try (Throwing guest = open(engine)) {
            Mine mine = new Mine();
            List<Throwable> swallowed = new ArrayList<>();
            host.raises = kind -> {
                swallowed.add(assertThrows(GuestTrapException.class, guest::trap));
                throw mine;
            };
            assertSame(mine, assertThrows(Mine.class, () -> guest.framed(1, 2)));
            assertPoisoned(guest, swallowed.get(0));
        }
        try (Throwing guest = open(engine)) {
            host.raises = kind -> guest.recurse(100_000_000);
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> guest.framed(1, 2));
            assertPoisoned(guest, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStackThatTheHostOverflowsIsNeverRecovered(TestEngine engine) {
        host.raises = ThrowingImportsTest::endless;
        try (Throwing guest = open(engine)) {
            StackOverflowError thrown = assertThrows(StackOverflowError.class, () -> guest.framed(1, 2));
            assertPoisoned(guest, thrown);
        }
    }

    /** Deeper than any stack. */
    private static int endless(int levels) {
        return levels == Integer.MAX_VALUE ? levels : endless(levels + 1) + 1;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheGuestPassedWrongIsNeverRecovered(TestEngine engine) {
        raises(new Mine());
        try (Throwing guest = open(engine)) {
            host.gives = () -> {
                throw guest.allocator() == null ? null : new AssertionError("the area is checked before");
            };
            GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> badArea(guest));
            assertPoisoned(guest, thrown);
        }
    }

    /** The frame that is offered as an area lies outside memory where the stack does. */
    private static void badArea(Throwing guest) {
        guest.instance()
                .exports()
                .global("__stack_pointer")
                .setValue(guest.memory().sizeBytes() + 16);
        guest.wantText(1);
    }

    /** What an allocator does is half done wherever it calls. */
    @ParameterizedTest
    @EnumSource
    void anAllocatorIsNeverUnwound(TestEngine engine) {
        Mine mine = new Mine();
        raises(mine);
        try (ArrivingThrowing guest = arriving(engine)) {
            guest.failAllocations(1);
            assertSame(mine, assertThrows(Mine.class, () -> guest.withText("needs a block", 1)));
            assertPoisoned(guest, mine);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedMeanwhile(TestEngine engine) {
        Mine mine = new Mine();
        Throwing guest = open(engine);
        host.raises = kind -> {
            guest.close();
            throw mine;
        };
        assertSame(mine, assertThrows(Mine.class, () -> guest.withText("lost", 1)));
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void aModuleWithoutTheStackPointerIsRefusedWhenItArrives(TestEngine engine) {
        byte[] wasm = TestEngine.resource("guests/imports-throwing/imports-throwing.wasm");
        byte[] export = "__stack_pointer".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int at = new String(wasm, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("__stack_pointer");
        wasm[at + export.length - 1] = 'R';
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingThrowingBridge.builder(wasm)
                .engine(engine.engine())
                .imports(host)
                .build());
        assertEquals("""
                [wasm/unknown-export] 'Thrower.raise' may throw, but module 'ArrivingThrowing' exports no global '__stack_pointer'
                    why: an exception leaves frames on the guest's stack, whose pointer has to be put back
                    help: link the guest with --export=__stack_pointer
                    help: remove mayThrow: an exception then poisons the instance""", thrown.getMessage());
    }
}
