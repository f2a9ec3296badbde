package io.wasmbridge.processor.abi;

import java.util.Locale;

/** Where a u32 with the length of memory, in bytes, is in that memory. */
public enum LengthWord {
    /** At the pointer; the content follows it, as the next field of a C struct would. */
    PREFIX,
    /** Right before the pointer. */
    HEADER;

    /** Where the content begins, counted from the pointer. */
    public int contentOffset(Element element) {
        return this == PREFIX ? Math.max(Integer.BYTES, element.sizeBytes()) : 0;
    }

    /** {@code prefix}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
