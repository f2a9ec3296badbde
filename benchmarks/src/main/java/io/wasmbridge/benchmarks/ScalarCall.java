package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A call that only scalars cross. */
public class ScalarCall {

    @Benchmark
    public int bridge(Guests.Bridged guest, Payload payload) {
        return guest.bridge.add(payload.a, payload.b);
    }

    @Benchmark
    public int handWritten(Guests.ByHand guest, Payload payload) {
        return guest.strings.add(payload.a, payload.b);
    }

    @Benchmark
    public int plain(Guests.Plainly guest, Payload payload) {
        return guest.plain.add(payload.a, payload.b);
    }
}
