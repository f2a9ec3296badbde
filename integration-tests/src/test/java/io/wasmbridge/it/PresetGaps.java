package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.processor.abi.Conventions.Results;
import io.wasmbridge.processor.abi.Preset;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Why coordinates have no cell under a preset that have one under another. What a preset decides is never left out: who owns arguments
 * and results, what allocates and frees, what is empty, where areas lie. It is reduced within the preset; to C only where none of
 * this takes part.
 */
final class PresetGaps {

    private static final String TEXT = "String, UTF-8";
    private static final String OBJECT_TEXT = "String, UTF-16LE";
    private static final String PAIRS = "String[] of pairs";
    private static final String ABSENT_TEXT = "Optional<String, UTF-8>";
    private static final Set<Place> OF_ARGUMENTS =
            Set.of(Place.UNTOLD, Place.TERMINATED, Place.FIXED, Place.PREFIX, Place.HEADER, Place.GIVEN);

    private PresetGaps() {}

    /** Where nothing can be called. */
    static Stream<Gap> nothingToCall() {
        return Stream.of(ofForms(), ofCanonical(), ofOwners(), ofCollected()).flatMap(Function.identity());
    }

    private static Stream<Gap> ofForms() {
        return Stream.of(
                Gap.error(
                        "ownership-conflict",
                        "an Option of Rust is numbers, which have no owner",
                        c -> c.preset() == Preset.WASM_BINDGEN
                                && c.number()
                                && (isArgument(c) || isReturned(c) || c.isOption() && c.owner() != Owner.NONE)),
                Gap.never(
                        "only a guest with a collector has objects",
                        c -> !c.collected() && (c.place() == Place.OBJECT || c.owner() == Owner.COLLECTED)),
                Gap.never(
                        "only the component model has values of its own, and guests that are told",
                        c -> !c.flattens() && (c.place() == Place.COMPONENT || c.owner() == Owner.POST_RETURN)),
                Gap.never(
                        "neither an object nor a value of the component model has a length beside it",
                        c -> c.place().ofPresets() && c.told() != Told.ELEMENTS),
                Gap.never(
                        "an object is text, an array or several Strings; a value of the component model a record or an option too",
                        c -> c.place().ofPresets()
                                && !c.object()
                                && !c.strings()
                                && !(c.flattens() && (c.struct() || c.number() || c.several()))),
                Gap.never(
                        "several Strings have one form in an object and in the component model",
                        c -> c.place().ofPresets() && c.strings() && !c.type().equals(PAIRS)),
                Gap.never("no argument is told of", c -> !c.result() && c.owner() == Owner.POST_RETURN));
    }

    private static boolean isArgument(Coordinate c) {
        return c.direction() == Direction.PARAMETER
                && c.owner() == Owner.TRANSFERRED_IN
                && c.place() == Place.FIXED
                && c.told() == Told.ELEMENTS;
    }

    private static boolean isReturned(Coordinate c) {
        return c.result()
                && c.owner() == Owner.TRANSFERRED_OUT
                && (c.place() == Place.MULTI_VALUE || c.place() == Place.RETURN_AREA)
                && c.told() == Told.ELEMENTS;
    }

    private static Stream<Gap> ofOwners() {
        return Stream.of(
                Gap.error(
                        "ownership-conflict",
                        "the guest frees its arguments",
                        c -> c.preset().takesArguments()
                                && c.direction() == Direction.PARAMETER
                                && c.inBlocks()
                                && c.owner() == Owner.HOST_OWNED),
                Gap.error(
                        "ownership-conflict",
                        "the guest frees its arguments before they could be copied back",
                        c -> c.preset().takesArguments()
                                && c.copiesBack()
                                && !c.conventions().lendsCopiedBack()),
                Gap.error(
                        "ownership-conflict",
                        "the guest hands over what comes with its length",
                        c -> c.conventions().results() == Results.TRANSFERRED
                                && c.inBlocks()
                                && c.owner() == Owner.WASM_OWNED
                                && c.place().ofResults()),
                Gap.error(
                        "free-missing",
                        "no export frees an area",
                        c -> c.preset().freeNames().isEmpty() && c.area() && !(c.collected() && c.object())));
    }

