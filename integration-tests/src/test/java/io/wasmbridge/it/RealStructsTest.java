package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.it.RealStructs.Person;
import io.wasmbridge.it.RealStructs.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Structs as two other compilers lay them out and pass them. */
class RealStructsTest {

    private static void sharedByBoth(RealStructs guest) {
        assertEquals(32, guest.personSize());
        Point a = new Point(1, -2);
        Point b = new Point(4, 2);
        assertEquals(new Point(2.5, 0), guest.middle(a, b));
        assertEquals(new Point(2, Double.NEGATIVE_INFINITY), guest.translate(a, 1, Double.NEGATIVE_INFINITY));
        assertEquals(new Point(1, -2), a, "a record stays what it is");
        Person person = new Person(-7, 254, Long.MAX_VALUE, "Zoë ✓");
        assertEquals(new Person(-7, 255, Long.MAX_VALUE - 7, "Zoë ✓"), guest.birthday(person));
        assertThrows(
                IllegalArgumentException.class, () -> guest.birthday(new Person(1, 1, 1, "longer than sixteen bytes")));
        assertThrows(IllegalArgumentException.class, () -> guest.birthday(new Person(1, 256, 1, "")));
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void ofEmscripten(TestEngine engine) {
        try (EmscriptenStructs guest =
                EmscriptenStructsBridge.builder().engine(engine.engine()).build()) {
            sharedByBoth(guest);
            assertEquals(new Person(5, 30, -1, "héllo"), guest.makePerson(5, "héllo"));
            assertEquals(new Person(5, 30, -1, "123456789012345"), guest.makePerson(5, "1234567890123456"));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofZig(TestEngine engine) {
        try (ZigStructs guest =
                ZigStructsBridge.builder().engine(engine.engine()).build()) {
            sharedByBoth(guest);
            assertEquals(5, guest.distance(new Point(1, -2), new Point(4, 2)));
            assertEquals(0, guest.liveBlocks());
        }
    }
}
