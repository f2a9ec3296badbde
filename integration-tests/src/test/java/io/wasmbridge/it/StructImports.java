package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Handle;
import java.util.List;
import java.util.Optional;

/** A guest that calls methods of its host with structs, with several texts and with objects. */
@WasmModule(value = "guests/imports-structs/imports-structs.wasm", imports = StructImports.Host.class)
interface StructImports extends CountingGuest {

    @WasmStruct
    record Point(int x, double y) {}

    @WasmStruct
    record Person(byte age, @WasmLength(Length.TERMINATED) String name, Point home) {}

    @WasmResource
    interface Counter extends Handle {
        int add(int more);
    }

    /** What it calls. */
    @WasmImport("env")
    interface Host {
        double moved(Point point);

        boolean maybe(Optional<Point> point);

        int met(Person person);

        double path(Point[] points);

        double pathInBytes(@WasmLength(Length.BYTES) List<Point> points);

        int named(@WasmLength(Length.ELEMENTS) List<String> names);

        int listed(@WasmLength(Length.TERMINATED) String[] names);

        double takePoint(@Transferred Point point);

        int takeNamed(@Transferred @WasmLength(Length.ELEMENTS) String[] names);

        int takeListed(@Transferred @WasmLength(Length.TERMINATED) String[] names);

        int counted(Counter counter);
    }

    Counter counterNew(int start);

    double runMoved();

    boolean runMaybe(boolean present);

    int runMet();

    double runPath(int count);

    double runPathInBytes();

    int runNamed();

    int runListed();

    double runTakePoint();

    int runTakeNamed();

    int runTakeListed();

    int runCounted(int start);

    double badMoved(int point);

    double badPath(int start, int count);

    int badNamed(int start, int count);

    int badListed(int start);

    int badTakeNamed(int start, int count);

    int badCounted(int counter);

    int pointsAt();
}
