package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.*;
import java.nio.ByteBuffer;
import java.util.*;

@WasmModule(value = "guests/imports-changed/imports-changed.wasm", imports = Changed.Host.class, partial = true)
public interface Changed extends Bridge {
    double runSplit(int key);

    record Split(int count, double ratio, String text) {}

    record Tagged(@WasmBuffer(size = 8) String tag, Point at, byte level) {}

    @WasmStruct
    record Point(int x, double y) {}

    @WasmResource
    interface Counter extends Handle {
        int add(int more);
    }

    @WasmStruct
    record Vector(double x, double y) {}

    @WasmStruct
    record Scaled(Scale scale, Vector vector) {}

    enum Scale {
        ONE,
        TWO
    }

    @WasmImport("env")
    interface Host {
        Split split(int key);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Split splitOut(int key);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Tagged taggedOut(int key);

        Counter counterMade(int start);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Counter counterOut(int area);

        Optional<Counter> counterMaybe(boolean present);

        Allocation block(int size);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Allocation blockSized(int size);

        double norm(Vector vector);

        double scaled(Scaled scaled);

        void doubled(@InOut int[] values);

        int filled(@Out double[] values);

        void buffered(@InOut ByteBuffer bytes);

        String movedAll(@InOut Point[] lowered);

        void plotted(@Out Point[] points);

        Point moved(@InOut Point point, int by);
    }
}
