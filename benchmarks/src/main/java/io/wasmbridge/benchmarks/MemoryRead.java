package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A number read from the guest's memory, without a call. */
public class MemoryRead {

    @Benchmark
    public int bridge(Guests.Bridged guest, Payload payload) {
        return guest.bridge.memory().getInt(payload.a);
    }
}
