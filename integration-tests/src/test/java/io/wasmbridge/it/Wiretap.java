package io.wasmbridge.it;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.types.ExternalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sees every call of the host into the guest, below the bridge, and can act just before one of them. */
final class Wiretap implements Function<Instance, Machine> {

    /** A call of an export, and what it was given. */
    record Call(String export, List<Long> arguments) {

        int argument(int index) {
            return arguments.get(index).intValue();
        }
    }

    private final Function<Instance, Machine> machines;
    private final List<Call> calls = new ArrayList<>();
    private int awaited = -1;
    private Runnable action = () -> {};

    Wiretap(Function<Instance, Machine> machines) {
        this.machines = machines;
    }

    @Override
    public Machine apply(Instance instance) {
        Machine machine = machines.apply(instance);
        Map<Integer, String> names = new HashMap<>();
        return (function, arguments) -> {
            if (names.isEmpty()) {
                names.putAll(names(instance));
            }
            calls.add(new Call(
                    names.get(function), Arrays.stream(arguments).boxed().toList()));
            if (calls.size() - 1 == awaited) {
                action.run();
            }
            return machine.call(function, arguments);
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

    /** The calls since the last {@link #forget}. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    int count() {
        return calls.size();
    }

    void forget() {
        calls.clear();
    }

    /** Runs {@code action} when the guest is about to be called for the {@code index}th time since the last {@link #forget}. */
    void before(int index, Runnable action) {
        this.awaited = index;
        this.action = action;
    }
}
