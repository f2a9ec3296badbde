package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;

/** A way to read a (pointer, length) that is chosen freely; where the length is fixed or sought, only the pointer counts. */
record ChosenResult(Way way, String name, int alignBytes, boolean counted, CountedShapes.Reading body) {

    /** How both come back from a function that was lent a text. */
    interface Way {
        Guest guest();

        String export();

        Object call(TestBridge bridge, CountedShapes.Reading reading, int pointer, int length);

        static Way of(CountedShapes shape) {
            return new Way() {
                @Override
                public Guest guest() {
                    return shape.guest;
                }

                @Override
                public String export() {
                    return "echo_after";
                }

                @Override
                public Object call(TestBridge bridge, CountedShapes.Reading reading, int pointer, int length) {
                    return shape.call(bridge, "echo_after", "lent", reading, pointer, length);
                }
            };
        }
    }

    private static final Way PACKED = new Way() {
        @Override
        public Guest guest() {
            return Guest.SHAPES;
        }

        @Override
        public String export() {
            return "echo_packed_after";
        }

        @Override
        public Object call(TestBridge bridge, CountedShapes.Reading reading, int pointer, int length) {
            try (GuestCall call = bridge.enter("echo_packed_after")) {
                Lowered text = call.lowerString("text", "lent");
                call.allocate();
                call.write(text);
                long packed = call.invoke(text.address(), text.length(), (long) pointer << 32 | length & 0xffff_ffffL);
                return reading.read(call, (int) (packed >>> 32), (int) packed);
            }
        }
    };

    ChosenResult(String name, int alignBytes, boolean counted, CountedShapes.Reading body) {
        this(PACKED, name, alignBytes, counted, body);
    }

    ChosenResult by(CountedShapes shape) {
        return new ChosenResult(Way.of(shape), name + " as " + shape, alignBytes, counted, body);
    }

    TestBridge open(TestEngine engine) {
        return TestBridge.of(way.guest(), engine).build();
    }

    /** Reads these as the result of a function that was lent a text. */
    Object of(TestBridge bridge, int pointer, int length) {
        return way.call(bridge, body, pointer, length);
    }

    @Override
    public String toString() {
        return name;
    }
}
