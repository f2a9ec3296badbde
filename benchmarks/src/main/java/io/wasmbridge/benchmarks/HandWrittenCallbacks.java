package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The calls in which the guest calls its host, by hand: what the host throws is known to be its own, and a guest that failed is left. */
final class HandWrittenCallbacks extends HandWrittenGuest {

    private final ExportFunction callImport;
    private final ExportFunction callPointer;
    private final ExportFunction sendText;
    private final HandWrittenPointer pointer;
    private final Boundary boundary;
    private @Nullable IntBinaryOperator lent;

    private HandWrittenCallbacks(Instance instance, Boundary boundary) {
        super(instance);
        this.callImport = instance.export("call_import");
        this.callPointer = instance.export("call_pointer");
        this.sendText = instance.export("send_text");
        this.boundary = boundary;
        this.pointer = new HandWrittenPointer(instance, boundary.guarded(this::callLent));
        boundary.guest = this;
    }

    static HandWrittenCallbacks open(String engine, Payload payload) {
        Boundary boundary = new Boundary();
        UnaryOperator<long[]> combine = boundary.guarded(
                arguments -> new long[] {CallbackGuests.SUM.applyAsInt((int) arguments[0], (int) arguments[1])});
        UnaryOperator<long[]> takeText = boundary.guarded(arguments ->
                new long[] {CallbackGuests.lengthOf(boundary.guest().text((int) arguments[0], (int) arguments[1]))});
        Instance instance = Guests.instance(
                CallbackGuests.MODULE,
                engine,
                payload,
                new HostFunction(
                        "env", "combine", CallbackGuests.COMBINES, (any, arguments) -> combine.apply(arguments)),
                new HostFunction(
                        "env", "take_text", CallbackGuests.COMBINES, (any, arguments) -> takeText.apply(arguments)));
        return new HandWrittenCallbacks(instance, boundary);
    }

    /** What the guest's calls go through. */
    private static final class Boundary {

        private @Nullable HandWrittenCallbacks guest;
        private @Nullable Throwable thrown;

        HandWrittenCallbacks guest() {
            HandWrittenCallbacks there = guest;
            if (there == null) {
                throw new IllegalStateException("the guest runs before it was opened");
            }
            return there;
        }

        /** What the host threw, where that is the cause. */
        RuntimeException passedOn(IllegalStateException failure) {
            return failure.getCause() == thrown && thrown instanceof RuntimeException hosts ? hosts : failure;
        }

        UnaryOperator<long[]> guarded(UnaryOperator<long[]> body) {
            return arguments -> {
                try {
                    long[] results = body.apply(arguments);
                    guest().requireOpen();
                    return results;
                } catch (Throwable failure) {
                    thrown = failure;
                    throw failure;
                }
            };
        }
    }

    private long[] callLent(long[] arguments) {
        IntBinaryOperator function = lent;
        if (function == null) {
            throw new IllegalStateException("the guest called a pointer that it is not lent");
        }
        return new long[] {function.applyAsInt((int) arguments[0], (int) arguments[1])};
    }

    int callImport(int a, int b) {
        enter();
        try {
            return (int) call(callImport, a, b);
        } catch (IllegalStateException failure) {
            throw boundary.passedOn(failure);
        } finally {
            leave();
        }
    }

    int callPointer(IntBinaryOperator function, int a, int b) {
        enter();
        lent = function;
        pointer.fill();
        try {
            return (int) call(callPointer, pointer.index(), a, b);
        } catch (IllegalStateException failure) {
            throw boundary.passedOn(failure);
        } finally {
            pointer.clear();
            lent = null;
            leave();
        }
    }

    int sendText(int lengthBytes) {
        enter();
        try {
            return (int) call(sendText, lengthBytes);
        } catch (IllegalStateException failure) {
            throw boundary.passedOn(failure);
        } finally {
            leave();
        }
    }

    private String text(int pointer, int lengthBytes) {
        checkResult(pointer, lengthBytes);
        checkLimit(lengthBytes);
        if (lengthBytes == 0) {
            return "";
        }
        byte[] copied = memory.readBytes(pointer, lengthBytes);
        String text = new String(copied, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : HandWrittenText.decodeStrictly(copied);
    }
}
