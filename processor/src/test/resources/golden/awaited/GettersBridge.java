package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.WasmGenerated;

/** The bridge of {@link Getters} to a module that arrives at run time. Confined to the thread that built it. */
@WasmGenerated
public final class GettersBridge implements Getters, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Getters", "C")
            .needsMemory()
            .allocatorAmong("malloc")
            .freeAmong("free")
            .allocates("parameter 'text' of 'text'")
            .frees("parameter 'text' of 'text'")
            .freesArea("the area for the result of 'fill'")
            .method("text", "(int, String) -> String", "(i32, i32, i32) -> i32")
            .method("table", "() -> int[]", "() -> ()", "table")
            .method("fill", "(int) -> byte[]", "(i32, i32, i32) -> i32")
            .method("value", "() -> double", "(i32) -> ()")
            .eitherLength("fill")
            .optional("table")
            .needsMemory("table")
            .getter("text_length", "text", "the length of the result of 'text'", "(i32) -> i32", "(i32, i32, i32) -> i32", "() -> i32")
            .getter("table_pointer", "table", "the pointer to the result of 'table'", "() -> i32")
            .getter("table_length", "table", "the length of the result of 'table'", "(i32) -> i32", "() -> i32")
            .contract();

    private final GuestInstance guest;

    private final GuestFunction text;

    private final GuestFunction table;

    private final GuestFunction fill;

    private final GuestFunction value;

    private final GuestFunction textLength;

    private final GuestFunction tablePointer;

    private final GuestFunction tableLength;

    private GettersBridge(GuestInstance guest) {
        this.guest = guest;
        this.text = guest.function("text");
        this.table = guest.function("table");
        this.fill = guest.function("fill");
        this.value = guest.function("value");
        this.textLength = guest.function("text_length");
        this.tablePointer = guest.function("table_pointer");
        this.tableLength = guest.function("table_length");
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static GettersBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /** Calls {@code text (i32, i32, i32) -> i32}. The guest keeps the result. */
    @Override
    public String text(int id, String text) {
        try (GuestCall call = guest.enter(this.text)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            int pointer = (int) call.invoke(id, textArgument.address(), textArgument.length());
            int length = call.askAsItTakes(textLength, pointer, id, textArgument.address(),
                    textArgument.length());
            return call.liftString(pointer, length);
        }
    }

    /**
     * Calls {@code table () -> ()}. The guest keeps the result. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public int[] table() {
        try (GuestCall call = guest.enterOptional(table)) {
            call.invoke();
            int pointer = call.ask(tablePointer);
            int length = call.askAsItTakes(tableLength, pointer);
            return call.liftArray(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code fill (i32, i32, i32) -> i32}. */
    @Override
    public byte[] fill(int seed) {
        try (GuestCall call = guest.enter(fill)) {
            Lowered buffer = call.buffer(ArrayType.BYTES, "the result", 256);
            call.allocate();
            call.clear(buffer);
            long told = call.told(call.invoke(seed, buffer.address(), buffer.length()));
            if (call.exceeds(buffer, told)) {
                buffer = call.larger(buffer, told);
                told = call.told(call.invoke(seed, buffer.address(), buffer.length()));
            }
            int length = call.filled(buffer, told);
            int pointer = buffer.address();
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code value (i32) -> ()}. */
    @Override
    public double value() {
        try (GuestCall call = guest.enter(value)) {
            Lowered valueArea = call.area("the result", 8, 8);
            call.allocate();
            call.clear(valueArea);
            call.invoke(valueArea.address());
            return Double.longBitsToDouble(call.bits(valueArea, 8));
        }
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

    /** Builds {@link GettersBridge}. */
    public static final class Builder extends BridgeBuilder<GettersBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public GettersBridge build() {
            return new GettersBridge(instantiate(wasm));
        }

        private GettersBridge bridge(Instance instance) {
            return new GettersBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
