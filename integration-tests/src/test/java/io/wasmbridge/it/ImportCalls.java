package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.it.ImportCellTypes.Gauge;
import io.wasmbridge.it.ImportCellTypes.Pair;
import io.wasmbridge.it.ImportSamples.Sample;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.StaleViewException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the guest does in the cells of imports, and what it has to see. */
final class ImportCalls {

    /** The number of a gauge. */
    private static final int GAUGE = 42;

    private final ImportBridge bridge;
    private final ImportCellsGuest guest;
    private final ImportCell cell;
    private final Coordinate coordinate;

    ImportCalls(ImportBridge bridge, ImportCell cell) {
        this.bridge = bridge;
        this.guest = bridge.guest();
        this.cell = cell;
        this.coordinate = cell.coordinate();
    }

    /** Every sample there is. */
    void check() {
        if (coordinate.scalar()) {
            ImportScalars.of(coordinate.type()).forEach(coordinate.result() ? this::gives : this::takes);
        } else if (coordinate.resource()) {
            gauges();
        } else if (coordinate.record()) {
            components();
        } else if (coordinate.result()) {
            ImportSamples.of(coordinate).forEach(giving());
        } else {
            ImportSamples.of(coordinate).forEach(this::takes);
        }
    }

    private Consumer<Sample> giving() {
        if (coordinate.block()) {
            return sample -> gives(sample.as(block(sample)));
        }
        if (coordinate.place() == Place.CALLER_BUFFER) {
            return this::fits;
        }
        return coordinate.struct() && coordinate.area() ? this::fills : this::gives;
    }

    /** A block of the host's, which the guest is to be given. */
    private Allocation block(Sample sample) {
        return guest.allocator().copyOf(sample.content().bytes());
    }

    // Numbers.

    private void takes(ImportScalars.Number number) {
        assertEquals(number.java(), passed(number.passed()));
    }

    private void gives(ImportScalars.Number number) {
        if (coordinate.place() == Place.VALUE) {
            returns(number.java());
            assertEquals(number.given(), guest.given(0));
            return;
        }
        int sizeBytes = ImportScalars.sizeBytes(coordinate.type());
        byte[] written = Arrays.copyOf(Laid.buffer(8).putLong(number.given()).array(), 16);
        Arrays.fill(written, sizeBytes, 16, (byte) 0x55);
        GuestBlock area = area(16);
        returns(number.java(), area.address());
        assertArrayEquals(written, guest.memory().getBytes(area.address(), 16));
        area.drop(guest);
    }

    /** A block of the guest's where something is to be written. */
    private GuestBlock area(int sizeBytes) {
        GuestBlock area = GuestBlock.make(guest, sizeBytes, Long.BYTES);
        guest.memory().fill(area.address(), sizeBytes, (byte) 0x55);
        return area;
    }

    // Objects.

    private void gauges() {
        if (coordinate.result()) {
            givesGauge();
            return;
        }
        int before = guest.liveBlocks();
        GuestBlock gauge = GuestBlock.make(guest, Integer.BYTES, Integer.BYTES);
        guest.memory().setInt(gauge.address(), GAUGE);
        Object there = passed(gauge.address());
        boolean optional = coordinate.type().startsWith("Optional");
        assertEquals(optional ? Optional.of(GAUGE) : GAUGE, there);
        if (coordinate.absent()) {
            assertEquals(Optional.empty(), passed(0));
        }
        if (coordinate.owner() == Owner.TRANSFERRED_OUT) {
            assertEquals(before, guest.liveBlocks(), "objects that the host did not end");
        } else {
            gauge.drop(guest);
        }
    }

    private void givesGauge() {
        int before = guest.liveBlocks();
        Gauge gauge = guest.gaugeNew(GAUGE);
        int address = gauge.address();
        assertEquals(address, given(optional(gauge)));
        assertTrue(gauge.closed());
        assertEquals(before + 1, guest.liveBlocks(), "objects that the guest was given");
        guest.drop(address, Integer.BYTES, Integer.BYTES);
        if (coordinate.absent()) {
            assertEquals(0, given(optional(null)));
        }
    }

    private Object optional(Object value) {
        return coordinate.type().startsWith("Optional") ? Optional.ofNullable(value) : value;
    }

    /** The word that the guest is given, or finds in its memory. */
    private int given(Object value) {
        if (coordinate.place() == Place.VALUE) {
            returns(value);
            return (int) guest.given(0);
        }
        GuestBlock area = area(Integer.BYTES);
        returns(value, area.address());
        int given = guest.memory().getInt(area.address());
        area.drop(guest);
        return given;
    }

    // What has no layout.

