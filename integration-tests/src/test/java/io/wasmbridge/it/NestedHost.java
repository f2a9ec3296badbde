package io.wasmbridge.it;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.IntView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Serves the guest by calling it again, and does with what that throws what a test says. */
final class NestedHost implements Nested.Host {

    /** What a method does when the call that it makes back fails. */
    enum Failing {
        /** Nothing: it goes on through the guest. */
        PROPAGATES,
        /** Goes on as if nothing had happened. */
        SWALLOWS,
        /** Throws something of its own. */
        REPLACES
    }

    /** What methods throw that replace what they caught. */
    static final class Replaced extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    final List<Throwable> caught = new ArrayList<>();
    private final BoundaryTap tap;
    private final Failing failing;
    private Nested guest;

    NestedHost(BoundaryTap tap, Failing failing) {
        this.tap = tap;
        this.failing = failing;
    }

    void serve(Nested bridge) {
        guest = bridge;
    }

    /** What calling back gives, or a {@code value} where that is not to be, or fails and is swallowed. */
    private <T> T nested(int depth, Supplier<T> value, Supplier<T> call) {
        try {
            return depth == 0 ? value.get() : call.get();
        } catch (Throwable failure) {
            caught.add(failure);
            if (failing == Failing.SWALLOWS) {
                return value.get();
            }
            if (failing == Failing.REPLACES) {
                throw new Replaced();
            }
            throw failure;
        }
    }

    private <T> T served(String name, int depth, T value, Supplier<T> call) {
        return made(name, depth, () -> value, call);
    }

    private <T> T made(String name, int depth, Supplier<T> value, Supplier<T> call) {
        return tap.method(name, () -> nested(depth, value, call));
    }

    private void served(String name, int depth, Runnable call) {
        served(name, depth, "", () -> {
            call.run();
            return "";
        });
    }

    @Override
    public String relay(String text, int depth) {
        return served("relay", depth, text + "!", () -> guest.relay(text, depth - 1));
    }

    @Override
    public String wide(String text, int depth) {
        return served("wide", depth, text + "!", () -> guest.wide(text, depth - 1));
    }

    @Override
    public String ended(String text, int depth) {
        return served("ended", depth, text + "!", () -> guest.ended(text, depth - 1));
    }

    @Override
    public int[] ints(int[] values, int depth) {
        return served("ints", depth, values, () -> guest.ints(values, depth - 1));
    }

    @Override
    public String fill(int depth) {
        return served("fill", depth, "longer than its buffer", () -> guest.fill(depth - 1));
    }

    @Override
    public void give(String text, int depth) {
        served("give", depth, () -> guest.give(text, depth - 1));
    }

    @Override
    public void hold(Nested.Item item, int depth) {
        served("hold", depth, () -> guest.hold(item, depth - 1));
    }

    @Override
    public void scale(IntView values, int depth) {
        served("scale", depth, () -> {
            int[] copy = values.toArray();
            guest.scale(copy, depth - 1);
            values.copyFrom(copy);
        });
    }

    @Override
    public double moved(Nested.Point point, int depth) {
        return served("moved", depth, point.x() + point.y(), () -> guest.moved(point, depth - 1));
    }

    @Override
    public int named(String[] names, int depth) {
        return served("named", depth, names.length, () -> guest.named(names, depth - 1));
    }

    @Override
    public int counted(Nested.Counter counter, int depth) {
        return served("counted", depth, 1, () -> {
            Nested.Counter inner = guest.counterNew(depth);
            try {
                return counter.add(1) + guest.counted(inner, depth - 1);
            } finally {
                close(inner);
            }
        });
    }

    @Override
    public Nested.Item born(int depth) {
        return served("born", depth, new Nested.Item(depth, "new"), () -> guest.born(depth - 1));
    }

    @Override
    public Nested.Counter handed(int depth) {
        return made("handed", depth, () -> guest.counterNew(depth), () -> guest.handed(depth - 1));
    }

    @Override
    public Allocation block(int depth) {
        return made("block", depth, () -> guest.allocator().allocate(8), () -> guest.block(depth - 1));
    }

    @Override
    public void turned(int[] values, int depth) {
        served("turned", depth, () -> guest.turned(values, depth - 1));
    }

    /** An interrupted thread is refused at the door, and what it does not close stays open. */
    static void close(Nested.Counter counter) {
        uninterrupted(counter::close);
    }

    /** As {@link #close(Nested.Counter)}. */
    static void close(Allocation block) {
        uninterrupted(block::close);
    }

    private static void uninterrupted(Runnable closing) {
        boolean interrupted = Thread.interrupted();
        try {
            closing.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
