package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import io.wasmbridge.it.BoundaryTap.Event;
import io.wasmbridge.it.BoundaryTap.Kind;
import io.wasmbridge.it.NestedHost.Failing;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.InstancePoisonedException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One scenario in an instance of its own, ready for its one call, beside a block that the host owns. */
final class NestedRun {

    private static final int OWNED_BYTES = 64;

    private static final Map<WasmModule, Function<Instance, Machine>> COMPILED = new ConcurrentHashMap<>();

    final Nested guest;
    final BoundaryTap tap;
    final Allocation owned;
    private final Consumer<Nested> call;
    private final Failing failing;
    private final NestedHost host;
    private final int blocksBefore;
    private Throwable thrown;

    NestedRun(TestEngine engine, Consumer<Nested> call, Failing failing) {
        this.call = call;
        this.failing = failing;
        this.tap = new BoundaryTap(engine == TestEngine.COMPILER ? NestedRun::compiled : InterpreterMachine::new);
        this.host = new NestedHost(tap, failing);
        this.guest = NestedBridge.builder().engine(Engine.of(tap)).imports(host).build();
        host.serve(guest);
        this.owned = guest.allocator().allocate(OWNED_BYTES);
        this.blocksBefore = guest.liveBlocks();
        tap.forget();
    }

    /** All bridges of a class share one module. */
    private static Machine compiled(Instance instance) {
        return COMPILED.computeIfAbsent(instance.module(), MachineFactoryCompiler::compile)
                .apply(instance);
    }

    /** What a clean run consists of. */
    List<Event> events() {
        call.accept(guest);
        List<Event> events = tap.events();
        assertUnharmed();
        guest.close();
        return events;
    }

    /** Runs with something that goes wrong at one event, and gives what was thrown; {@code null} where nothing was. */
    Throwable run(int index, UnaryOperator<Object> fault) {
        tap.at(index, fault);
        try {
            call.accept(guest);
            thrown = null;
        } catch (Throwable failure) {
            thrown = failure;
        }
        return thrown;
    }

    /** Nothing is left over of the call, and the next one is as any. */
    void assertUnharmed() {
        assertFalse(guest.poisoned());
        assertSame(Allocation.State.HOST_OWNED, owned.state());
        assertEquals(1, guest.allocator().liveCount(), "live blocks of the host");
        assertEquals(OWNED_BYTES, guest.allocator().liveBytes());
        assertEquals(blocksBefore, guest.liveBlocks(), "live blocks of the guest");
    }

    private void assertWorksAgain() {
        assertUnharmed();
        tap.at(-1, UnaryOperator.identity());
        tap.unseen("fault_malloc", 0, 0, 0);
        tap.unseen("fault_free", 0, 0);
        call.accept(guest);
        assertUnharmed();
        guest.close();
    }

    /** A fault of this type, at an event that says what it goes through: it poisons at once, or when it goes through the guest. */
    void assertFault(int index, Event event, Class<? extends Throwable> type, boolean poisons) {
        assertStops(index, event, poisons);
        boolean poisonsAtOnce = poisons || event.guestRuns();
        if (event.methods() == 0 || failing == Failing.PROPAGATES) {
            assertFirst(type, thrown);
            assertEquals(
                    event.methods() == 0 ? 0 : event.methods(), host.caught.size(), "methods that it went through");
            if (!poisonsAtOnce && event.outermost()) {
                assertWorksAgain();
            } else {
                assertDead(thrown);
            }
            return;
        }
        Throwable first = host.caught.get(0);
        assertFirst(type, first);
        if (failing == Failing.REPLACES) {
            assertSame(NestedHost.Replaced.class, thrown.getClass());
            Throwable replaced = host.caught.size() > 1 ? host.caught.get(1) : thrown;
            assertDead(poisonsAtOnce ? first : replaced);
        } else if (poisonsAtOnce) {
            assertSame(InstancePoisonedException.class, thrown.getClass());
            assertSame(first, thrown.getCause());
            assertDead(first);
        } else {
            assertNull(thrown);
            assertEquals(1, host.caught.size());
            assertWorksAgain();
        }
    }

    private static void assertFirst(Class<? extends Throwable> type, Throwable first) {
        assertTrue(first != null, "nothing was thrown");
        if (first.getClass() != type) {
            throw new AssertionError("not a " + type.getSimpleName(), first);
        }
        assertArrayEquals(new Throwable[0], first.getSuppressed());
    }

    /** Either of the two ends that a fault may have that not every run comes by. */
    void assertEitherWay(Class<? extends Throwable> type) {
        if (!guest.poisoned()) {
            assertTrue(thrown == null || thrown.getClass() == type, () -> "thrown: " + thrown);
            assertWorksAgain();
            return;
        }
        Throwable first = refused().getCause();
        assertTrue(first.getClass() == type || first.getClass() == NestedHost.Replaced.class, () -> "first: " + first);
        boolean onTop = thrown == first
                || thrown.getClass() == NestedHost.Replaced.class
                || List.of(thrown.getSuppressed()).contains(first)
                || thrown instanceof InstancePoisonedException && thrown.getCause() == first;
        assertTrue(onTop, () -> "on top: " + thrown);
        assertDead(first);
    }

    private InstancePoisonedException refused() {
        return assertThrows(InstancePoisonedException.class, guest::liveBlocks);
    }

    /** No guest code runs after a fault that poisons; what goes through the guest poisons there, and lets what was lowered be freed before. */
    private void assertStops(int index, Event event, boolean poisons) {
        List<Event> calls = tap.events().subList(index + 1, tap.events().size()).stream()
                .filter(later -> later.kind() == Kind.CALL)
                .toList();
        if (poisons) {
            assertEquals(List.of(), calls, "the guest ran");
        } else if (event.guestRuns()) {
            Event free = new Event(Kind.CALL, "free", true, event.methods());
            assertTrue(calls.stream().allMatch(free::equals), () -> "the guest ran: " + calls);
        }
    }

    /** Poisoned by {@code first}: nothing is owned any more. */
    private void assertDead(Throwable first) {
        int events = tap.events().size();
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().liveBytes());
        assertSame(Allocation.State.LOST, owned.state());
        assertSame(first, refused().getCause(), "what poisoned it");
        assertSame(
                first,
                assertThrows(InstancePoisonedException.class, () -> guest.allocator()
                                .allocate(8))
                        .getCause());
        owned.close();
        guest.close();
        assertTrue(guest.poisoned());
        assertEquals(events, tap.events().size(), "the guest was called");
    }
}
