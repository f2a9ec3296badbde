package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Why coordinates have no cell: they cannot be, do not compile, or are not varied.
 *
 * @param reason the whole sentence, which begins with the kind of the gap
 * @param error the key of the compile error, if it is one
 * @param steps the coordinate, one step nearer to a cell, whose steps are the same; none if nothing can be called there
 */
record Gap(
        String why,
        String reason,
        Optional<String> error,
        Predicate<Coordinate> covers,
        Optional<UnaryOperator<Coordinate>> steps) {

    private static final Map<String, String> SAME_SIZE =
            Map.of("boolean[]", "byte[]", "short[]", "char[]", "long[]", "double[]", "float[]", "int[]");

    private static final Set<Place> IN_MEMORY = Set.of(Place.TERMINATED, Place.PREFIX, Place.HEADER);
    private static final Set<Place> STORED = Set.of(Place.PREFIX, Place.HEADER);
    private static final Set<Place> STRUCT_PLACES =
            Set.of(Place.VALUE, Place.FIXED, Place.RETURN_AREA, Place.OUT_POINTERS, Place.COMPONENT);
    private static final Set<Place> COMPONENT_PLACES = Set.of(Place.MULTI_VALUE, Place.OUT_POINTERS);
    private static final Set<Owner> OF_THE_BRIDGE = Set.of(Owner.HOST_OWNED, Owner.TRANSFERRED_IN);
    private static final String UTF_8 = "String, UTF-8";

    static Gap never(String why, Predicate<Coordinate> covers) {
        return new Gap(why, "cannot be: " + why, Optional.empty(), covers, Optional.empty());
    }

    static Gap error(String key, String why, Predicate<Coordinate> covers) {
        return new Gap(why, "a compile error: " + key + ": " + why, Optional.of(key), covers, Optional.empty());
    }

    static Gap same(String with, String why, Predicate<Coordinate> covers, UnaryOperator<Coordinate> steps) {
        return new Gap(why, "not varied with " + with + ": " + why, Optional.empty(), covers, Optional.of(steps));
    }

    /** Where nothing can be called: no cell may lie there. */
    static List<Gap> nothingToCall() {
        return Stream.of(
                        PresetGaps.nothingToCall(),
                        ofScalars(),
                        ofOwners(),
                        ofDirections(),
                        ofPlaces(),
                        ofTold(),
                        ofStructs(),
                        ofRecords(),
                        ofSeveral())
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Gap> ofScalars() {
        return Stream.of(
                error("unsupported-type", "a scalar cannot change", c -> c.scalar() && c.copiesBack()),
                error(
                        "ownership-conflict",
                        "a scalar has no memory to own",
                        c -> c.scalar() && c.owner() != Owner.NONE),
                error(
                        "buffer-size",
                        "a number and a handle have no elements",
                        c -> (c.scalar() || c.resource()) && c.place() == Place.FIXED),
                error(
                        "shape-mismatch",
                        "a scalar has no length",
                        c -> c.scalar() && !crossesAlone(c) && c.place() != Place.FIXED),
                never(
                        "only a number and a handle cross as themselves",
                        c -> !c.byValue() && !c.resource() && c.place() == Place.VALUE),
                error(
                        "shape-mismatch",
                        "a resource has no length",
                        c -> c.resource() && !crossesAlone(c) && c.place() != Place.FIXED),
                error(
                        "shape-mismatch",
                        "an optional number is a single one, and has no length",
                        c -> c.number()
                                && (c.place() != Place.FIXED && c.place() != Place.COMPONENT && !c.isOption()
                                        || c.told() != Told.ELEMENTS)));
    }

    /** As a value, or written to an area. */
    private static boolean crossesAlone(Coordinate c) {
        boolean written = c.result() && c.place() == Place.OUT_POINTERS;
        return (c.place() == Place.VALUE || written) && c.told() == Told.ELEMENTS;
    }

    private static Stream<Gap> ofOwners() {
        return Stream.of(
                never(
                        "memory has an owner",
                        c -> !c.byValue()
                                && !c.record()
                                && c.owner() == Owner.NONE
                                && c.place() != Place.CALLER_BUFFER
                                && !(c.struct() && c.area())),
                error(
                        "ownership-conflict",
                        "a buffer of the bridge has no other owner",
                        c -> c.owner() != Owner.NONE && c.place() == Place.CALLER_BUFFER),
                error(
                        "unsupported-type",
                        "only text and numbers lie in a buffer of the bridge",
                        c -> c.several() && c.place() == Place.CALLER_BUFFER),
                never(
                        "a struct that is a number has no memory",
                        c -> c.struct() && c.place() == Place.VALUE && (c.owner() != Owner.NONE || c.copiesBack())),
                never(
                        "what goes in does not come from the guest",
                        c -> !c.result() && c.owner() == Owner.TRANSFERRED_OUT),
                never("what comes back was not the host's", c -> c.result() && c.owner() == Owner.TRANSFERRED_IN),
                error(
                        "ownership-conflict",
                        "what comes back was made by the guest",
                        c -> c.result() && c.owner() == Owner.HOST_OWNED),
                error(
                        "ownership-conflict",
                        "a view is passed in place: nothing is allocated for it",
                        c -> c.view() && !c.result() && OF_THE_BRIDGE.contains(c.owner())),
                error(
                        "ownership-conflict",
                        "a view would show memory that is freed",
                        c -> c.view() && c.owner() == Owner.TRANSFERRED_OUT),
                error(
                        "ownership-conflict",
                        "an Allocation is the host's to close",
                        c -> c.block() && c.owner() == Owner.WASM_OWNED),
                error(
                        "ownership-conflict",
                        "the bridge allocates for all but views",
                        c -> !c.view() && !c.result() && c.owner() == Owner.WASM_OWNED));
    }

    private static Stream<Gap> ofDirections() {
        return Stream.of(
                error("unsupported-type", "text cannot change", c -> c.text() && c.copiesBack()),
                error("unsupported-type", "an optional number cannot change", c -> c.number() && c.copiesBack()),
                error("unsupported-type", "a handle cannot change", c -> c.resource() && c.copiesBack()),
                error("ownership-conflict", "a view is not copied", c -> c.view() && c.copiesBack()),
                error("ownership-conflict", "an Allocation is not copied", c -> c.block() && c.copiesBack()),
                error(
                        "ownership-conflict",
                        "what the guest owns is not copied back",
                        c -> c.copiesBack() && c.owner() == Owner.TRANSFERRED_IN));
    }

    private static Stream<Gap> ofPlaces() {
        return Stream.of(
                never("only a result comes back", c -> !c.result() && c.place().ofResults()),
                error(
                        "unsupported-type",
                        "a view of a buffer of the bridge would show memory that is freed",
                        c -> c.result() && c.view() && c.place() == Place.CALLER_BUFFER),
                error(
                        "unsupported-type",
                        "what lies in a buffer of the bridge has no pointer that could be null",
                        c -> c.result() && c.absent() && c.place() == Place.CALLER_BUFFER),
                error(
                        "shape-mismatch",
                        "a pointer has no length beside it",
                        c -> c.result() && !c.strings() && c.place() == Place.COUNTED),
                error(
                        "shape-ambiguous",
                        "a pointer to Strings has no number of them beside it",
                        c -> c.result() && c.strings() && c.place() == Place.COUNTED),
                error(
                        "shape-mismatch",
                        "a result without a length has no end",
                        c -> c.result() && c.place() == Place.UNTOLD),
                error(
                        "shape-mismatch",
                        "zeros have no terminator",
                        c -> c.direction() == Direction.OUT && c.place() == Place.TERMINATED),
                error(
                        "shape-mismatch",
                        "the size of an Allocation is not in the block",
                        c -> c.block() && IN_MEMORY.contains(c.place())),
                error(
                        "shape-mismatch",
                        "no length can be added to a view",
                        c -> c.view() && !c.result() && IN_MEMORY.contains(c.place())));
    }

    private static Stream<Gap> ofTold() {
        return Stream.of(
                error(
                        "buffer-size",
                        "a fixed size is not told",
                        c -> c.place() == Place.FIXED && c.told() != Told.ELEMENTS),
                error(
                        "shape-mismatch",
                        "only a word beside the pointer can come first",
                        c -> c.told().first() && !c.place().inEitherOrder()),
                never(
                        "a length that is not passed has no unit of its own",
                        c -> c.told() == Told.BYTES && (IN_MEMORY.contains(c.place()) || c.place() == Place.UNTOLD)));
    }

    private static Stream<Gap> ofStructs() {
        return Stream.of(
                error("unsupported-type", "a record cannot change", c -> c.struct() && c.direction() == Direction.OUT),
                error(
                        "shape-mismatch",
                        "a struct has the size of its layout",
                        c -> c.struct() && (!STRUCT_PLACES.contains(c.place()) || c.told() != Told.ELEMENTS)));
    }

    private static Stream<Gap> ofRecords() {
        return Stream.of(
                error("unsupported-type", "what has no layout does not go in", c -> c.record() && !c.result()),
                error(
                        "shape-mismatch",
                        "components without a layout come back each by itself",
                        c -> c.record() && !(COMPONENT_PLACES.contains(c.place()) && c.told() == Told.ELEMENTS)));
    }

    private static Stream<Gap> ofSeveral() {
        return Stream.of(
                error(
                        "ownership-missing",
                        "Strings that come back have an owner",
                        c -> c.strings() && c.copiesBack() && !c.collected()),
                error(
                        "shape-mismatch",
                        "no record is zero, nor is a pair",
                        c -> c.several() && !c.pointers() && c.place() == Place.TERMINATED),
                error(
                        "shape-mismatch",
                        "of several Strings the length says where each ends",
                        c -> c.strings()
                                && (STORED.contains(c.place()) && !(c.collected() && c.place() == Place.HEADER)
                                        || c.place() == Place.UNTOLD
                                        || c.told() == Told.BYTES
                                        || c.told() == Told.FIRST_IN_BYTES)),
                error(
                        "shape-mismatch",
                        "no result is two arrays",
                        c -> c.type().equals("String[] in parallel") && c.result()));
    }

    /** What has no cell of its own, nearest to a cell first. */
    static List<Gap> notVaried() {
        return Stream.concat(PresetGaps.notVaried(), ofValues()).toList();
    }

    private static Stream<Gap> ofValues() {
        return Stream.of(
                same(
                        "the form that may be absent",
                        "absent it is a null pointer, present it crosses as any",
                        Coordinate::absent,
                        c -> c.with(c.present())),
                same(
                        "every length of an Allocation",
                        "it is told as that of bytes",
                        Coordinate::block,
                        c -> c.with("byte[]")),
                same(
                        "buffers",
                        "what remains of one crosses as an array",
                        Coordinate::buffer,
                        c -> c.with(c.type().replace("Buffer", "[]").toLowerCase(Locale.ROOT))),
                same(
                        "every element of a view",
                        "a view is an address and a length",
                        c -> c.view() && !c.type().equals("IntView"),
                        c -> c.with("IntView")),
                same(
                        "every element of an array",
                        "only its size counts, and every size is there",
                        c -> SAME_SIZE.containsKey(c.type()),
                        c -> c.with(SAME_SIZE.get(c.type()))),
                same(
                        "every encoding",
                        "the encoding decides what bytes there are, not where they go",
                        c -> c.text() && !c.type().equals(UTF_8) && c.place() != Place.OBJECT,
                        c -> c.with(UTF_8)),
                same(
                        "the unit of a length that comes first",
                        "it is told as it is when it comes last",
                        c -> c.told() == Told.FIRST_IN_BYTES,
                        c -> c.with(Told.FIRST)),
                same(
                        "the unit of a length that is given",
                        "it is told as it is beside the pointer",
                        c -> c.place() == Place.GIVEN && c.told() == Told.BYTES,
                        c -> c.with(Told.ELEMENTS)),
                same(
                        "what is copied back",
                        "a length is told before the call, whatever is copied after it",
                        c -> c.inC() && c.copiesBack(),
                        c -> c.with(Direction.PARAMETER)),
                same(
                        "what is transferred in",
                        "the owner decides what is freed after the call, not what is told in it",
                        c -> c.inC() && c.owner() == Owner.TRANSFERRED_IN,
                        c -> c.with(Owner.HOST_OWNED)),
                same(
                        "the owner of a result",
                        "the owner decides what is freed after it was read, not how it is read",
                        c -> c.inC() && c.owner() == Owner.WASM_OWNED && !c.view(),
                        c -> c.with(Owner.TRANSFERRED_OUT)),
                same(
                        "every optional number that is transferred out",
                        "an optional number is one element of its size",
                        c -> c.owner() == Owner.TRANSFERRED_OUT
                                && c.number()
                                && !c.type().equals("OptionalDouble"),
                        c -> c.with("OptionalDouble")),
                same(
                        "every type of result whose length comes first",
                        "the two words change places, whatever they are of",
                        c -> c.result() && c.told() == Told.FIRST && !c.type().equals("int[]"),
                        c -> c.with("int[]")),
                same(
                        "every type of a buffer in bytes",
                        "only the size of its elements counts",
                        c -> c.place() == Place.CALLER_BUFFER
                                && c.told() == Told.BYTES
                                && !c.type().equals("int[]"),
                        c -> c.with("int[]")),
                same(
                        "records and Strings with every length",
                        "once they are composed they are a block of bytes",
                        Coordinate::several,
                        c -> c.with("byte[]")),
                same(
                        "a struct without parts in an area",
                        "the area is the bridge's, whoever owns the parts that there may be",
                        c -> c.inC() && c.struct() && c.owner() == Owner.NONE,
                        c -> c.with(Owner.WASM_OWNED)),
                same(
                        "the owner of a struct in an area",
                        "the area is the bridge's, and parts are freed as anywhere",
                        c -> c.struct() && c.place() == Place.RETURN_AREA,
                        c -> c.with(Place.FIXED)),
                same(
                        "text with every length",
                        "once it is encoded it is an array of bytes",
                        c -> c.type().equals(UTF_8),
                        c -> c.with("byte[]")),
                same(
                        "results in every unit",
                        "it is told as it is under the other half",
                        c -> c.told() == Told.BYTES && c.place().ofResults() && c.place() != Place.PACKED_POINTER_HIGH,
                        c -> c.with(Place.PACKED_POINTER_HIGH)));
    }
}
