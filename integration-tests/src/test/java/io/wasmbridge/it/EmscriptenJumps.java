package io.wasmbridge.it;

import io.wasmbridge.runtime.Bridge;

/** Functions that are left by {@code longjmp}; no bridge of its own. */
interface EmscriptenJumps extends Bridge {
    int parse(String text);

    int stackNow();

    int jumps(int which, boolean again);

    int many(int count);

    double scaled(double value, double scale);

    void stray();

    void jumpStray();

    int traps();
}
