package io.wasmbridge.runtime;

/**
 * What the builder of an instance allows its calls.
 *
 * @param maxResultBytes the most that is copied out for one result
 * @param reentry whether an import may call the bridge back
 */
record GuestLimits(long maxResultBytes, boolean reentry) {}
