package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.IntView;

/** A guest that passes on what it is given to its host, which calls it again as deep as {@code depth} says. */
@WasmModule(value = "guests/imports-nested/imports-nested.wasm", imports = Nested.Host.class)
interface Nested extends CountingGuest {

    @WasmStruct
    record Point(int x, double y) {}

    @WasmStruct
    record Item(int id, String name) {}

    @WasmResource
    interface Counter extends Handle {
        int add(int more);
    }

    /** What it calls. */
    @WasmImport("env")
    interface Host {

        @WasmReturn(ResultShape.RETURN_AREA)
        String relay(String text, int depth);

        @WasmReturn(ResultShape.WIDE_POINTER)
        String wide(String text, int depth);

        @WasmLength(Length.TERMINATED)
        String ended(String text, int depth);

        @WasmReturn(ResultShape.OUT_POINTERS)
        int[] ints(int[] values, int depth);

        @WasmReturn(ResultShape.CALLER_BUFFER)
        String fill(int depth);

        void give(@Transferred String text, int depth);

        void hold(@Transferred Item item, int depth);

        void scale(IntView values, int depth);

        double moved(Point point, int depth);

        int named(@WasmLength String[] names, int depth);

        int counted(Counter counter, int depth);

        @WasmReturn(ResultShape.POINTER)
        Item born(int depth);

        Counter handed(int depth);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Allocation block(int depth);

        void turned(@InOut int[] values, int depth);
    }

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String relay(String text, int depth);

    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String wide(String text, int depth);

    @Transferred
    @WasmLength(Length.TERMINATED)
    String ended(String text, int depth);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] ints(int[] values, int depth);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 8)
    String fill(int depth);

    void give(@Transferred String text, int depth);

    void hold(@Transferred Item item, int depth);

    void scale(@InOut int[] values, int depth);

    double moved(Point point, int depth);

    int named(@WasmLength String[] names, int depth);

    Counter counterNew(int start);

    int counted(Counter counter, int depth);

    @Transferred
    @WasmReturn(ResultShape.POINTER)
    Item born(int depth);

    Counter handed(int depth);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation block(int depth);

    void turned(@InOut int[] values, int depth);
}
