package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Structs.Flagged;
import io.wasmbridge.it.Structs.Labelled;
import io.wasmbridge.it.Structs.Person;
import io.wasmbridge.it.Structs.Point;
import io.wasmbridge.it.Structs.Tagged;
import io.wasmbridge.runtime.BindingException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Structs and sequences where no module was there to compile against. */
class AwaitedStructsTest {
    private static AwaitedStructs open(TestEngine engine, GuestModule module) {
        return AwaitedStructsBridge.builder(TestEngine.resource(module.resource()))
                .engine(engine.engine())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void everyShape(TestEngine engine) {
        try (AwaitedStructs guest = open(engine, GuestModule.STRUCTS)) {
            assertEquals(25, guest.norm(new Point(3, 4)));
            Person full = StructCells.full();
            assertEquals(StructCells.hash(full), guest.takePerson(full));
            assertEquals(new Point(4, 6), guest.translate(new Point(3, 4), 1, 2));
            assertEquals(new Point(4, 3), guest.swap(new Point(3, 4)));
            assertEquals(Optional.of(new Point(1, 2)), guest.findPoint(true));
            assertEquals(Optional.empty(), guest.findPoint(false));
            assertEquals("héllo", guest.makePerson(3, "héllo").title());
            assertEquals(new Labelled(1, "kept", "one", "shared"), guest.knownLabelled(1));
            Tagged[] items = {new Tagged(1, "a")};
            assertEquals(1, guest.retag(items));
            assertArrayEquals(new Tagged[] {new Tagged(-1, "tag")}, items);
            assertEquals(guest.hashPointers(new String[] {"a", "", "✓"}), guest.hashParallel(List.of("a", "", "✓")));
            assertEquals(List.of("", "one", "héllo"), guest.makePairs(3));
            assertArrayEquals(new String[] {"", "one"}, guest.makeArguments(2));
            assertArrayEquals(new Point[] {new Point(0, 0), new Point(1, 1)}, guest.makePointsArea(2));
            EnumSet<Structs.Colour> some = EnumSet.of(Structs.Colour.RED, Structs.Colour.BLUE);
            assertEquals(
                    new Flagged((byte) 1, EnumSet.complementOf(some), (byte) 2),
                    guest.toggle(new Flagged((byte) 1, some, (byte) 2)));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherModuleIsComparedWhenItIsLinked(TestEngine engine) {
        BindingException thrown = assertThrows(BindingException.class, () -> open(engine, GuestModule.SHAPES));
        assertTrue(thrown.getMessage().contains("exports no function 'hashParallel'"), thrown.getMessage());
    }
}
