package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.ObjectElements;
import io.wasmbridge.runtime.generated.ObjectTypes;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;

/**
 * The bridge of {@link Counters} to a module that arrives at run time. Confined to the thread that built it.
 */
@WasmGenerated
public final class CountersBridge implements Counters, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Counters", "ASSEMBLYSCRIPT")
            .needsMemory()
            .allocatorAmong("__new")
            .freeAmong()
            .allocates("parameter 'name' of 'find'")
            .collected()
            .makes("string", "ArrayBuffer", "Int32Array")
            .pins("make", "find", "counted", "Words#constructor", "missing", "Counter#copy")
            .keepsEmptyResults()
            .method("make", "(int) -> Counter", "(i32) -> i32")
            .method("find", "(String) -> Optional<Counter>", "(i32) -> i32")
            .method("counted", "(int[]) -> Counter", "(i32) -> i32")
            .method("keep", "(Counter) -> void", "(i32) -> ()")
            .method("kept", "() -> Counter", "() -> i32")
            .method("words", "(int, String) -> Words", "(i32, i32) -> i32", "Words#constructor")
            .method("missing", "() -> Counter", "() -> i32")
            .resourceMethod("Counter#", "add", "(Counter, int) -> int", "(i32, i32) -> i32")
            .resourceMethod("Counter#", "copy", "(Counter) -> Counter", "(i32) -> i32")
            .resourceMethod("words_", "text", "(Words) -> String", "(i32) -> i32")
            .optional("missing")
            .namedDestructor("Words.destructor", "Words", "close_words")
            .contract();

    private static final ObjectElements<int[]> INT32_ARRAY = ObjectTypes.typedArray("Int32Array", ArrayType.INTS);

    private final GuestInstance guest;

    private final GuestFunction make;

    private final GuestFunction find;

    private final GuestFunction counted;

    private final GuestFunction keep;

    private final GuestFunction kept;

    private final GuestFunction wordsConstructor;

    private final GuestFunction missing;

    private final GuestFunction counterAdd;

    private final GuestFunction counterCopy;

    private final GuestFunction wordsText;

    private final GuestFunction wordsDestructor;

    private final ResourceType counterType;

    private final ResourceType wordsType;

    private CountersBridge(GuestInstance guest) {
        this.guest = guest;
        this.make = guest.function("make");
        this.find = guest.function("find");
        this.counted = guest.function("counted");
        this.keep = guest.function("keep");
        this.kept = guest.function("kept");
        this.wordsConstructor = guest.function("Words#constructor");
        this.missing = guest.function("missing");
        this.counterAdd = guest.function("Counter#add");
        this.counterCopy = guest.function("Counter#copy");
        this.wordsText = guest.function("words_text");
        this.wordsDestructor = guest.function("Words.destructor");
        this.counterType = guest.pinned("Counter");
        this.wordsType = guest.pinned("Words", wordsDestructor);
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static CountersBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /** Calls {@code make (i32) -> i32}. The result is pinned until it is closed. */
    @Override
    public Counter make(int start) {
        try (GuestCall call = guest.enter(make)) {
            int returned = (int) call.invoke(start);
            return new CounterResource(counterType.adopt(call, returned));
        }
    }

    /** Calls {@code find (i32) -> i32}. The result is pinned until it is closed. */
    @Override
    public Optional<Counter> find(String name) {
        try (GuestCall call = guest.enter(find)) {
            Lowered nameArgument = call.lowerObject("name", name);
            call.allocate();
            call.write(nameArgument);
            int returned = (int) call.invoke(nameArgument.address());
            if (returned == 0) {
                return Optional.empty();
            }
            return Optional.of(new CounterResource(counterType.adopt(call, returned)));
        }
    }

    /** Calls {@code counted (i32) -> i32}. The result is pinned until it is closed. */
    @Override
    public Counter counted(int[] numbers) {
        try (GuestCall call = guest.enter(counted)) {
            Lowered numbersArgument = call.lower(INT32_ARRAY, "numbers", numbers);
            call.allocate();
            call.write(numbersArgument);
            int returned = (int) call.invoke(numbersArgument.address());
            Counter result = new CounterResource(counterType.adopt(call, returned));
            call.withhold();
            call.copyBack(INT32_ARRAY, numbersArgument, numbers);
            call.handOut();
            return result;
        }
    }

    /** Calls {@code keep (i32) -> ()}. The guest owns {@code counter} when it returns. */
    @Override
    public void keep(Counter counter) {
        try (GuestCall call = guest.enter(keep)) {
            int counterHandle = counterType.give(call, "counter", counter);
            call.invoke(counterHandle);
        }
    }

    /** Calls {@code kept () -> i32}. The guest keeps the result. */
    @Override
    public Counter kept() {
        try (GuestCall call = guest.enter(kept)) {
            int returned = (int) call.invoke();
            return new CounterResource(counterType.show(call, returned));
        }
    }

    /** Calls {@code Words#constructor (i32, i32) -> i32}. Closing the result calls {@code close_words}. */
    @Override
    public Words words(int self, String text) {
        try (GuestCall call = guest.enter(wordsConstructor)) {
            Lowered textArgument = call.lowerObject("text", text);
            call.allocate();
            call.write(textArgument);
            int returned = (int) call.invoke(self, textArgument.address());
            return new WordsResource(wordsType.adopt(call, returned));
        }
    }

    /**
     * Calls {@code missing () -> i32}. The result is pinned until it is closed. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public Counter missing() {
        try (GuestCall call = guest.enterOptional(missing)) {
            int returned = (int) call.invoke();
            return new CounterResource(counterType.adopt(call, returned));
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

    /** A {@link Counter} of the guest. */
    private final class CounterResource extends GuestResource implements Counter, Handle {
        private final ResourceHandle handle;

        private CounterResource(ResourceHandle handle) {
            super(handle);
            this.handle = handle;
        }

        /** Calls {@code Counter#add (i32, i32) -> i32}. */
        @Override
        public int add(int more) {
            try (GuestCall call = CountersBridge.this.guest.enter(counterAdd)) {
                int self = handle.lend(call);
                return (int) call.invoke(self, more);
            }
        }

        /** Calls {@code Counter#copy (i32) -> i32}. The result is pinned until it is closed. */
        @Override
        public Counter copy() {
            try (GuestCall call = CountersBridge.this.guest.enter(counterCopy)) {
                int self = handle.lend(call);
                int returned = (int) call.invoke(self);
                return new CounterResource(counterType.adopt(call, returned));
            }
        }

        @Override
        public int address() {
            return handle.address();
        }

        @Override
        public boolean closed() {
            return handle.closed();
        }

        @Override
        public void close() {
            handle.close();
        }
    }

    /** A {@link Words} of the guest. */
    private final class WordsResource extends GuestResource implements Words, Handle {
        private final ResourceHandle handle;

        private WordsResource(ResourceHandle handle) {
            super(handle);
            this.handle = handle;
        }

        /** Calls {@code words_text (i32) -> i32}. The guest keeps the result. */
        @Override
        public String text() {
            try (GuestCall call = CountersBridge.this.guest.enter(wordsText)) {
                int self = handle.lend(call);
                int pointer = (int) call.invoke(self);
                return call.lift(ObjectTypes.STRING, pointer);
            }
        }

        @Override
        public int address() {
            return handle.address();
        }

        @Override
        public boolean closed() {
            return handle.closed();
        }

        @Override
        public void close() {
            handle.close();
        }
    }

    /** Builds {@link CountersBridge}. */
    public static final class Builder extends BridgeBuilder<CountersBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public CountersBridge build() {
            return new CountersBridge(instantiate(wasm));
        }

        private CountersBridge bridge(Instance instance) {
            return new CountersBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
