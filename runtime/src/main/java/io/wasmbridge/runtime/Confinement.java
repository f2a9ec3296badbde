package io.wasmbridge.runtime;

/** The thread that built a bridge, which alone may call it. */
final class Confinement {

    private final Thread owner = Thread.currentThread();

    /** Refuses any other thread. */
    void require(Faults faults, String export) {
        if (Thread.currentThread() != owner) {
            throw faults.wrongThread(export, owner);
        }
    }
}
