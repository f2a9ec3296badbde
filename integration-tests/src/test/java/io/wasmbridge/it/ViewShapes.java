package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/** Views: what the guest shows of its memory, and memory of the guest that is passed in place. */
@WasmModule("guests/shapes/shapes.wasm")
interface ViewShapes extends ShapesGuest {
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteView tableI8();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    ByteView staticTerminatedI8();

    @WasmBuffer(size = 4)
    ByteView fixedI8();

    @WasmExport("fixed_i8")
    @WasmOwned
    @WasmBuffer(size = 4)
    ByteView shownI8();

    long sumI8(ByteView values);

    void negateI8(@WasmOwned ByteView values);

    long first4I8(@WasmBuffer(size = 4) ByteView values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ShortView tableI16();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    ShortView staticTerminatedI16();

    @WasmBuffer(size = 4)
    ShortView fixedI16();

    @WasmExport("fixed_i16")
    @WasmOwned
    @WasmBuffer(size = 4)
    ShortView shownI16();

    long sumI16(ShortView values);

    void negateI16(@WasmOwned ShortView values);

    long first4I16(@WasmBuffer(size = 4) ShortView values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharView tableU16();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    CharView staticTerminatedU16();

    @WasmBuffer(size = 4)
    CharView fixedU16();

    @WasmExport("fixed_u16")
    @WasmOwned
    @WasmBuffer(size = 4)
    CharView shownU16();

    long sumU16(CharView values);

    void negateU16(@WasmOwned CharView values);

    long first4U16(@WasmBuffer(size = 4) CharView values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntView tableI32();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    IntView staticTerminatedI32();

    @WasmBuffer(size = 4)
    IntView fixedI32();

    @WasmExport("fixed_i32")
    @WasmOwned
    @WasmBuffer(size = 4)
    IntView shownI32();

    long sumI32(IntView values);

    void negateI32(@WasmOwned IntView values);

    long first4I32(@WasmBuffer(size = 4) IntView values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    LongView tableI64();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    LongView staticTerminatedI64();

    @WasmBuffer(size = 4)
    LongView fixedI64();

    @WasmExport("fixed_i64")
    @WasmOwned
    @WasmBuffer(size = 4)
    LongView shownI64();

    long sumI64(LongView values);

    void negateI64(@WasmOwned LongView values);

    long first4I64(@WasmBuffer(size = 4) LongView values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    FloatView tableF32();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    FloatView staticTerminatedF32();

    @WasmBuffer(size = 4)
    FloatView fixedF32();

    @WasmExport("fixed_f32")
    @WasmOwned
    @WasmBuffer(size = 4)
    FloatView shownF32();

    double sumF32(FloatView values);

    void negateF32(@WasmOwned FloatView values);

    double first4F32(@WasmBuffer(size = 4) FloatView values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    DoubleView tableF64();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    DoubleView staticTerminatedF64();

    @WasmBuffer(size = 4)
    DoubleView fixedF64();

    @WasmExport("fixed_f64")
    @WasmOwned
    @WasmBuffer(size = 4)
    DoubleView shownF64();

    double sumF64(DoubleView values);

    void negateF64(@WasmOwned DoubleView values);

    double first4F64(@WasmBuffer(size = 4) DoubleView values);
}
