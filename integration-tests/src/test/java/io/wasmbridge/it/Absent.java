package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Pointers that may be null, both ways. */
@WasmModule("guests/absent/absent.wasm")
interface Absent extends TableGuest {
    int measure(@Nullable String text);

    @WasmExport("measure")
    int measureBytes(byte @Nullable [] bytes);

    @WasmExport("measure")
    int measureBytesWrittenFirst(@Nullable byte[] bytes);

    @WasmExport("measure")
    int measureView(@Nullable ByteView view);

    @WasmExport("measure")
    int measureOptional(Optional<String> text);

    @WasmExport("measure")
    int measureOptionalBytes(Optional<byte[]> bytes);

    int measureTwo(@Nullable String a, Optional<String> b);

    int measureTerminated(@Nullable String text);

    long sum(Optional<int[]> values);

    int countUp(@InOut int @Nullable [] values);

    @WasmExport("count_up")
    int countUpFromZero(@Out Optional<int[]> values);

    long intOr(OptionalInt value);

    long longOr(OptionalLong value);

    double doubleOr(OptionalDouble value);

    @WasmExport("int_or")
    long intIn(@WasmBuffer(size = 1) int @Nullable [] value);

    void keep(@Nullable @Transferred String text);

    @WasmExport("keep")
    void keepOptional(@Transferred Optional<byte[]> bytes);

    int keptLength();

    @Nullable
    @WasmOwned
    String find(int there);

    @WasmExport("find")
    @WasmBuffer(size = 4)
    Optional<ByteView> findView(int there);

    @Nullable
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String findPacked(int there);

    @WasmExport("find_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String findPackedAlways(int there);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Optional<byte[]> findNullWithLength();

    @WasmExport("find_null_with_length")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] nullWithLength();

    @Transferred
    Optional<String> make(int there);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Optional<String> makePacked(int there);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Optional<String> makeEmpty();

    @WasmOwned
    @WasmBuffer(size = 3)
    int @Nullable [] findNumbers(int there);

    @WasmExport("find_numbers")
    @WasmBuffer(size = 3)
    Optional<IntView> findNumbersView(int there);

    @Transferred
    @WasmBuffer(size = 3)
    Optional<int[]> makeNumbers(int there);

    @WasmOwned
    OptionalInt findInt(int there);

    @WasmOwned
    OptionalLong findLong(int there);

    @Transferred
    OptionalDouble makeDouble(int there);

    @WasmOwned
    Optional<String> findAndCount(int there, @InOut int[] values);

    @Transferred
    @Nullable
    String malformed();
}
