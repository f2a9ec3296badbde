package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.stream.Stream;

/**
 * How wasm-bindgen passes a number that may be absent. Numbers of 32 bits went with a flag before version 0.2.96, and go as an f64
 * since; narrower ones and enums are always an i32, wider ones always have a flag.
 */
public enum OptionForm {
    /** An i32 that is 1 where it is there and 0 where it is not, then the number. */
    FLAGGED,
    /** An f64, of which one value beyond 32 bits says that there is none. */
    AS_F64,
    /** An i32, of which one value that the type does not have says that there is none. */
    AS_I32;

    /** The numbers that pass a {@code scalar}. */
    public List<CoreType> numbers(Scalar scalar) {
        return switch (this) {
            case FLAGGED -> List.of(CoreType.I32, scalar.coreType());
            case AS_F64 -> List.of(CoreType.F64);
            case AS_I32 -> List.of(CoreType.I32);
        };
    }

    /** The forms that a {@code scalar} can have. A signature tells which, but for a number within an area. */
    public static List<OptionForm> of(Scalar scalar) {
        if (scalar == Scalar.Plain.INT) {
            // a guest's smaller integers are ints in Java as well
            return List.of(FLAGGED, AS_F64, AS_I32);
        }
        if (scalar == Scalar.Plain.FLOAT || scalar == Scalar.Unsigned.U32) {
            return List.of(FLAGGED, AS_F64);
        }
        boolean wide = scalar == Scalar.Plain.LONG || scalar == Scalar.Plain.DOUBLE;
        return List.of(wide ? FLAGGED : AS_I32);
    }

    /** The forms of a {@code scalar} that comes back beside other numbers in an area, where no signature tells them apart. */
    public static List<OptionForm> hidden(Scalar scalar) {
        return of(scalar).stream()
                .flatMap(form -> scalar == Scalar.Plain.INT && form == AS_I32 ? Stream.empty() : Stream.of(form))
                .toList();
    }
}
