package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.CallTable;
import org.jspecify.annotations.Nullable;

/** A place in the guest's table, with the function that is lent there now. */
final class LentFunction<B, H> {

    private final LentFunctions<B, H> type;
    private final CallTable.Place place;
    private @Nullable H function;

    LentFunction(LentFunctions<B, H> type, String name) {
        this.type = type;
        this.place = type.add(name, this::call);
    }

    private long[] call(long[] arguments) {
        H lent = function;
        if (lent == null) {
            // A reference that the guest took out of the table outlives its place there.
            throw type.ended();
        }
        return type.call(lent, arguments);
    }

    /** Gives the pointer. */
    int begin(H lent) {
        function = lent;
        place.fill();
        return place.index();
    }

    void end() {
        function = null;
        place.clear();
        type.giveBack(this);
    }
}
