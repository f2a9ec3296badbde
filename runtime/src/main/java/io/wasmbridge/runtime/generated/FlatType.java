package io.wasmbridge.runtime.generated;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a value of the component model is passed without memory of its own: which numbers of its form in memory become arguments, one
 * after the other. A choice passes the number of its case, then the numbers of that case, then zeros up to those of the longest; what
 * two cases pass in one place is as wide as the wider of them, and each keeps its bits. Immutable; safe for use by several threads.
 */
public abstract class FlatType {
    private final int count;

    private FlatType(int count) {
        this.count = count;
    }

    /** How many arguments it becomes. */
    public final int count() {
        return count;
    }

    /** Passes the value whose form in memory is {@code image} as the arguments from {@code at} on. */
    public abstract void flatten(ByteBuffer image, long[] flat, int at);

    /** The byte at {@code offset}, with its sign. */
    public static FlatType s8(int offset) {
        return new Narrow(offset) {
            @Override
            int read(ByteBuffer image, int at) {
                return image.get(at);
            }
        };
    }

    /** The byte at {@code offset}, without a sign. */
    public static FlatType u8(int offset) {
        return new Narrow(offset) {
            @Override
            int read(ByteBuffer image, int at) {
                return Byte.toUnsignedInt(image.get(at));
            }
        };
    }

    /** The two bytes at {@code offset}, with their sign. */
    public static FlatType s16(int offset) {
        return new Narrow(offset) {
            @Override
            int read(ByteBuffer image, int at) {
                return image.getShort(at);
            }
        };
    }

    /** The two bytes at {@code offset}, without a sign. */
    public static FlatType u16(int offset) {
        return new Narrow(offset) {
            @Override
            int read(ByteBuffer image, int at) {
                return image.getChar(at);
            }
        };
    }

    /** The four bytes at {@code offset}. */
    public static FlatType i32(int offset) {
        return new Narrow(offset) {
            @Override
            int read(ByteBuffer image, int at) {
                return image.getInt(at);
            }
        };
    }

    /** The eight bytes at {@code offset}. */
    public static FlatType i64(int offset) {
        return new FlatType(1) {
            @Override
            public void flatten(ByteBuffer image, long[] flat, int at) {
                flat[at] = image.getLong(offset);
            }
        };
    }

    /** The pointer and the length at {@code offset}. */
    public static FlatType pair(int offset) {
        return record(i32(offset), i32(offset + Integer.BYTES));
    }

    /** The parts, one after the other. */
    public static FlatType record(FlatType... parts) {
        return new Parts(List.of(parts));
    }

    /** One of the cases, by the number that {@code selector} is. */
    public static FlatType choice(FlatType selector, FlatType... cases) {
        return new Choice(selector, List.of(cases));
    }

    /** A number of 32 bits or less; what is above it is zero, whatever the type of the argument. */
    private abstract static class Narrow extends FlatType {
        private final int offset;

        Narrow(int offset) {
            super(1);
            this.offset = offset;
        }

        abstract int read(ByteBuffer image, int at);

        @Override
        public final void flatten(ByteBuffer image, long[] flat, int at) {
            flat[at] = Integer.toUnsignedLong(read(image, offset));
        }
    }

    private static final class Parts extends FlatType {
        private final List<FlatType> parts;

        Parts(List<FlatType> parts) {
            super(parts.stream().mapToInt(FlatType::count).sum());
            this.parts = parts;
        }

        @Override
        public void flatten(ByteBuffer image, long[] flat, int at) {
            int next = at;
            for (FlatType part : parts) {
                part.flatten(image, flat, next);
                next += part.count();
            }
        }
    }

    private static final class Choice extends FlatType {
        private final FlatType selector;
        private final List<FlatType> cases;

        Choice(FlatType selector, List<FlatType> cases) {
            super(1 + longest(cases.stream()));
            this.selector = selector;
            this.cases = cases;
        }

        private static int longest(Stream<FlatType> cases) {
            return cases.mapToInt(FlatType::count).max().orElse(0);
        }

        /** The arguments of a shorter case stay 0. */
        @Override
        public void flatten(ByteBuffer image, long[] flat, int at) {
            selector.flatten(image, flat, at);
            cases.get((int) flat[at]).flatten(image, flat, at + 1);
        }
    }
}
