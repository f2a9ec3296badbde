package io.wasmbridge.runtime;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Every thread enters, one after the other. */
final class LockedGate extends ThreadGate {

    private final ReentrantLock lock = new ReentrantLock();

    @Override
    @Nullable
    Thread enter() {
        lock.lock();
        return null;
    }

    @Override
    boolean tryEnter() {
        return lock.tryLock();
    }

    @Override
    void leave() {
        lock.unlock();
    }

    @Override
    String refusal(String other, String current) {
        throw new IllegalStateException("every thread is let in");
    }
}
