package io.wasmbridge.runtime.generated;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The marshaller of text in one encoding: which bytes it is, and what its code units are. No byte-order mark is written or read. */
@SuppressWarnings("ImmutableEnumChecker") // charsets and array types do not change
public enum TextType {
    UTF_8(StandardCharsets.UTF_8, ArrayType.BYTES),
    UTF_16LE(StandardCharsets.UTF_16LE, ArrayType.CHARS),
    ISO_8859_1(StandardCharsets.ISO_8859_1, ArrayType.BYTES),
    US_ASCII(StandardCharsets.US_ASCII, ArrayType.BYTES);

    private final Charset charset;
    private final ArrayType<?, ?> unit;

    TextType(Charset charset, ArrayType<?, ?> unit) {
        this.charset = charset;
        this.unit = unit;
    }

    /** The charset. */
    public Charset charset() {
        return charset;
    }

    /** The code unit, as which text is counted, aligned and terminated. */
    public ArrayType<?, ?> unit() {
        return unit;
    }

    /** The code units in as many bytes. Shifts, for a division takes longer than the rest of a short text. */
    public int units(int bytes) {
        return this == UTF_16LE ? bytes >> 1 : bytes;
    }

    /** The size and alignment of a code unit in bytes: 1 or 2. */
    public int unitBytes() {
        return unit.elementBytes();
    }
}
