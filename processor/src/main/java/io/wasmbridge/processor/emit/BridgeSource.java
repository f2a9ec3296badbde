package io.wasmbridge.processor.emit;

/** A source file to write. */
public record BridgeSource(String qualifiedName, String text) {}
