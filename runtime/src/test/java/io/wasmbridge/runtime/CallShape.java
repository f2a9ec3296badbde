package io.wasmbridge.runtime;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way of the seam to call a guest function, as generated code does it, with what the guest sees of it.
 *
 * @param guest the guest that has it
 * @param export the function called
 * @param hostBlocks the blocks that the bridge allocates, in order
 * @param made what the function itself allocates and hands over
 * @param frees how many blocks the bridge frees at the end
 * @param otherEntries how many more functions of the guest are entered
 * @param body the method of the bridge, which returns its result
 * @param expected that result
 */
record CallShape(
        Guest guest,
        String name,
        String export,
        Block[] hostBlocks,
        Made made,
        int frees,
        int otherEntries,
        Function<TestBridge, Object> body,
        Object expected) {

    /** A block that the bridge allocates. */
    enum Block {
        /** Text: any address will do. Freed by the bridge. */
        TEXT,
        /** Text that the guest keeps. */
        TEXT_KEPT,
        /** Elements of four bytes. */
        INTS,
        /** Elements of four bytes that the guest keeps. */
        INTS_KEPT,
        /** Words that the guest writes its result to. */
        AREA;

        boolean aligned() {
            return this == INTS || this == INTS_KEPT || this == AREA;
        }

        boolean kept() {
            return this == TEXT_KEPT || this == INTS_KEPT;
        }
    }

    /** What a guest function allocates for its result. */
    enum Made {
        NOTHING,
        TEXT,
        INTS
    }

    static Stream<CallShape> all() {
        return Stream.of(ArgumentShapes.all(), ResultShapes.all(), CountedShapes.all())
                .flatMap(Function.identity());
    }

    /** Those of {@link Guest#SHAPES} that leave nothing behind. */
    static Stream<CallShape> leavingNothing() {
        return all().filter(shape -> shape.guest == Guest.SHAPES && shape.kept() == 0);
    }

    TestBridge open(TestEngine engine) {
        return TestBridge.of(guest, engine).build();
    }

    Object run(TestBridge bridge) {
        return body.apply(bridge);
    }

    /** How many calls of the guest's allocator it takes, the function's own included. */
    int mallocs() {
        return hostBlocks.length + (made == Made.NOTHING ? 0 : 1);
    }

    /** How many blocks stay live, because the guest keeps them. */
    int kept() {
        return (int) Stream.of(hostBlocks).filter(Block::kept).count();
    }

    /** How many functions of the guest are entered. */
    int entries() {
        return mallocs() + 1 + frees + otherEntries;
    }

    @Override
    public String toString() {
        return name;
    }
}
