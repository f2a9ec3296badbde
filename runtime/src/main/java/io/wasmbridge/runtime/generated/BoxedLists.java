package io.wasmbridge.runtime.generated;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** The marshallers of lists of numbers that are an object of AssemblyScript: they move as an array does. */
public final class BoxedLists {

    private BoxedLists() {}

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Boolean>> booleans(ObjectElements<boolean[]> elements) {
        return new Boxed<>(elements, boolean[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Byte>> bytes(ObjectElements<byte[]> elements) {
        return new Boxed<>(elements, byte[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Short>> shorts(ObjectElements<short[]> elements) {
        return new Boxed<>(elements, short[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Character>> chars(ObjectElements<char[]> elements) {
        return new Boxed<>(elements, char[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Integer>> ints(ObjectElements<int[]> elements) {
        return new Boxed<>(elements, int[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Long>> longs(ObjectElements<long[]> elements) {
        return new Boxed<>(elements, long[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Float>> floats(ObjectElements<float[]> elements) {
        return new Boxed<>(elements, float[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    /** A list of what {@code elements} holds; no element is null. */
    public static ObjectType<List<Double>> doubles(ObjectElements<double[]> elements) {
        return new Boxed<>(elements, double[]::new, (array, i, value) -> array[i] = value, (array, i) -> array[i]);
    }

    private interface Put<E, A> {
        void put(A array, int index, E value);
    }

    private interface Get<E, A> {
        E get(A array, int index);
    }

    private static final class Boxed<E, A> extends ObjectType<List<E>> {
        private final ObjectElements<A> elements;
        private final IntFunction<A> make;
        private final Put<E, A> put;
        private final Get<E, A> get;

        Boxed(ObjectElements<A> elements, IntFunction<A> make, Put<E, A> put, Get<E, A> get) {
            super(elements.objectClass());
            this.elements = elements;
            this.make = make;
            this.put = put;
            this.get = get;
        }

        @Override
        Lowered lower(ObjectWriter heap, List<E> list) {
            Object[] values = list.toArray();
            A array = make.apply(values.length);
            for (int i = 0; i < values.length; i++) {
                heap.requireNonNull(i, values[i]);
                @SuppressWarnings("unchecked") // from a list of these
                E value = (E) values[i];
                put.put(array, i, value);
            }
            return heap.elements(elements, array, false);
        }

        @Override
        List<E> lift(ObjectReader heap, int pointer) {
            A array = heap.elements(elements, pointer);
            int count = elements.type().length(array);
            heap.makes(pointer, count);
            Object[] values = new Object[count];
            for (int i = 0; i < values.length; i++) {
                values[i] = get.get(array, i);
            }
            @SuppressWarnings("unchecked") // what was put there
            List<E> list = (List<E>) Collections.unmodifiableList(Arrays.asList(values));
            return list;
        }
    }
}
