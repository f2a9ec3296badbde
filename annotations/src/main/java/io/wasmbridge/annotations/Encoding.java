package io.wasmbridge.annotations;

/** How text lies in guest memory. No byte-order mark is written, and none is looked for. */
public enum Encoding {
    /** What the {@link Abi} says: UTF-8 under {@code C} and {@code RUST}. */
    ABI,
    /** One to four bytes for a code point; the code unit is a byte. */
    UTF_8,
    /** One or two code units of two bytes for a code point, little-endian and aligned to two bytes. */
    UTF_16LE,
    /** A byte for each of the first 256 code points; there are no others. */
    ISO_8859_1,
    /** A byte for each of the first 128 code points; there are no others. */
    US_ASCII
}
