package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.PresetGuest.Item;

/** Pointers made by hand under the Canonical ABI: the guest takes every argument, and is told that a result was read. */
@WasmModule(value = "guests/presets/canonical.wasm", abi = Abi.CANONICAL)
interface CanonicalPreset extends TableGuest {
    int posted();

    long hashText(@WasmLength String text);

    long sum(@WasmLength int[] values);

    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String packedText(int count);

    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] packedInts(int count);

    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String turnedText(int count);

    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] turnedInts(int count);

    @WasmReturn(ResultShape.MULTI_VALUE)
    String bothText(int count);

    @WasmReturn(ResultShape.MULTI_VALUE)
    int[] bothInts(int count);

    @WasmReturn(ResultShape.WIDE_POINTER)
    String wideText(int count);

    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] wideInts(int count);

    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String getterText(int count);

    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] getterInts(int count);

    @WasmLength(Length.TERMINATED)
    String endedText(int count);

    @WasmLength(Length.TERMINATED)
    int[] endedInts(int count);

    @WasmLength(Length.PREFIX)
    String prefixedText(int count);

    @WasmLength(Length.PREFIX)
    int[] prefixedInts(int count);

    @WasmLength(Length.HEADER)
    int[] headedInts(int count);

    @WasmLength(parameter = "count")
    String givenText(int count);

    @WasmLength(parameter = "count")
    int[] givenInts(int count);

    @WasmReturn(ResultShape.POINTER)
    Item madeItem(int count);
}
