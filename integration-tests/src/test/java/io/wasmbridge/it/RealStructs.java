package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Bridge;

/** What guests of two compilers make of the same structs. */
interface RealStructs extends Bridge {

    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct(size = 32)
    record Person(
            int id,
            @Unsigned(8) int age,
            long balance,
            @WasmBuffer(size = 16) String name) {}

    int liveBlocks();

    int personSize();

    /** By value in the guest's language: pointers here, and a result in an area. */
    @WasmReturn(ResultShape.RETURN_AREA)
    Point middle(Point a, Point b);

    Point translate(@InOut Point point, double x, double y);

    Person birthday(@InOut Person person);
}
