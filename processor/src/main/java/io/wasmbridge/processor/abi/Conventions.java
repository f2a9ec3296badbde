package io.wasmbridge.processor.abi;

import java.util.List;

/**
 * What a toolchain's modules have in common: the columns of the table of presets. Names are those of exports, each list in the
 * order in which it is tried.
 *
 * @param allocateRole what the export that allocates takes
 * @param stackNames the export that moves the guest's own stack, from which areas for results are taken
 * @param initializers the exports of which the first that is there is called once, before any other
 * @param alignsBlocks whether an allocator that takes no alignment aligns each block for every scalar
 * @param danglingEmpty whether an empty block is passed as its alignment; else as 0
 * @param keepsEmptyResults whether an empty result that the guest hands over is left alone; else any but the null pointer is freed
 * @param encoding of text whose encoding the user does not say
 * @param shapes how a result comes back whose shape the user does not say
 * @param arguments who owns the block of an argument once the guest is called
 * @param lendsCopiedBack whether an argument that is copied back is the host's all the same
 * @param results who owns the block of a result
 * @param flattens whether values are passed and returned as the component model does
 * @param optionsAreNumbers whether an Option of a number is passed as numbers, and a Result returned as such
 * @param exhausted what the allocator does when the guest is out of memory
 */
public record Conventions(
        HeapRole allocateRole,
        List<String> allocateNames,
        List<String> freeNames,
        List<String> reallocateNames,
        List<String> stackNames,
        List<String> initializers,
        boolean alignsBlocks,
        boolean danglingEmpty,
        boolean keepsEmptyResults,
        Encoding encoding,
        Shapes shapes,
        Arguments arguments,
        boolean lendsCopiedBack,
        Results results,
        boolean flattens,
        boolean optionsAreNumbers,
        Exhausted exhausted) {

    /**
     * The shapes that go without saying; two results are always a pointer and a length.
     *
     * @param packsPointerHigh whether an i64 is a pointer in its high half and a length in its low half
     * @param terminatesText whether an i32 is, for a String, a pointer to terminated text
     * @param returnsInArea whether a function without a result writes it to an area
     * @param pointsAtPair whether an i32 points at a pointer and a length
     */
    public record Shapes(
            boolean packsPointerHigh, boolean terminatesText, boolean returnsInArea, boolean pointsAtPair) {}

    /** Who owns the block of an argument once the guest is called. */
    public enum Arguments {
        /** The host, unless the user says otherwise. */
        HOST_OWNED,
        /** The guest, always. */
        TRANSFERRED,
        /** The guest's collector. */
        COLLECTED
    }

    /** Who owns the block of a result. */
    public enum Results {
        /** Whom the user names. */
        SAID,
        /** The host, which frees it with the allocator's free. */
        TRANSFERRED,
        /** The guest, which is told by an export of its own when the result was read. */
        POST_RETURN,
        /** The guest's collector. */
        COLLECTED
    }

    /** What an allocator does when the guest is out of memory. */
    public enum Exhausted {
        GIVES_ZERO,
        TRAPS
    }

    public Conventions {
        allocateNames = List.copyOf(allocateNames);
        freeNames = List.copyOf(freeNames);
        reallocateNames = List.copyOf(reallocateNames);
        stackNames = List.copyOf(stackNames);
        initializers = List.copyOf(initializers);
    }

    /** Those of a heap like that of the C library, from which the others differ. */
    static Builder allocating(String... names) {
        return new Builder(List.of(names));
    }

    /** Collects {@link Conventions}, one way in which they differ after the other. */
    static final class Builder {
        private final List<String> allocateNames;
        private HeapRole allocateRole = HeapRole.ALLOCATE;
        private List<String> freeNames = List.of();
        private List<String> reallocateNames = List.of();
        private List<String> stackNames = List.of();
        private List<String> initializers = List.of("_initialize", "__wasm_call_ctors");
        private boolean alignsBlocks = true;
        private boolean danglingEmpty;
        private boolean keepsEmptyResults;
        private Encoding encoding = Encoding.UTF_8;
        private boolean packsPointerHigh;
        private boolean terminatesText;
        private boolean returnsInArea;
        private boolean pointsAtPair;
        private Arguments arguments = Arguments.HOST_OWNED;
        private boolean lendsCopiedBack;
        private Results results = Results.SAID;
        private boolean flattens;
        private boolean optionsAreNumbers;
        private Exhausted exhausted = Exhausted.GIVES_ZERO;

        private Builder(List<String> allocateNames) {
            this.allocateNames = allocateNames;
        }

        Builder by(HeapRole role) {
            this.allocateRole = role;
            return this;
        }

        Builder freeing(String... names) {
            this.freeNames = List.of(names);
            return this;
        }

        Builder reallocating(String... names) {
            this.reallocateNames = List.of(names);
            return this;
        }

        Builder areasFromStack(String... names) {
            this.stackNames = List.of(names);
            return this;
        }

        Builder initialising(String... names) {
            this.initializers = List.of(names);
            return this;
        }

        Builder unalignedBlocks() {
            this.alignsBlocks = false;
            return this;
        }

        /** An empty argument dangles, and an empty result is no block. */
        Builder danglingEmpty() {
            this.danglingEmpty = true;
            return keepsEmptyResults();
        }

        Builder keepsEmptyResults() {
            this.keepsEmptyResults = true;
            return this;
        }

        Builder encoding(Encoding units) {
            this.encoding = units;
            return this;
        }

        Builder packsPointerHigh() {
            this.packsPointerHigh = true;
            return this;
        }

        Builder terminatesText() {
            this.terminatesText = true;
            return this;
        }

        Builder returnsInArea() {
            this.returnsInArea = true;
            return this;
        }

        Builder pointsAtPair() {
            this.pointsAtPair = true;
            return this;
        }

        Builder owners(Arguments ofArguments, Results ofResults) {
            this.arguments = ofArguments;
            this.results = ofResults;
            return this;
        }

        Builder lendsCopiedBack() {
            this.lendsCopiedBack = true;
            return this;
        }

        Builder flattens() {
            this.flattens = true;
            return this;
        }

        Builder optionsAreNumbers() {
            this.optionsAreNumbers = true;
            return this;
        }

        Builder trapsWhenExhausted() {
            this.exhausted = Exhausted.TRAPS;
            return this;
        }

        Conventions build() {
            return new Conventions(
                    allocateRole,
                    allocateNames,
                    freeNames,
                    reallocateNames,
                    stackNames,
                    initializers,
                    alignsBlocks,
                    danglingEmpty,
                    keepsEmptyResults,
                    encoding,
                    new Shapes(packsPointerHigh, terminatesText, returnsInArea, pointsAtPair),
                    arguments,
                    lendsCopiedBack,
                    results,
                    flattens,
                    optionsAreNumbers,
                    exhausted);
        }
    }
}
