package io.wasmbridge.runtime;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.engine.AbsentFunction;
import io.wasmbridge.runtime.engine.CallTable;
import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.engine.HostBoundary;
import io.wasmbridge.runtime.engine.LinkException;
import io.wasmbridge.runtime.engine.LinkedModule;
import io.wasmbridge.runtime.engine.LinkedObjects;
import io.wasmbridge.runtime.engine.WasiSupport;
import io.wasmbridge.runtime.generated.FunctionType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports.Trampoline;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One instance: its state, its ledger, and the door through which guest code runs. Every fault is decided here.
 *
 * <p>Poison is absorbing: once set, no guest function is called and the ledger is empty.
 */
final class LinkedGuest extends GuestInstance implements HostBoundary {

    private final Faults faults;
    private final Faults servingFaults;
    private final Entrance entrance;
    private final GuestLimits limits;
    private final boolean keepsEmptyResults;
    private final LiveBlocks ledger = new LiveBlocks();
    private final LentObjects lent = new LentObjects();
    private final Companions companions;
    private final Holdings holdings = new Holdings();
    private final GuestState state;
    private final TextCodec codec = new TextCodec();
    private final CallStack running;
    private final ServedCalls served = new ServedCalls(this);
    private final Instance instance;
    private final EngineMemory engine;
    private final Map<String, GuestFunction> functions;
    private final LinearMemory memory;
    private final GuestText text;
    private final GuestAllocator allocator;
    private final CollectedGuest collected;
    private final Optional<GuestFunction> start;
    private final Optional<GuestFunction> initializer;
    private final GuestDoor door;
    private final WasiSupport wasi;
    private final LinkedObjects objects;
    private final Optional<CallTable> callTable;

    private long calls;
    private @Nullable Object bridge;

    private LinkedGuest(
            ModuleContract contract,
            Function<HostBoundary, LinkedModule> link,
            GuestLimits limits,
            boolean hostThrowsAreTold) {
        String name = contract.nextInstanceName();
        this.faults = Faults.ofResults(contract.module(), name);
        this.servingFaults = faults.ofArguments();
        this.state = new GuestState(ledger, hostThrowsAreTold);
        this.companions = new Companions(state, ledger);
        this.limits = limits;
        this.entrance = new Entrance(faults, state, limits, name);
        this.running = new CallStack(limits.reentry());
        this.keepsEmptyResults = contract.keepsEmptyResults();
        LinkedModule linked = link(contract, link);
        this.instance = linked.instance();
        this.engine = linked.memory();
        this.functions = linked.functions();
        companions.has(engine);
        this.memory = new LinearMemory(this, engine);
        this.text = new GuestText(this);
        this.allocator = new GuestAllocator(this, linked, contract);
        this.collected = new CollectedGuest(
                linked.collector()
                        .map(exports -> new Collector(this, contract.module(), exports, contract.makes()))
                        .orElse(null),
                allocator.isThere());
        this.start = linked.start();
        this.initializer = linked.initializer();
        this.door = new GuestDoor(faults, state, entrance, running, linked.stackPointer());
        this.wasi = linked.wasi();
        this.objects = linked.objects();
        this.callTable = linked.callTable();
    }

    /** The bridge to a guest in an instance of its own, which is there before the guest runs; its initialiser has run. */
    static <B> B instantiate(
            ModuleContract contract,
            Function<HostBoundary, LinkedModule> link,
            GuestLimits limits,
            Function<GuestInstance, B> bridge) {
        LinkedGuest guest = new LinkedGuest(contract, link, limits, true);
        B made = bridge.apply(guest);
        guest.bridge = made;
        guest.initialize();
        return made;
    }

    private void initialize() {
        try {
            start.ifPresent(this::run);
            initializer.ifPresent(this::run);
        } catch (Throwable failure) {
            close();
            throw failure;
        }
    }

    private void run(GuestFunction function) {
        try (CallFrame call = enter(function)) {
            call.invoke();
        }
    }

    /** A guest in an instance that somebody else made. */
    static LinkedGuest over(ModuleContract contract, Function<HostBoundary, LinkedModule> link, GuestLimits limits) {
        return new LinkedGuest(contract, link, limits, false);
    }

    private LinkedModule link(ModuleContract contract, Function<HostBoundary, LinkedModule> link) {
        try {
            return link.apply(this);
        } catch (LinkException failure) {
            throw Faults.unlinked(contract.module(), failure.problems(), failure.getCause());
        } catch (RuntimeException | StackOverflowError failure) {
            throw state.crossed(faults, "the start function", failure);
        }
    }

    // What generated bridges call.

    @Override
    public GuestFunction function(String export) {
        GuestFunction function = functions.get(export);
        if (function == null) {
            throw new IllegalArgumentException("'" + export + "' is not in the contract");
        }
        return function;
    }

    @Override
    public UnsupportedOperationException absent(String... exports) {
        return faults.absent(List.of(exports), "the bridge was compiled without it");
    }

    @Override
    protected ResourceType resource(String name, @Nullable GuestFunction destructor, boolean pinned) {
        return new OpenHandles(this, name, destructor, pinned ? collected.required() : null);
    }