    private static Stream<Gap> ofCanonical() {
        return Stream.of(
                Gap.error(
                        "ownership-conflict",
                        "the guest frees a result itself when it is told that it was read",
                        c -> c.flattens() && c.inBlocks() && c.owner() == Owner.TRANSFERRED_OUT),
                Gap.error(
                        "ownership-missing",
                        "what the guest frees is no Allocation of the host's",
                        c -> c.flattens() && c.block() && c.owner() == Owner.POST_RETURN),
                Gap.error(
                        "ownership-missing",
                        "the parts of a struct in an area have an owner",
                        c -> c.flattens() && c.struct() && c.area() && c.owner() == Owner.POST_RETURN),
                Gap.error(
                        "ownership-missing",
                        "of components that come back each by itself the guest is not told",
                        c -> c.flattens() && c.record() && c.owner() == Owner.POST_RETURN),
                Gap.never(
                        "a view, a handle and a number are not told of",
                        c -> c.flattens() && !c.inBlocks() && c.owner() == Owner.POST_RETURN),
                Gap.never(
                        "what has a fixed size is the guest's own, and not told of",
                        c -> c.flattens()
                                && c.owner() == Owner.POST_RETURN
                                && c.place() == Place.FIXED
                                && !c.struct()
                                && !c.number()),
                Gap.never(
                        "a record and an option that carry no mark are values of the component model",
                        c -> c.flattens() && !c.result() && c.place() == Place.FIXED && (c.struct() || c.number())));
    }

    private static Stream<Gap> ofCollected() {
        return Stream.of(
                Gap.never(
                        "the collector has objects alone",
                        c -> c.owner() == Owner.COLLECTED && c.place() != Place.OBJECT && c.place() != Place.HEADER),
                Gap.never(
                        "what is no object is not the collector's",
                        c -> c.owner() == Owner.COLLECTED && !c.object() && !c.strings()),
                Gap.error(
                        "unsupported-type",
                        "a collected guest has no structs, and no number that may be absent",
                        c -> c.collected()
                                && (c.struct() || c.number() || c.type().equals("struct[]") && !shownBehindPointer(c))),
                Gap.error(
                        "shape-mismatch",
                        "an object of text has the encoding of the language",
                        c -> c.place() == Place.OBJECT
                                && c.text()
                                && !c.absent()
                                && !c.type().equals("CharSequence")
                                && !c.type().equals(OBJECT_TEXT)),
                Gap.error(
                        "buffer-size",
                        "an object has the size that it has",
                        c -> c.collected() && isObject(c) && !c.result() && c.place() == Place.FIXED),
                Gap.error(
                        "shape-mismatch",
                        "an object says itself how long it is",
                        c -> c.collected()
                                && isObject(c)
                                && !c.result()
                                && c.place() != Place.OBJECT
                                && c.place() != Place.FIXED
                                && !isStaticArray(c)),
                Gap.error(
                        "unsupported-type",
                        "an object of Strings cannot change",
                        c -> c.collected() && c.strings() && c.copiesBack()),
                Gap.error(
                        "shape-mismatch",
                        "an object comes back as a pointer",
                        c -> c.collected()
                                && c.object()
                                && c.result()
                                && (c.place().ofResults() || c.text() && c.place() == Place.HEADER)),
                Gap.error(
                        "ownership-conflict",
                        "an object cannot be handed over",
                        c -> c.collected() && isObject(c) && !c.result() && c.owner() == Owner.TRANSFERRED_IN
                                || c.collected()
                                        && c.result()
                                        && isStaticArrayOrObject(c)
                                        && c.owner() == Owner.TRANSFERRED_OUT),
                Gap.error(
                        "free-missing",
                        "no export frees what was handed over",
                        c -> c.collected() && !c.scalar() && !c.resource() && c.owner() == Owner.TRANSFERRED_OUT));
    }

    /** What has no cell of its own under a preset, nearest to a cell first. */
    static Stream<Gap> notVaried() {
        return Stream.of(untouched(), values(), told(), arguments(), results()).flatMap(Function.identity());
    }

