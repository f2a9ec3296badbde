package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.function.Executable;

/**
 * What handles to blocks of a guest are to do, written down a second time and as simply as can be: a few slots, each with the state and the
 * bytes that its block is to have. Every operation is done to a bridge and to the model, and both are compared, with each other and
 * with the guest's own count.
 */
final class OwnershipModel {

    /** The largest memory of the guest: more than what all operations of an episode leave with it. */
    static final int MEMORY_PAGES = 64;

    /** How many operations between two questions to the guest, which cost more than most operations. */
    private static final int ASKED_EVERY = 16;

    /** A handle, and what it is to be. */
    private static final class Slot {
        private final Allocation handle;
        private final ByteView view;
        private final int address;
        private State state = State.HOST_OWNED;
        private byte[] content;
        private boolean waiting;

        private Slot(Allocation handle, byte[] content) {
            this.handle = handle;
            this.view = handle.bytes();
            this.address = handle.address();
            this.content = content;
        }

        /** Not the host's any more, whoever closes it. */
        private void gone(State how) {
            state = how;
            waiting = false;
        }

        private boolean holds() {
            return state == State.HOST_OWNED && content.length > 0;
        }
    }

    private final TestBridge bridge;
    private final ModelCalls calls;
    private final ExecutorService elsewhere;
    private final Slot[] slots = new Slot[Operation.SLOTS];
    private final Deque<Integer> given = new ArrayDeque<>();
    private byte[] kept = new byte[0];
    private int done;

    OwnershipModel(TestBridge bridge, ExecutorService elsewhere) {
        this.bridge = bridge;
        this.calls = new ModelCalls(bridge);
        this.elsewhere = elsewhere;
    }

