package io.wasmbridge.processor.lowering;

/** Where a pointer or a length stands in what came back, 32 bits wide. */
public sealed interface Part {

    /** Answers by kind of part. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of part. */
    interface Visitor<R> {
        R highHalf(Slot packed);

        R lowHalf(Slot packed);

        R result(Slot results, int index);

        R word(Slot area, int offsetBytes);

        R pairWord(Slot pair, int offsetBytes);

        R address(Slot lowered);
    }

    /** The high half of an i64. */
    record HighHalf(Slot packed) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.highHalf(packed);
        }

        @Override
        public String toString() {
            return "high half of " + packed;
        }
    }

    /** The low half of an i64. */
    record LowHalf(Slot packed) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowHalf(packed);
        }

        @Override
        public String toString() {
            return "low half of " + packed;
        }
    }

    /** One of several results. */
    record Result(Slot results, int index) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.result(results, index);
        }

        @Override
        public String toString() {
            return "result " + index + " of " + results;
        }
    }

    /** Four bytes of a pair that the guest keeps or hands over. */
    record PairWord(Slot pair, int offsetBytes) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pairWord(pair, offsetBytes);
        }

        @Override
        public String toString() {
            return "word at " + pair + " + " + offsetBytes;
        }
    }

    /** The address of an area, or of an argument. */
    record Address(Slot lowered) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.address(lowered);
        }

        @Override
        public String toString() {
            return lowered + ".address";
        }
    }

    /** Four bytes of an area. */
    record Word(Slot area, int offsetBytes) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(area, offsetBytes);
        }

        @Override
        public String toString() {
            return "word of " + area + " at " + offsetBytes;
        }
    }
}
