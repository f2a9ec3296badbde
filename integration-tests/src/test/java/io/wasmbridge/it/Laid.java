package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bytes as they have to lie in guest memory, told without the code that is tested.
 *
 * @param bytes with zeros where addresses stand
 * @param parts the blocks whose addresses stand at these offsets, but of empty ones
 */
record Laid(byte[] bytes, int alignBytes, SortedMap<Integer, Laid> parts) {

    private static final long OFFSET_BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    static Laid of(byte[] bytes, int alignBytes) {
        return new Laid(bytes, alignBytes, new TreeMap<>());
    }

    /** A buffer for what lies in guest memory. */
    static ByteBuffer buffer(int sizeBytes) {
        return ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int sizeBytes() {
        return bytes.length;
    }

    /** The address of what is empty. */
    int emptyAddress(Coordinate coordinate) {
        return coordinate.conventions().danglingEmpty() ? alignBytes : 0;
    }

    /** The same with other bytes before and behind it. */
    Laid between(byte[] before, int zerosBehind) {
        byte[] whole = Arrays.copyOf(before, before.length + bytes.length + zerosBehind);
        System.arraycopy(bytes, 0, whole, before.length, bytes.length);
        SortedMap<Integer, Laid> moved = new TreeMap<>();
        parts.forEach((offset, part) -> moved.put(before.length + offset, part));
        return new Laid(whole, Math.max(alignBytes, before.length), moved);
    }

    /** Its blocks in the guest, the outer one first: made there, the guest's own. */
    List<GuestBlock> make(ImportCellsGuest guest, Coordinate coordinate) {
        byte[] written = bytes.clone();
        List<GuestBlock> blocks = new ArrayList<>();
        blocks.add(GuestBlock.make(guest, bytes.length, alignBytes));
        parts.forEach((offset, part) -> {
            List<GuestBlock> inner = part.sizeBytes() > 0 ? part.make(guest, coordinate) : List.of();
            int address = inner.isEmpty()
                    ? part.emptyAddress(coordinate)
                    : inner.get(0).address();
            ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, address);
            blocks.addAll(inner);
        });
        guest.memory().write(blocks.get(0).address(), written, 0, written.length);
        return blocks;
    }

    /** Compares what the guest sees at {@code address}, and gives its blocks, the outer one first. */
    List<GuestBlock> compare(ImportCellsGuest guest, Coordinate coordinate, int address) {
        byte[] expected = bytes.clone();
        List<GuestBlock> blocks = new ArrayList<>(List.of(new GuestBlock(address, bytes.length, alignBytes)));
        parts.forEach((offset, part) -> {
            int inner = guest.memory().getInt(address + offset);
            if (part.sizeBytes() > 0) {
                blocks.addAll(part.compare(guest, coordinate, inner));
            } else {
                assertEquals(part.emptyAddress(coordinate), inner, "the address of what is empty");
            }
            ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, inner);
        });
        assertEquals(
                Arrays.toString(expected),
                Arrays.toString(guest.memory().getBytes(address, expected.length)),
                "what lies in guest memory");
        assertEquals(hash(expected), guest.hash(address, expected.length), "what the guest sees");
        return blocks;
    }

    /** FNV-1a, as the guest has it. */
    private static long hash(byte[] bytes) {
        long hash = OFFSET_BASIS;
        for (byte each : bytes) {
            hash = (hash ^ Byte.toUnsignedInt(each)) * PRIME;
        }
        return hash;
    }
}
