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
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;

/** The bridge of {@link Objects} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class ObjectsBridge implements Objects, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("make", "(i32) -> i32")
            .function("find", "(i32, i32) -> i32")
            .function("search", "(i32, i32) -> i32")
            .function("shared", "() -> i32")
            .function("sum", "(i32, i32, i32) -> i32")
            .function("keep", "(i32, i32) -> ()")
            .function("words", "(i32, i32) -> i32")
            .function("leaf", "() -> i32")
            .function("open", "(i32) -> i32")
            .function("lastError", "() -> i32")
            .function("counter_add", "(i32, i32) -> i32")
            .function("counter_copy", "(i32) -> i32")
            .function("counter_check", "(i32) -> i32")
            .function("colour", "(i32, i32) -> i32")
            .function("text", "(i32) -> i32")
            .function("words_measure", "(i32) -> i32")
            .function("words_last_error", "(i32) -> i32")
            .function("tree_add", "(i32, i32) -> ()")
            .function("tree_parent", "(i32) -> i32")
            .function("counter_drop", "(i32) -> i32")
            .function("close_words", "(i32) -> ()")
            .function("tree_destroy", "(i32) -> ()")
            .global("root", "i32")
            .optional("leaf", "tree_destroy")
            .build();

    private static final EnumType<Palette.Colour> COLOUR = EnumType.of(Palette.Colour.values(), Palette.Colour::ordinal);

    private final GuestInstance guest;

    private final GuestFunction make;

    private final GuestFunction find;

    private final GuestFunction search;

    private final GuestFunction shared;

    private final GuestFunction sum;

    private final GuestFunction keep;

    private final GuestFunction words;

    private final GuestFunction leaf;

    private final GuestFunction open;

    private final GuestFunction lastError;

    private final GuestFunction counterAdd;

    private final GuestFunction counterCopy;

    private final GuestFunction counterCheck;

    private final GuestFunction colour;

    private final GuestFunction text;

    private final GuestFunction wordsMeasure;

    private final GuestFunction wordsLastError;

    private final GuestFunction treeAdd;

    private final GuestFunction treeParent;

    private final GuestFunction counterDrop;

    private final GuestFunction closeWords;

    private final GuestFunction treeDestroy;

    private final GuestFunction root;

    private final ResourceType counterType;

    private final ResourceType wordsType;

    private final ResourceType nodeType;

    private ObjectsBridge(GuestInstance guest) {
        this.guest = guest;
        this.make = guest.function("make");
        this.find = guest.function("find");
        this.search = guest.function("search");
        this.shared = guest.function("shared");
        this.sum = guest.function("sum");
        this.keep = guest.function("keep");
        this.words = guest.function("words");
        this.leaf = guest.function("leaf");
        this.open = guest.function("open");
        this.lastError = guest.function("lastError");
        this.counterAdd = guest.function("counter_add");
        this.counterCopy = guest.function("counter_copy");
        this.counterCheck = guest.function("counter_check");
        this.colour = guest.function("colour");
        this.text = guest.function("text");
        this.wordsMeasure = guest.function("words_measure");
        this.wordsLastError = guest.function("words_last_error");
        this.treeAdd = guest.function("tree_add");
        this.treeParent = guest.function("tree_parent");
        this.counterDrop = guest.function("counter_drop");
        this.closeWords = guest.function("close_words");
        this.treeDestroy = guest.function("tree_destroy");
        this.root = guest.function("root");
        this.counterType = guest.resource("Counter", counterDrop);
        this.wordsType = guest.resource("Words", closeWords);
        this.nodeType = guest.resource("Node", treeDestroy);
    }

    /** A bridge to a new instance of the module. */
    public static ObjectsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ObjectsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code make (i32) -> i32}. Closing the result calls {@code counter_drop}. */
    @Override
    public Counter make(int start) {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(make)) {
            int returned = (int) call.invoke(start);
            return new CounterResource(counterType.adopt(call, returned));
        }
    }

    /** Calls {@code find (i32, i32) -> i32}. Closing the result calls {@code counter_drop}. */
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

    /** Calls {@code search (i32, i32) -> i32}. Closing the result calls {@code counter_drop}. */
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

    /** Reads the global {@code root: i32}. The guest keeps the result. */
    @Override
    public Counter root() {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enter(root)) {
            int returned = (int) call.readGlobal();
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
     * Calls {@code leaf () -> i32}. Closing the result calls {@code tree_destroy}. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public Tree.Node leaf() {
        try (io.wasmbridge.runtime.generated.GuestCall call = guest.enterOptional(leaf)) {
            int returned = (int) call.invoke();
            return new NodeResource(nodeType.adopt(call, returned));
        }
    }

    /**
     * Calls {@code open (i32) -> i32}. Closing the result calls {@code counter_drop}. Throws {@code GuestErrorException} where it returns 0.
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

        /** Calls {@code counter_copy (i32) -> i32}. Closing the result calls {@code counter_drop}. */
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

        /** Calls {@code colour (i32, i32) -> i32}. */
        @Override
        public Palette.Colour colour(Palette.Colour LIMIT) {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(colour)) {
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

        /** Calls {@code text (i32) -> i32}. The result is freed with {@code free}. */
        @Override
        public String text() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(text)) {
                int self = handle.lend(call);
                int pointer = (int) call.invoke(self);
                int length = call.adoptTerminated(ArrayType.BYTES, pointer);
                return call.liftString(pointer, length);
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

        /** Calls {@code words_last_error (i32) -> i32}. */
        @Override
        public int lastError() {
            try (io.wasmbridge.runtime.generated.GuestCall call = ObjectsBridge.this.guest.enter(wordsLastError)) {
                int self = handle.lend(call);
                return (int) call.invoke(self);
            }
        }

        /** Throws {@code UnsupportedOperationException}: the module exports no {@code words_sort}. */
        @Override
        public void sort() {
            throw ObjectsBridge.this.guest.absent("words_sort");
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
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ObjectsBridge build() {
            return new ObjectsBridge(instantiate(ObjectsBridge.class.getResourceAsStream("/guest.wasm")));
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
