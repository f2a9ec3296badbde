package io.wasmbridge.processor.abi;

/** The method of a bridge that says what went wrong; {@code takesStatus} where it is passed the status. */
public record ErrorMessage(String method, boolean takesStatus) {}
