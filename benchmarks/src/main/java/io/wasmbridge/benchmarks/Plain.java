package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import java.nio.charset.StandardCharsets;

/**
 * What {@link Bench} does in the manner of the engine's documentation: nothing is checked, and what was allocated is freed only
 * if nothing fails.
 */
final class Plain {

    private final Memory memory;
    private final ExportFunction malloc;
    private final ExportFunction free;
    private final ExportFunction add;
    private final ExportFunction takeString;
    private final ExportFunction takeInts;
    private final ExportFunction giveString;
    private final ExportFunction giveTerminated;
    private final ExportFunction handOverString;

    Plain(Instance instance) {
        this.memory = instance.memory();
        this.malloc = instance.export("malloc");
        this.free = instance.export("free");
        this.add = instance.export("add");
        this.takeString = instance.export("take_string");
        this.takeInts = instance.export("take_ints");
        this.giveString = instance.export("give_string");
        this.giveTerminated = instance.export("give_terminated");
        this.handOverString = instance.export("hand_over_string");
    }

    int add(int a, int b) {
        return (int) add.apply(a, b)[0];
    }

    int takeString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int address = (int) malloc.apply(bytes.length)[0];
        memory.write(address, bytes);
        int result = (int) takeString.apply(address, bytes.length)[0];
        free.apply(address);
        return result;
    }

    int takeInts(int[] values) {
        int address = (int) malloc.apply((long) values.length * Integer.BYTES)[0];
        for (int i = 0; i < values.length; i++) {
            memory.writeI32(address + i * Integer.BYTES, values[i]);
        }
        int result = (int) takeInts.apply(address, values.length)[0];
        free.apply(address);
        return result;
    }

    String giveString(int lengthBytes) {
        long packed = giveString.apply(lengthBytes)[0];
        return memory.readString((int) (packed >>> 32), (int) packed);
    }

    String giveTerminated(int lengthBytes) {
        return memory.readCString((int) giveTerminated.apply(lengthBytes)[0]);
    }

    String handOverString(int lengthBytes) {
        long packed = handOverString.apply(lengthBytes)[0];
        int address = (int) (packed >>> 32);
        String result = memory.readString(address, (int) packed);
        free.apply(address);
        return result;
    }
}
