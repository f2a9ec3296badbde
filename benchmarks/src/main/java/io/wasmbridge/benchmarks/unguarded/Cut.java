package io.wasmbridge.benchmarks.unguarded;

/**
 * All methods of one name of one class of the runtime, and what is left of them.
 *
 * @param type below {@code io.wasmbridge.runtime}
 * @param left what stands for their bodies
 */
record Cut(String type, String method, Left left) {

    /** What a method comes to that does nothing any more. */
    enum Left {
        /** It returns; 0, false or null, where it gives something. */
        NOTHING,

        /** It gives true. */
        TRUE,

        /** It gives its last parameter, as if that had been checked. */
        LAST_PARAMETER
    }

    static Cut nothing(String type, String method) {
        return new Cut(type, method, Left.NOTHING);
    }

    @Override
    public String toString() {
        return type + "." + method;
    }
}
