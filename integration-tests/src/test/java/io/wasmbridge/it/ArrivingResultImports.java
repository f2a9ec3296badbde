package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The guest of {@link ResultImports}, arriving at run time; its other imports are left to host functions. */
@WasmModule(imports = ArrivingResultImports.Some.class, partial = true)
interface ArrivingResultImports extends CountingGuest {
    double runMaybe(boolean present);

    double runMadeAt(int x);

    double runBornOut(int age);

    double runPathWide(int count);

    double runPathPrefixed(int count);

    long runListed(int count);

    int runNumber(boolean present);

    /** Some of what the guest imports. */
    @WasmImport("env")
    interface Some {
        @WasmReturn(ResultShape.POINTER)
        Optional<ResultImports.Point> maybe(boolean present);

        @WasmReturn(ResultShape.RETURN_AREA)
        ResultImports.Point madeAt(int x);

        @WasmReturn(ResultShape.OUT_POINTERS)
        ResultImports.Person bornOut(int age);

        @WasmReturn(ResultShape.WIDE_POINTER)
        List<ResultImports.Point> pathWide(int count);

        @WasmLength(Length.PREFIX)
        ResultImports.Point[] pathPrefixed(int count);

        @WasmLength(Length.TERMINATED)
        List<String> listed(int count);

        OptionalInt number(boolean present);
    }
}
