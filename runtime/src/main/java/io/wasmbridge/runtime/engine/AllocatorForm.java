package io.wasmbridge.runtime.engine;

import java.util.Locale;

/** What an allocator is passed for a block. */
public enum AllocatorForm {
    SIZE(false) {
        @Override
        public void fill(long[] passed, int sizeBytes, int alignBytes) {
            passed[0] = sizeBytes;
        }
    },
    SIZE_AND_ALIGN(true) {
        @Override
        public void fill(long[] passed, int sizeBytes, int alignBytes) {
            passed[0] = sizeBytes;
            passed[1] = alignBytes;
        }
    },
    COUNT_AND_SIZE(false) {
        @Override
        public void fill(long[] passed, int sizeBytes, int alignBytes) {
            passed[0] = 1;
            passed[1] = sizeBytes;
        }
    },
    /** {@code (pointer, old size, align, size)}: the Canonical ABI allocates by growing a block that is not there. */
    REALLOCATE_NOTHING(true) {
        @Override
        public void fill(long[] passed, int sizeBytes, int alignBytes) {
            passed[0] = 0;
            passed[1] = 0;
            passed[2] = alignBytes;
            passed[3] = sizeBytes;
        }
    };

    private static final int REALLOCATE_PARAMETERS = 4;

    private final boolean takesAlign;

    AllocatorForm(boolean takesAlign) {
        this.takesAlign = takesAlign;
    }

    /** Whether the guest is told the alignment. */
    public boolean takesAlign() {
        return takesAlign;
    }

    /** Puts into {@code passed} what asks for a block; it has one place for each parameter. */
    public abstract void fill(long[] passed, int sizeBytes, int alignBytes);

    /** By the number of parameters and, of two, by the name. */
    static AllocatorForm of(String export, int parameterCount) {
        if (parameterCount == REALLOCATE_PARAMETERS) {
            return REALLOCATE_NOTHING;
        }
        if (parameterCount == 1) {
            return SIZE;
        }
        return export.toLowerCase(Locale.ROOT).contains("calloc") ? COUNT_AND_SIZE : SIZE_AND_ALIGN;
    }
}
