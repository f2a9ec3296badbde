package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.Memory;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.WasmFault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;

/**
 * A bridge of its own, watched from below: by the guest's counts, and by every call that reaches the engine.
 *
 * @param <B> the interface
 */
final class Watched<B extends ShapesGuest> {

    /** What frees: the allocator's own, and those that results name. */
    private static final Set<String> FREES = Set.of("free", "release_text", "free_header");

    final B guest;
    final Wiretap tap;
    private final Class<B> type;
    private final int entryCount;
    private final Memory memory;
    private int blocksBefore;
    private int ownedBefore;

    private Watched(Class<B> type, Wiretap tap, B guest) {
        this.type = type;
        this.tap = tap;
        this.guest = guest;
        this.memory = guest.instance().memory();
        this.entryCount = guest.entryCountPtr();
        begin();
    }

    static <B extends ShapesGuest> Watched<B> open(Class<B> type, TestEngine engine) {
        Wiretap tap = new Wiretap(engine.machines(Shapes.resource(type)));
        return new Watched<>(type, tap, Shapes.over(type, tap));
    }

    /** From here on calls are recorded, and blocks are compared with those of now. */
    void begin() {
        blocksBefore = guest.liveBlocks();
        ownedBefore = guest.allocator().liveCount();
        tap.forget();
    }

    /** How often the guest was entered, read from its memory. */
    int entries() {
        return memory.readInt(entryCount);
    }

    /** What {@code call} throws: of exactly that type, with what every fault says. */
    <T extends Throwable> T fault(Class<T> expected, String code, String export, boolean poisoned, Executable call) {
        T thrown = assertThrows(expected, call);
        assertSame(expected, thrown.getClass());
        WasmFault fault = (WasmFault) thrown;
        assertEquals(code, fault.code());
        assertEquals(Shapes.resource(type), fault.module());
        assertEquals(export, fault.export());
        assertEquals(poisoned, fault.poisoned(), "the exception says poisoned");
        assertNothingFreedTwice();
        return thrown;
    }

    /** Nothing reached the guest since {@link #begin}, and nothing changed. */
    void assertNotEntered(int entriesBefore) {
        assertEquals(List.of(), tap.calls());
        assertEquals(entriesBefore, entries());
        assertUnharmed();
    }

    /** The instance lives, and no block is left over. */
    void assertUnharmed() {
        assertFalse(guest.poisoned());
        assertEquals(ownedBefore, guest.allocator().liveCount(), "live blocks of the host");
        assertEquals(blocksBefore, guest.liveBlocks(), "live blocks of the guest");
    }

    private void assertNothingFreedTwice() {
        List<Integer> freed = tap.calls().stream()
                .filter(call -> FREES.contains(call.export()))
                .map(Wiretap.Call::firstArgument)
                .toList();
        assertEquals(Set.copyOf(freed).size(), freed.size(), "freed: " + freed);
    }

    /** The instance is poisoned by {@code first}: nothing is owned any more, and no instruction of the guest runs. */
    void assertDead(Throwable first) {
        int entries = entries();
        int calls = tap.count();
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().liveBytes());
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass().getPackage().equals(type.getPackage())) {
                assertSame(first, refused(() -> invoke(method)).getCause(), method.getName());
            }
        }
        refused(() -> guest.allocator().allocate(8));
        refused(() -> guest.allocator().allocateUtf8("text"));
        refused(() -> guest.allocator().copyOf(new int[] {1}));
        refused(() -> guest.memory().setByte(0, (byte) 0));
        assertDoesNotThrow(() -> guest.memory().hexDump(0, 32));
        assertEquals(entries, guest.memory().getInt(entryCount));
        guest.close();
        guest.close();
        assertTrue(guest.poisoned());
        assertEquals(entries, entries(), "the guest was entered");
        assertEquals(calls, tap.count(), "the guest was called");
    }

    private static InstancePoisonedException refused(Executable call) {
        InstancePoisonedException thrown = assertThrows(InstancePoisonedException.class, call);
        assertEquals("WB-P01", thrown.code());
        assertTrue(thrown.poisoned());
        return thrown;
    }

    /** With zeros and nulls: a poisoned instance refuses before it looks at arguments. */
    private void invoke(Method method) throws Throwable {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = zero(method.getParameterTypes()[i]);
        }
        try {
            method.invoke(guest, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static Object zero(Class<?> type) {
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }
}
