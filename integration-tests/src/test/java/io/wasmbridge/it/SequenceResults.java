package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import java.util.List;

/** Several texts as a result, in every shape that gives a pointer and a number. */
@WasmModule("guests/sequences/sequences.wasm")
interface SequenceResults extends TableGuest {
    @Transferred
    @WasmReturn(ResultShape.MULTI_VALUE)
    @WasmLength
    String[] madePair(int count);

    @WasmExport("made_pair")
    @Transferred
    @WasmReturn(ResultShape.MULTI_VALUE)
    @WasmLength
    List<String> madePairList(int count);

    @WasmOwned
    @WasmReturn(ResultShape.MULTI_VALUE)
    @WasmLength
    List<String> ownPair();

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength
    String[] madeArea(int count);

    @WasmExport("made_area")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength
    List<String> madeAreaList(int count);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength
    List<String> ownArea();

    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength
    String[] madeOut(int count);

    @WasmExport("made_out")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength
    List<String> madeOutList(int count);

    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength
    List<String> ownOut();

    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmLength
    String[] madeCounted(int count);

    @WasmExport("made_counted")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmLength
    List<String> madeCountedList(int count);

    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmLength
    List<String> ownCounted();

    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength
    String[] madeWide(int count);

    @WasmExport("made_wide")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength
    List<String> madeWideList(int count);

    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength
    List<String> ownWide();

    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_count")
    @WasmLength
    String[] madeAsked(int count);

    @WasmExport("made_asked")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_count")
    @WasmLength
    List<String> madeAskedList(int count);

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_count")
    @WasmLength
    List<String> ownAsked();

    int lastCount();
}
