package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.TableLimits;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A module that is parsed, and where the compiler runs it compiled, once for all instances of a bridge. Safe for use by several
 * threads.
 */
public final class ParsedModule {

    private final byte[] wasm;
    private final WasmModule module;
    private final long[] tableSizes;
    private @Nullable Function<Instance, Machine> compiled;

    private ParsedModule(byte[] wasm) {
        this.wasm = wasm;
        this.module = Parser.parse(wasm);
        this.tableSizes = tableSizes(module);
    }

    private static long[] tableSizes(WasmModule module) {
        long[] sizes = new long[module.tableSection().tableCount()];
        for (int table = 0; table < sizes.length; table++) {
            sizes[table] = limits(module, table).min();
        }
        return sizes;
    }

    private static TableLimits limits(WasmModule module, int table) {
        return module.tableSection().getTable(table).limits();
    }

    /** The module of {@code wasm}: the one parsed for {@code contract} before, if it is of the same bytes. */
    static ParsedModule of(ModuleContract contract, byte[] wasm) {
        if (contract.kept() instanceof ParsedModule kept && Arrays.equals(kept.wasm, wasm)) {
            return kept;
        }
        ParsedModule parsed = new ParsedModule(wasm);
        contract.keep(parsed);
        return parsed;
    }

    /** The module as it is in its bytes: the engine lets a table that grew in one instance be larger in the next. */
    synchronized WasmModule module() {
        for (int table = 0; table < tableSizes.length; table++) {
            TableLimits limits = limits(module, table);
            limits.grow((int) (tableSizes[table] - limits.min()));
        }
        return module;
    }

    synchronized Machine compiledMachine(Instance instance) {
        Function<Instance, Machine> factory = compiled;
        if (factory == null) {
            factory = Machines.Compiler.compile(module);
            compiled = factory;
        }
        return factory.apply(instance);
    }
}
