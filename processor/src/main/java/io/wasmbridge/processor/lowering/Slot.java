package io.wasmbridge.processor.lowering;

/**
 * A value that a step leaves for later steps. The name is unique within its method; the emitter may have to vary it.
 *
 * @param passed whether it is what a method of the user's is passed, which has the name of its parameter: no other slot is meant by it
 */
public record Slot(String name, boolean passed) {

    /** A value of the steps' own. */
    public Slot(String name) {
        this(name, false);
    }

    /** What is passed for a parameter of a method that the guest calls. */
    public static Slot of(String parameter) {
        return new Slot(parameter, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
