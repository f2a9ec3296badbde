package io.wasmbridge.it;

import io.wasmbridge.runtime.Marshaller;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A type of the JDK's, in 16 bytes. */
final class UuidBytes implements Marshaller<UUID> {
    @Override
    public int sizeBytes(UUID id) {
        return 2 * Long.BYTES;
    }

    @Override
    public void lower(UUID id, ByteBuffer target) {
        target.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    @Override
    public UUID lift(ByteBuffer source) {
        return new UUID(source.getLong(), source.getLong());
    }
}
