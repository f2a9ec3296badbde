package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The jobs with one text. */
public final class Strings {

    private Strings() {}

    /** A text that the host lends for the call. */
    public static class In {

        @Benchmark
        public int bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.takeString(payload.text);
        }

        @Benchmark
        public int handWritten(Guests.ByHand guest, Payload payload) {
            return guest.strings.takeString(payload.text);
        }

        @Benchmark
        public int plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.takeString(payload.text);
        }
    }

    /** A text that comes back packed with its length and stays the guest's. */
    public static class Out {

        @Benchmark
        public String bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.giveString(payload.sizeBytes());
        }

        @Benchmark
        public String handWritten(Guests.ByHand guest, Payload payload) {
            return guest.strings.giveString(payload.sizeBytes());
        }

        @Benchmark
        public String plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.giveString(payload.sizeBytes());
        }
    }

    /** A text that comes back packed with its length, in a block that the host frees. */
    public static class HandedOver {

        @Benchmark
        public String bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.handOverString(payload.sizeBytes());
        }

        @Benchmark
        public String handWritten(Guests.ByHand guest, Payload payload) {
            return guest.strings.handOverString(payload.sizeBytes());
        }

        @Benchmark
        public String plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.handOverString(payload.sizeBytes());
        }
    }

    /** A text that ends with a zero and stays the guest's. */
    public static class Terminated {

        @Benchmark
        public String bridge(Guests.Bridged guest, Payload payload) {
            return guest.bridge.giveTerminated(payload.sizeBytes());
        }

        @Benchmark
        public String handWritten(Guests.ByHand guest, Payload payload) {
            return guest.strings.giveTerminated(payload.sizeBytes());
        }

        @Benchmark
        public String plain(Guests.Plainly guest, Payload payload) {
            return guest.plain.giveTerminated(payload.sizeBytes());
        }
    }
}
