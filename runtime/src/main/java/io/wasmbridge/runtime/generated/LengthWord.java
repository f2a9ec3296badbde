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

    /** Where content of that alignment begins in the block, and what the block is aligned to. */
    public int contentOffset(int alignBytes) {
        return Math.max(Integer.BYTES, alignBytes);
    }

    /** Where the word is in the block. */
    public int wordOffset(int alignBytes) {
        return this == PREFIX ? 0 : contentOffset(alignBytes) - Integer.BYTES;
    }

    /** Where the pointer that the two sides pass points to in the block. */
    public int pointerOffset(int alignBytes) {
        return this == PREFIX ? 0 : contentOffset(alignBytes);
    }
}
