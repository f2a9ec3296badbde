package io.wasmbridge.processor.module;

/**
 * The table through which a guest calls functions by pointer.
 *
 * @param name its export, or its import
 * @param elementCount how many pointers it starts with
 * @param mostElements how many it may have
 */
public record CallTable(String name, long elementCount, long mostElements) {

    /** Whether the host can add to it. */
    public boolean grows() {
        return mostElements > elementCount;
    }
}