    private static Stream<Gap> untouched() {
        return Stream.of(
                Gap.same(
                        "the preset, where it has no part",
                        "nothing is allocated, freed or pinned for a number, a handle, a view, a block that is"
                                + " passed by its handle, and what stays the guest's",
                        c -> !c.inC() && isUntouched(c),
                        c -> c.with(Preset.C)),
                Gap.same(
                        "a mark that says what holds of objects",
                        "an object is the collector's, whatever it is called",
                        c -> c.collected()
                                && isStaticArrayOrObject(c)
                                && c.owner() != Owner.COLLECTED
                                && c.inBlocks()
                                && !c.block(),
                        c -> c.with(Owner.COLLECTED)),
                Gap.same(
                        "the guest's own values of the component model",
                        "one is read as any other, and the guest is not told",
                        c -> c.place() == Place.COMPONENT && c.owner() == Owner.WASM_OWNED,
                        c -> c.with(Owner.POST_RETURN)));
    }

    private static boolean isUntouched(Coordinate c) {
        boolean shown =
                c.result() && c.owner() == Owner.WASM_OWNED && !c.place().ofPresets();
        boolean passed = c.block() && !c.result();
        boolean pinned = c.resource() && c.collected();
        boolean numbers = c.record() && c.owner() == Owner.NONE;
        return !c.area() && !pinned && (!c.inBlocks() || shown || passed || numbers) && !isStaticArrayOfCollector(c);
    }

    private static boolean isStaticArrayOfCollector(Coordinate c) {
        return c.collected() && c.inBlocks() && !c.block() && isStaticArray(c);
    }

    private static Stream<Gap> values() {
        return Stream.of(
                Gap.same(
                        "what is copied back of an object",
                        "an object of zeros comes back as any",
                        c -> isStaticArrayOfCollector(c)
                                && c.direction() == Direction.OUT
                                && c.owner() == Owner.COLLECTED,
                        c -> c.with(Direction.IN_OUT)),
                Gap.same(
                        "flags in a static array",
                        "they are bytes there",
                        c -> isStaticArrayOfCollector(c) && c.type().equals("boolean[]"),
                        c -> c.with("byte[]")),
                Gap.same(
                        "the text of an object",
                        "a sequence crosses as the String that it makes",
                        c -> c.place() == Place.OBJECT && c.type().equals("CharSequence"),
                        c -> c.with(OBJECT_TEXT)),
                Gap.same(
                        "options of the component model",
                        "each is a case and a value, which is lowered as where it is there",
                        c -> c.place() == Place.COMPONENT
                                && c.absent()
                                && !c.type().equals(ABSENT_TEXT),
                        c -> c.with(ABSENT_TEXT)),
                Gap.same(
                        "options of numbers of the component model",
                        "each is a case and a number",
                        c -> c.place() == Place.COMPONENT
                                && c.number()
                                && !c.type().equals("OptionalDouble"),
                        c -> c.with("OptionalDouble")),
                Gap.same(
                        "lists of numbers of the component model",
                        "each is copied whole, only the size of its elements counts",
                        c -> c.place() == Place.COMPONENT
                                && c.array()
                                && !c.absent()
                                && !c.type().equals("double[]"),
                        c -> c.with("double[]")),
                Gap.same(
                        "numbers in an area, under other presets",
                        "an area is taken and given back alike for every number",
                        c -> !c.inC() && c.scalar() && c.area() && !c.type().equals("long"),
                        c -> c.with("long")),
                Gap.same(
                        "the form of several Strings, under other presets",
                        "each String and the array of them is allocated and freed as one is",
                        c -> !c.inC() && c.strings() && !c.type().equals(PAIRS),
                        c -> c.with(PAIRS).with(c.place() == Place.TERMINATED ? beside(c) : c.place())));
    }

    private static Place beside(Coordinate c) {
        return c.result() ? Place.PACKED_POINTER_HIGH : Place.COUNTED;
    }

    private static Stream<Gap> told() {
        return Stream.of(Gap.same(
                "how a length is told, under other presets",
                "whatever it counts and wherever it stands, a block is asked for and freed by its bytes",
                c -> !c.inC() && c.told() != Told.ELEMENTS,
                c -> c.with(Told.ELEMENTS)));
    }

