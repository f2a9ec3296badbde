package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** The scalars, both ways. */
@WasmModule("guests/shapes/shapes.wasm")
interface ScalarShapes extends ShapesGuest {
    boolean echoBool(boolean value);

    byte echoI8(byte value);

    short echoI16(short value);

    int echoI32(int value);

    long echoI64(long value);

    float echoF32(float value);

    double echoF64(double value);

    @WasmExport("echo_bool")
    int rawBool(boolean value);

    @WasmExport("echo_i8")
    int rawI8(byte value);

    @WasmExport("echo_i16")
    int rawI16(short value);

    @WasmExport("echo_bool")
    boolean boolOf(int value);

    @WasmExport("echo_i8")
    byte byteOf(int value);

    @WasmExport("echo_i16")
    short shortOf(int value);

    boolean notBool(boolean value);

    boolean dirtyBool();

    byte dirtyI8();

    short dirtyI16();

    double mix(boolean a, byte b, short c, int d, long e, float f, double g);

    void nothing();
}
