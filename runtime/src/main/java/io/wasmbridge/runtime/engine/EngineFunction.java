package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.List;

/** A guest function reached through the engine's export. */
final class EngineFunction extends GuestFunction {

    private final ExportFunction export;
    private final boolean takesAddress;
    private final boolean givesLong;

    EngineFunction(String name, FunctionType type, ExportFunction export) {
        super(name, type.params().size());
        this.export = export;
        this.takesAddress = type.params().equals(List.of(ValType.I32));
        this.givesLong = type.returns().equals(List.of(ValType.I64));
    }

    @Override
    public boolean givesLong() {
        return givesLong;
    }

    @Override
    public boolean takesAddress() {
        return takesAddress;
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
