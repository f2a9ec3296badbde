package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.EnumSets.Mode;
import io.wasmbridge.it.EnumSets.Square;
import io.wasmbridge.it.EnumSets.Style;
import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.it.Scalars.Level;
import java.util.EnumSet;

/** Scalars that the guest writes to an area of the bridge. */
@WasmModule("guests/returns/out-pointers.wasm")
interface WrittenScalars extends ShapesGuest {
    @WasmReturn(ResultShape.OUT_POINTERS)
    boolean outBool(int value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    byte outI8(byte value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    short outI16(short value);

    @WasmExport("out_u16")
    @WasmReturn(ResultShape.OUT_POINTERS)
    char outC16(char value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    int outI32(int value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    long outI64(long value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    float outF32(float value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    double outF64(double value);

    @WasmExport("out_i8")
    @WasmReturn(ResultShape.OUT_POINTERS)
    @Unsigned(8)
    int outU8(@Unsigned(8) int value);

    @WasmExport("out_i16")
    @WasmReturn(ResultShape.OUT_POINTERS)
    @Unsigned(16)
    int outU16(@Unsigned(16) int value);

    @WasmExport("out_i32")
    @WasmReturn(ResultShape.OUT_POINTERS)
    @Unsigned(32)
    long outU32(@Unsigned(32) long value);

    @WasmExport("out_i32")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Colour outColour(Colour value);

    @WasmExport("out_i32")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Colour colourOf(int number);

    @WasmExport("out_i32")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Level outLevel(Level value);

    @WasmExport("out_i32")
    @WasmReturn(ResultShape.OUT_POINTERS)
    EnumSet<Style> outStyles(EnumSet<Style> value);

    @WasmExport("out_i64")
    @WasmReturn(ResultShape.OUT_POINTERS)
    EnumSet<Square> outSquares(EnumSet<Square> value);

    @WasmExport("out_i32")
    @WasmReturn(ResultShape.OUT_POINTERS)
    EnumSet<Mode> outModes(EnumSet<Mode> value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    long outNothing();

    @WasmReturn(ResultShape.OUT_POINTERS)
    int outTextLength(String text);
}
