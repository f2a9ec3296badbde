package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.ReleaseQueue.Releasable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits to be freed while something fails. */
class EntranceTest {

    private final Entrance entrance = new Entrance(
            Faults.ofResults("guest", "guest#1"),
            new GuestState(new LiveBlocks(), true),
            new GuestLimits(1024, true, Sharing.CONFINED, Optional.empty()),
            "guest#1");

    private final List<String> freed = new ArrayList<>();

    /** A handle whose first release fails, if it is to. */
    private final class Handle implements Releasable {
        private final String name;
        private Optional<Error> failure;

        private Handle(String name, Optional<Error> failure) {
            this.name = name;
            this.failure = failure;
        }

        @Override
        public void release(boolean waited) {
            Optional<Error> once = failure;
            failure = Optional.empty();
            freed.add(name);
            once.ifPresent(error -> {
                throw error;
            });
        }

        @Override
        public boolean leave() {
            return true;
        }

        @Override
        public void abandon() {
            throw new IllegalStateException(name + " is not lost");
        }
    }

    private void closeElsewhere(Handle handle) throws InterruptedException {
        Thread other = new Thread(() -> entrance.release(handle));
        other.start();
        other.join();
    }

    /** An error of the host's own, in the middle of what waits: the rest is not lost with it. */
    @Test
    void whatComesAfterAnErrorWaitsOn() throws InterruptedException {
        Error failure = new OutOfMemoryError("the host's");
        closeElsewhere(new Handle("first", Optional.empty()));
        closeElsewhere(new Handle("second", Optional.of(failure)));
        closeElsewhere(new Handle("third", Optional.empty()));
        assertSame(failure, assertThrows(OutOfMemoryError.class, entrance::begin));
        assertEquals(List.of("first", "second"), freed);
        entrance.begin();
        assertEquals(List.of("first", "second", "third"), freed);
    }
}
