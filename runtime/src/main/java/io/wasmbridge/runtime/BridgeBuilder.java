package io.wasmbridge.runtime;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.engine.GivenImports;
import io.wasmbridge.runtime.engine.Linker;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds bridges to new instances of one module. Generated for each bridge. May build several; not safe for use by several
 * threads.
 *
 * @param <B> the bridge
 * @param <S> the builder itself
 */
public abstract class BridgeBuilder<B extends Bridge, S extends BridgeBuilder<B, S>> {

    /** 64 MiB: far above what one call hands over, far below what would hurt a host. */
    private static final long DEFAULT_MAX_RESULT_BYTES = 64L << 20;

    /** The largest memory of the engine: 2 GiB less a page. */
    private static final int MAX_PAGES = (int) ((1L << 31) / EngineMemory.PAGE_BYTES) - 1;

    private final ModuleContract contract;
    private final List<HostFunction> hostFunctions = new ArrayList<>();
    private Engine engine = Engine.automatic();
    private Optional<Wasi> wasi = Optional.empty();
    private final GivenImports given = new GivenImports();
    private int memoryLimitPages = MAX_PAGES;
    private long maxResultBytes = DEFAULT_MAX_RESULT_BYTES;
    private boolean reentry = true;
    private Sharing sharing = Sharing.CONFINED;
    private Optional<Duration> timeout = Optional.empty();

    /** For generated builders. */
    protected BridgeBuilder(ModuleContract contract) {
        this.contract = contract;
    }

    /** Which machine runs the module; {@link Engine#automatic} by default. */
    public S engine(Engine engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
        return self();
    }

    /**
     * Adds host functions for what the module imports; of several for one import the first serves. What a method of an import
     * interface serves is not asked of these.
     */
    public S hostFunctions(HostFunction... functions) {
        hostFunctions.addAll(List.of(functions));
        return self();
    }

    /**
     * Gives the memory of another bridge for the memory that modules import under that name. Both guests read and write the same bytes,
     * and what poisons one instance poisons the other. A memory that is imported and not given is made from the limits that the module
     * states.
     *
     * @throws IllegalArgumentException if a memory is given under that name already, or {@code memory} is of a guest without one
     */
    public S memory(String module, String field, LinearMemory memory) {
        if (!memory.guest().engine().present()) {
            throw new IllegalArgumentException("there is no memory to give as '" + module + "." + field + "'");
        }
        requireNew(given.memory(module, field, memory.guest().engine(), memory.guest()), "memory", module, field);
        return self();
    }

    /**
     * Gives the value of the global that modules import under that name: an Integer for an i32, a Long for an i64, a Float for an f32, a
     * Double for an f64. Each instance has a global of its own: a mutable one begins with that value.
     *
     * @throws IllegalArgumentException if a global is given under that name already, or {@code value} is no such number
     */
    public S global(String module, String field, Number value) {
        if (!isOfOneType(value)) {
            throw new IllegalArgumentException("the global '" + module + "." + field
                    + "' is given as an Integer, a Long, a Float or a Double, not as "
                    + value.getClass().getSimpleName());
        }
        requireNew(given.global(module, field, value), "global", module, field);
        return self();
    }

    private static boolean isOfOneType(Number value) {
        return value instanceof Integer || value instanceof Long || value instanceof Float || value instanceof Double;
    }

    private static void requireNew(boolean isNew, String kind, String module, String field) {
        if (!isNew) {
            throw new IllegalArgumentException("the " + kind + " '" + module + "." + field + "' is given already");
        }
    }

    /**
     * Gives the memories, tables and globals that {@code exporter} exports for those of the same names that modules import from {@code
     * module}. Of several bridges the first that has one gives it; what was given by its own name comes before. Two instances with one
     * memory, table or mutable global are poisoned together. Functions are not given: they would be called past the bridge they are of.
     */
    public S exportsOf(String module, Bridge exporter) {
        given.exports(module, exporter.instance(), exporter.memory().guest());
        return self();
    }

    /**
     * What the guest sees of its host through WASI preview 1. Without it a call of a WASI function that {@link #hostFunctions} does not
     * serve either is an {@link UnsupportedOperationException}.
     */
    public S wasi(Wasi wasi) {
        this.wasi = Optional.of(wasi);
        return self();
    }

