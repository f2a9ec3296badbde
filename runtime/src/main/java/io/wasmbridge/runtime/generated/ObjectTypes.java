package io.wasmbridge.runtime.generated;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/** The marshallers of what is an object of AssemblyScript. */
public final class ObjectTypes {

    /** {@code string}. */
    public static final ObjectType<String> STRING = new Text();

    /** {@code ArrayBuffer}. */
    public static final ObjectElements<ByteBuffer> ARRAY_BUFFER =
            new ObjectElements<>(ObjectClass.ARRAY_BUFFER, ObjectStorage.INLINE, ArrayType.BYTE_BUFFERS);

    private ObjectTypes() {}

    /** The typed array of that name, such as {@code Int32Array}. */
    public static <A> ObjectElements<A> typedArray(String name, ArrayType<A, ?> type) {
        return new ObjectElements<>(ObjectClass.of(name), ObjectStorage.VIEW, type);
    }

    /** {@code Array<…>} of primitive elements. */
    public static <A> ObjectElements<A> array(String name, ArrayType<A, ?> type) {
        return new ObjectElements<>(ObjectClass.of(name), ObjectStorage.ARRAY, type);
    }

    /** {@code StaticArray<…>} of primitive elements. */
    public static <A> ObjectElements<A> staticArray(String name, ArrayType<A, ?> type) {
        return new ObjectElements<>(ObjectClass.of(name), ObjectStorage.INLINE, type);
    }

    /** {@code Array<…>} of references, an array in Java, of which {@code make} makes one of a length. */
    public static <T> ObjectType<T[]> array(String name, ObjectType<T> element, IntFunction<T[]> make) {
        return new ObjectValues<>(
                ObjectClass.of(name), ObjectStorage.ARRAY, SequenceType.array(new Reference<>(element), make));
    }

    /** {@code StaticArray<…>} of references, an array in Java, of which {@code make} makes one of a length. */
    public static <T> ObjectType<T[]> staticArray(String name, ObjectType<T> element, IntFunction<T[]> make) {
        return new ObjectValues<>(
                ObjectClass.of(name), ObjectStorage.INLINE, SequenceType.array(new Reference<>(element), make));
    }

    /** {@code Array<…>} of references, a list in Java. */
    public static <T> ObjectType<List<T>> list(String name, ObjectType<T> element) {
        return new ObjectValues<>(
                ObjectClass.of(name), ObjectStorage.ARRAY, SequenceType.list(new Reference<>(element)));
    }

    /** {@code StaticArray<…>} of references, a list in Java. */
    public static <T> ObjectType<List<T>> staticList(String name, ObjectType<T> element) {
        return new ObjectValues<>(
                ObjectClass.of(name), ObjectStorage.INLINE, SequenceType.list(new Reference<>(element)));
    }

    private static final class Text extends ObjectType<String> {
        Text() {
            super(ObjectClass.STRING);
        }

        @Override
        Lowered lower(ObjectWriter heap, String value) {
            return heap.text(value);
        }

        @Override
        String lift(ObjectReader heap, int pointer) {
            return heap.text(pointer);
        }
    }

    /** A pointer to an object, among others side by side. */
    private static final class Reference<T> extends MemoryType<T> {
        private final ObjectType<T> type;

        Reference(ObjectType<T> type) {
            super(type.objectClass().name(), Integer.BYTES, Integer.BYTES);
            this.type = type;
        }

        @Override
        protected void lower(BlockWriter block, int offset, T value) {
            block.refer(offset, type, value);
        }

        @Override
        protected T lift(BlockReader memory, int address) {
            return memory.referred(type, memory.getInt(address));
        }
    }
}
