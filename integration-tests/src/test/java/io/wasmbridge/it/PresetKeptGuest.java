package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

/** The guest's own text and numbers in every shape, under conventions that let a guest keep what it shows with its length. */
interface PresetKeptGuest extends PresetGuest {
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String packedOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] packedOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String turnedOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] turnedOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.MULTI_VALUE)
    String bothOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.MULTI_VALUE)
    int[] bothOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    String wideOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] wideOwnInts();

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String getterOwnText();

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] getterOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    String areaOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] areaOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    String pointersOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] pointersOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    String lengthOwnText();

    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] lengthOwnInts();
}
