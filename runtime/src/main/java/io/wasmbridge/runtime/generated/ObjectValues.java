package io.wasmbridge.runtime.generated;

/**
 * The marshaller of an array or a list of references that is an object of the guest's collector. Immutable; safe for use by several
 * threads.
 *
 * @param <S> the Java container
 */
public final class ObjectValues<S> extends ObjectType<S> {
    private final ObjectStorage storage;
    private final SequenceType<S> type;

    ObjectValues(ObjectClass objectClass, ObjectStorage storage, SequenceType<S> type) {
        super(objectClass);
        this.storage = storage;
        this.type = type;
    }

    /** Where the references are. */
    public ObjectStorage storage() {
        return storage;
    }

    /** The references. */
    public SequenceType<S> type() {
        return type;
    }

    @Override
    Lowered lower(ObjectWriter heap, S value) {
        return heap.values(this, value);
    }

    @Override
    S lift(ObjectReader heap, int pointer) {
        return heap.values(this, pointer);
    }
}
