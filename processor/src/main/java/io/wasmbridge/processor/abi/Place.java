package io.wasmbridge.processor.abi;

/** Where a String, an array or a sequence is. */
public sealed interface Place {
    /** Right here, so many elements; bytes for text. */
    record Inline(int count) implements Place {
        @Override
        public String toString() {
            return "inline(" + count + ")";
        }
    }

    /** Behind a pointer and a length in elements, side by side. */
    record Pair(boolean lengthFirst) implements Place {
        @Override
        public String toString() {
            return lengthFirst ? "pair with its length first" : "pair";
        }
    }

    /** Behind a pointer, ended by a zero element. */
    record Terminated() implements Place {
        @Override
        public String toString() {
            return "terminated";
        }
    }

    /** Behind a pointer; its length is at the same index of another array. */
    record Parallel() implements Place {
        @Override
        public String toString() {
            return "parallel";
        }
    }

    /** What it takes, where elements of that size are inline. */
    default int sizeBytes(int elementBytes) {
        if (this instanceof Inline inline) {
            return inline.count() * elementBytes;
        }
        return this instanceof Pair ? 2 * Integer.BYTES : Integer.BYTES;
    }

    /** What it is aligned to, where elements of that alignment are inline. */
    default int alignBytes(int elementAlign) {
        return this instanceof Inline ? elementAlign : Integer.BYTES;
    }
}
