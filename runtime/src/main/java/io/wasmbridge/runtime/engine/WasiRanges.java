package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Memory;
import java.util.Arrays;
import java.util.List;

/**
 * The ranges of memory that the guest passes to a function of WASI preview 1, read off its signature there: all of them have to lie
 * inside memory, with their sizes taken as unsigned, before the engine reads, writes or allocates any.
 *
 * <p>The engine reads each vector when it comes to it, and allocates what that says. So what is read to may not overlap the vectors
 * themselves, which the bytes that are read would change after they were checked; and all vectors together are no larger than memory, for
 * only the same bytes again and again are.
 */
final class WasiRanges {

    /** {@code iovec} and {@code ciovec}: a pointer and a length. */
    private static final int VECTOR_BYTES = 8;

    private static final int SUBSCRIPTION_BYTES = 48;
    private static final int EVENT_BYTES = 32;

    /** So many elements of a size, as many as one argument says, at the address in another. */
    private record Range(int addressAt, int countAt, int elementBytes) {}

    /** What a function does with the vectors that it is passed. */
    private enum Vectors {
        NONE,
        READ_TO,
        WRITTEN_FROM
    }

    private static final WasiRanges NONE = new WasiRanges(Vectors.NONE);

    private final Vectors vectorsAre;
    private final List<Range> ranges;

    private WasiRanges(Vectors vectorsAre, Range... ranges) {
        this.vectorsAre = vectorsAre;
        this.ranges = List.of(ranges);
    }

    private static WasiRanges bytes(int... addressesAt) {
        return new WasiRanges(
                Vectors.NONE,
                Arrays.stream(addressesAt)
                        .mapToObj(at -> new Range(at, at + 1, 1))
                        .toArray(Range[]::new));
    }

    static WasiRanges of(String function) {
        return switch (function) {
            case "fd_read", "fd_pread" -> new WasiRanges(Vectors.READ_TO, new Range(1, 2, VECTOR_BYTES));
            case "fd_write", "fd_pwrite" -> new WasiRanges(Vectors.WRITTEN_FROM, new Range(1, 2, VECTOR_BYTES));
            case "poll_oneoff" ->
                new WasiRanges(Vectors.NONE, new Range(0, 2, SUBSCRIPTION_BYTES), new Range(1, 2, EVENT_BYTES));
            case "random_get" -> bytes(0);
            case "fd_readdir",
                    "fd_prestat_dir_name",
                    "path_create_directory",
                    "path_remove_directory",
                    "path_unlink_file" -> bytes(1);
            case "path_filestat_get", "path_filestat_set_times", "path_open" -> bytes(2);
            case "path_link" -> bytes(2, 5);
            case "path_readlink" -> bytes(1, 3);
            case "path_rename" -> bytes(1, 4);
            case "path_symlink" -> bytes(0, 3);
            default -> NONE;
        };
    }

    /** Whether all that the arguments of a call name lies inside {@code memory}. */
    boolean inside(Memory memory, long[] arguments) {
        for (Range range : ranges) {
            int address = (int) arguments[range.addressAt];
            long count = Integer.toUnsignedLong((int) arguments[range.countAt]);
            if (!MemoryRanges.inside(memory, address, count * range.elementBytes)) {
                return false;
            }
            if (vectorsAre != Vectors.NONE && !vectorsInside(memory, address, (int) count)) {
                return false;
            }
        }
        return true;
    }

    private boolean vectorsInside(Memory memory, int vectors, int count) {
        long end = Integer.toUnsignedLong(vectors) + (long) count * VECTOR_BYTES;
        long totalBytes = 0;
        for (int i = 0; i < count; i++) {
            int vector = vectors + i * VECTOR_BYTES;
            int address = memory.readInt(vector);
            long lengthBytes = Integer.toUnsignedLong(memory.readInt(vector + Integer.BYTES));
            long start = Integer.toUnsignedLong(address);
            boolean overlaps = start < end && start + lengthBytes > Integer.toUnsignedLong(vectors);
            totalBytes += lengthBytes;
            if (!MemoryRanges.inside(memory, address, lengthBytes)
                    || totalBytes > MemoryRanges.sizeBytes(memory)
                    || (overlaps && lengthBytes > 0 && vectorsAre == Vectors.READ_TO)) {
                return false;
            }
        }
        return true;
    }
}
