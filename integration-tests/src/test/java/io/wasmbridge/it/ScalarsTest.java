package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scalars narrower than what they cross in, on both engines, with the module known while compiling and at run time. */
class ScalarsTest {

    private static final String RESOURCE = "guests/scalars/scalars.wasm";
    private static final long SEED = 20_260_102;
    private static final int DRAWS = 200;

    static Stream<Arguments> guests() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.of(Arguments.of(engine, "known"), Arguments.of(engine, "at run time")));
    }

    private static Scalars open(TestEngine engine, String module) {
        return module.equals("known")
                ? KnownScalarsBridge.builder().engine(engine.engine()).build()
                : ScalarsBridge.builder(TestEngine.resource(RESOURCE))
                        .engine(engine.engine())
                        .build();
    }

    private static void assertUnharmed(Scalars guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.liveBytes());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void chars(TestEngine engine, String module) {
        try (Scalars guest = open(engine, module)) {
            for (int value = 0; value <= Character.MAX_VALUE; value += 7) {
                assertEquals(value, guest.seen((char) value));
                assertEquals(value, guest.raw((char) value), "extended by zeros");
                assertEquals((char) value, guest.dirtyChar(value));
            }
            assertEquals('Q', guest.upperC16('q'));
            assertEquals('\uffff', guest.upperC16('\uffff'));
            Random random = new Random(SEED);
            for (int i = 0; i < DRAWS; i++) {
                int value = random.nextInt();
                assertEquals((char) value, guest.charOf(value), "seed " + SEED);
            }
            assertUnharmed(guest);
        }
    }
}
