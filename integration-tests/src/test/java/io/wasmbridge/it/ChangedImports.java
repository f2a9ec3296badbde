package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.Handle;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guest that takes parts, objects and blocks from methods of its host, and has them change its memory. */
@WasmModule(value = "guests/imports-changed/imports-changed.wasm", imports = ChangedImports.Host.class)
interface ChangedImports extends CountingGuest {

    record Split(int count, double ratio, String text) {}

    record Tagged(@WasmBuffer(size = 8) String tag, ResultImports.Point at, byte level) {}

    @WasmResource
    interface Counter extends Handle {
        int add(int more);
    }

    enum Scale {
        ONE,
        TWO
    }

    @WasmStruct
    record Vector(double x, double y) {}

    @WasmStruct
    record Scaled(Scale scale, Vector vector) {}

    /** What it calls. */
    @WasmImport("env")
    interface Host {
        Split split(int key);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Split splitOut(int key);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Tagged taggedOut(int key);

        Counter counterMade(Bridge guest, int start);

        @WasmReturn(ResultShape.OUT_POINTERS)
        Counter counterOut(Bridge guest, int start);

        Optional<Counter> counterMaybe(Bridge guest, boolean present);

        Counter counterPicked(Counter one, Counter other);

        Allocation block(Bridge guest, int size);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Allocation blockSized(Bridge guest, int size);

        double norm(Vector vector);

        double scaled(Scaled scaled);

        void doubled(@InOut int[] values);

        void doubledMaybe(@Nullable @InOut int[] values);

        int filled(@Out double[] values);

        void buffered(@InOut ByteBuffer bytes);

        String movedAll(@InOut ResultImports.Point[] points);

        void plotted(@Out ResultImports.Point[] points);

        ResultImports.Point moved(@InOut ResultImports.Point point, int by);
    }

    Counter counterNew(int start);

    double runSplit(int key);

    double runSplitOut(int key);

    double runTaggedOut(int key);

    int runCounterMade(int start);

    int runCounterOut(int start);

    int runCounterMaybe(boolean present);

    int runCounterPicked(int one, int other);

    int runBlock(int size);

    int runBlockSized(int size);

    double runNorm(double x, double y);

    double runScaled(int scale, double x, double y);

    int runDoubled(int first);

    int runDoubledMaybe(boolean present);

    double runFilled(int count);

    int runBuffered();

    double runMovedAll();

    double runPlotted();

    double runMoved(int by);

    int badFilled(int start, int count);

    void badPlotted(int start, int count);

    void badCounterOut(int out);

    void badSplitOut(int count, int length);
}
