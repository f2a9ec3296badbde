package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import io.wasmbridge.runtime.generated.GuestFunction;

/** A global of the guest: a call without arguments reads it, a call with one writes it. */
final class EngineGlobal extends GuestFunction {

    private final GlobalInstance global;

    EngineGlobal(String name, GlobalInstance global) {
        super(name, 1);
        this.global = global;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public long call(long... arguments) {
        if (arguments.length == 0) {
            return global.getValue();
        }
        global.setValue(arguments[0]);
        return 0;
    }
}
