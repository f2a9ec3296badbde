package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** One of the seven views under the names that all of them share, with small numbers for elements. */
record ViewCase<A, V>(
        ArrayType<A, V> type,
        OfMemory<V> ofMemory,
        Function<Allocation, V> ofBlock,
        ToIntFunction<V> address,
        ToIntFunction<V> length,
        Getter<V> get,
        Setter<V> set,
        Slicer<V> slice,
        Function<V, A> toArray,
        CopyTo<A, V> copyTo,
        CopyFrom<A, V> copyFrom,
        CopySomeFrom<A, V> copySomeFrom,
        Filler<V> fill) {

    interface OfMemory<V> {
        V of(LinearMemory memory, int address, int length);
    }

    interface Getter<V> {
        double get(V view, int index);
    }

    interface Setter<V> {
        void set(V view, int index, int value);
    }

    interface Slicer<V> {
        V slice(V view, int from, int length);
    }

    interface CopyTo<A, V> {
        void copyTo(V view, A target, int offset);
    }

    interface CopyFrom<A, V> {
        void copyFrom(V view, A source);
    }

    interface CopySomeFrom<A, V> {
        void copyFrom(V view, A source, int offset, int count);
    }

    interface Filler<V> {
        void fill(V view, int value);
    }

    static Stream<ViewCase<?, ?>> all() {
        return Stream.of(
                new ViewCase<>(
                        ArrayType.BYTES,
                        LinearMemory::bytes,
                        Allocation::bytes,
                        ByteView::address,
                        ByteView::length,
                        ByteView::get,
                        (view, index, value) -> view.set(index, (byte) value),
                        ByteView::slice,
                        ByteView::toArray,
                        ByteView::copyTo,
                        ByteView::copyFrom,
                        ByteView::copyFrom,
                        (view, value) -> view.fill((byte) value)),
                new ViewCase<>(
                        ArrayType.SHORTS,
                        LinearMemory::shorts,
                        Allocation::shorts,
                        ShortView::address,
                        ShortView::length,
                        ShortView::get,
                        (view, index, value) -> view.set(index, (short) value),
                        ShortView::slice,
                        ShortView::toArray,
                        ShortView::copyTo,
                        ShortView::copyFrom,
                        ShortView::copyFrom,
                        (view, value) -> view.fill((short) value)),
                new ViewCase<>(
                        ArrayType.CHARS,
                        LinearMemory::chars,
                        Allocation::chars,
                        CharView::address,
                        CharView::length,
                        CharView::get,
                        (view, index, value) -> view.set(index, (char) value),
                        CharView::slice,
                        CharView::toArray,
                        CharView::copyTo,
                        CharView::copyFrom,
                        CharView::copyFrom,
                        (view, value) -> view.fill((char) value)),
                new ViewCase<>(
                        ArrayType.INTS,
                        LinearMemory::ints,
                        Allocation::ints,
                        IntView::address,
                        IntView::length,
                        IntView::get,
                        IntView::set,
                        IntView::slice,
                        IntView::toArray,
                        IntView::copyTo,
                        IntView::copyFrom,
                        IntView::copyFrom,
                        IntView::fill),
                new ViewCase<>(
                        ArrayType.LONGS,
                        LinearMemory::longs,
                        Allocation::longs,
                        LongView::address,
                        LongView::length,
                        LongView::get,
                        LongView::set,
                        LongView::slice,
                        LongView::toArray,
                        LongView::copyTo,
                        LongView::copyFrom,
                        LongView::copyFrom,
                        LongView::fill),
                new ViewCase<>(
                        ArrayType.FLOATS,
                        LinearMemory::floats,
                        Allocation::floats,
                        FloatView::address,
                        FloatView::length,
                        FloatView::get,
                        FloatView::set,
                        FloatView::slice,
                        FloatView::toArray,
                        FloatView::copyTo,
                        FloatView::copyFrom,
                        FloatView::copyFrom,
                        FloatView::fill),
                new ViewCase<>(
                        ArrayType.DOUBLES,
                        LinearMemory::doubles,
                        Allocation::doubles,
                        DoubleView::address,
                        DoubleView::length,
                        DoubleView::get,
                        DoubleView::set,
                        DoubleView::slice,
                        DoubleView::toArray,
                        DoubleView::copyTo,
                        DoubleView::copyFrom,
                        DoubleView::copyFrom,
                        DoubleView::fill));
    }

    int elementBytes() {
        return type.elementBytes();
    }

    /** An array of these elements. */
    A array(int... values) {
        A array = type.newArray(values.length);
        for (int i = 0; i < values.length; i++) {
            switch (type.elementName()) {
                case "byte" -> Array.setByte(array, i, (byte) values[i]);
                case "short" -> Array.setShort(array, i, (short) values[i]);
                case "char" -> Array.setChar(array, i, (char) values[i]);
                default -> Array.setInt(array, i, values[i]);
            }
        }
        return array;
    }

    /** The elements of such an array. */
    List<Double> elements(A array) {
        List<Double> elements = new ArrayList<>();
        for (int i = 0; i < type.length(array); i++) {
            elements.add(Array.getDouble(array, i));
        }
        return elements;
    }

    /** What {@link #elements} gives for an array of these. */
    static List<Double> numbers(int... values) {
        List<Double> numbers = new ArrayList<>();
        for (int value : values) {
            numbers.add((double) value);
        }
        return numbers;
    }

    @Override
    public String toString() {
        return type.viewType().getSimpleName();
    }
}
