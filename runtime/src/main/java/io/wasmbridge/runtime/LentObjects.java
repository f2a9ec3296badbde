package io.wasmbridge.runtime;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What of the host one guest is lent: objects behind handles, and functions in its table.
 *
 * <p>Handles are counted through: each is another number until 2^32 were lent, so that one that the guest kept means nothing. A handle lies
 * where its low bits say, and a number whose place is taken is left out.
 */
final class LentObjects {

    /** Numbers that a guest has by accident, such as lengths and addresses, are far from it for long. */
    private static final int FIRST = 0x5EED_0001;

    private static final int INITIAL_CAPACITY = 16;

    private @Nullable Object[] objects = new @Nullable Object[INITIAL_CAPACITY];
    private int[] handles = new int[INITIAL_CAPACITY];
    private int next;
    private int objectCount;
    private int functionCount;

    /** The handles that outlive calls, by object. */
    private final IdentityHashMap<Object, Integer> kept = new IdentityHashMap<>();

    LentObjects() {
        this(FIRST);
    }

    /** {@code first} is the first handle. */
    LentObjects(int first) {
        this.next = first;
    }

    /** How many objects and functions the guest is lent. */
    int count() {
        return objectCount + functionCount;
    }

    void functionLent() {
        functionCount++;
    }

    void functionEnded() {
        functionCount--;
    }

    /** A handle to {@code object} that no call ends, unless it has one already. */
    boolean keep(Object object) {
        if (kept.containsKey(object)) {
            return false;
        }
        kept.put(object, lend(object));
        return true;
    }

    /** Ends the handle to {@code object} that no call ends. */
    void drop(Object object) {
        Integer handle = kept.remove(object);
        if (handle != null) {
            end(handle);
        }
    }

    /** The handle to {@code object} that no call ends; 0 where there is none. */
    int kept(Object object) {
        return kept.isEmpty() ? 0 : kept.getOrDefault(object, 0);
    }

    /** A new handle to {@code object}, neither 0 nor -1, which is the null reference. */
    int lend(Object object) {
        if (objectCount * 2 == objects.length) {
            grow();
        }
        int handle = next;
        while (handle == 0 || handle == -1 || objects[place(handle)] != null) {
            handle++;
        }
        next = handle + 1;
        put(handle, object);
        objectCount++;
        return handle;
    }

    /** The object behind {@code handle}; null where there is none. */
    @Nullable
    Object object(int handle) {
        int place = place(handle);
        return handles[place] == handle ? objects[place] : null;
    }

    /** The guest is lent it no longer. */
    void end(int handle) {
        int place = place(handle);
        if (handles[place] == handle && objects[place] != null) {
            objects[place] = null;
            objectCount--;
        }
    }

    private int place(int handle) {
        return handle & (objects.length - 1);
    }

    private void put(int handle, Object object) {
        int place = place(handle);
        handles[place] = handle;
        objects[place] = object;
    }

    /** Handles that differ in their low bits differ in one bit more. */
    private void grow() {
        @Nullable Object[] before = objects;
        int[] numbers = handles;
        objects = new @Nullable Object[before.length * 2];
        handles = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            Object object = before[i];
            if (object != null) {
                put(numbers[i], object);
            }
        }
    }
}
