package io.wasmbridge.it;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.types.ExternalType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sees everything that crosses between a host and its guest, in both directions, and can act at one event of it. */
final class BoundaryTap implements Function<Instance, Machine> {

    enum Kind {
        /** The guest is about to be called. */
        CALL,
        /** A method of an import begins. */
        ENTRY,
        /** A method of an import has its result. */
        RETURN
    }

    /**
     * What happened, and what was under way then.
     *
     * @param guestRuns whether the innermost of what is under way is the guest
     * @param methods how many methods of imports are under way
     */
    record Event(Kind kind, String name, boolean guestRuns, int methods) {

        /** Whether nothing else is under way. */
        boolean outermost() {
            return !guestRuns && methods == 0;
        }
    }

    private final Function<Instance, Machine> machines;
    private final Map<String, Integer> functions = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Deque<Kind> running = new ArrayDeque<>();
    private Machine machine = (function, arguments) -> arguments;
    private int awaited = -1;
    private UnaryOperator<Object> action = UnaryOperator.identity();

    BoundaryTap(Function<Instance, Machine> machines) {
        this.machines = machines;
    }

    @Override
    public Machine apply(Instance instance) {
        machine = machines.apply(instance);
        Map<Integer, String> names = new HashMap<>();
        var exports = instance.module().exportSection();
        for (int i = 0; i < exports.exportCount(); i++) {
            if (exports.getExport(i).exportType() == ExternalType.FUNCTION) {
                names.put(exports.getExport(i).index(), exports.getExport(i).name());
                functions.put(exports.getExport(i).name(), exports.getExport(i).index());
            }
        }
        return (function, arguments) -> {
            happens(Kind.CALL, names.get(function), "");
            running.push(Kind.CALL);
            try {
                return machine.call(function, arguments);
            } finally {
                running.pop();
            }
        };
    }

    /** Runs what a method of an import does; what it returns may be something else. */
    @SuppressWarnings("unchecked")
    <T> T method(String name, Supplier<T> body) {
        happens(Kind.ENTRY, name, "");
        running.push(Kind.ENTRY);
        T result;
        try {
            result = body.get();
        } finally {
            running.pop();
        }
        return (T) happens(Kind.RETURN, name, result);
    }

    private Object happens(Kind kind, String name, Object result) {
        boolean guestRuns = running.peek() == Kind.CALL;
        int methods = (int) running.stream().filter(Kind.ENTRY::equals).count();
        events.add(new Event(kind, name, guestRuns, methods));
        return events.size() - 1 == awaited ? action.apply(result) : result;
    }

    /** Calls an export that no event tells of. */
    void unseen(String export, long... arguments) {
        machine.call(functions.get(export), arguments);
    }

    /** What happened since the last {@link #forget}. */
    List<Event> events() {
        return List.copyOf(events);
    }

    void forget() {
        events.clear();
    }

    /** Does {@code action} at the event number {@code index} since the last {@link #forget}; it may change what is returned. */
    void at(int index, UnaryOperator<Object> does) {
        awaited = index;
        action = does;
    }
}
