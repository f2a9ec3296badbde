package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.wasm.ChicoryException;
import io.wasmbridge.runtime.generated.GuestFunction;

/** A guest function reached through the engine's export. */
final class EngineFunction extends GuestFunction {

    private final ExportFunction export;

    EngineFunction(String name, int parameterCount, ExportFunction export) {
        super(name, parameterCount);
        this.export = export;
    }

    @Override
    public long call(long... arguments) {
        long[] results = export.apply(arguments);
        return results == null || results.length == 0 ? 0 : results[0];
    }

    @Override
    public long[] callAll(int resultCount, long... arguments) {
        long[] results = export.apply(arguments);
        int given = results == null ? 0 : results.length;
        if (given != resultCount) {
            throw new ChicoryException("the machine gave " + given + " results of " + resultCount);
        }
        return results;
    }
}
