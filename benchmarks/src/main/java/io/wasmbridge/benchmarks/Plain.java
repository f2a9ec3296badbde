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
    private final ExportFunction takeDoubles;
    private final ExportFunction touchBytes;
    private final ExportFunction touchInts;
    private final ExportFunction touchDoubles;
    private final ExportFunction giveBytes;
    private final ExportFunction giveInts;
    private final ExportFunction giveDoubles;
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
        this.takeDoubles = instance.export("take_doubles");
        this.touchBytes = instance.export("touch_bytes");
        this.touchInts = instance.export("touch_ints");
        this.touchDoubles = instance.export("touch_doubles");
        this.giveBytes = instance.export("give_bytes");
        this.giveInts = instance.export("give_ints");
        this.giveDoubles = instance.export("give_doubles");
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

    int takeBytes(byte[] values) {
        int address = (int) malloc.apply(values.length)[0];
        memory.write(address, values);
        int result = (int) takeString.apply(address, values.length)[0];
        free.apply(address);
        return result;
    }

    int takeInts(int[] values) {
        int address = write(values);
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

    double takeDoubles(double[] values) {
        int address = write(values);
        double result = Double.longBitsToDouble(takeDoubles.apply(address, values.length)[0]);
        free.apply(address);
        return result;
    }

    void touchBytes(byte[] values) {
        int address = (int) malloc.apply(values.length)[0];
        memory.write(address, values);
        touchBytes.apply(address, values.length);
        System.arraycopy(memory.readBytes(address, values.length), 0, values, 0, values.length);
        free.apply(address);
    }

    void touchInts(int[] values) {
        int address = write(values);
        touchInts.apply(address, values.length);
        read(address, values);
        free.apply(address);
    }

    void touchDoubles(double[] values) {
        int address = write(values);
        touchDoubles.apply(address, values.length);
        read(address, values);
        free.apply(address);
    }

    byte[] giveBytes(int count) {
        long packed = giveBytes.apply(count)[0];
        return memory.readBytes((int) (packed >>> 32), (int) packed);
    }

    int[] giveInts(int count) {
        long packed = giveInts.apply(count)[0];
        int[] values = new int[(int) packed];
        read((int) (packed >>> 32), values);
        return values;
    }

    double[] giveDoubles(int count) {
        long packed = giveDoubles.apply(count)[0];
        double[] values = new double[(int) packed];
        read((int) (packed >>> 32), values);
        return values;
    }

    private int write(int[] values) {
        int address = (int) malloc.apply((long) values.length * Integer.BYTES)[0];
        for (int i = 0; i < values.length; i++) {
            memory.writeI32(address + i * Integer.BYTES, values[i]);
        }
        return address;
    }

    private int write(double[] values) {
        int address = (int) malloc.apply((long) values.length * Double.BYTES)[0];
        for (int i = 0; i < values.length; i++) {
            memory.writeF64(address + i * Double.BYTES, values[i]);
        }
        return address;
    }

    private void read(int address, int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = memory.readInt(address + i * Integer.BYTES);
        }
    }

    private void read(int address, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = memory.readDouble(address + i * Double.BYTES);
        }
    }
}
