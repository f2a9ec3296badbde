package io.wasmbridge.it;

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
import org.jspecify.annotations.Nullable;

/** Records as C structs, and several Strings at once. */
@WasmModule("guests/structs/structs.wasm")
interface Structs extends TableGuest {
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
    record Id(long value) {}

    @WasmStruct
    record Wrapped(Ratio ratio) {}

    @WasmStruct(size = 48)
    record Mixed(
            byte small,
            @Unsigned(8) int octet,
            @Unsigned(16) int port,
            boolean flag,
            char letter,
            int number,
            @Unsigned(32) long natural,
            long large,
            float single,
            double twice,
            Colour colour,
            short last) {}

    @WasmStruct
    record Line(
            Point from,
            Point to,
            @WasmBuffer(size = 12) String name,
            @WasmBuffer(size = 3) int[] tags) {}

    @WasmStruct(size = 48)
    record Person(
            @Unsigned(16) int age,
            String name,
            @Nullable @WasmLength(Length.TERMINATED) String title,
            int[] scores,
            Point home,
            List<Point> path) {}

    @WasmStruct(size = 5, packed = true)
    record PackedPair(@Unsigned(8) int kind, int value) {}

    int layoutMixed(int index);

    int layoutPerson(int index);

    double norm(Point p);

    long hashMixed(Mixed m);

    int nameLength(Line l);

    long hashPerson(Person p);

    long takePerson(@Transferred Person p);

    int valueOf(PackedPair p);

    double half(Ratio r);

    Id nextHandle(Id h);

    Wrapped twiceWrapped(Wrapped w);

    double scribble(Point p);

    @WasmReturn(ResultShape.RETURN_AREA)
    Point swap(Point p);

    double normFlat(Point p);

    Point translate(@InOut Point p, double dx, double dy);

    void negateAll(@InOut Point[] items);

    void fillPoints(@Out Point[] items);

    @Transferred
    Point makePoint(double x, double y);

    @WasmOwned
    Point origin();

    @WasmOwned
    Optional<Point> findPoint(boolean there);

    @Transferred
    Person makePerson(int seed, String name);

    @WasmExport("make_person")
    @Transferred(free = "free_person")
    Person makePersonFreedWhole(int seed, String name);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    Person personAt(int seed, String name);

    @WasmOwned
    Person knownPerson();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Point[] makePoints(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<Person> makePeople(int count);

    double sumPoints(List<Point> items);

    @WasmExport("sum_points")
    double sumPointArray(Point[] items);

    long hashPeople(List<Person> people);

    long hashPairs(@WasmLength String[] items);

    long takePairs(@Transferred @WasmLength List<String> items);

    long hashPointers(@WasmLength(Length.TERMINATED) List<String> items);

    long hashArguments(@WasmLength(Length.TERMINATED) String[] items);

    @Transferred
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String[] makePairs(int count);

    @WasmExport("make_pairs")
    @Transferred(free = "release_pairs")
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<String> makePairsReleasedWhole(int count);

    @Transferred
    @WasmLength(Length.TERMINATED)
    List<String> makeArguments(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String[] ownArguments();
}
