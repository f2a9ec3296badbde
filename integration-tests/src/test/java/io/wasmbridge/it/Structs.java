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
import java.util.EnumSet;
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

    /** Components of which each has an owner of its own. */
    @WasmStruct
    record Labelled(
            long number,
            @WasmOwned @WasmLength(Length.TERMINATED) String kept,
            @Transferred String made,
            @WasmLength(Length.TERMINATED) String shared) {}

    @WasmStruct
    record Tagged(
            int number,

            @Transferred @Nullable @WasmLength(Length.TERMINATED)
            String tag) {}

    @WasmStruct
    record Colours(@WasmBuffer(size = 4) int[] numbers, Colour last) {}

    /** Whose text cannot be had. */
    @WasmStruct
    record Stubborn(int number, String text) {
        static final String REFUSAL = "not today";

        @Override
        public String text() {
            throw new IllegalStateException(REFUSAL);
        }
    }

    @WasmStruct
    record Group(List<Labelled> members) {}

    @WasmStruct(size = 12)
    record Flagged(byte before, EnumSet<Colour> colours, byte after) {}

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

    long hashParallel(@WasmLength(Length.PARALLEL) String[] items);

    @WasmExport("hash_parallel")
    long hashParallelList(@WasmLength(Length.PARALLEL) List<String> items);

    double weighPoints(Point[] items);

    @WasmExport("weigh_points")
    double weighPointList(List<Point> items);

    @WasmExport("weigh_points")
    double weighSomePoints(@WasmLength(parameter = "count") Point[] items, int count);

    double weighPointsFirst(@WasmLength(first = true) Point[] items);

    double weighPointsBytes(@WasmLength(Length.BYTES) Point[] items);

    double weighPointsPrefix(@WasmLength(Length.PREFIX) Point[] items);

    double weighPointsHeader(@WasmLength(Length.HEADER) Point[] items);

    double weighThreePoints(@WasmBuffer(size = 3) Point[] items);

    @WasmExport("weigh_three_points")
    double weighUntoldPoints(@WasmLength(Length.NONE) Point[] items);

    double takePoints(@Transferred Point[] items);

    @Transferred
    @WasmLength(Length.BYTES)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Point[] makePointsBytes(int count);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    List<Point> makePointsArea(int count);

    @Transferred
    @WasmLength(Length.PREFIX)
    Point[] makePointsPrefix(int count);

    @Transferred
    @WasmBuffer(size = 3)
    Point[] makeThreePoints();

    @Transferred
    @WasmLength(parameter = "count")
    Point[] makeGivenPoints(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Point[] knownPoints();

    @Transferred
    Labelled makeLabelled(int seed);

    @WasmOwned
    Labelled knownLabelled(int seed);

    long measureLabelled(Labelled l);

    @WasmReturn(ResultShape.RETURN_AREA)
    Flagged toggle(Flagged flags);

    @WasmExport("echo_pointer")
    @WasmOwned
    Flagged flaggedAt(int address);

    int retag(@InOut Tagged[] items);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String retagMalformed(@Out Tagged[] items);

    @WasmExport("retag")
    int retagIfThere(@Nullable @InOut Tagged[] items);

    @WasmExport("echo_pointer")
    @Transferred
    Person madePersonAt(int address);

    @WasmExport("echo_pointer")
    @WasmOwned
    Person ownPersonAt(int address);

    @WasmExport("echo_pointer")
    @WasmOwned
    Colours coloursAt(int address);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Person[] madePeopleAt(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<Person> ownPeopleAt(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String[] madePairsAt(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<String> ownPairsAt(long packed);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    String[] madeArgumentsAt(int address);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    List<String> ownArgumentsAt(int address);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<Group> ownGroupsAt(long packed);

    @WasmExport("norm")
    double stubborn(Stubborn s);

    int malloc(int size);

    void free(int address);
}
