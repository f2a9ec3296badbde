package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.Optional;

/**
 * The annotations on a method (where they speak of its result) or on a parameter.
 *
 * @param transferred the explicit free export, empty where none is named
 * @param unsigned the number of bits
 * @param nullable any annotation of the simple name {@code Nullable}, on the declaration or on its type
 */
public record Marks(
        Optional<Position> hostOwned,
        Optional<Position> wasmOwned,
        Optional<Written<String>> transferred,
        Optional<Position> out,
        Optional<Position> inOut,
        Optional<Written<Integer>> buffer,
        Optional<ReturnMark> returned,
        Optional<LengthMark> length,
        Optional<Written<Encoding>> encoding,
        Optional<Written<Integer>> unsigned,
        Optional<Position> nullable) {

    /** Of what stands in no source. */
    public static final Marks NONE = new Marks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same, with no word about an owner. */
    public Marks withoutOwner() {
        return new Marks(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                out,
                inOut,
                buffer,
                returned,
                length,
                encoding,
                unsigned,
                nullable);
    }

    /** The shape that {@code @WasmReturn} says. */
    public Optional<Written<ResultShape>> shape() {
        return returned.map(ReturnMark::value);
    }

    /** The shapes of {@code @WasmReturn}. */
    public enum ResultShape {
        AUTO,
        POINTER,
        PACKED_POINTER_HIGH,
        PACKED_LENGTH_HIGH,
        MULTI_VALUE,
        RETURN_AREA,
        OUT_LENGTH,
        WIDE_POINTER,
        OUT_POINTERS,
        CALLER_BUFFER,
        GETTERS
    }

    /**
     * {@code @WasmReturn}.
     *
     * @param pointer empty where none is named
     * @param length empty where none is named
     * @param size empty where none is stated
     */
    public record ReturnMark(
            Written<ResultShape> value,
            Optional<Written<String>> pointer,
            Optional<Written<String>> length,
            Optional<Written<Integer>> size) {

        /** Nothing but a shape. */
        public static ReturnMark of(Written<ResultShape> value) {
            return new ReturnMark(value, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The values of {@code @WasmLength}. */
    public enum Length {
        ELEMENTS,
        BYTES,
        TERMINATED,
        PREFIX,
        HEADER,
        NONE,
        PARALLEL
    }

    /**
     * {@code @WasmLength}.
     *
     * @param parameter empty where none is named
     */
    public record LengthMark(Written<Length> value, Written<Boolean> first, Written<String> parameter) {

        /** Where the length is said to be. */
        public Position position() {
            return value.position();
        }
    }

    /** The values of {@code @WasmString}. */
    public enum Encoding {
        ABI,
        UTF_8,
        UTF_16LE,
        ISO_8859_1,
        US_ASCII
    }
}
