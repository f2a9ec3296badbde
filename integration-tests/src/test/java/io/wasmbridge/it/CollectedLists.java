package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import java.util.List;

/** Arrays and lists that are an {@code Array} of a guest with a collector. */
@WasmModule("guests/collected/collected.wasm")
interface CollectedLists extends TableGuest {
    @WasmExport("hash_array_u8")
    long hashU8(List<Byte> values);

    @WasmExport("turned_array_u8")
    List<Byte> turnedU8(List<Byte> values);

    @WasmExport("hash_array_i16")
    long hashI16(List<Short> values);

    @WasmExport("turned_array_i16")
    List<Short> turnedI16(List<Short> values);

    @WasmExport("hash_array_u16")
    long hashU16(List<Character> values);

    @WasmExport("turned_array_u16")
    List<Character> turnedU16(List<Character> values);

    @WasmExport("hash_array_i32")
    long hashI32(List<Integer> values);

    @WasmExport("turned_array_i32")
    List<Integer> turnedI32(List<Integer> values);

    @WasmExport("hash_array_i64")
    long hashI64(List<Long> values);

    @WasmExport("turned_array_i64")
    List<Long> turnedI64(List<Long> values);

    @WasmExport("hash_array_f32")
    long hashF32(List<Float> values);

    @WasmExport("turned_array_f32")
    List<Float> turnedF32(List<Float> values);

    @WasmExport("hash_array_f64")
    long hashF64(List<Double> values);

    @WasmExport("turned_array_f64")
    List<Double> turnedF64(List<Double> values);

    @WasmExport("hash_array_u8")
    long hashFlags(boolean[] values);

    @WasmExport("turned_array_u8")
    boolean[] turnedFlags(boolean[] values);

    @WasmExport("turn_array_u8")
    void turnFlags(@InOut boolean[] values);

    @WasmExport("hash_array_u8")
    long hashFlagList(List<Boolean> values);

    @WasmExport("turned_array_u8")
    List<Boolean> turnedFlagList(List<Boolean> values);

    @WasmExport("hash_array_of_strings")
    long hashTexts(String[] texts);

    @WasmExport("hash_array_of_strings")
    long hashTextList(List<String> texts);

    @WasmExport("turned_array_of_strings")
    String[] turnedTexts(String[] texts);

    @WasmExport("turned_array_of_strings")
    List<String> turnedTextList(List<String> texts);

    @WasmExport("hash_static_of_strings")
    long hashStaticTexts(@WasmLength(Length.HEADER) String[] texts);

    @WasmExport("turned_static_of_strings")
    @WasmLength(Length.HEADER)
    List<String> turnedStaticTexts(@WasmLength(Length.HEADER) List<String> texts);

    long hashRows(List<int[]> rows);

    List<int[]> turnedRows(List<int[]> rows);
}
