package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import java.util.Objects;

/**
 * What the seven views share. Holds an address and a lifetime, no copy and no page: every access goes through
 * {@link LinearMemory}, so growth is seen and poison and close are answered there.
 */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
abstract class TypedView<A, V> {

    /** How many elements a fill writes at a time: it allocates no more, and no more calls would be saved. */
    private static final int FILL_ELEMENTS = 1024;

    private final ArrayType<A, V> type;
    final LinearMemory memory;
    private final int address;
    private final int length;
    private final Lifetime lifetime;

    TypedView(ArrayType<A, V> type, LinearMemory memory, int address, int length, Lifetime lifetime) {
        this.type = type;
        this.memory = memory;
        this.address = address;
        this.length = length;
        this.lifetime = lifetime;
    }

    /** The view of that type; the range was checked. */
    static <V> V of(ArrayType<?, V> type, LinearMemory memory, int address, int length, Lifetime lifetime) {
        TypedView<?, ?> view =
                switch (type.elementName()) {
                    case "byte", "boolean" -> new TypedViews.GuestByteView(memory, address, length, lifetime);
                    case "short" -> new TypedViews.GuestShortView(memory, address, length, lifetime);
                    case "char" -> new TypedViews.GuestCharView(memory, address, length, lifetime);
                    case "int" -> new TypedViews.GuestIntView(memory, address, length, lifetime);
                    case "long" -> new TypedViews.GuestLongView(memory, address, length, lifetime);
                    case "float" -> new TypedViews.GuestFloatView(memory, address, length, lifetime);
                    case "double" -> new TypedViews.GuestDoubleView(memory, address, length, lifetime);
                    default -> throw new IllegalArgumentException(type.elementName());
                };
        return type.viewType().cast(view);
    }

    /** Refuses use after the end of the lifetime. */
    final void requireLive() {
        lifetime.require(memory);
    }

    final Lifetime lifetime() {
        return lifetime;
    }

    final LinearMemory memory() {
        return memory;
    }

    public final int address() {
        return address;
    }

    public final int length() {
        return length;
    }

    /** The address of an element. */
    final int at(int index) {
        return address + Objects.checkIndex(index, length) * type.elementBytes();
    }

    /** Comes in, and leaves when it is closed: the view may be used. */
    final ThreadGate live() {
        ThreadGate inside = memory.guest().entrance().enter("");
        try {
            requireLive();
        } catch (Throwable refused) {
            inside.leave();
            throw refused;
        }
        return inside;
    }

    public final V slice(int from, int length) {
        Objects.checkFromIndexSize(from, length, this.length);
        try (ThreadGate inside = live()) {
            return of(type, memory, address + from * type.elementBytes(), length, lifetime);
        }
    }

    public final A toArray() {
        try (ThreadGate inside = live()) {
            return type.copyOut(memory, address, length);
        }
    }

    public final void copyTo(A target, int offset) {
        try (ThreadGate inside = live()) {
            type.read(memory, address, target, offset, length);
        }
    }

    public final void copyFrom(A source) {
        copyFrom(source, 0, type.length(source));
    }

    public final void copyFrom(A source, int offset, int count) {
        Objects.checkFromIndexSize(0, count, length);
        try (ThreadGate inside = live()) {
            type.write(memory, address, source, offset, count);
        }
    }

    /** Sets every element to the one value that {@code chunk} holds throughout. */
    final void repeat(A chunk) {
        try (ThreadGate inside = live()) {
            int count = type.length(chunk);
            for (int done = 0; done < length; done += count) {
                type.write(memory, address + done * type.elementBytes(), chunk, 0, Math.min(count, length - done));
            }
        }
    }

    /** The length of a chunk that fills this view, however long that is. */
    final int chunkLength() {
        return Math.min(length, FILL_ELEMENTS);
    }

    @Override
    public final String toString() {
        return type.viewType().getSimpleName() + "[0x" + Integer.toHexString(address) + ", " + length + "]";
    }
}
