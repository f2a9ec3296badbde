package io.wasmbridge.it;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.IntView;

/** Results with a length that the host chooses. */
@WasmModule("guests/lengths/lengths.wasm")
interface EchoedLengths extends ShapesGuest {
    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    int[] ownedBytesI32(long result);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.PREFIX)
    int[] ownedPrefixI32(int result);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.HEADER)
    int[] ownedHeaderI32(int result);

    @WasmExport("echo_given")
    @WasmOwned
    @WasmLength(parameter = "count")
    int[] ownedGivenI32(int result, int count);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    int[] madeBytesI32(long result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.PREFIX)
    int[] madePrefixI32(int result);

    @WasmExport("echo_pointer")
    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    int[] madeHeaderI32(int result);

    @WasmExport("echo_given")
    @Transferred
    @WasmLength(parameter = "count")
    int[] madeGivenI32(int result, int count);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    double[] ownedBytesF64(long result);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.PREFIX)
    double[] ownedPrefixF64(int result);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.HEADER)
    double[] ownedHeaderF64(int result);

    @WasmExport("echo_given")
    @WasmOwned
    @WasmLength(parameter = "count")
    double[] ownedGivenF64(int result, int count);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    double[] madeBytesF64(long result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.PREFIX)
    double[] madePrefixF64(int result);

    @WasmExport("echo_pointer")
    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    double[] madeHeaderF64(int result);

    @WasmExport("echo_given")
    @Transferred
    @WasmLength(parameter = "count")
    double[] madeGivenF64(int result, int count);

    @WasmExport("echo_packed")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String madeBytesUtf8(long result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmLength(Length.PREFIX)
    String madePrefixUtf8(int result);

    @WasmExport("echo_pointer")
    @Transferred(free = "free_header")
    @WasmString(Encoding.UTF_8)
    @WasmLength(Length.HEADER)
    String madeHeaderUtf8(int result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmLength(Length.TERMINATED)
    String madeTerminatedUtf8(int result);

    @WasmExport("echo_given")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmLength(parameter = "length")
    String madeGivenUtf8(int result, int length);

    @WasmExport("echo_packed")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String madeBytesUtf16(long result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.PREFIX)
    String madePrefixUtf16(int result);

    @WasmExport("echo_pointer")
    @Transferred(free = "free_header")
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.HEADER)
    String madeHeaderUtf16(int result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.TERMINATED)
    String madeTerminatedUtf16(int result);

    @WasmExport("echo_given")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(parameter = "length")
    String madeGivenUtf16(int result, int length);

    @WasmExport("echo_packed")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String madeBytesAscii(long result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmLength(Length.PREFIX)
    String madePrefixAscii(int result);

    @WasmExport("echo_pointer")
    @Transferred(free = "free_header")
    @WasmString(Encoding.US_ASCII)
    @WasmLength(Length.HEADER)
    String madeHeaderAscii(int result);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmLength(Length.TERMINATED)
    String madeTerminatedAscii(int result);

    @WasmExport("echo_given")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmLength(parameter = "length")
    String madeGivenAscii(int result, int length);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.PREFIX)
    IntView shownPrefix(int result);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    IntView shownBytes(long result);
}
