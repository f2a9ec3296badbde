package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.function.LongSupplier;

/** The calls that the model of handles makes with a block: what the guest and the host do with it meanwhile, and how they end. */
final class ModelCalls {

    private static final HostImport SERVED = HostImport.of("env", "Env.give", "() -> i32", "give");

    private final TestBridge bridge;

    ModelCalls(TestBridge bridge) {
        this.bridge = bridge;
    }

    int sum(Allocation block) {
        return sum(bridge.function("sum_i8"), block);
    }

    private int sum(GuestFunction function, Allocation block) {
        try (GuestCall call = bridge.guest().enter(function)) {
            Lowered values = call.lowerAllocation("values", block);
            call.allocate();
            return (int) call.invoke(values.address(), values.length());
        }
    }

    private int sum(byte[] content) {
        try (GuestCall call = bridge.guest().enter(bridge.function("sum_i8"))) {
            Lowered values = call.lower(ArrayType.BYTES, "values", content);
            call.allocate();
            call.write(ArrayType.BYTES, values, content);
            return (int) call.invoke(values.address(), values.length());
        }
    }

    private static GuestFunction doing(LongSupplier body) {
        return new GuestFunction("in its place", 2) {
            @Override
            public long call(long... arguments) {
                return body.getAsLong();
            }
        };
    }

    /** While the guest has the block, nobody can end it; everything else goes on. */
    void borrowed(Allocation block, byte[] content) {
        GuestFunction using = doing(() -> {
            requireBorrowed(block);
            assertArrayEquals(content, block.bytes().toArray());
            assertEquals(6, sum(new byte[] {1, 2, 3}));
            return 7;
        });
        assertEquals(7, sum(using, block));
    }

    private static void requireBorrowed(Allocation block) {
        assertEquals(State.BORROWED, block.state());
        assertThrows(BorrowConflictException.class, block::close);
        assertThrows(BorrowConflictException.class, block::transfer);
    }

    /** The guest keeps the block, which the call hands over. */
    void keep(Allocation block) {
        try (GuestCall call = bridge.enter("keep_i8")) {
            Lowered values = call.lowerAllocation("values", block).transferred();
            call.allocate();
            call.invoke(block.sizeBytes() == 0 ? 0 : values.address(), values.length());
        }
    }

    /** A call that is to hand the block over ends before it reaches the guest. */
    void notReached(Allocation block) {
        try (GuestCall call = bridge.enter("keep_i8")) {
            call.lowerAllocation("values", block).transferred();
            call.lowerString("text", "text").transferred();
            call.allocate();
            requireBorrowed(block);
        }
    }

    private void give(Allocation block, LongSupplier body) {
        try (GuestCall call = bridge.guest().enter(doing(body))) {
            Lowered values = call.lowerAllocation("values", block).transferred();
            call.allocate();
            call.invoke(values.address(), values.length());
        }
    }

    /** An import that may throw does so, in a call that is to hand the block over. */
    void thrown(Allocation block) {
        RuntimeException mine = new RuntimeException("of the host");
        try {
            give(block, () -> {
                ((LinkedGuest) bridge.guest()).hostMayThrow(mine);
                throw mine;
            });
        } catch (RuntimeException thrown) {
            if (thrown != mine) {
                throw thrown;
            }
            return;
        }
        fail("nothing was thrown");
    }

    /** The guest frees the block while it is handed over; gives one that was allocated within, with the same bytes. */
    Allocation freedWithin(Allocation block, int address, byte[] content) {
        Allocation[] again = new Allocation[1];
        give(block, () -> {
            requireBorrowed(block);
            assertThrows(BorrowConflictException.class, block::bytes);
            if (content.length > 0) {
                bridge.raw("free", address);
            }
            again[0] = bridge.allocator().copyOf(content);
            return 0;
        });
        return again[0];
    }

    /** The block, whose close may wait for the next call, is what a method gives that the guest calls. */
    void served(Allocation block, boolean waiting, boolean fails) {
        try (GuestCall call = bridge.guest().serve(SERVED)) {
            call.lowerAllocation("result", block).transferred();
            call.lowerString("own", "own");
            call.allocate();
            assertEquals(State.BORROWED, block.state());
            Class<? extends OwnershipException> refusal =
                    waiting ? DoubleReleaseException.class : BorrowConflictException.class;
            assertThrows(refusal, block::close);
            if (!fails) {
                call.giveResult();
                assertEquals(State.BORROWED, block.state());
            }
        }
    }
}
