package io.wasmbridge.it;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import io.wasmbridge.it.BoundaryEvent.Kind;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.TappedEngine;
import io.wasmbridge.runtime.engine.Machines;
import io.wasmbridge.runtime.engine.ParsedModule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engine below a bridge, with everything that crosses between host and guest counted: calls of the guest and of the host, blocks, reads,
 * writes, growth, and the methods of the user's. Any of these can be made to fail.
 */
final class Boundary implements Machines {

    /** What is done in place of an event, which {@code goes} on when it is asked for what it gives. */
    interface Injection {
        boolean isAt(int index, BoundaryEvent event);

        Object happens(BoundaryEvent event, Supplier<Object> goes);
    }

    private enum Side {
        HOST,
        GUEST
    }

    private static final Injection NONE = new Injection() {
        @Override
        public boolean isAt(int index, BoundaryEvent event) {
            return false;
        }

        @Override
        public Object happens(BoundaryEvent event, Supplier<Object> goes) {
            return goes.get();
        }
    };

    private static final Set<String> ALLOCATES =
            Stream.of(GuestModule.values()).map(module -> module.allocate).collect(Collectors.toSet());

    private static final Set<String> FREES = Stream.of(GuestModule.values())
            .flatMap(module -> module.frees().stream())
            .collect(Collectors.toSet());

    private final Machines machines;
    private final Optional<Duration> timeout;
    private final List<BoundaryEvent> events = new ArrayList<>();
    private final List<BoundaryEvent> afterPoison = new ArrayList<>();
    private final Deque<Side> running = new ArrayDeque<>();
    private final List<Bridge> bridges = new ArrayList<>();
    private Injection injection = NONE;
    private boolean watches;
    private boolean trapsNext;
    private int wasi;

    /** {@code timeout} is that of the bridges that are built over it. */
    Boundary(TestEngine engine, Optional<Duration> timeout) {
        this.machines = engine == TestEngine.INTERPRETER ? Machines.interpreter() : Machines.compiler();
        this.timeout = timeout;
    }

    /** Has {@code builder} build over this engine. */
    <S extends BridgeBuilder<?, ?>> S under(S builder) {
        builder.engine(TappedEngine.of(this));
        timeout.ifPresent(builder::timeout);
        return builder;
    }

    /** A bridge that was built over it: no guest is to run once it is poisoned. */
    <B extends Bridge> B watching(B bridge) {
        bridges.add(bridge);
        return bridge;
    }

    /** From here on events are counted from 0. */
    void begin() {
        begin(NONE);
    }

    /** As {@link #begin()}, and {@code next} is done where it says. */
    void begin(Injection next) {
        events.clear();
        running.clear();
        injection = next;
        watches = true;
    }

    /** From here on nothing fails, and nothing is counted; gives what happened. */
    List<BoundaryEvent> end() {
        injection = NONE;
        watches = false;
        trapsNext = false;
        return List.copyOf(events);
    }

    /** What the guest was made to do when it was poisoned already. */
    List<BoundaryEvent> afterPoison() {
        return List.copyOf(afterPoison);
    }

    /** The next call of the guest traps, whatever else is to happen. */
    void trapNext() {
        trapsNext = true;
    }

    boolean hostRuns() {
        return running.peek() != Side.GUEST;
    }

    boolean watches() {
        return watches;
    }

    // What it taps.

    @Override
    public Machine machine(ParsedModule module, Instance instance) {
        Machine machine = machines.machine(module, instance);
        Map<Integer, String> names = names(instance);
        return (function, arguments) -> {
            String name = names.getOrDefault(function, "start");
            int results =
                    instance.type(instance.functionType(function)).returns().size();
            return (long[]) happens(kind(name), name, results, true, () -> guest(machine, function, arguments));
        };
    }

    private static Map<Integer, String> names(Instance instance) {
        Map<Integer, String> names = new HashMap<>();
        var exports = instance.module().exportSection();
        for (int i = 0; i < exports.exportCount(); i++) {
            if (exports.getExport(i).exportType() == ExternalType.FUNCTION) {
                names.put(exports.getExport(i).index(), exports.getExport(i).name());
            }
        }
        return names;
    }

    private static Kind kind(String export) {
        if (ALLOCATES.contains(export)) {
            return Kind.ALLOCATE;
        }
        return FREES.contains(export) ? Kind.FREE : Kind.CALL;
    }

    private long[] guest(Machine machine, int function, long[] arguments) {
        running.push(Side.GUEST);
        try {
            return machine.call(function, arguments);
        } finally {
            running.poll();
        }
    }

    @Override
    public Memory memory(MemoryLimits limits) {
        return new BoundaryMemory(this, Machines.super.memory(limits));
    }

    @Override
    public HostFunction imported(HostFunction function) {
        String name = function.name();
        boolean isWasi = function.module().equals("wasi_snapshot_preview1");
        return new HostFunction(function.module(), name, function.functionType(), (instance, arguments) -> {
            long[] given = (long[]) happens(Kind.IMPORT, name, arguments.length, true, arguments::clone);
            running.push(Side.HOST);
            wasi += isWasi ? 1 : 0;
            long[] results;
            try {
                results = function.handle().apply(instance, given);
            } finally {
                wasi -= isWasi ? 1 : 0;
                running.poll();
            }
            int count = function.functionType().returns().size();
            Object reply = happens(Kind.REPLY, name, count, true, () -> results);
            requireTrusted(new BoundaryEvent(Kind.REPLY, name, true, false, count, true, false));
            return (long[]) reply;
        });
    }

    /** What serves the guest, with its methods counted. */
    <T> T serving(Class<T> type, T host) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(host, given);
            }
            happens(Kind.METHOD, method.getName(), 0, true, () -> "");
            Object result = call(host, method, given);
            return happens(Kind.RESULT, method.getName(), 0, true, () -> result);
        }));
    }

    private static Object call(Object host, Method method, Object[] arguments) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(host, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    Object happens(Kind kind, String name, int values, boolean inside, Supplier<Object> goes) {
        if (!watches) {
            return goes.get();
        }
        boolean guestRuns = running.contains(Side.GUEST);
        BoundaryEvent event = new BoundaryEvent(kind, name, guestRuns, !hostRuns(), values, inside, wasi > 0);
        events.add(event);
        if (event.runsGuest()) {
            requireTrusted(event);
            if (trapsNext) {
                trapsNext = false;
                throw new TrapException("swallowed");
            }
        }
        return injection.isAt(events.size() - 1, event) ? injection.happens(event, goes) : goes.get();
    }

    private void requireTrusted(BoundaryEvent event) {
        if (bridges.stream().anyMatch(Bridge::poisoned)) {
            afterPoison.add(event);
        }
    }

    /** Closes what was built. */
    void close() {
        bridges.forEach(Bridge::close);
    }

    @Override
    public String toString() {
        return Arrays.toString(events.toArray());
    }
}
