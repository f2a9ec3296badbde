package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
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
    private @Nullable Function<Instance, Machine> compiled;

    private ParsedModule(byte[] wasm) {
        this.wasm = wasm;
        this.module = Parser.parse(wasm);
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

    WasmModule module() {
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
