package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.ChicoryException;
import io.wasmbridge.runtime.generated.GuestFunction;

/**
 * A machine that puts off the start function, which the engine calls while it makes an instance: what the guest imports may need the
 * bridge, and that needs the instance.
 */
final class DeferredStart implements Machine {

    private static final long[] NONE = new long[0];

    private final Machine machine;
    private final int startIndex;
    private boolean putOff = true;

    DeferredStart(Machine machine, int startIndex) {
        this.machine = machine;
        this.startIndex = startIndex;
    }

    @Override
    public long[] call(int functionIndex, long[] arguments) throws ChicoryException {
        return putOff && functionIndex == startIndex ? NONE : machine.call(functionIndex, arguments);
    }

    /** The start function, to be called once; from now on nothing is put off. */
    GuestFunction start() {
        putOff = false;
        return new GuestFunction("the start function", 0) {
            @Override
            public long call(long... arguments) {
                machine.call(startIndex, NONE);
                return 0;
            }
        };
    }
}
