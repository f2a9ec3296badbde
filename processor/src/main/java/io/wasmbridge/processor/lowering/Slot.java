package io.wasmbridge.processor.lowering;

/** A value that a step leaves for later steps. The name is unique within its method; the emitter may have to vary it. */
public record Slot(String name) {

    @Override
    public String toString() {
        return name;
    }
}
