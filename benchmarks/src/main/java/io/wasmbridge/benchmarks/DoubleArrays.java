package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The jobs with one {@code double[]}. */
public final class DoubleArrays {

    private DoubleArrays() {}

    /** An array that the host lends for the call. */
    public static class In {

        @Benchmark
        public double bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.takeDoubles(payload.doubles);
        }

        @Benchmark
        public double handWritten(Guests.ByHand guest, Payload payload) {
            return guest.arrays.takeDoubles(payload.doubles);
        }

        @Benchmark
        public double plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.takeDoubles(payload.doubles);
        }
    }

    /** An array that is copied back after the call. */
    public static class InOut {

        @Benchmark
        public double[] bridge(Guests.Bridged guest, Payload payload) {
            guest.bridge.touchDoubles(payload.doubles);
            return payload.doubles;
        }

        @Benchmark
        public double[] handWritten(Guests.ByHand guest, Payload payload) {
            guest.arrays.touchDoubles(payload.doubles);
            return payload.doubles;
        }

        @Benchmark
        public double[] plain(Guests.Plainly guest, Payload payload) {
            guest.plain.touchDoubles(payload.doubles);
            return payload.doubles;
        }
    }

    /** An array that comes back packed with its length and stays the guest's. */
    public static class Out {

        @Benchmark
        public double[] bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.giveDoubles(payload.doubles.length);
        }

        @Benchmark
        public double[] handWritten(Guests.ByHand guest, Payload payload) {
            return guest.arrays.giveDoubles(payload.doubles.length);
        }

        @Benchmark
        public double[] plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.giveDoubles(payload.doubles.length);
        }
    }
}
