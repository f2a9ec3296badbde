package io.wasmbridge.it;

import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.it.Scalars.Level;

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

    @WasmExport("echo_i32")
    char echoC16(char value);

    @WasmExport("echo_i32")
    int rawC16(char value);

    @WasmExport("echo_i32")
    char charOf(int value);

    @WasmExport("echo_i32")
    @Unsigned(8)
    int echoU8(@Unsigned(8) int value);

    @WasmExport("echo_i32")
    int rawU8(@Unsigned(8) int value);

    @WasmExport("echo_i32")
    @Unsigned(8)
    int unsignedByteOf(int value);

    @WasmExport("echo_i32")
    @Unsigned(16)
    int echoU16(@Unsigned(16) int value);

    @WasmExport("echo_i32")
    int rawU16(@Unsigned(16) int value);

    @WasmExport("echo_i32")
    @Unsigned(16)
    int unsignedShortOf(int value);

    @WasmExport("echo_i32")
    @Unsigned(32)
    long echoU32(@Unsigned(32) long value);

    @WasmExport("echo_i32")
    int rawU32(@Unsigned(32) long value);

    @WasmExport("echo_i32")
    Colour echoColour(Colour value);

    @WasmExport("echo_i32")
    int rawColour(Colour value);

    @WasmExport("echo_i32")
    Level echoLevel(Level value);

    @WasmExport("echo_i32")
    int rawLevel(Level value);

    boolean notBool(boolean value);

    boolean dirtyBool();

    byte dirtyI8();

    short dirtyI16();

    double mix(boolean a, byte b, short c, int d, long e, float f, double g);

    void nothing();
}
