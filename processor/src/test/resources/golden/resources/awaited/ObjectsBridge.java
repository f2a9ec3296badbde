package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;

/** The bridge of {@link Objects} to a module that arrives at run time. Confined to the thread that built it. */
@WasmGenerated
public final class ObjectsBridge implements Objects, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Objects", "C")
            .needsMemory()
            .allocatorAmong("malloc")
            .freeAmong("free")
            .allocates("parameter 'name' of 'find'")
            .frees("parameter 'name' of 'find'")
            .freesResult("the result of 'text'")
            .method("make", "(int) -> Counter", "(i32) -> i32")
            .method("find", "(String) -> Counter", "(i32, i32) -> i32")
            .method("search", "(int[]) -> Optional<Counter>", "(i32, i32) -> i32")
            .method("shared", "() -> Counter", "() -> i32")
            .method("root", "() -> Counter", "() -> i32")
            .method("sum", "(Counter, Counter, Optional<Counter>) -> int", "(i32, i32, i32) -> i32")
            .method("keep", "(Counter, Words) -> void", "(i32, i32) -> ()")
            .method("words", "(String) -> Words", "(i32, i32) -> i32")
            .method("leaf", "() -> Node", "() -> i32")
            .method("open", "(int) -> Counter", "(i32) -> i32")
            .method("lastError", "() -> String", "() -> i32")
            .resourceMethod("counter_", "add", "(Counter, int) -> int", "(i32, i32) -> i32")
            .resourceMethod("counter_", "copy", "(Counter) -> Counter", "(i32) -> i32")
            .resourceMethod("counter_", "check", "(Counter) -> void", "(i32) -> i32")
            .resourceMethod("counter_", "colour", "(Counter, Colour) -> Colour", "(i32, i32) -> i32")
            .resourceMethod("words_", "text", "(Words) -> String", "(i32) -> i32")
            .resourceMethod("words_", "sort", "(Words) -> void", "(i32) -> ()", "words_sort")
            .resourceMethod("words_", "measure", "(Words) -> int", "(i32) -> i32")
            .resourceMethod("words_", "lastError", "(Words) -> int", "(i32) -> i32")
            .resourceMethod("tree_", "add", "(Node, Node) -> void", "(i32, i32) -> ()")
            .resourceMethod("tree_", "parent", "(Node) -> Node", "(i32) -> i32")
            .optional("leaf")
            .optional("words_sort")
            .destructorAmong("Counter.destructor", "Counter", "counter_free", "counter_destroy", "counter_delete", "counter_drop")
            .namedDestructor("Words.destructor", "Words", "close_words")
            .destructorAmong("Tree.Node.destructor", "Node", "tree_free", "tree_destroy", "tree_delete", "tree_drop")
            .destructorFor("Tree.Node.destructor", "leaf")
            .contract();

    private static final EnumType<Palette.Colour> COLOUR = EnumType.of(Palette.Colour.values(), Palette.Colour::ordinal);

    private final GuestInstance guest;

    private final GuestFunction make;

    private final GuestFunction find;

    private final GuestFunction search;

    private final GuestFunction shared;

    private final GuestFunction root;

    private final GuestFunction sum;

    private final GuestFunction keep;

    private final GuestFunction words;

    private final GuestFunction leaf;

    private final GuestFunction open;

    private final GuestFunction lastError;

    private final GuestFunction counterAdd;

    private final GuestFunction counterCopy;

    private final GuestFunction counterCheck;

    private final GuestFunction counterColour;

    private final GuestFunction wordsText;

    private final GuestFunction wordsSort;

    private final GuestFunction wordsMeasure;

    private final GuestFunction wordsLastError;

    private final GuestFunction treeAdd;

    private final GuestFunction treeParent;

    private final GuestFunction counterDestructor;

    private final GuestFunction wordsDestructor;

    private final GuestFunction treeNodeDestructor;

    private final ResourceType counterType;

    private final ResourceType wordsType;

    private final ResourceType nodeType;

    private ObjectsBridge(GuestInstance guest) {
        this.guest = guest;
        this.make = guest.function("make");
        this.find = guest.function("find");
        this.search = guest.function("search");
        this.shared = guest.function("shared");
        this.root = guest.function("root");
        this.sum = guest.function("sum");
        this.keep = guest.function("keep");
        this.words = guest.function("words");
        this.leaf = guest.function("leaf");
        this.open = guest.function("open");
        this.lastError = guest.function("lastError");
        this.counterAdd = guest.function("counter_add");
        this.counterCopy = guest.function("counter_copy");
        this.counterCheck = guest.function("counter_check");
        this.counterColour = guest.function("counter_colour");
        this.wordsText = guest.function("words_text");
        this.wordsSort = guest.function("words_sort");
        this.wordsMeasure = guest.function("words_measure");
        this.wordsLastError = guest.function("words_lastError");
        this.treeAdd = guest.function("tree_add");
        this.treeParent = guest.function("tree_parent");
        this.counterDestructor = guest.function("Counter.destructor");
        this.wordsDestructor = guest.function("Words.destructor");
        this.treeNodeDestructor = guest.function("Tree.Node.destructor");
        this.counterType = guest.resource("Counter", counterDestructor);
        this.wordsType = guest.resource("Words", wordsDestructor);
        this.nodeType = guest.resource("Node", treeNodeDestructor);
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ObjectsBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /**
     * Calls {@code make (i32) -> i32}. Closing the result calls {@code counter_free} or {@code counter_destroy} or {@code counter_delete} or {@code counter_drop}.
     */
    @Override
    public Counter make(int start) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(make)) {
            int returned = (int) call.invoke(start);
            return new CounterResource(counterType.adopt(call, returned));
        }
    }

    /**
     * Calls {@code find (i32, i32) -> i32}. Closing the result calls {@code counter_free} or {@code counter_destroy} or {@code counter_delete} or {@code counter_drop}.
     */
    @Override
    public Counter find(String name) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(find)) {
            Lowered nameArgument = call.lowerString("name", name);
            call.allocate();
            call.write(nameArgument);
            int returned = (int) call.invoke(nameArgument.address(), nameArgument.length());
            if (returned == 0) {
                return null;
            }
            return new CounterResource(counterType.adopt(call, returned));
        }
    }

    /**
     * Calls {@code search (i32, i32) -> i32}. Closing the result calls {@code counter_free} or {@code counter_destroy} or {@code counter_delete} or {@code counter_drop}.
     */
    @Override
    public Optional<Counter> search(int[] places) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(search)) {
            Lowered placesArgument = call.lower(ArrayType.INTS, "places", places);
            call.allocate();
            call.write(ArrayType.INTS, placesArgument, places);
            int returned = (int) call.invoke(placesArgument.address(), placesArgument.length());
            if (returned == 0) {
                call.copyBack(ArrayType.INTS, placesArgument, places);
                return Optional.empty();
            }
            Optional<Counter> result = Optional.of(new CounterResource(counterType.adopt(call, returned)));
            call.withhold();
            call.copyBack(ArrayType.INTS, placesArgument, places);
            call.handOut();
            return result;
        }
    }

    /** Calls {@code shared () -> i32}. The guest keeps the result. */
    @Override
    public Counter shared() {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(shared)) {
            int returned = (int) call.invoke();
            return new CounterResource(counterType.show(call, returned));
        }
    }

    /** Calls {@code root () -> i32}. The guest keeps the result. */
    @Override
    public Counter root() {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(root)) {
            int returned = (int) call.invoke();
            return new CounterResource(counterType.show(call, returned));
        }
    }

    /** Calls {@code sum (i32, i32, i32) -> i32}. */
    @Override
    public int sum(Counter one, Counter counterType, Optional<Counter> last) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(sum)) {
            Counter lastOrNull = call.orNull("last", last);
            int oneHandle = this.counterType.lend(call, "one", one);
            int counterTypeHandle = counterType == null ? 0 : this.counterType.lend(call, "counterType", counterType);
            int lastHandle = lastOrNull == null ? 0 : this.counterType.lend(call, "last", lastOrNull);
            return (int) call.invoke(oneHandle, counterTypeHandle, lastHandle);
        }
    }

    /** Calls {@code keep (i32, i32) -> ()}. The guest owns {@code counter} and {@code words} when it returns. */
    @Override
    public void keep(Counter counter, Words words) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(keep)) {
            int counterHandle = counterType.give(call, "counter", counter);
            int wordsHandle = words == null ? 0 : wordsType.give(call, "words", words);
            call.invoke(counterHandle, wordsHandle);
        }
    }

    /**
     * Calls {@code words (i32, i32) -> i32}. The guest owns {@code text} when it returns. Closing the result calls {@code close_words}.
     */
    @Override
    public Words words(String text) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(words)) {
            Lowered textArgument = call.lowerString("text", text).transferred();
            call.allocate();
            call.write(textArgument);
            int returned = (int) call.invoke(textArgument.address(), textArgument.length());
            return new WordsResource(wordsType.adopt(call, returned));
        }
    }

    /**
     * Calls {@code leaf () -> i32}. Closing the result calls {@code tree_free} or {@code tree_destroy} or {@code tree_delete} or {@code tree_drop}. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public Tree.Node leaf() {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enterOptional(leaf)) {
            int returned = (int) call.invoke();
            return new NodeResource(nodeType.adopt(call, returned));
        }
    }

    /**
     * Calls {@code open (i32) -> i32}. Closing the result calls {@code counter_free} or {@code counter_destroy} or {@code counter_delete} or {@code counter_drop}. Throws {@code GuestErrorException} where it returns 0.
     */
    @Override
    public Counter open(int mode) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(open)) {
            int returned = (int) call.invoke(mode);
            if (returned == 0) {
                throw call.error(returned, () -> lastError());
            }
            return new CounterResource(counterType.adopt(call, returned));
        }
    }

    /** Calls {@code lastError () -> i32}. The guest keeps the result. */
    @Override
    public String lastError() {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(lastError)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
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

        /** Calls {@code counter_add (i32, i32) -> i32}. */
        @Override
        public int add(int handle) {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(counterAdd)) {
                int self = this.handle.lend(call);
                return (int) call.invoke(self, handle);
            }
        }

        /**
         * Calls {@code counter_copy (i32) -> i32}. Closing the result calls {@code counter_free} or {@code counter_destroy} or {@code counter_delete} or {@code counter_drop}.
         */
        @Override
        public Counter copy() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(counterCopy)) {
                int self = handle.lend(call);
                int returned = (int) call.invoke(self);
                return new CounterResource(counterType.adopt(call, returned));
            }
        }

        /**
         * Calls {@code counter_check (i32) -> i32}. Throws {@code GuestErrorException} where it returns anything but 0.
         */
        @Override
        public void check() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(counterCheck)) {
                int self = handle.lend(call);
                int status = (int) call.invoke(self);
                if (status != 0) {
                    throw call.error(status, () -> ObjectsBridge.this.lastError());
                }
            }
        }

        /** Calls {@code counter_colour (i32, i32) -> i32}. */
        @Override
        public Palette.Colour colour(Palette.Colour LIMIT) {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(counterColour)) {
                int self = handle.lend(call);
                int LIMITArgument = call.lowerEnum(COLOUR, "LIMIT", LIMIT);
                return call.liftEnum(COLOUR, (int) call.invoke(self, LIMITArgument));
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

        /** Calls {@code words_text (i32) -> i32}. The result is freed with {@code free}. */
        @Override
        public String text() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(wordsText)) {
                int self = handle.lend(call);
                int pointer = (int) call.invoke(self);
                int length = call.adoptTerminated(ArrayType.BYTES, pointer);
                return call.liftString(pointer, length);
            }
        }

        /**
         * Calls {@code words_sort (i32) -> ()}. Throws {@code UnsupportedOperationException} where the instance lacks the export.
         */
        @Override
        public void sort() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enterOptional(wordsSort)) {
                int self = handle.lend(call);
                call.invoke(self);
            }
        }

        /**
         * Calls {@code words_measure (i32) -> i32}. Throws {@code GuestErrorException} where it returns less than 0.
         */
        @Override
        public int measure() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(wordsMeasure)) {
                int self = handle.lend(call);
                int status = (int) call.invoke(self);
                if (status < 0) {
                    throw call.error(status, () -> lastError());
                }
                return status;
            }
        }

        /** Calls {@code words_lastError (i32) -> i32}. */
        @Override
        public int lastError() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(wordsLastError)) {
                int self = handle.lend(call);
                return (int) call.invoke(self);
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

    /** A {@link Tree.Node} of the guest. */
    private final class NodeResource extends GuestResource implements Tree.Node, Handle {
        private final ResourceHandle handle;

        private NodeResource(ResourceHandle handle) {
            super(handle);
            this.handle = handle;
        }

        /** Calls {@code tree_add (i32, i32) -> ()}. The guest owns {@code child} when it returns. */
        @Override
        public void add(Tree.Node child) {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(treeAdd)) {
                int self = handle.lend(call);
                int childHandle = nodeType.give(call, "child", child);
                call.invoke(self, childHandle);
            }
        }

        /** Calls {@code tree_parent (i32) -> i32}. The guest keeps the result. */
        @Override
        public Tree.Node parent() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(treeParent)) {
                int self = handle.lend(call);
                int returned = (int) call.invoke(self);
                return new NodeResource(nodeType.show(call, returned));
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

    /** Builds {@link ObjectsBridge}. */
    public static final class Builder extends BridgeBuilder<ObjectsBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public ObjectsBridge build() {
            return new ObjectsBridge(instantiate(wasm));
        }

        private ObjectsBridge bridge(Instance instance) {
            return new ObjectsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
