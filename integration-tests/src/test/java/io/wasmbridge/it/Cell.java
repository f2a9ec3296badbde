package io.wasmbridge.it;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A cell of the table: one type, crossing in one direction, under one owner, in one shape.
 *
 * @param <B> the interface that binds it
 * @param alignBytes what the blocks of the call are aligned to
 * @param check calls it with every sample there is
 * @param prepared makes what one call needs; what it gives runs that call and nothing else in the guest
 */
record Cell<B extends TableGuest>(
        String type,
        String direction,
        String owner,
        String shape,
        int alignBytes,
        Class<B> bridge,
        Check<B> check,
        Function<B, Runnable> prepared) {

    /** Compares what one cell does with what it should do. */
    interface Check<B extends TableGuest> {
        void run(Probe<B> probe);
    }

    /** A call whose result is of no interest. */
    static Runnable calling(Supplier<?> call) {
        return () -> {
            Object ignored = call.get();
        };
    }

    /** Whether the guest allocates the result during the call. */
    boolean guestMakesResult() {
        return direction.contains("result") && owner.contains("transferred out");
    }

    /** Whether a null pointer is a result like any other. */
    boolean mayBeAbsent() {
        return type.startsWith("@Nullable") || type.startsWith("Optional");
    }

    void check(TableGuest guest, long seed) {
        check.run(new Probe<>(bridge.cast(guest), seed));
    }

    Runnable prepare(TableGuest guest) {
        return prepared.apply(bridge.cast(guest));
    }

    @Override
    public String toString() {
        return type + ", " + direction + ", " + owner + ", " + shape;
    }
}
