package io.wasmbridge.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * Objects of the guest's collector that are composed on the host, before anything is allocated. Belongs to its call: never kept.
 */
public abstract class ObjectWriter {
    /** For the runtime. */
    protected ObjectWriter() {}

    /** Composes the object of {@code value}, and those that it refers to. */
    public final <T> Lowered object(ObjectType<T> type, T value) {
        requireNonNull(value);
        return type.lower(this, value);
    }

    /** Composes an object that has as many elements as {@code array}, which the guest writes. */
    public final <A> Lowered reserve(ObjectElements<A> type, A array) {
        requireNonNull(array);
        return elements(type, array, true);
    }

    /** A {@code string}. */
    protected abstract Lowered text(String text);

    /** An object of the elements that there are now; zeros where {@code reserved}. */
    protected abstract <A> Lowered elements(ObjectElements<A> type, A array, boolean reserved);

    /** An object of the values that there are now. */
    protected abstract <S> Lowered values(ObjectValues<S> type, S values);

    /** Refuses null, where the path says. */
    protected abstract void requireNonNull(@Nullable Object value);

    /** Refuses null, of the element at {@code index}. */
    protected abstract void requireNonNull(int index, @Nullable Object value);
}
