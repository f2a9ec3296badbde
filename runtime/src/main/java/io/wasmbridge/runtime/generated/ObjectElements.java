package io.wasmbridge.runtime.generated;

/**
 * The marshaller of an array or a buffer of primitive elements that is an object of the guest's collector. Immutable; safe for use by
 * several threads.
 *
 * @param <A> the Java container
 */
public final class ObjectElements<A> extends ObjectType<A> {
    private final ObjectStorage storage;
    private final ArrayType<A, ?> type;

    ObjectElements(ObjectClass objectClass, ObjectStorage storage, ArrayType<A, ?> type) {
        super(objectClass);
        this.storage = storage;
        this.type = type;
    }

    /** Where the elements are. */
    public ObjectStorage storage() {
        return storage;
    }

    /** The elements. */
    public ArrayType<A, ?> type() {
        return type;
    }

    @Override
    Lowered lower(ObjectWriter heap, A value) {
        return heap.elements(this, value, false);
    }

    @Override
    A lift(ObjectReader heap, int pointer) {
        return heap.elements(this, pointer);
    }
}
