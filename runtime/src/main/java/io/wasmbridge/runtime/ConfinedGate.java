package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/** Only the thread that built the bridge enters. */
final class ConfinedGate extends ThreadGate {

    private final Thread owner = Thread.currentThread();

    @Override
    @Nullable
    Thread enter() {
        return Thread.currentThread() == owner ? null : owner;
    }

    @Override
    void leave() {}

    @Override
    String refusal(String other, String current) {
        return " is confined to thread '" + other + "' and was called from '" + current
                + "': use one instance per thread, or share it with sharing(...)";
    }
}
