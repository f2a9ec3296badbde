package io.wasmbridge.it;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

/** Text, both ways. */
@WasmModule("guests/shapes/shapes.wasm")
interface TextShapes extends ShapesGuest {
    int countBytes(@HostOwned String text);

    long hashString(String text);

    long hashTerminated(@WasmLength(Length.TERMINATED) String text);

    @WasmExport("hash_terminated")
    long hashAlone(String text);

    int concatLengths(String first, String second);

    int concatTerminated(String first, String second);

    long stringThenInts(String text, int[] values);

    int capacity16(@WasmBuffer(size = 16) String text);

    void keepString(@Transferred String text);

    void keepTerminated(@Transferred String text);

    @WasmExport("release_text")
    void handOver16(@Transferred @WasmBuffer(size = 16) String text);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String keptString();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String reversePacked(String text);

    @WasmExport("reverse_packed")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String reversePackedReleased(String text);

    @Transferred
    String upperTerminated(String text);

    @WasmOwned
    String staticText();

    @WasmExport("static_text")
    @WasmOwned
    @WasmReturn(ResultShape.POINTER)
    @WasmLength(Length.TERMINATED)
    String staticTextSpeltOut();

    @WasmExport("static_text")
    @WasmBuffer(size = 15)
    String staticTextFixed();

    @WasmExport("static_text")
    @WasmBuffer(size = 4)
    String staticTextCut();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String staticTextPacked();

    @Transferred
    String madeText();

    @WasmExport("made_text")
    @Transferred(free = "release_text")
    String madeTextReleased();

    @WasmExport("made_text")
    @Transferred
    @WasmBuffer(size = 16)
    String madeTextFixed();

    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 16)
    String madeTextFixedReleased();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String madeLatin1();

    @WasmExport("made_latin1")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] madeLatin1Bytes();

    @WasmOwned
    String malformedText();

    @Transferred
    String madeMalformedText();

    int releaseCount();
}