    private static Stream<Gap> arguments() {
        return Stream.of(
                Gap.same(
                        "optional numbers, under other presets",
                        "an optional number is an array of one that may be absent",
                        c -> !c.inC() && c.number() && !c.place().ofPresets() && !c.result(),
                        c -> c.with("@Nullable int[]").with(Place.COUNTED)),
                Gap.same(
                        "optional numbers as results, under other presets",
                        "an optional number is an array of one that may be absent",
                        c -> !c.inC() && c.number() && !c.place().ofPresets() && c.result(),
                        c -> c.with("@Nullable int[]").with(c.flattens() ? Place.GIVEN : c.place())),
                Gap.same(
                        "where the length of an argument is, under other presets",
                        "its block has its bytes before the preset's allocator is asked for one",
                        c -> !c.inC()
                                && !c.result()
                                && !c.struct()
                                && !isStaticArrayOfCollector(c)
                                && OF_ARGUMENTS.contains(c.place()),
                        c -> c.with(Place.COUNTED)),
                Gap.same(
                        "the elements of what is written to, under other presets",
                        "an allocator gets bytes and an alignment, whatever the elements are",
                        c -> !c.inC()
                                && !c.collected()
                                && c.direction() == Direction.OUT
                                && c.array()
                                && !c.absent()
                                && !c.type().equals("double[]"),
                        c -> c.with("double[]")),
                Gap.same(
                        "the elements of an array, under other presets",
                        "an allocator gets bytes and an alignment: text has 1, int[] 4, records 8",
                        c -> !c.inC()
                                && !c.collected()
                                && c.array()
                                && !c.absent()
                                && c.direction() != Direction.OUT
                                && !c.place().ofPresets()
                                && !c.type().equals("int[]"),
                        c -> c.with("int[]")));
    }

    private static Stream<Gap> results() {
        return Stream.of(
                Gap.same(
                        "a struct in an area whose parts stay the guest's, under other presets",
                        "the area alone is asked for",
                        c -> !c.inC() && c.struct() && c.area() && c.owner() == Owner.WASM_OWNED,
                        c -> c.with(Owner.NONE)),
                Gap.same(
                        "the numbers of a record without a layout, under other presets",
                        "each has an area, as a number that comes alone",
                        c -> !c.inC() && c.record() && c.owner() == Owner.NONE && c.area(),
                        c -> c.with("long")),
                Gap.same(
                        "the parts of a record without a layout, under other presets",
                        "each is read and freed as one that comes alone",
                        c -> !c.inC() && c.record(),
                        c -> c.with(TEXT)),
                Gap.same(
                        "views in an area, under other presets",
                        "what is shown is the guest's, the area alone is asked for",
                        c -> !c.inC() && c.view() && c.area() && c.place() != Place.RETURN_AREA,
                        c -> c.with(Place.RETURN_AREA)),
                Gap.same(
                        "structs in an area, under other presets",
                        "an area that is passed last is one that is passed first",
                        c -> !c.inC() && c.struct() && c.place() == Place.OUT_POINTERS,
                        c -> c.with(Place.RETURN_AREA)),
                Gap.same(
                        "handles in an area, under other presets",
                        "the area holds an address, as that of a number does a number",
                        c -> !c.inC() && c.resource() && c.area(),
                        c -> c.with("long").with(Owner.NONE)),
                Gap.same(
                        "the shape of several Strings and records, under other presets",
                        "their parts are freed alike, wherever their pointer and their length come from",
                        c -> !c.inC()
                                && !c.flattens()
                                && c.several()
                                && c.result()
                                && c.place() != Place.PACKED_POINTER_HIGH
                                && !c.place().ofPresets()
                                && c.owner() == Owner.TRANSFERRED_OUT,
                        c -> c.with(Place.PACKED_POINTER_HIGH)));
    }

    private static boolean isObject(Coordinate c) {
        return c.object() || c.strings();
    }

    private static boolean shownBehindPointer(Coordinate c) {
        return c.result() && Set.of(Place.FIXED, Place.GIVEN, Place.PREFIX).contains(c.place());
    }

    private static boolean isStaticArray(Coordinate c) {
        return c.place() == Place.HEADER && !c.text();
    }

    private static boolean isStaticArrayOrObject(Coordinate c) {
        return c.place() == Place.OBJECT || isStaticArray(c);
    }
}
