package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Unsigned;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A guest that passes numbers of 32 bits that may be absent as an f64, and gives any f64 back. */
interface RawNumbers extends OptionsGuest {
    OptionalInt rawInt(double number);

    /** Copies {@code bytes} bytes at {@code start} back, none for -1. */
    void rawCopy(@InOut int[] values, int start, int bytes);

    @Unsigned(32)
    OptionalLong rawUnsigned(double number);

    Optional<Float> rawFloat(double number);
}
