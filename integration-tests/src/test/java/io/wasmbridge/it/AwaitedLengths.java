package io.wasmbridge.it;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.DoubleView;

/** The lengths guest as a module that arrives at run time: the declarations alone say where lengths are. */
@WasmExport
interface AwaitedLengths extends CountingGuest {
    long sumBytesI32(@WasmLength(Length.BYTES) int[] values);

    long sumFirstI32(@WasmLength(first = true) int[] values);

    long sumNoneI32(@WasmLength(Length.NONE) int[] values);

    long sumGivenI32(int count, @WasmLength(parameter = "count") int[] a, @WasmLength(parameter = "count") int[] b);

    double sumPrefixF64(@WasmLength(Length.PREFIX) double[] values);

    void negateHeaderI32(@InOut @WasmLength(Length.HEADER) int[] values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    int[] makeBytesI32(int count);

    @Transferred
    @WasmLength(Length.PREFIX)
    double[] makePrefixF64(int count);

    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    int[] makeHeaderI32(int count);

    @WasmOwned
    @WasmLength(parameter = "count")
    DoubleView ownGivenF64(int count);

    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(parameter = "length")
    @WasmExport("copy_given_u16")
    String copyGiven(@WasmString(Encoding.UTF_16LE) @WasmLength(parameter = "length") String text, int length);

    @Transferred(free = "free_header")
    @WasmString(Encoding.ISO_8859_1)
    @WasmLength(Length.HEADER)
    @WasmExport("copy_header")
    String copyHeader(@WasmString(Encoding.ISO_8859_1) @WasmLength(Length.HEADER) String text);

    @WasmOwned
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.TERMINATED)
    String ownTextU16();
}
