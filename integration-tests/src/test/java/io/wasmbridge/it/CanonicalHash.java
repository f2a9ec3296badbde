package io.wasmbridge.it;

import io.wasmbridge.it.Canonical.Circle;
import io.wasmbridge.it.Canonical.Named;
import io.wasmbridge.it.Canonical.Person;
import io.wasmbridge.it.Canonical.Point;
import io.wasmbridge.it.Canonical.Right;
import io.wasmbridge.it.Canonical.Shape;
import io.wasmbridge.it.Canonical.Square;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the guest {@code canonical} hashes values as, computed from the Java values alone. */
final class CanonicalHash {
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private long hash = SEED;

    long value() {
        return hash;
    }

    CanonicalHash mix(long value) {
        hash = (hash ^ value) * PRIME;
        return this;
    }

    CanonicalHash mix(float value) {
        return mix(Integer.toUnsignedLong(Float.floatToRawIntBits(value)));
    }

    CanonicalHash mix(double value) {
        return mix(Double.doubleToRawLongBits(value));
    }

    CanonicalHash mix(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mix((long) bytes.length);
        for (byte each : bytes) {
            mix((long) Byte.toUnsignedInt(each));
        }
        return this;
    }

    CanonicalHash mix(Set<Right> rights) {
        return mix(rights.stream().mapToLong(right -> 1L << right.ordinal()).sum());
    }

    CanonicalHash mix(Point point) {
        return mix(point.x()).mix((long) point.y());
    }

    CanonicalHash mix(Person person) {
        mix(person.name()).mix((long) person.age());
        String nick = person.nick();
        if (nick == null) {
            mix(0L);
        } else {
            mix(1L).mix(nick);
        }
        mix((long) person.scores().length);
        for (float score : person.scores()) {
            mix(score);
        }
        return mix((long) person.colour().ordinal())
                .mix(person.rights())
                .mix((long) person.initial())
                .mix(person.home());
    }

    CanonicalHash mix(Shape shape) {
        if (shape instanceof Circle circle) {
            return mix(0L).mix(circle.radius());
        }
        if (shape instanceof Square square) {
            return mix(1L).mix(square.side());
        }
        return shape instanceof Named named ? mix(2L).mix(named.label()).mix((long) named.sides()) : mix(3L);
    }
}
