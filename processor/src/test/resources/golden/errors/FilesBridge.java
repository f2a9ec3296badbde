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
import io.wasmbridge.runtime.generated.WasmGenerated;

/** The bridge of {@link Files} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class FilesBridge implements Files, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("sync", "() -> i32")
            .function("remove", "(i32, i32) -> i32")
            .function("truncate", "(i32) -> i64")
            .function("flush", "(i32) -> i32")
            .function("open", "(i32, i32) -> i32")
            .function("seek", "(i32, i64) -> i64")
            .function("read", "(i32, i32, i32) -> i32")
            .function("close", "(i32) -> i32")
            .function("kind", "(i32, i32, i32) -> i32")
            .function("exists", "(i32, i32) -> i32")
            .function("name", "(i32) -> i32")
            .function("content", "(i32) -> i64")
            .function("rest", "(i32) -> i64")
            .function("describe", "(i32) -> i32")
            .function("reason", "() -> i32")
            .function("code", "(i64) -> i64")
            .build();

    private final GuestInstance guest;

    private final GuestFunction sync;

    private final GuestFunction remove;

    private final GuestFunction truncate;

    private final GuestFunction flush;

    private final GuestFunction open;

    private final GuestFunction seek;

    private final GuestFunction read;

    private final GuestFunction close;

    private final GuestFunction kind;

    private final GuestFunction exists;

    private final GuestFunction name;

    private final GuestFunction content;

    private final GuestFunction rest;

    private final GuestFunction describe;

    private final GuestFunction reason;

    private final GuestFunction code;

    private FilesBridge(GuestInstance guest) {
        this.guest = guest;
        this.sync = guest.function("sync");
        this.remove = guest.function("remove");
        this.truncate = guest.function("truncate");
        this.flush = guest.function("flush");
        this.open = guest.function("open");
        this.seek = guest.function("seek");
        this.read = guest.function("read");
        this.close = guest.function("close");
        this.kind = guest.function("kind");
        this.exists = guest.function("exists");
        this.name = guest.function("name");
        this.content = guest.function("content");
        this.rest = guest.function("rest");
        this.describe = guest.function("describe");
        this.reason = guest.function("reason");
        this.code = guest.function("code");
    }

    /** A bridge to a new instance of the module. */
    public static FilesBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static FilesBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code sync () -> i32}. Throws {@code GuestErrorException} where it returns anything but 0. */
    @Override
    public void sync() {
        try (GuestCall call = guest.enter(sync)) {
            int status = (int) call.invoke();
            if (status != 0) {
                throw call.error(status);
            }
        }
    }

    /**
     * Calls {@code remove (i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public void remove(String path) {
        try (GuestCall call = guest.enter(remove)) {
            Lowered pathArgument = call.lowerString("path", path);
            call.allocate();
            call.write(pathArgument);
            int status = (int) call.invoke(pathArgument.address(), pathArgument.length());
            if (status != 0) {
                throw call.error(status, () -> describe(status));
            }
        }
    }

    /** Calls {@code truncate (i32) -> i64}. Throws {@code GuestErrorException} where it returns anything but 0. */
    @Override
    public void truncate(int file) {
        try (GuestCall call = guest.enter(truncate)) {
            long status = call.invoke(file);
            if (status != 0) {
                throw call.error(status, () -> code(status));
            }
        }
    }

    /** Calls {@code flush (i32) -> i32}. Throws {@code GuestErrorException} where it returns anything but 0. */
    @Override
    public void flush(int status) {
        try (GuestCall call = guest.enter(flush)) {
            int status_ = (int) call.invoke(status);
            if (status_ != 0) {
                throw call.error(status_, () -> reason());
            }
        }
    }

    /** Calls {@code open (i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns less than 0. */
    @Override
    public int open(String path) {
        try (GuestCall call = guest.enter(open)) {
            Lowered pathArgument = call.lowerString("path", path);
            call.allocate();
            call.write(pathArgument);
            int status = (int) call.invoke(pathArgument.address(), pathArgument.length());
            if (status < 0) {
                throw call.error(status, () -> describe(status));
            }
            return status;
        }
    }

    /** Calls {@code seek (i32, i64) -> i64}. Throws {@code GuestErrorException} where it returns less than 0. */
    @Override
    public long seek(int file, long offset) {
        try (GuestCall call = guest.enter(seek)) {
            long status = call.invoke(file, offset);
            if (status < 0) {
                throw call.error(status, () -> code(status));
            }
            return status;
        }
    }

    /**
     * Calls {@code read (i32, i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns less than 0.
     */
    @Override
    public int read(int file, byte[] bytes) {
        try (GuestCall call = guest.enter(read)) {
            Lowered bytesArgument = call.lower(ArrayType.BYTES, "bytes", bytes);
            call.allocate();
            call.write(ArrayType.BYTES, bytesArgument, bytes);
            int result = (int) call.invoke(file, bytesArgument.address(), bytesArgument.length());
            if (result < 0) {
                throw call.error(result);
            }
            call.copyBack(ArrayType.BYTES, bytesArgument, bytes);
            return result;
        }
    }

    /** Calls {@code close (i32) -> i32}. Throws {@code GuestErrorException} where it returns 0. */
    @Override
    public boolean close(int file) {
        try (GuestCall call = guest.enter(close)) {
            int status = (int) call.invoke(file);
            if (status == 0) {
                throw call.error(status);
            }
            return status != 0;
        }
    }

    /**
     * Calls {@code kind (i32, i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns less than 0.
     */
    @Override
    public short kind(int file, byte[] bytes) {
        try (GuestCall call = guest.enter(kind)) {
            Lowered bytesArgument = call.lower(ArrayType.BYTES, "bytes", bytes);
            call.allocate();
            call.write(ArrayType.BYTES, bytesArgument, bytes);
            short result = (short) call.invoke(file, bytesArgument.address(),
                    bytesArgument.length());
            if (result < 0) {
                throw call.error(result);
            }
            call.copyBack(ArrayType.BYTES, bytesArgument, bytes);
            return result;
        }
    }

    /** Calls {@code exists (i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns 0. */
    @Override
    public boolean exists(byte[] path) {
        try (GuestCall call = guest.enter(exists)) {
            Lowered pathArgument = call.lower(ArrayType.BYTES, "path", path);
            call.allocate();
            call.write(ArrayType.BYTES, pathArgument, path);
            int status = (int) call.invoke(pathArgument.address(), pathArgument.length());
            if (status == 0) {
                throw call.error(status);
            }
            boolean result = status != 0;
            call.copyBack(ArrayType.BYTES, pathArgument, path);
            return result;
        }
    }

    /**
     * Calls {@code name (i32) -> i32}. The guest keeps the result. Throws {@code GuestErrorException} where it returns 0.
     */
    @Override
    public String name(int file) {
        try (GuestCall call = guest.enter(name)) {
            int pointer = (int) call.invoke(file);
            if (pointer == 0) {
                throw call.error(pointer, () -> code(pointer));
            }
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /**
     * Calls {@code content (i32) -> i64}. The result is freed with {@code free}. Throws {@code GuestErrorException} where it returns 0.
     */
    @Override
    public byte[] content(int file) {
        try (GuestCall call = guest.enter(content)) {
            long packed = call.invoke(file);
            int pointer = (int) packed;
            if (pointer == 0) {
                throw call.error(packed, () -> code(packed));
            }
            int length = (int) (packed >>> 32);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /**
     * Calls {@code rest (i32) -> i64}. The result is freed with {@code free}. Throws {@code GuestErrorException} where it returns less than 0.
     */
    @Override
    public byte[] rest(int file) {
        try (GuestCall call = guest.enter(rest)) {
            long packed = call.invoke(file);
            if (packed < 0) {
                throw call.error(packed);
            }
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code describe (i32) -> i32}. The guest keeps the result. */
    @Override
    public String describe(int status) {
        try (GuestCall call = guest.enter(describe)) {
            int pointer = (int) call.invoke(status);
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code reason () -> i32}. The guest keeps the result. */
    @Override
    public String reason() {
        try (GuestCall call = guest.enter(reason)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code code (i64) -> i64}. */
    @Override
    public long code(long status) {
        try (GuestCall call = guest.enter(code)) {
            return call.invoke(status);
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

    /** Builds {@link FilesBridge}. */
    public static final class Builder extends BridgeBuilder<FilesBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public FilesBridge build() {
            return new FilesBridge(instantiate(FilesBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private FilesBridge bridge(Instance instance) {
            return new FilesBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
