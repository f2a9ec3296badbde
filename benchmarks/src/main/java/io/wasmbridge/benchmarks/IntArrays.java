package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The jobs with one {@code int[]}. */
public final class IntArrays {

    private IntArrays() {}

    /** An array that the host lends for the call. */
    public static class In {

        @Benchmark
        public int bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.takeInts(payload.ints);
        }

        @Benchmark
        public int handWritten(Guests.ByHand guest, Payload payload) {
            return guest.arrays.takeInts(payload.ints);
        }

        @Benchmark
        public int plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.takeInts(payload.ints);
        }
    }

    /** An array that is copied back after the call. */
    public static class InOut {

        @Benchmark
        public int[] bridge(Guests.Bridged guest, Payload payload) {
            guest.bridge.touchInts(payload.ints);
            return payload.ints;
        }

        @Benchmark
        public int[] handWritten(Guests.ByHand guest, Payload payload) {
            guest.arrays.touchInts(payload.ints);
            return payload.ints;
        }

        @Benchmark
        public int[] plain(Guests.Plainly guest, Payload payload) {
            guest.plain.touchInts(payload.ints);
            return payload.ints;
        }
    }

    /** An array that comes back packed with its length and stays the guest's. */
    public static class Out {

        @Benchmark
        public int[] bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.giveInts(payload.ints.length);
        }

        @Benchmark
        public int[] handWritten(Guests.ByHand guest, Payload payload) {
            return guest.arrays.giveInts(payload.ints.length);
        }

        @Benchmark
        public int[] plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.giveInts(payload.ints.length);
        }
    }
}
