package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ImportSection;
import com.dylibso.chicory.wasm.types.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/** A place in the table of a guest, with a function of two numbers for it. */
final class HandWrittenPointer {

    private final TableInstance table;
    private final Instance function;
    private final int index;

    HandWrittenPointer(Instance guest, UnaryOperator<long[]> body) {
        List<FunctionType> types = List.of(guest.module().typeSection().types());
        int type = types.indexOf(CallbackGuests.COMBINES);
        HostFunction served = new HostFunction(
                "host", "combine", CallbackGuests.COMBINES, (instance, arguments) -> body.apply(arguments));
        WasmModule module = WasmModule.builder()
                .setTypeSection(guest.module().typeSection())
                .setImportSection(ImportSection.builder()
                        .addImport(new FunctionImport(served.module(), served.name(), type))
                        .build())
                .build();
        this.function = Instance.builder(module)
                .withImportValues(ImportValues.builder().addFunction(served).build())
                .withMachineFactory(instance -> (called, arguments) -> body.apply(arguments))
                .build();
        this.table = guest.exports().table("__indirect_function_table");
        this.index = table.grow(1, Value.REF_NULL_VALUE, null);
    }

    int index() {
        return index;
    }

    void fill() {
        table.setRef(index, 0, function);
    }

    void clear() {
        table.setRef(index, Value.REF_NULL_VALUE, null);
    }
}
