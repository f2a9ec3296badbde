package io.wasmbridge.runtime.generated;

/**
 * Where a u32 with the length of content, in bytes, is. The content follows on its own alignment, as C lays out {@code struct {
 * uint32_t size; double data[]; }}: 4 bytes behind the beginning of the word, or 8 where an element takes 8.
 */
public enum LengthWord {
    /** At the pointer; padding may follow, then the content. */
    PREFIX,
    /** Right before the pointer, which is the content's. */
    HEADER;

    /** Where the content begins in the block, and what the block is aligned to. */
    public int contentOffset(ArrayType<?, ?> type) {
        return Math.max(Integer.BYTES, type.elementBytes());
    }

    /** Where the word is in the block. */
    public int wordOffset(ArrayType<?, ?> type) {
        return this == PREFIX ? 0 : contentOffset(type) - Integer.BYTES;
    }

    /** Where the pointer that the two sides pass points to in the block. */
    public int pointerOffset(ArrayType<?, ?> type) {
        return this == PREFIX ? 0 : contentOffset(type);
    }
}
