package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred thousand calls of every shape in turn leave the guest as they found it. */
class LeakTest {

    private static final int CALLS = 100_000;

    private record Size(int pages, int liveBlocks, long liveBytes, int owned) {
        static Size of(ShapesGuest guest) {
            return new Size(
                    guest.memory().pageCount(),
                    guest.liveBlocks(),
                    guest.liveBytes(),
                    guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOver(TestEngine engine) {
        Map<Class<?>, ShapesGuest> guests = new LinkedHashMap<>();
        List<Runnable> calls = new ArrayList<>();
        for (Cell<?> cell : ShapeTableTest.cells()) {
            ShapesGuest guest = guests.computeIfAbsent(
                    cell.bridge(), type -> Shapes.over(cell.bridge(), engine.machines(Shapes.resource(cell.bridge()))));
            calls.add(cell.prepare(guest));
        }
        calls.forEach(Runnable::run);
        List<Size> before = guests.values().stream().map(Size::of).toList();
        for (int made = 0; made < CALLS; made += calls.size()) {
            calls.forEach(Runnable::run);
        }
        assertEquals(before, guests.values().stream().map(Size::of).toList());
        guests.values().forEach(ShapesGuest::close);
    }
}
