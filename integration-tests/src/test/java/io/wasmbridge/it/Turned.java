package io.wasmbridge.it;

/** What the guest with a collector does to bytes, done again. */
final class Turned {

    private Turned() {}

    /** FNV-1a in 64 bits. */
    static long hash(byte[] bytes) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : bytes) {
            hash = (hash ^ Byte.toUnsignedLong(b)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The elements of so many bytes in the other order. */
    static byte[] bytes(byte[] raw, int elementBytes) {
        byte[] turned = new byte[raw.length];
        for (int at = 0; at < raw.length; at += elementBytes) {
            System.arraycopy(raw, at, turned, raw.length - at - elementBytes, elementBytes);
        }
        return turned;
    }
}