    private void components() {
        Pair pair = new Pair(-7, 8);
        if (coordinate.place() == Place.MULTI_VALUE) {
            returns(pair);
            assertEquals(pair, new Pair((int) guest.given(0), (int) guest.given(1)));
            return;
        }
        GuestBlock first = area(Integer.BYTES);
        GuestBlock second = area(Integer.BYTES);
        returns(pair, first.address(), second.address());
        assertEquals(
                pair,
                new Pair(guest.memory().getInt(first.address()), guest.memory().getInt(second.address())));
        first.drop(guest);
        second.drop(guest);
    }

    // What crosses in memory.

    private void takes(Sample sample) {
        int before = guest.liveBlocks();
        Laid laid = laid(sample);
        boolean dangles = coordinate.conventions().danglingEmpty();
        boolean made = !sample.absent()
                && (laid.sizeBytes() > 0 || coordinate.place() == Place.HEADER || coordinate.absent() && !dangles);
        List<GuestBlock> blocks = made ? laid.make(guest, coordinate) : List.of();
        int none = sample.absent() ? 0 : laid.emptyAddress(coordinate);
        int pointer = blocks.isEmpty() ? none : blocks.get(0).address();
        if (coordinate.place() == Place.HEADER && made) {
            guest.memory().setInt(pointer - Integer.BYTES, sample.content().sizeBytes());
        }
        Sample left = coordinate.copiesBack() ? sample.changed() : sample;
        Object seen = passed(left, words(pointer, length(sample)));
        assertEquals(
                coordinate.direction() == Direction.OUT ? Plain.cleared(sample.java()) : Plain.of(sample.java()), seen);
        if (coordinate.owner() == Owner.TRANSFERRED_OUT) {
            assertEquals(before, guest.liveBlocks(), "blocks that the host did not free");
            return;
        }
        assertEquals(before + blocks.size(), guest.liveBlocks(), "blocks that the host freed");
        if (!blocks.isEmpty() && !coordinate.view()) {
            assertEquals(blocks, laid(left).compare(guest, coordinate, pointer));
        }
        blocks.forEach(block -> block.drop(guest));
    }

    private Laid laid(Sample sample) {
        Laid content = sample.content();
        return switch (coordinate.place()) {
            case TERMINATED ->
                content.between(new byte[0], coordinate.strings() ? Integer.BYTES : sample.elementBytes());
            case PREFIX ->
                content.between(
                        Laid.buffer(offsetBytes(sample))
                                .putInt(content.sizeBytes())
                                .array(),
                        0);
            default -> content;
        };
    }

    /** Where the content begins behind a length, or before it ends: a word, and what the elements are aligned to. */
    private static int offsetBytes(Sample sample) {
        return sample.elementBytes() < 8 ? Integer.BYTES : Long.BYTES;
    }

    private int length(Sample sample) {
        boolean inBytes = coordinate.told() == Told.BYTES || coordinate.told() == Told.FIRST_IN_BYTES;
        return inBytes ? sample.content().sizeBytes() : sample.count();
    }

    private long[] words(int pointer, int length) {
        boolean one = cell.signature().equals("take_i");
        return one
                ? new long[] {pointer}
                : coordinate.told().first() ? new long[] {length, pointer} : new long[] {pointer, length};
    }

    /** What the method was passed, as it can be compared when it has returned. */
    private Object passed(long... words) {
        return passed(null, words);
    }

    /** The same of a method that leaves something else where it may. */
    private Object passed(Sample left, long... words) {
        List<Object> seen = new ArrayList<>();
        List<Object> views = new ArrayList<>();
        bridge.call(
                cell,
                arguments -> {
                    seen.add(Plain.of(arguments[0]));
                    if (coordinate.view() && Plain.length(arguments[0]) > 0) {
                        views.add(arguments[0]);
                    }
                    if (coordinate.copiesBack() && !coordinate.struct()) {
                        Plain.copy(left.java(), arguments[0]);
                    }
                    return coordinate.copiesBack() && coordinate.struct() ? left.java() : null;
                },
                words);
        views.forEach(
                view -> assertThrows(StaleViewException.class, () -> Plain.of(view), "a view outlives the method"));
        assertEquals(1, seen.size(), "calls of the method");
        return seen.get(0);
    }

    // Results.

