package io.wasmbridge.runtime.generated;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The marshaller of values that lie side by side: an array of references or a list. Immutable; safe for use by several threads.
 *
 * @param <S> the Java container
 */
public final class SequenceType<S> {
    private final Items<S, ?> items;

    /** The container and its elements; the element type is known here alone. */
    private record Items<S, T>(
            MemoryType<T> type, Function<S, T[]> copy, IntFunction<T[]> make, Function<T[], S> wrap) {
        void lower(BlockWriter block, int offset, Object[] values) {
            for (int i = 0; i < values.length; i++) {
                @SuppressWarnings("unchecked") // from copy
                T value = (T) values[i];
                block.set(type, i, offset + i * type.sizeBytes(), value);
            }
        }

        S lift(BlockReader memory, int address, int count) {
            T[] values = make.apply(count);
            lift(memory, address, values, count);
            return wrap.apply(values);
        }

        private void lift(BlockReader memory, int address, T[] values, int count) {
            for (int i = 0; i < count; i++) {
                values[i] = type.lift(memory, address + i * type.sizeBytes());
            }
        }
    }

    private SequenceType(Items<S, ?> items) {
        this.items = items;
    }

    /** Arrays of {@code element}, of which {@code make} makes one of a length. */
    public static <T> SequenceType<T[]> array(MemoryType<T> element, IntFunction<T[]> make) {
        return new SequenceType<>(new Items<>(element, array -> array, make, Function.identity()));
    }

    /** Lists of {@code element}. One that is lowered is read once; one that is lifted cannot be changed. */
    @SuppressWarnings("unchecked") // an array that is seen here alone
    public static <T> SequenceType<List<T>> list(MemoryType<T> element) {
        return new SequenceType<>(new Items<>(
                element,
                list -> (T[]) list.toArray(),
                count -> (T[]) new Object[count],
                values -> Collections.unmodifiableList(Arrays.asList(values))));
    }

    /** The type of the elements. */
    public MemoryType<?> element() {
        return items.type();
    }

    /** The elements that there are now. */
    public Object[] values(S container) {
        return items.copy().apply(container);
    }

    /** Writes {@code values}, one beside the other. */
    public void lower(BlockWriter block, int offset, Object[] values) {
        items.lower(block, offset, values);
    }

    /** Reads {@code count} values, all of which lie inside memory and the limit. */
    public S lift(BlockReader memory, int address, int count) {
        return items.lift(memory, address, count);
    }

    /** Reads as many values as {@code array} has into it, all or none; only of arrays. */
    public void liftInto(BlockReader memory, int address, Object[] array) {
        Object[] values = array.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = element().lift(memory, address + i * element().sizeBytes());
        }
        System.arraycopy(values, 0, array, 0, values.length);
    }

    /** Takes over the blocks that {@code count} values point at. */
    public void adopt(BlockReader memory, int address, int count, boolean handedOver) {
        for (int i = 0; i < count; i++) {
            element().adopt(memory, address + i * element().sizeBytes(), handedOver);
        }
    }
}