    static List<Operation> random(long seed, int count) {
        Random random = new Random(seed);
        List<Operation> operations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            operations.add(Operation.random(random));
        }
        return operations;
    }

    /** Does them all; an {@link AssertionError} or whatever else was thrown tells of the first difference. */
    void run(List<Operation> operations) {
        for (Operation operation : operations) {
            apply(operation);
            compare();
        }
        finish();
    }

    private void compare() {
        long held = Arrays.stream(slots)
                .filter(slot -> slot != null && slot.holds())
                .count();
        long heldBytes = Arrays.stream(slots)
                .filter(slot -> slot != null && slot.holds())
                .mapToLong(slot -> slot.content.length)
                .sum();
        assertEquals(held, bridge.allocator().liveCount(), "blocks that the host owns");
        assertEquals(heldBytes, bridge.allocator().liveBytes(), "bytes that the host owns");
        assertFalse(bridge.poisoned());
        done++;
        if (done % ASKED_EVERY == 0) {
            assertEquals(
                    held + given.size() + (kept.length > 0 ? 1 : 0), bridge.guestLiveBlocks(), "the guest's own count");
        }
        for (Slot slot : slots) {
            if (slot != null) {
                assertEquals(slot.state, slot.handle.state());
            }
        }
    }

    /** Everything is given back: the guest has nothing left. */
    private void finish() {
        enter();
        bridge.call("drop_kept");
        for (Slot slot : slots) {
            if (slot != null && slot.state == State.HOST_OWNED) {
                slot.handle.close();
            }
        }
        given.forEach(address -> bridge.raw("free", address));
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.guestLiveBlocks(), "leaked");
    }

    private void apply(Operation operation) {
        switch (operation.kind()) {
            case ALLOCATE ->
                hold(operation, () -> {
                    byte[] content = operation.bytes();
                    Allocation block = bridge.allocator().allocate(content.length, 1 << (operation.number() % 4));
                    if (content.length > 0) {
                        block.bytes().copyFrom(content);
                    }
                    return new Slot(block, content);
                });
            case TEXT ->
                hold(operation, () -> {
                    String text = "aé\u20ac".repeat(operation.sizeBytes() / 6);
                    return new Slot(bridge.allocator().allocateUtf8(text), text.getBytes(StandardCharsets.UTF_8));
                });
            case COPY ->
                hold(operation, () -> {
                    byte[] content = operation.bytes();
                    return new Slot(bridge.allocator().copyOf(content), content);
                });
            case MADE -> hold(operation, () -> made(1 + operation.sizeBytes()));
            case GUEST_FREES -> guestFrees();
            case DROP -> {
                enter();
                bridge.call("drop_kept");
                kept = new byte[0];
            }
            case KEEP -> {
                enter();
                byte[] content = operation.bytes();
                try (GuestCall call = bridge.enter("keep_i8")) {
                    var values = call.lower(ArrayType.BYTES, "values", content).transferred();
                    call.allocate();
                    call.write(ArrayType.BYTES, values, content);
                    call.invoke(values.address(), values.length());
                }
                kept = content;
                assertEquals(Operation.sum(kept), bridge.call("kept_sum_i8"));
            }
            case SUM_COPY -> {
                enter();
                byte[] content = operation.bytes();
                try (GuestCall call = bridge.enter("sum_i8")) {
                    var values = call.lower(ArrayType.BYTES, "values", content);
                    call.allocate();
                    call.write(ArrayType.BYTES, values, content);
                    assertEquals(Operation.sum(content), (int) call.invoke(values.address(), values.length()));
                }
            }
            case RECEIVE -> {
                enter();
                int count = 1 + operation.sizeBytes();
                try (GuestCall call = bridge.enter("make_i8")) {
                    long packed = call.invoke(count);
                    int address = (int) (packed >>> Integer.SIZE);
                    call.adopt(ArrayType.BYTES, address, (int) packed);
                    assertArrayEquals(Operation.counted(count), call.liftArray(ArrayType.BYTES, address, (int) packed));
                }
            }
            case TOO_MUCH -> {
                enter();
                assertThrows(GuestOutOfMemoryException.class, () -> bridge.allocator()
                        .allocate(MEMORY_PAGES << 16));
            }
            case INTERRUPTED -> {
                Thread.currentThread().interrupt();
                assertThrows(GuestInterruptedException.class, () -> bridge.call("nothing"));
                Thread.interrupted();
            }
            default -> onHandle(operation);
        }
    }

    private void onHandle(Operation operation) {
        Slot slot = slots[operation.slot()];
        if (slot == null) {
            return;
        }
        switch (operation.kind()) {
            case CLOSE -> close(slot);
            case TRANSFER ->
                use(slot, () -> {
                    assertEquals(slot.address, slot.handle.transfer());
                    given(slot, State.TRANSFERRED);
                });
            case READ ->
                use(
                        slot,
                        () -> assertArrayEquals(
                                slot.content, slot.handle.bytes().toArray()));
            case WRITE -> {
                if (slot.content.length > 0) {
                    int index = operation.number() % slot.content.length;
                    use(slot, () -> {
                        slot.view.set(index, (byte) operation.number());
                        slot.content[index] = (byte) operation.number();
                    });
                }
            }
            case STALE -> use(slot, () -> assertArrayEquals(slot.content, slot.view.toArray()));
            case SUM_BLOCK -> {
                enter();
                use(slot, () -> assertEquals(Operation.sum(slot.content), calls.sum(slot.handle)));
            }
            case SUM_BORROWED -> {
                enter();
                use(slot, () -> calls.borrowed(slot.handle, slot.content));
            }
            case KEEP_BLOCK -> {
                enter();
                use(slot, () -> {
                    calls.keep(slot.handle);
                    slot.gone(State.TRANSFERRED);
                    kept = slot.content.clone();
                });
            }
            case NOT_REACHED -> {
                enter();
                use(slot, () -> calls.notReached(slot.handle));
            }
            case THROWN -> {
                enter();
                use(slot, () -> {
                    calls.thrown(slot.handle);
                    given(slot, State.LOST);
                });
            }
            case FREED_WITHIN -> {
                enter();
                use(slot, () -> {
                    Allocation again = calls.freedWithin(slot.handle, slot.address, slot.content);
                    slot.gone(State.TRANSFERRED);
                    assertEquals(slot.state, slot.handle.state());
                    slots[operation.slot()] = new Slot(again, slot.content);
                });
            }
            case SERVED ->
                use(slot, () -> {
                    boolean fails = operation.number() % 2 == 0;
                    calls.served(slot.handle, slot.waiting, fails);
                    if (!fails) {
                        given(slot, State.TRANSFERRED);
                    }
                });
            case CLOSE_ELSEWHERE -> closeElsewhere(slot);
            case STOLEN -> {
                if (slot.holds()) {
                    bridge.raw("free", slot.handle.address());
                }
            }
            default -> throw new AssertionError(operation);
        }
    }

    // What an operation is made of.

    /** A call begins: what other threads closed is freed before. */
    private void enter() {
        for (Slot slot : slots) {
            if (slot != null && slot.waiting) {
                slot.waiting = false;
                if (slot.state == State.HOST_OWNED) {
                    slot.state = State.RELEASED;
                }
            }
        }
    }

    private interface Maker {
        Slot make();
    }

    /** The slot gets another handle; the block of the one before is freed. */
    private void hold(Operation operation, Maker maker) {
        Slot before = slots[operation.slot()];
        enter();
        Slot made = maker.make();
        if (before != null && before.state == State.HOST_OWNED) {
            before.handle.close();
        }
        slots[operation.slot()] = made;
    }

    /** A block that the guest made and handed over. */
    private Slot made(int count) {
        try (GuestCall call = bridge.enter("make_i8")) {
            long packed = call.invoke(count);
            return new Slot(
                    call.liftAllocation((int) (packed >>> Integer.SIZE), (int) packed, null), Operation.counted(count));
        }
    }

    private void use(Slot slot, Executable use) {
        switch (slot.state) {
            case RELEASED -> assertThrows(UseAfterReleaseException.class, use);
            case TRANSFERRED, LOST -> assertThrows(UseAfterTransferException.class, use);
            default -> run(use);
        }
    }

    private static void run(Executable action) {
        try {
            action.execute();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private void close(Slot slot) {
        if (slot.waiting) {
            assertThrows(DoubleReleaseException.class, slot.handle::close);
            return;
        }
        switch (slot.state) {
            case RELEASED -> assertThrows(DoubleReleaseException.class, slot.handle::close);
            case TRANSFERRED, LOST -> slot.handle.close();
            default -> {
                if (slot.content.length > 0) {
                    enter();
                }
                slot.handle.close();
                slot.state = State.RELEASED;
            }
        }
    }

    private void closeElsewhere(Slot slot) {
        boolean twice = slot.waiting || slot.state == State.RELEASED;
        try {
            elsewhere
                    .submit(() -> {
                        if (twice) {
                            assertThrows(DoubleReleaseException.class, slot.handle::close);
                        } else {
                            slot.handle.close();
                        }
                    })
                    .get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
        slot.waiting = slot.state == State.HOST_OWNED;
    }

    /** The guest is to have the block, and to free it some time. */
    private void given(Slot slot, State how) {
        if (slot.content.length > 0) {
            given.add(slot.address);
        }
        slot.gone(how);
    }

    private void guestFrees() {
        Integer address = given.poll();
        if (address != null) {
            bridge.raw("free", address);
        }
    }
}
