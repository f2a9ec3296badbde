package io.wasmbridge.processor;

import io.wasmbridge.processor.diagnostic.Position;

/** A position by name: {@code f} a method, {@code f.text} its parameter, {@code f.text@Out} a mark on it. */
public record At(String name) implements Position {

    @Override
    public String toString() {
        return name;
    }
}
