package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ImportSection;
import com.dylibso.chicory.wasm.types.Value;
import java.util.Optional;

/**
 * The table through which a guest calls functions by pointer, with functions of the host at the end of it.
 *
 * <p>What is in a table is a function of some instance. A function of the host is that of an instance of its own, which imports it and has
 * the guest's types: the engine compares the types of an indirect call by their index in the module of the function. Its machine is the
 * function.
 */
public final class CallTable {

    /** A function of the host. */
    @FunctionalInterface
    public interface Body {

        /** Serves a call of the guest, with as many arguments as its type has, and gives as many results. */
        long[] call(long[] arguments);
    }

    /** A place at the end of the table that is the host's, with a function for it. */
    public static final class Place {
        private final TableInstance table;
        private final Instance function;
        private final int index;

        private Place(TableInstance table, Instance function, int index) {
            this.table = table;
            this.function = function;
            this.index = index;
        }

        /** The pointer. */
        public int index() {
            return index;
        }

        /** Lets the guest call the function. */
        public void fill() {
            table.setRef(index, 0, function);
        }

        /** From here on a call traps. */
        public void clear() {
            table.setRef(index, Value.REF_NULL_VALUE, null);
        }
    }

    private final Instance guest;
    private final TableInstance table;
    private final Machines machines;
    private final HostBoundary boundary;

    private CallTable(Instance guest, TableInstance table, Machines machines, HostBoundary boundary) {
        this.guest = guest;
        this.table = table;
        this.machines = machines;
        this.boundary = boundary;
    }

    static Optional<CallTable> of(Instance guest, Machines machines, HostBoundary boundary) {
        return TableDeclaration.find(guest.module())
                .map(declared -> new CallTable(guest, guest.table(declared.index()), machines, boundary));
    }

    /** How many pointers the guest has. */
    public int size() {
        return table.size();
    }

    /**
     * Makes a place for a function; empty where the table is full.
     *
     * @param name of the function, for messages
     * @param signature its type, which the guest has
     */
    public Optional<Place> add(String name, String signature, Body body) {
        Instance function = function(name, signature, body);
        int index = table.grow(1, Value.REF_NULL_VALUE, null);
        return index < 0 ? Optional.empty() : Optional.of(new Place(table, function, index));
    }

    private Instance function(String name, String signature, Body body) {
        int typeIndex = TableDeclaration.typeIndex(guest.module(), signature).orElseThrow();
        FunctionType type = guest.module().typeSection().getType(typeIndex);
        HostFunction served = machines.imported(HostFunctions.guarded(
                new HostFunction("wasmbridge", name, type, (instance, arguments) -> body.call(arguments)), boundary));
        WasmModule module = WasmModule.builder()
                .setTypeSection(guest.module().typeSection())
                .setImportSection(ImportSection.builder()
                        .addImport(new FunctionImport(served.module(), served.name(), typeIndex))
                        .build())
                .build();
        return Instance.builder(module)
                .withImportValues(ImportValues.builder().addFunction(served).build())
                .withMachineFactory(
                        instance -> (index, arguments) -> served.handle().apply(instance, arguments))
                .build();
    }
}
