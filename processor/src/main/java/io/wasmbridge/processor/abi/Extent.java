package io.wasmbridge.processor.abi;

import java.util.List;

/** How the two sides agree on where a piece of memory ends. */
public sealed interface Extent {

    /** What a parameter of this extent lowers to. */
    List<CoreType> coreTypes();

    /** Answers by kind of extent. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of extent. */
    interface Visitor<R> {
        R counted(Counted extent);

        R terminated();

        R fixed(int elementCount);

        R stored(LengthWord word);

        R given(Given extent);

        R untold();
    }

    /**
     * By a length beside the pointer.
     *
     * @param first whether the length stands before the pointer
     */
    record Counted(Unit unit, boolean first) implements Extent {

        /** In elements, after the pointer: what holds where nothing is said. */
        public static final Counted ELEMENTS = new Counted(Unit.ELEMENTS, false);

        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32, CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counted(this);
        }

        @Override
        public String toString() {
            return "counted" + (unit == Unit.BYTES ? " in bytes" : "") + (first ? " first" : "");
        }
    }

    /** By a zero element at its end. */
    record Terminated() implements Extent {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.terminated();
        }

        @Override
        public String toString() {
            return "terminated";
        }
    }

    /** By a number that the declaration states; bytes for a String. */
    record Fixed(int elementCount) implements Extent {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fixed(elementCount);
        }

        @Override
        public String toString() {
            return "fixed(" + elementCount + ")";
        }
    }

    /** By a length in the memory itself, in bytes. */
    record Stored(LengthWord word) implements Extent {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stored(word);
        }

        @Override
        public String toString() {
            return "with a " + word;
        }
    }

    /** By a parameter of the method, which is passed where it stands. */
    record Given(Unit unit, String parameter) implements Extent {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(this);
        }

        @Override
        public String toString() {
            return "given" + (unit == Unit.BYTES ? " in bytes" : "") + " by " + parameter;
        }
    }

    /** By what the guest knows without being told. */
    record Untold() implements Extent {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.untold();
        }

        @Override
        public String toString() {
            return "untold";
        }
    }
}
