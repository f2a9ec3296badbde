package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A guest that takes records, several of them, several texts and numbers that may be absent from methods of its host. */
@WasmModule(value = "guests/imports-results/imports-results.wasm", imports = ResultImports.Host.class)
interface ResultImports extends ResultImportsGuest {

    @WasmStruct
    record Point(int x, double y) {}

    @WasmStruct
    record Person(byte age, @WasmLength(Length.TERMINATED) String name, Point home, int[] scores) {}

    @WasmStruct
    record Id(long value) {}

    @WasmStruct
    record Ratio(double value) {}

    @WasmStruct
    record Half(Ratio ratio) {}

    /** What it calls. */
    @WasmImport("env")
    interface Host {
        Point made(int x);

        Optional<Point> maybe(boolean present);

        Person born(int age);

        @WasmReturn(ResultShape.RETURN_AREA)
        Point madeAt(int x);

        @WasmReturn(ResultShape.RETURN_AREA)
        Person bornAt(int age);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Point madeOut(int x);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Person bornOut(int age);

        Id next(long id);

        Half half(double whole);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Point[] path(int count);

        @WasmReturn(ResultShape.RETURN_AREA)
        List<Point> pathAt(int count);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Point[] pathOut(int count);

        @WasmReturn(ResultShape.OUT_LENGTH)
        Point[] pathLength(int count);

        @WasmReturn(ResultShape.WIDE_POINTER)
        List<Point> pathWide(int count);

        Optional<List<Point>> pathBoth(int count);

        @WasmBuffer(size = 3)
        Point[] pathThree();

        @WasmLength(Length.PREFIX)
        Point[] pathPrefixed(int count);

        @WasmLength(Length.BYTES)
        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Point[] pathBytes(int count);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        List<Person> people(int count);

        @WasmLength
        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        String[] names(int count);

        @WasmLength(Length.TERMINATED)
        List<String> listed(int count);

        OptionalInt number(boolean present);

        OptionalDouble ratio(boolean present);
    }
}
