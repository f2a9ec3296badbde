package io.wasmbridge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The jobs in which the guest calls its host: there, back in, out again and back. */
public final class Callbacks {

    private Callbacks() {}

    /** Two numbers, through an import. */
    public static class Imported {

        @Benchmark
        public int bridge(CallbackGuests.Bridged guest, Payload payload) {
            return guest.bridge.callImport(payload.a, payload.b);
        }

        @Benchmark
        public int handWritten(CallbackGuests.ByHand guest, Payload payload) {
            return guest.callbacks.callImport(payload.a, payload.b);
        }

        @Benchmark
        public int plain(CallbackGuests.Plainly guest, Payload payload) {
            return guest.callImport(payload.a, payload.b);
        }
    }

    /** Two numbers, through a function pointer that is taken for the call. */
    public static class Pointed {

        @Benchmark
        public int bridge(CallbackGuests.Bridged guest, Payload payload) {
            return guest.bridge.callPointer(CallbackGuests.SUM, payload.a, payload.b);
        }

        @Benchmark
        public int handWritten(CallbackGuests.ByHand guest, Payload payload) {
            return guest.callbacks.callPointer(CallbackGuests.SUM, payload.a, payload.b);
        }

        @Benchmark
        public int plain(CallbackGuests.Plainly guest, Payload payload) {
            return guest.callPointer(payload.a, payload.b);
        }
    }

    /** A text of the guest's, through an import. */
    public static class Text {

        @Benchmark
        public int bridge(CallbackGuests.Bridged guest, Payload payload) {
            return guest.bridge.sendText(payload.sizeBytes());
        }

        @Benchmark
        public int handWritten(CallbackGuests.ByHand guest, Payload payload) {
            return guest.callbacks.sendText(payload.sizeBytes());
        }

        @Benchmark
        public int plain(CallbackGuests.Plainly guest, Payload payload) {
            return guest.sendText(payload.sizeBytes());
        }
    }
}
