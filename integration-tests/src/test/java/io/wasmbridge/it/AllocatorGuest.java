package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmReturn;

/** What each guest of {@code allocators} exports; only how it allocates and frees differs. */
interface AllocatorGuest extends TableGuest {
    int countBytes(String text);

    long hashTerminated(@WasmLength(Length.TERMINATED) String text);

    @WasmExport("sum_i16")
    long sum(short[] values);

    @WasmExport("sum_i32")
    long sum(int[] values);

    @WasmExport("sum_i64")
    long sum(long[] values);

    @WasmExport("negate_i32")
    void negate(@InOut int[] values);

    @WasmExport("fill_f64")
    boolean fill(@Out double[] values);

    long textThenLongs(String text, long[] values);

    void keepText(@Transferred String text);

    @WasmExport("keep_i64")
    void keep(@Transferred long[] values);

    long keptHash();

    @WasmExport("make_i32")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] make(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String madeText();

    /** The nth allocation from now gives {@code value}, of 64 bits. */
    void faultWide(int nth, long value);
}
