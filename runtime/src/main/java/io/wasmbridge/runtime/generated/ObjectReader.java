package io.wasmbridge.runtime.generated;

/**
 * Objects of the guest's collector as marshallers read them while the result of a call is lifted. Each is checked when it is followed:
 * its range, its class, and what it says of its content. Belongs to its call: never kept.
 */
public abstract class ObjectReader {
    /** For the runtime. */
    protected ObjectReader() {}

    /** What the object at {@code pointer} holds. */
    public final <T> T object(ObjectType<T> type, int pointer) {
        return type.lift(this, pointer);
    }

    /** Counts objects that the host makes next of what the object at {@code pointer} holds. */
    protected abstract void makes(int pointer, int count);

    /** The text of a {@code string}. */
    protected abstract String text(int pointer);

    /** The elements of an object. */
    protected abstract <A> A elements(ObjectElements<A> type, int pointer);

    /** The values of an object. */
    protected abstract <S> S values(ObjectValues<S> type, int pointer);
}
