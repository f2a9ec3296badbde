package io.wasmbridge.runtime;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * A bridge written by hand against the seam, with a second way in: what is {@code raw} or begins with {@code guest} goes past the
 * runtime and asks the guest itself, so that the runtime's own bookkeeping is never its own witness.
 */
final class TestBridge implements Bridge {

    private final GuestInstance guest;
    private final Map<String, GuestFunction> substitutes = new HashMap<>();
    private final int entryCountAddress;

    private TestBridge(GuestInstance guest, boolean countsEntries) {
        this.guest = guest;
        this.entryCountAddress = countsEntries ? (int) raw("entry_count_ptr") : -1;
    }

    static Builder of(Guest guest, TestEngine engine) {
        return of(guest.contract().build(), guest.bytes()).engine(engine.of(guest));
    }

    static Builder of(ModuleContract contract, byte[] wasm) {
        return new Builder(contract, wasm);
    }

    static TestBridge shapes(TestEngine engine) {
        return of(Guest.SHAPES, engine).build();
    }

    static TestBridge imports(TestEngine engine, HostFunction... functions) {
        return of(Guest.IMPORTS, engine).hostFunctions(functions).build();
    }

    // As generated code does.

    GuestInstance guest() {
        return guest;
    }

    GuestFunction function(String export) {
        return guest.function(export);
    }

    GuestCall enter(String export) {
        GuestFunction substitute = substitutes.get(export);
        return guest.enter(substitute == null ? guest.function(export) : substitute);
    }

    GuestCall enterOptional(String export) {
        GuestFunction substitute = substitutes.get(export);
        return guest.enterOptional(substitute == null ? guest.function(export) : substitute);
    }

    /** A call that passes numbers only. */
    long call(String export, long... arguments) {
        try (GuestCall call = enter(export)) {
            return call.invoke(arguments);
        }
    }

    /** From now on a call of {@code export} runs {@code body} in its place, inside the protocol of the call. */
    void substitute(String export, LongSupplier body) {
        GuestFunction function = guest.function(export);
        substitutes.put(export, new GuestFunction(export, function.parameterCount()) {
            @Override
            public long call(long... arguments) {
                return body.getAsLong();
            }

            @Override
            public long[] callAll(int resultCount, long... arguments) {
                long[] results = new long[resultCount];
                results[0] = body.getAsLong();
                return results;
            }
        });
    }

    /** From now on a call of {@code export} runs the guest's own function again. */
    void restore(String export) {
        substitutes.remove(export);
    }

    /** What takes the place of {@code export}. */
    GuestFunction substituted(String export) {
        return Objects.requireNonNull(substitutes.get(export), export);
    }

    @Override
    public LinearMemory memory() {
        return guest.memory();
    }

    @Override
    public Allocator allocator() {
        return guest.allocator();
    }

    @Override
    public Instance instance() {
        return guest.instance();
    }

    @Override
    public boolean poisoned() {
        return guest.poisoned();
    }

    @Override
    public void close() {
        guest.close();
    }

    // Past the runtime.

    long raw(String export, long... arguments) {
        long[] results = instance().export(export).apply(arguments);
        return results == null || results.length == 0 ? 0 : results[0];
    }

    /** How often an exported function of the guest was entered, read from its memory: no guest code runs for it. */
    int guestEntries() {
        return instance().memory().readInt(entryCountAddress);
    }

    int guestLiveBlocks() {
        return (int) raw("live_blocks");
    }

    void faultMalloc(int nth, int mode, int value) {
        raw("fault_malloc", nth, mode, value);
    }

    void faultFree(int nth) {
        raw("fault_free", nth, 1);
    }

    static final class Builder extends BridgeBuilder<TestBridge, Builder> {

        private final ModuleContract contract;
        private final byte[] wasm;

        private Builder(ModuleContract contract, byte[] wasm) {
            super(contract);
            this.contract = contract;
            this.wasm = wasm;
        }

        @Override
        public TestBridge build() {
            return from(new ByteArrayInputStream(wasm));
        }

        TestBridge from(InputStream resource) {
            return bridge(instantiate(resource));
        }

        /** As a builder of a bridge with import interfaces. */
        TestBridge serving(HostImports<TestBridge> imports) {
            return instantiate(new ByteArrayInputStream(wasm), imports, this::bridge);
        }

        TestBridge over(Instance instance) {
            return bridge(link(instance));
        }

        private TestBridge bridge(GuestInstance guest) {
            return new TestBridge(guest, contract.functions().containsKey("entry_count_ptr"));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
