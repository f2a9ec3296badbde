package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;

/**
 * The bridge of {@link Outs} to the module {@code guests/outs/outs.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class OutsBridge implements Outs, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/outs/outs.wasm")
            .sha256("digest")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("reason", "(i32) -> i32")
            .function("locate", "(i32, i32) -> ()")
            .function("double_all", "(i32, i32, i32) -> i32")
            .function("make_note", "(i32, i32, i32) -> i32")
            .function("open_session", "(i32, i32, i32) -> i32")
            .function("find_session", "(i32, i32, i32) -> ()")
            .function("shared_session", "(i32) -> i32")
            .function("session_fork", "(i32, i32) -> i32")
            .function("session_free", "(i32) -> ()")
            .build();

    private static final MemoryType<Outs.Place> PLACE = new PlaceType();

    private static final MemoryType<Outs.Note> NOTE = new NoteType();

    private final GuestInstance guest;

    private final GuestFunction reason;

    private final GuestFunction locate;

    private final GuestFunction doubleAll;

    private final GuestFunction makeNote;

    private final GuestFunction openSession;

    private final GuestFunction findSession;

    private final GuestFunction sharedSession;

    private final GuestFunction sessionFork;

    private final GuestFunction sessionFree;

    private final ResourceType sessionType;

    private OutsBridge(GuestInstance guest) {
        this.guest = guest;
        this.reason = guest.function("reason");
        this.locate = guest.function("locate");
        this.doubleAll = guest.function("double_all");
        this.makeNote = guest.function("make_note");
        this.openSession = guest.function("open_session");
        this.findSession = guest.function("find_session");
        this.sharedSession = guest.function("shared_session");
        this.sessionFork = guest.function("session_fork");
        this.sessionFree = guest.function("session_free");
        this.sessionType = guest.resource("Session", sessionFree);
    }

    /** A bridge to a new instance of the module. */
    public static OutsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static OutsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code reason (i32) -> i32}. The guest keeps the result. */
    @Override
    public String reason(int code) {
        try (GuestCall call = guest.enter(reason)) {
            int pointer = (int) call.invoke(code);
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code locate (i32, i32) -> ()}. */
    @Override
    public Outs.Place locate(int id) {
        try (GuestCall call = guest.enter(locate)) {
            Lowered area = call.area("the result", 24, 8);
            call.allocate();
            call.clear(area);
            call.invoke(id, area.address());
            int pointer = area.address();
            return call.lift(PLACE, pointer);
        }
    }

    /**
     * Calls {@code double_all (i32, i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public Outs.Place doubleAll(int[] values) {
        try (GuestCall call = guest.enter(doubleAll)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            Lowered area = call.area("the result", 24, 8);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            call.clear(area);
            int status = (int) call.invoke(valuesArgument.address(), valuesArgument.length(),
                    area.address());
            if (status != 0) {
                throw call.error(status);
            }
            int pointer = area.address();
            Outs.Place result = call.lift(PLACE, pointer);
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            return result;
        }
    }

    /**
     * Calls {@code make_note (i32, i32, i32) -> i32}. The result is freed with {@code free}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public Outs.Note makeNote(String text) {
        try (GuestCall call = guest.enter(makeNote)) {
            Lowered textArgument = call.lowerString("text", text);
            Lowered area = call.area("the result", 20);
            call.allocate();
            call.write(textArgument);
            call.clear(area);
            int status = (int) call.invoke(textArgument.address(), textArgument.length(),
                    area.address());
            if (status != 0) {
                throw call.error(status, () -> reason(status));
            }
            int pointer = area.address();
            call.adoptParts(NOTE, pointer, true);
            return call.lift(NOTE, pointer);
        }
    }

    /**
     * Calls {@code open_session (i32, i32, i32) -> i32}. Closing the result calls {@code session_free}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public Outs.Session openSession(String name) {
        try (GuestCall call = guest.enter(openSession)) {
            Lowered nameArgument = call.lowerString("name", name);
            Lowered handleArea = call.area("the result", 4);
            call.allocate();
            call.write(nameArgument);
            call.clear(handleArea);
            int status = (int) call.invoke(nameArgument.address(), nameArgument.length(),
                    handleArea.address());
            if (status != 0) {
                throw call.error(status, () -> reason(status));
            }
            int returned = call.word(handleArea, 0);
            return new SessionResource(sessionType.adopt(call, returned));
        }
    }

    /** Calls {@code find_session (i32, i32, i32) -> ()}. Closing the result calls {@code session_free}. */
    @Override
    public Optional<Outs.Session> foundSession(String name) {
        try (GuestCall call = guest.enter(findSession)) {
            Lowered nameArgument = call.lowerString("name", name);
            Lowered handleArea = call.area("the result", 4);
            call.allocate();
            call.write(nameArgument);
            call.clear(handleArea);
            call.invoke(nameArgument.address(), nameArgument.length(), handleArea.address());
            int returned = call.word(handleArea, 0);
            if (returned == 0) {
                return Optional.empty();
            }
            return Optional.of(new SessionResource(sessionType.adopt(call, returned)));
        }
    }

    /**
     * Calls {@code shared_session (i32) -> i32}. The guest keeps the result. Throws {@code GuestErrorException} where it returns 0.
     */
    @Override
    public Outs.Session sharedSession() {
        try (GuestCall call = guest.enter(sharedSession)) {
            Lowered handleArea = call.area("the result", 4);
            call.allocate();
            call.clear(handleArea);
            int status = (int) call.invoke(handleArea.address());
            if (status == 0) {
                throw call.error(status);
            }
            int returned = call.word(handleArea, 0);
            return new SessionResource(sessionType.show(call, returned));
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

    private static final class PlaceType extends MemoryType<Outs.Place> {
        PlaceType() {
            super("Place", 24, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Outs.Place value) {
            block.setInt(offset, value.id());
            block.setDouble(offset + 8, value.x());
            block.setUnsigned("level", offset + 16, value.level(), 16);
        }

        @Override
        protected Outs.Place lift(BlockReader memory, int address) {
            return new Outs.Place(memory.getInt(address), memory.getDouble(address + 8),
                    memory.getChar(address + 16));
        }
    }

    private static final class NoteType extends MemoryType<Outs.Note> {
        private static final MemoryType<String> TEXT = MemoryTypes.text(TextType.UTF_8);

        private static final MemoryType<int[]> VALUES = MemoryTypes.elements(ArrayType.INTS);

        NoteType() {
            super("Note", 20, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Outs.Note value) {
            block.setInt(offset, value.id());
            block.set(TEXT, "text", offset + 4, value.text());
            block.set(VALUES, "values", offset + 12, value.values());
        }

        @Override
        protected Outs.Note lift(BlockReader memory, int address) {
            return new Outs.Note(memory.getInt(address), memory.get(TEXT, address + 4),
                    memory.get(VALUES, address + 12));
        }

        @Override
        protected void adopt(BlockReader memory, int address, boolean handedOver) {
            memory.adopt(TEXT, address + 4, handedOver);
            memory.adopt(VALUES, address + 12, handedOver);
        }
    }

    /** A {@link Outs.Session} of the guest. */
    private final class SessionResource extends GuestResource implements Outs.Session, Handle {
        private final ResourceHandle handle;

        private SessionResource(ResourceHandle handle) {
            super(handle);
            this.handle = handle;
        }

        /**
         * Calls {@code session_fork (i32, i32) -> i32}. Closing the result calls {@code session_free}. Throws {@code GuestErrorException} where it returns anything but 0.
         */
        @Override
        public Outs.Session fork() {
            try (GuestCall call = guest.enter(sessionFork)) {
                int self = handle.lend(call);
                Lowered handleArea = call.area("the result", 4);
                call.allocate();
                call.clear(handleArea);
                int status = (int) call.invoke(self, handleArea.address());
                if (status != 0) {
                    throw call.error(status);
                }
                int returned = call.word(handleArea, 0);
                return new SessionResource(sessionType.adopt(call, returned));
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

    /** Builds {@link OutsBridge}. */
    public static final class Builder extends BridgeBuilder<OutsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public OutsBridge build() {
            return new OutsBridge(instantiate(OutsBridge.class.getResourceAsStream("/guests/outs/outs.wasm")));
        }

        private OutsBridge bridge(Instance instance) {
            return new OutsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
