package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import org.jspecify.annotations.Nullable;

/** Exports that return a status, with and without a method that says what it means. */
@WasmModule("guests/errors/errors.wasm")
interface Errors extends TableGuest {
    @WasmError(message = "describe")
    void put(String text);

    @WasmExport("put")
    @WasmError
    void putSilently(String text);

    @WasmExport("put")
    @WasmError(message = "explain")
    void putExplained(String text);

    @WasmExport("put")
    @WasmError(message = "errorCode")
    void putCoded(String text);

    @WasmExport("put")
    @WasmError(message = "errorPlace")
    void putPlaced(String text);

    @WasmExport("put")
    @WasmError(message = "describeBadly")
    void putBadly(String text);

    @WasmExport("put")
    @WasmError(message = "describeNothing")
    void putNothing(String text);

    @WasmExport("put")
    @WasmError(message = "describeAndTrap")
    void putAndTrap(String text);

    @WasmError(message = "describeWide")
    void putWide(String text);

    @WasmError(message = "describe")
    void putTerminated(@WasmLength(Length.TERMINATED) String text);

    @WasmError(message = "errorPlace")
    void keep(@Transferred String text);

    @WasmError(message = "describe")
    void countUp(@InOut int[] values, int status);

    @WasmExport("count_up")
    @WasmError(message = "describe")
    void countFromZero(@Out int[] values, int status);

    @WasmExport("count_up")
    @WasmError(ErrorWhen.NEGATIVE)
    int countAndTell(@InOut int[] values, int status);

    @WasmError(value = ErrorWhen.NEGATIVE, message = "describe")
    int measure(String text);

    @WasmError(value = ErrorWhen.NEGATIVE, message = "describeWide")
    long measureWide(String text);

    @WasmError(value = ErrorWhen.NULL, message = "errorPlace")
    @WasmOwned
    String find(String text);

    @WasmError(value = ErrorWhen.NULL, message = "errorCode")
    @Transferred
    String make(String text);

    @WasmError(value = ErrorWhen.NULL, message = "errorPlace")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @Transferred
    String makePacked(String text);

    @WasmExport("status")
    @WasmError(ErrorWhen.NEGATIVE)
    int count(int given);

    @WasmExport("status_wide")
    @WasmError(ErrorWhen.NEGATIVE)
    long countWide(long given);

    @WasmExport("status")
    @WasmError(ErrorWhen.NEGATIVE)
    byte countByte(int given);

    @WasmExport("status")
    @WasmError(ErrorWhen.NULL)
    void succeed(int given);

    @WasmExport("status")
    @WasmError(ErrorWhen.NULL)
    boolean flag(int given);

    @WasmExport("status")
    @WasmError(ErrorWhen.NEGATIVE)
    Scalars.Colour colour(int given);

    @WasmOwned
    String describe(int code);

    @WasmOwned
    String describeWide(long code);

    @Transferred
    String explain(int code);

    int errorCode();

    @WasmOwned
    String errorPlace();

    @WasmOwned
    String describeBadly(int code);

    @WasmOwned
    @Nullable
    String describeNothing(int code);

    @WasmOwned
    String describeAndTrap(int code);
}