    private void gives(Sample sample) {
        // what is given as an Allocation is there already
        int before = guest.liveBlocks() - (coordinate.block() ? 1 : 0);
        List<GuestBlock> places = new ArrayList<>();
        switch (coordinate.place()) {
            case RETURN_AREA -> places.add(area(2 * Integer.BYTES));
            case OUT_LENGTH -> places.add(area(Integer.BYTES));
            case OUT_POINTERS -> places.addAll(List.of(area(Integer.BYTES), area(Integer.BYTES)));
            default -> {}
        }
        returns(sample.java(), places.stream().mapToLong(GuestBlock::address).toArray());
        int[] told = told(places.stream().map(GuestBlock::address).toList());
        places.forEach(place -> place.drop(guest));
        boolean alone = told.length == 1;
        int pointer = told[coordinate.told().first() ? 1 : 0];
        if (!alone) {
            assertEquals(length(sample), told[coordinate.told().first() ? 0 : 1], "the length that the guest was told");
        }
        List<GuestBlock> blocks = given(sample, pointer);
        if (coordinate.place() == Place.WIDE_POINTER) {
            blocks.add(new GuestBlock((int) guest.given(0), 2 * Integer.BYTES, Integer.BYTES));
        }
        assertEquals(before + blocks.size(), guest.liveBlocks(), "blocks that the guest was given");
        blocks.forEach(block -> block.drop(guest));
    }

    /** The blocks of a result, after what lies there was compared; none where nothing is given. */
    private List<GuestBlock> given(Sample sample, int pointer) {
        Place place = coordinate.place();
        boolean stored = place == Place.PREFIX || place == Place.HEADER;
        Laid laid = stored ? sample.content() : laid(sample);
        if (sample.absent() || !stored && laid.sizeBytes() == 0) {
            assertEquals(sample.absent() ? 0 : laid.emptyAddress(coordinate), pointer, "the address of nothing");
            return new ArrayList<>();
        }
        if (!stored) {
            return laid.compare(guest, coordinate, pointer);
        }
        int block = place == Place.HEADER ? pointer - offsetBytes(sample) : pointer;
        int word = place == Place.HEADER ? pointer - Integer.BYTES : pointer;
        assertEquals(laid.sizeBytes(), guest.memory().getInt(word), "the size that lies there");
        List<GuestBlock> blocks = laid.compare(guest, coordinate, block + offsetBytes(sample));
        int alignBytes = Math.max(Integer.BYTES, laid.alignBytes());
        blocks.set(0, new GuestBlock(block, offsetBytes(sample) + laid.sizeBytes(), alignBytes));
        return blocks;
    }

    /** The words of a result: where it is, and its length, as they come. */
    private int[] told(List<Integer> places) {
        int first = (int) guest.given(0);
        int low = (int) guest.given(0);
        int high = (int) (guest.given(0) >> 32);
        return switch (coordinate.place()) {
            case PACKED_POINTER_HIGH -> new int[] {high, low};
            case PACKED_LENGTH_HIGH -> new int[] {low, high};
            case MULTI_VALUE -> new int[] {first, (int) guest.given(1)};
            case RETURN_AREA -> pair(places.get(0));
            case WIDE_POINTER -> pair(first);
            case OUT_LENGTH -> new int[] {first, guest.memory().getInt(places.get(0))};
            case OUT_POINTERS ->
                new int[] {guest.memory().getInt(places.get(0)), guest.memory().getInt(places.get(1))};
            default -> new int[] {first};
        };
    }

    private int[] pair(int address) {
        return new int[] {guest.memory().getInt(address), guest.memory().getInt(address + Integer.BYTES)};
    }

    /** In memory that the guest gives for the whole of it. */
    private void fills(Sample sample) {
        int before = guest.liveBlocks();
        GuestBlock area = area(sample.content().sizeBytes());
        returns(sample.java(), area.address());
        List<GuestBlock> blocks = sample.content().compare(guest, coordinate, area.address());
        assertEquals(before + blocks.size(), guest.liveBlocks(), "blocks that the guest was given");
        blocks.forEach(block -> block.drop(guest));
    }

    /** Into a buffer of the guest's that is too small, just right, and too large. */
    private void fits(Sample sample) {
        byte[] content = sample.content().bytes();
        int unitBytes = coordinate.told() == Told.BYTES ? 1 : sample.elementBytes();
        int length = content.length / unitBytes;
        for (int capacity : new int[] {0, length - 1, length, length + 1}) {
            if (capacity < 0) {
                continue;
            }
            int sizeBytes = (capacity + 1) * unitBytes;
            GuestBlock buffer = area(sizeBytes);
            byte[] expected = guest.memory().getBytes(buffer.address(), sizeBytes);
            if (capacity >= length) {
                System.arraycopy(content, 0, expected, 0, content.length);
            }
            returns(sample.java(), buffer.address(), capacity);
            assertEquals(length, guest.given(0), "the length that the guest was told");
            assertEquals(
                    List.of(buffer),
                    Laid.of(expected, buffer.alignBytes()).compare(guest, coordinate, buffer.address()));
            buffer.drop(guest);
        }
    }

    private void returns(Object java, long... words) {
        int[] calls = new int[1];
        bridge.call(
                cell,
                arguments -> {
                    calls[0]++;
                    return java;
                },
                words);
        assertEquals(1, calls[0], "calls of the method");
    }
}
