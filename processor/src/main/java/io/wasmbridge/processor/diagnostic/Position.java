package io.wasmbridge.processor.diagnostic;

/**
 * An opaque place in the user's source. Made where declarations are read, resolved where findings are printed; nothing in
 * between looks inside.
 */
public interface Position {}
