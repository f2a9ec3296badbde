package io.wasmbridge.runtime.generated;

/**
 * The marshaller of one Java type that is an object of the guest's collector: passed and returned as a pointer, never null.
 * Immutable; safe for use by several threads.
 *
 * @param <T> the Java type
 */
public abstract class ObjectType<T> {
    private final ObjectClass objectClass;

    ObjectType(ObjectClass objectClass) {
        this.objectClass = objectClass;
    }

    /** The class of the objects. */
    public final ObjectClass objectClass() {
        return objectClass;
    }

    /** Composes the object of {@code value}, and those that it refers to. */
    abstract Lowered lower(ObjectWriter heap, T value);

    /** Reads the object at {@code pointer}, of which nothing is checked yet. */
    abstract T lift(ObjectReader heap, int pointer);
}
