package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.Structs.*;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StructsTest {
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void smoke(TestEngine engine) {
        try (Structs s = StructsBridge.builder().engine(engine.engine()).build()) {
            assertEquals(25, s.norm(new Point(3, 4)));
            assertEquals(6.0, s.half(new Ratio(12)));
            assertEquals(new Id(8), s.nextHandle(new Id(7)));
            assertEquals(new Wrapped(new Ratio(8)), s.twiceWrapped(new Wrapped(new Ratio(4))));
            assertEquals(8, s.scribble(new Point(3, 4)));
            assertEquals(new Point(4, 3), s.swap(new Point(3, 4)));
            assertEquals(25, s.normFlat(new Point(3, 4)));
            assertEquals(new Point(4, 6), s.translate(new Point(3, 4), 1, 2));
            Point[] ps = {new Point(1, 2), new Point(3, 4)};
            s.negateAll(ps);
            assertArrayEquals(new Point[] {new Point(-1, -2), new Point(-3, -4)}, ps);
            s.fillPoints(ps);
            assertArrayEquals(new Point[] {new Point(0, -0.0), new Point(1, -1)}, ps);
            assertEquals(new Point(1, 5), s.makePoint(1, 5));
            assertEquals(new Point(1, 2), s.origin());
            assertEquals(Optional.empty(), s.findPoint(false));
            for (int i = 0; i < 6; i++) {
                Person made = s.makePerson(i, "h\u00e9");
                assertEquals(i, made.age());
                assertEquals("h\u00e9", made.name());
                assertEquals(s.hashPerson(made), s.takePerson(made));
                assertEquals(s.hashPerson(made), s.hashPerson(s.makePersonFreedWhole(i, "h\u00e9")));
                assertEquals(s.hashPerson(made), s.hashPerson(s.personAt(i, "h\u00e9")));
            }
            assertEquals("Ada", s.knownPerson().name());
            assertEquals(4, s.makePoints(4).length);
            assertEquals(4, s.makePeople(4).size());
            assertEquals(s.hashPeople(s.makePeople(4)), s.hashPeople(s.makePeople(4)));
            assertEquals(s.hashPairs(s.makePairs(5)), s.takePairs(s.makePairsReleasedWhole(5)));
            assertEquals(List.of("", "one", "h\u00e9llo"), s.makeArguments(3));
            assertArrayEquals(new String[] {"a", "bc"}, s.ownArguments());
            assertEquals(0, s.liveBlocks());
            assertEquals(0, s.allocator().liveCount());
        }
    }
}
