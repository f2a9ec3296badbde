package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.*;
import java.util.*;

@WasmModule(value = "guests/imports-results/imports-results.wasm", imports = Results.Host.class, partial = true)
public interface Results extends Bridge {
    double runMade(int x);

    @WasmStruct
    record Point(int x, double y) {}

    @WasmStruct
    record Person(byte age, @WasmLength(Length.TERMINATED) String name, Point home, int[] scores) {}

    @WasmStruct
    record Ratio(double value) {}

    @WasmStruct
    record Half(Ratio ratio) {}

    @WasmImport("env")
    interface Host {
        Point made(int x);

        Optional<Point> maybe(boolean present);

        @WasmReturn(ResultShape.RETURN_AREA)
        Point madeAt(int x);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Person bornOut(int age);

        Half half(double whole);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Point[] path(int count);

        @WasmReturn(ResultShape.WIDE_POINTER)
        List<Point> pathWide(int count);

        Optional<List<Point>> pathBoth(int count);

        @WasmBuffer(size = 3)
        Point[] pathThree();

        @WasmLength(Length.PREFIX)
        Point[] pathPrefixed(int count);

        @WasmLength
        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        String[] names(int count);

        @WasmLength(Length.TERMINATED)
        List<String> listed(int count);

        OptionalInt number(boolean present);
    }
}
