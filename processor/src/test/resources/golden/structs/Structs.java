package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;
import java.util.Optional;

@WasmModule("guests/structs/structs.wasm")
public interface Structs {
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct
    record Ratio(double value) {}

    @WasmStruct
    record Wrapped(Ratio ratio) {}

    @WasmStruct
    record Mixed(
            boolean flag,
            @Unsigned(16) int port,
            @Unsigned(32) long natural,
            Colour colour,
            @WasmBuffer(size = 12) String name,
            @WasmBuffer(size = 3) int[] tags,
            @WasmBuffer(size = 2) Point[] corners,
            @WasmLength(first = true) byte[] picture) {}

    @WasmStruct(size = 5, packed = true)
    record Tight(@Unsigned(8) int kind, int value) {}

    @WasmStruct
    record Person(
            String name,
            @WasmLength(Length.TERMINATED) Optional<String> title,
            Point home,
            List<Point> path,
            @WasmLength(Length.TERMINATED) String[] tags) {}

    @WasmStruct
    record Owned(
            @WasmOwned @WasmLength(Length.TERMINATED) String kept, @Transferred String made, String shared) {}

    double norm(Point p);

    double normFlat(Point p);

    Wrapped twiceWrapped(Wrapped w);

    long hashMixed(Mixed m);

    int valueOf(Tight p);

    long takePerson(@Transferred Person p);

    Point translate(@InOut Point p, double dx, double dy);

    @WasmReturn(ResultShape.RETURN_AREA)
    Point swap(Point p);

    @WasmOwned
    Optional<Point> findPoint(int id);

    @WasmExport("make_labelled")
    @Transferred
    Owned made(int seed);

    @WasmExport("known_labelled")
    @WasmOwned
    Owned known(int seed);

    @Transferred(free = "free_person")
    Person makePerson(int seed, String name);

    int retag(@InOut Tagged[] items);

    @WasmStruct
    record Tagged(int number, @Transferred String tag) {}

    void fillPoints(@Out Point[] items);

    double weighPointsPrefix(@WasmLength(Length.PREFIX) List<Point> items);

    long hashParallel(@WasmLength(Length.PARALLEL) String[] items);

    long hashArguments(@WasmLength(Length.TERMINATED) List<String> items);

    @Transferred
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String[] makePairs(int count);

    @Transferred
    @WasmLength(Length.BYTES)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Point[] makePointsBytes(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    List<String> ownArguments();
}
