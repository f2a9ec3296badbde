package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.Structs.Flagged;
import io.wasmbridge.it.Structs.Labelled;
import io.wasmbridge.it.Structs.Person;
import io.wasmbridge.it.Structs.Point;
import io.wasmbridge.it.Structs.Tagged;
import java.util.List;
import java.util.Optional;

/** The structs guest as a module that arrives at run time: a record is behind a pointer, and results say their shape. */
@WasmExport
interface AwaitedStructs extends CountingGuest {
    double norm(Point p);

    long takePerson(@Transferred Person p);

    Point translate(@InOut Point p, double dx, double dy);

    @WasmReturn(ResultShape.RETURN_AREA)
    Point swap(Point p);

    @WasmOwned
    @WasmReturn(ResultShape.POINTER)
    Optional<Point> findPoint(boolean there);

    @Transferred(free = "free_person")
    @WasmReturn(ResultShape.POINTER)
    Person makePerson(int seed, String name);

    @WasmOwned
    @WasmReturn(ResultShape.POINTER)
    Labelled knownLabelled(int seed);

    int retag(@InOut Tagged[] items);

    long hashParallel(@WasmLength(Length.PARALLEL) List<String> items);

    long hashPointers(@WasmLength(Length.TERMINATED) String[] items);

    @Transferred
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<String> makePairs(int count);

    @Transferred
    @WasmLength(Length.TERMINATED)
    @WasmReturn(ResultShape.POINTER)
    String[] makeArguments(int count);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    Point[] makePointsArea(int count);

    @WasmReturn(ResultShape.RETURN_AREA)
    Flagged toggle(Flagged flags);
}
