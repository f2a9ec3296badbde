package io.wasmbridge.runtime;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one call that marshallers of the user's lower and lift. */
final class Marshalling {
    private final List<Lowered<?>> lowered = new ArrayList<>();

    private record Lowered<T>(Marshaller<T> marshaller, T value) {
        void release() {
            marshaller.release(value);
        }
    }

    /** The bytes of a value that messages call {@code name}. */
    <T> byte[] bytes(Marshaller<T> marshaller, CharSequence name, T value) {
        int sizeBytes = marshaller.sizeBytes(value);
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("'" + name + "' takes " + sizeBytes + " bytes, says "
                    + marshaller.getClass().getSimpleName() + ".sizeBytes: the least is 0");
        }
        byte[] bytes = new byte[sizeBytes];
        ByteBuffer target = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        lowered.add(new Lowered<>(marshaller, value));
        try {
            marshaller.lower(value, target);
        } catch (BufferOverflowException beyond) {
            throw wrongSize(marshaller, name, "more than " + sizeBytes, beyond);
        }
        if (target.hasRemaining()) {
            throw wrongSize(marshaller, name, target.position() + " of " + sizeBytes, null);
        }
        return bytes;
    }

    private static IllegalArgumentException wrongSize(
            Marshaller<?> marshaller, CharSequence name, String written, @Nullable Throwable cause) {
        String type = marshaller.getClass().getSimpleName();
        return new IllegalArgumentException(
                "'" + name + "': " + type + ".lower wrote " + written + " bytes that " + type + ".sizeBytes promised",
                cause);
    }

    /** The value of bytes that the guest gave. */
    static <T> T value(Marshaller<T> marshaller, byte[] bytes) {
        T value = marshaller.lift(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        if (value == null) {
            throw new NullPointerException(marshaller.getClass().getSimpleName() + ".lift gave null");
        }
        return value;
    }

    /** Releases what was lowered, the last first. The first failure wins: {@code before}, where something failed already. */
    void release(@Nullable Throwable before) {
        if (before == null && lowered.isEmpty()) {
            return;
        }
        Throwable first = before;
        // struck out first: what is released may call the guest again, in this frame
        Lowered<?>[] pending = lowered.toArray(Lowered<?>[]::new);
        lowered.clear();
        for (int i = pending.length - 1; i >= 0; i--) {
            try {
                pending[i].release();
            } catch (Throwable failure) {
                if (first == null) {
                    first = failure;
                } else if (failure != first) {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw Faults.sneak(first);
        }
    }
}
