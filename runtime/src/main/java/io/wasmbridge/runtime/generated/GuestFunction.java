package io.wasmbridge.runtime.generated;

/**
 * An exported function of one instance, or a global that is read by a call without arguments and written by one with one. All calls
 * into the engine go through this type, so that a faster path can take the place of the engine's own without a change to any
 * bridge.
 */
public abstract class GuestFunction {

    private final String name;
    private final int parameterCount;

    /** For the runtime's engines. */
    protected GuestFunction(String name, int parameterCount) {
        this.name = name;
        this.parameterCount = parameterCount;
    }

    /** The name of the export. */
    public final String name() {
        return name;
    }

    /** The number of parameters in the function's wasm type. */
    public final int parameterCount() {
        return parameterCount;
    }

    /** Whether it is a global, so that no guest code runs. */
    public boolean isGlobal() {
        return false;
    }

    /** Whether what it gives is an i64. */
    public boolean givesLong() {
        return false;
    }

    /** Whether it takes one i32 and nothing else. */
    public boolean takesAddress() {
        return false;
    }

    /**
     * Runs the function.
     *
     * @param arguments one per parameter: an i32 in the low half, an f32 or f64 as its raw bits
     * @return the first result in the same form, its unused bits unspecified; 0 where there is none
     */
    public abstract long call(long... arguments);

    /**
     * Runs a function of several results, if it is one.
     *
     * @param resultCount how many its wasm type has
     * @return exactly as many, in the same form
     */
    public long[] callAll(int resultCount, long... arguments) {
        throw new IllegalStateException("'" + name + "' has at most one result, not " + resultCount);
    }
}
