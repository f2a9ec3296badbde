package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The jobs with one {@code byte[]}. */
public final class ByteArrays {

    private ByteArrays() {}

    /** An array that the host lends for the call. */
    public static class In {

        @Benchmark
        public int bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.takeBytes(payload.bytes);
        }

        @Benchmark
        public int handWritten(Guests.ByHand guest, Payload payload) {
            return guest.arrays.takeBytes(payload.bytes);
        }

        @Benchmark
        public int plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.takeBytes(payload.bytes);
        }
    }

    /** An array that is copied back after the call. */
    public static class InOut {

        @Benchmark
        public byte[] bridge(Guests.Bridged guest, Payload payload) {
            guest.bridge.touchBytes(payload.bytes);
            return payload.bytes;
        }

        @Benchmark
        public byte[] handWritten(Guests.ByHand guest, Payload payload) {
            guest.arrays.touchBytes(payload.bytes);
            return payload.bytes;
        }

        @Benchmark
        public byte[] plain(Guests.Plainly guest, Payload payload) {
            guest.plain.touchBytes(payload.bytes);
            return payload.bytes;
        }
    }

    /** An array that comes back packed with its length and stays the guest's. */
    public static class Out {

        @Benchmark
        public byte[] bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.giveBytes(payload.bytes.length);
        }

        @Benchmark
        public byte[] handWritten(Guests.ByHand guest, Payload payload) {
            return guest.arrays.giveBytes(payload.bytes.length);
        }

        @Benchmark
        public byte[] plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.giveBytes(payload.bytes.length);
        }
    }
}
