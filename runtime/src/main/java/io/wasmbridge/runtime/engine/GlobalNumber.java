package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.ValType;

/**
 * A Java number as the value of a global.
 *
 * @param bits as the engine keeps it
 */
record GlobalNumber(ValType type, long bits) {

    /** {@code number} is an Integer, a Long, a Float or a Double. */
    static GlobalNumber of(Number number) {
        if (number instanceof Long whole) {
            return new GlobalNumber(ValType.I64, whole);
        }
        if (number instanceof Float single) {
            return new GlobalNumber(ValType.F32, Float.floatToRawIntBits(single));
        }
        return number instanceof Double real
                ? new GlobalNumber(ValType.F64, Double.doubleToRawLongBits(real))
                : new GlobalNumber(ValType.I32, number.intValue());
    }

    /** What a global of {@code type} is given as. */
    static String javaType(ValType type) {
        if (type.equals(ValType.I32)) {
            return "an int";
        }
        if (type.equals(ValType.I64)) {
            return "a long";
        }
        if (type.equals(ValType.F32)) {
            return "a float";
        }
        return type.equals(ValType.F64) ? "a double" : "no number: exportsOf(...) the bridge that has it";
    }
}
