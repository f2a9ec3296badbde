package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.ChicoryException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A machine for each depth of calls into one instance. What an exception leaves behind in one, as operands on the interpreter's stack,
 * goes with it: the calls around it and those after it find nothing of that.
 */
final class LayeredMachine implements Machine {

    private final Supplier<Machine> machines;
    private Machine[] layers = new Machine[2];
    private int depth;

    /** {@code machines} makes one more machine of the instance. */
    LayeredMachine(Supplier<Machine> machines) {
        this.machines = machines;
        this.layers[0] = machines.get();
    }

    @Override
    public long[] call(int functionIndex, long[] arguments) throws ChicoryException {
        int layer = depth;
        Machine machine = layer(layer);
        boolean returned = false;
        depth = layer + 1;
        try {
            long[] results = machine.call(functionIndex, arguments);
            returned = true;
            return results;
        } finally {
            depth = layer;
            if (!returned) {
                layers[layer] = null;
            }
        }
    }

    private Machine layer(int layer) {
        if (layer == layers.length) {
            layers = Arrays.copyOf(layers, layer * 2);
        }
        Machine machine = layers[layer];
        if (machine == null) {
            machine = machines.get();
            layers[layer] = machine;
        }
        return machine;
    }
}
