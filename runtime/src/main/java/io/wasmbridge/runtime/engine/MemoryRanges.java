package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Memory;

/** Checks of ranges in the engine's memory, in longs: its own overflow. */
final class MemoryRanges {

    private MemoryRanges() {}

    static long sizeBytes(Memory memory) {
        return (long) memory.pages() * Memory.PAGE_SIZE;
    }

    /** Whether {@code lengthBytes} bytes, at least 0, from {@code address}, unsigned, lie inside memory. */
    static boolean inside(Memory memory, int address, long lengthBytes) {
        return Integer.toUnsignedLong(address) + lengthBytes <= sizeBytes(memory);
    }
}
