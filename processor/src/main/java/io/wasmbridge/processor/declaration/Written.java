package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;

/** An annotation value and where it stands. */
public record Written<T>(T value, Position position) {}
