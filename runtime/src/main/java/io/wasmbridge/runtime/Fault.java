package io.wasmbridge.runtime;

import java.io.Serializable;

/** The parts of a fault that all exceptions share. */
record Fault(String code, String module, String export, boolean poisoned, String message) implements Serializable {}
