package io.wasmbridge.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a status that says error into its exception, and asks the guest what it means. */
final class StatusError {

    private StatusError() {}

    /**
     * The exception for a call of {@code export}. The guest is asked while the blocks of the call are still there: what it says may
     * lie in them, and freeing them could change what it remembers.
     *
     * @param message asks the guest; what it throws is suppressed
     */
    static GuestErrorException of(
            LinkedGuest guest, String export, long status, Supplier<? extends @Nullable Object> message) {
        String said = "";
        Throwable unanswered = null;
        try {
            Object answer = message.get();
            said = answer == null ? "" : answer.toString();
        } catch (Throwable failure) {
            unanswered = failure;
        }
        GuestErrorException error = guest.faults().error(export, status, said, guest.poisoned());
        if (unanswered != null) {
            error.addSuppressed(unanswered);
        }
        return error;
    }
}