    @Override
    public <B, H> FunctionType<H> lending(HostImport method, B bridge, Trampoline<? super B, ? super H> trampoline) {
        return new LentFunctions<>(this, callTable.orElseThrow(), method, bridge, trampoline);
    }

    @Override
    public CallFrame enterOptional(GuestFunction function) {
        if (function instanceof AbsentFunction absent) {
            throw faults.absent(absent.names(), "this instance cannot be asked for it");
        }
        return enter(function);
    }

    @Override
    public CallFrame enter(GuestFunction function) {
        door.admit(function);
        return running.push(this, function);
    }

    @Override
    public CallFrame serve(HostImport imported) {
        if (!state.isOpen()) {
            throw refused(imported.name());
        }
        entrance.enter(imported.name());
        return served.enter(imported, running.depth());
    }

    ServedCalls served() {
        return served;
    }

    @Override
    public Object bridge() {
        return Objects.requireNonNull(bridge, "the guest runs before its bridge is there");
    }

    /** The call of the bridge that the guest is in, which calls {@code imported}. */
    CallFrame innermost(GuestFunction imported) {
        return running.innermost(imported);
    }

    /** Refuses what must not reach the guest: closed, poisoned, an interrupt, a call at the wrong moment. */
    void requireEnterable(GuestFunction function) {
        door.requireEnterable(function);
    }

    void leave() {
        door.leave();
    }

    void leaveServed() {
        served.leave();
        entrance.leave();
    }

    /** What stands before the instance: whoever uses its memory or its handles comes through it, as calls do. */
    Entrance entrance() {
        return entrance;
    }

    @Override
    public LinearMemory memory() {
        return memory;
    }

    @Override
    public GuestAllocator allocator() {
        return allocator;
    }

    @Override
    public Instance instance() {
        return instance;
    }

    @Override
    public boolean poisoned() {
        return state.isPoisoned();
    }

    @Override
    public void close() {
        if (state.close()) {
            entrance.report(holdings);
            wasi.close();
        }
    }

    // The door.

    /** Calls into the guest from a running call. What comes out of it poisons the instance, unless an import may throw it. */
    long call(GuestFunction function, long... arguments) {
        return door.call(function, arguments);
    }

    /** As {@link #call}, of a function of several results. */
    long[] callAll(GuestFunction function, int resultCount, long... arguments) {
        return door.callAll(function, resultCount, arguments);
    }

    /** As {@link #call}, into the guest's allocator, from where nothing may call back. */
    long callAllocator(GuestFunction function, long[] arguments) {
        return door.callAllocator(function, arguments);
    }

    /** The guest is about to run: a view that lives until the next call is stale from here on. */
    void expireViews() {
        calls++;
    }

    /** Marks the instance as untrustworthy, if it is not already, and returns {@code fault} to be thrown. */
    <T extends Throwable> T poison(T fault) {
        return state.poison(fault);
    }

    @Override
    public void hostThrew(Throwable failure) {
        state.hostThrew(failure);
    }

    @Override
    public void hostMayThrow(Throwable failure) {
        state.hostMayThrow(failure);
    }

    @Override
    public void requireLending() {
        Companions.requireConfined(limits.sharing());
        requireWritable();
        entrance.enter("");
        entrance.leave();
    }

    @Override
    public void borrows(HostBoundary lender) {
        companions.borrowsFrom(lender);
    }

    /** The guest of {@code other} is given something of this one. */
    void joinedBy(GuestState other) {
        other.joins(state);
    }

    @Override
    public void returning(String importName) {
        expireViews();
        state.requireTrusted(faults, importName);
    }

    // What the parts of an instance ask.

    /** Why the instance takes no call. */
    RuntimeException refused(String export) {
        return state.refused(faults, export);
    }

    boolean open() {
        return state.isOpen();
    }

    void requireReadable() {
        if (state.isClosed()) {
            throw faults.closed("");
        }
    }

    void requireWritable() {
        if (!state.isOpen()) {
            throw refused("");
        }
    }

    /** Makes exceptions in the words of the innermost call, which may be one of the guest to the host. */
    Faults faults() {
        return served.isInnermost(running.depth()) ? servingFaults : faults;
    }

    /** What a guest of AssemblyScript has of its runtime. */
    CollectedGuest collected() {
        return collected;
    }

    /** What a guest of wasm-bindgen hands over by number. */
    LinkedObjects objects() {
        return objects;
    }

    /** What of the host the guest is lent. */
    LentObjects lent() {
        return lent;
    }

    LiveBlocks ledger() {
        return ledger;
    }

    /** What callers have handles to. */
    Holdings holdings() {
        return holdings;
    }

    /** How many calls are under way. */
    int depth() {
        return running.depth();
    }

    TextCodec codec() {
        return codec;
    }

    /** How text of this guest is read. */
    GuestText text() {
        return text;
    }

    EngineMemory engine() {
        return engine;
    }

    long calls() {
        return calls;
    }

    long maxResultBytes() {
        return limits.maxResultBytes();
    }

    boolean keepsEmptyResults() {
        return keepsEmptyResults;
    }
}
