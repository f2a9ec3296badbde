package io.wasmbridge.it;

/** The knobs of the shapes guest that every interface to it inherits. */
interface ShapesGuest extends TableGuest {
    int malloc(int sizeBytes);

    void free(int address);
}