    /**
     * The largest size that the guest's memory may have, in pages of 65,536 bytes: 1 to 32,767. By default what the module
     * declares. A module that starts with more is a {@link BindingException}.
     */
    public S memoryLimitPages(int pages) {
        if (pages < 1 || pages > MAX_PAGES) {
            throw new IllegalArgumentException("memoryLimitPages must be 1 to " + MAX_PAGES + ", not " + pages);
        }
        this.memoryLimitPages = pages;
        return self();
    }

    /**
     * The most that is copied out of the guest for one result, in bytes, at least 1; 64 MiB by default. The objects that a list, a record
     * and the like are made of count as well, by what they take of the host.
     */
    public S maxResultBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxResultBytes must be at least 1, not " + bytes);
        }
        this.maxResultBytes = bytes;
        return self();
    }

    /**
     * Whether an import may call the bridge back while a call of the bridge is under way: 64 deep, by default. Where it may not, every
     * call that would run guest code is a {@link ReentrantCallException}, those for memory included; nothing is poisoned by it.
     */
    public S reentry(boolean allowed) {
        this.reentry = allowed;
        return self();
    }

    /** Which threads may use the bridge; {@link Sharing#CONFINED} by default. */
    public S sharing(Sharing sharing) {
        this.sharing = Objects.requireNonNull(sharing, "sharing");
        return self();
    }

    /**
     * How long a call may take, from its first step to its last free, calls back and host functions included: at least a nanosecond.
     * One that takes longer is interrupted, is a {@link GuestTimeoutException}, and poisons the instance. No limit by default.
     *
     * <p>The limit is that of the outermost call. A host function sees an interrupt; one that swallows it is interrupted again.
     */
    public S timeout(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("timeout must be more than nothing, not " + limit);
        }
        this.timeout = Optional.of(limit);
        return self();
    }

    /**
     * Makes an instance and links a bridge to it, for the calling thread or, where {@link #sharing} says so, for all.
     *
     * @throws BindingException if the module is not what the bridge was compiled against, or cannot be given what it imports
     * @throws GuestTrapException if its start function or initialiser traps
     */
    public abstract B build();

    /** This builder. */
    protected abstract S self();

    /** A new instance of the module in {@code resource}, which is closed; null where the generated class found none. */
    protected final GuestInstance instantiate(@Nullable InputStream resource) {
        return instantiate(read(resource));
    }

    /** As {@link #instantiate(InputStream)}, whose imports need the bridge: {@code bridge} makes it before the guest runs. */
    protected final B instantiate(
            @Nullable InputStream resource, HostImports<B> imports, Function<GuestInstance, B> bridge) {
        return instantiate(read(resource), imports, bridge);
    }

    private byte[] read(@Nullable InputStream resource) {
        if (resource == null) {
            throw Faults.unlinked(
                    contract.module(),
                    List.of("[wasm/module-not-found] the class path has no resource '" + contract.module()
                            + "', which was there when the bridge was compiled"),
                    null);
        }
        try (resource) {
            return resource.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the resource '" + contract.module() + "'", failure);
        }
    }

    /** A new instance of the module in {@code wasm}, which nobody changes from then on. */
    protected final GuestInstance instantiate(byte[] wasm) {
        Linker linker = linker(List.of());
        return LinkedGuest.instantiate(contract, guest -> linker.instantiate(wasm, guest), limits(), made -> made);
    }

    /** As {@link #instantiate(InputStream, HostImports, Function)}, of a module that nobody changes from then on. */
    protected final B instantiate(byte[] wasm, HostImports<B> imports, Function<GuestInstance, B> bridge) {
        Linker linker = linker(imports.served());
        return LinkedGuest.instantiate(contract, guest -> linker.instantiate(wasm, guest), limits(), bridge);
    }

    private GuestLimits limits() {
        return new GuestLimits(maxResultBytes, reentry, sharing, timeout);
    }

    /**
     * What builds an instance.
     *
     * @throws IllegalStateException if what is given is of a bridge of another thread, or of one that is closed or poisoned
     */
    private Linker linker(List<HostImports.Served> imports) {
        given.lenders().forEach(lender -> {
            Companions.requireConfined(sharing);
            lender.requireLending();
        });
        return new Linker(
                contract,
                engine.machines(),
                imports,
                hostFunctions,
                wasi.map(Wasi::settings),
                given,
                memoryLimitPages,
                timeout.isPresent());
    }

    /** The instance that a generated {@code over} takes for itself. */
    protected final GuestInstance link(Instance instance) {
        Objects.requireNonNull(instance, "instance");
        return LinkedGuest.over(contract, guest -> Linker.over(contract, instance, guest), limits());
    }
}
