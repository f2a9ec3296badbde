package io.wasmbridge.it;

import static io.wasmbridge.it.Gap.error;
import static io.wasmbridge.it.Gap.never;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Why coordinates of imports have no cell. */
final class ImportGaps {

    private static final Set<Place> BEHIND_POINTER = Set.of(Place.TERMINATED, Place.PREFIX, Place.HEADER, Place.FIXED);

    private static final Set<Place> IN_MEMORY = Set.of(Place.TERMINATED, Place.PREFIX, Place.HEADER);

    private static final Set<Place> COMPONENT_PLACES = Set.of(Place.MULTI_VALUE, Place.OUT_POINTERS);

    private static final Set<Place> OF_POINTERS = Set.of(Place.COUNTED, Place.TERMINATED);

    private ImportGaps() {}

    static List<Gap> nothingToCall() {
        return Stream.of(ofValues(), ofOwners(), ofTypes(), ofPlaces(), ofTold(), ofSeveral())
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Gap> ofValues() {
        return Stream.of(
                error(
                        "ownership-conflict",
                        "a number has no memory to own",
                        c -> c.scalar() && c.owner() != Owner.NONE),
                error(
                        "buffer-size",
                        "a number and a handle have no elements",
                        c -> (c.scalar() || c.resource()) && c.place() == Place.FIXED),
                error(
                        "shape-mismatch",
                        "a number has no length",
                        c -> c.scalar() && !crossesAlone(c) && c.place() != Place.FIXED),
                never(
                        "only a number and a handle cross as themselves",
                        c -> !c.scalar() && !c.resource() && !c.struct() && c.place() == Place.VALUE),
                never(
                        "a record that crosses as its numbers has a signature of its own, and a test",
                        c -> c.struct() && c.place() == Place.VALUE),
                error(
                        "shape-mismatch",
                        "a handle has no length",
                        c -> c.resource() && !crossesAlone(c) && c.place() != Place.FIXED),
                error(
                        "shape-mismatch",
                        "an optional number is a single one, and has no length",
                        c -> c.number() && !isBuffer(c) && (c.place() != Place.FIXED || c.told() != Told.ELEMENTS)),
                error(
                        "shape-mismatch",
                        "a record has the size of its layout",
                        c -> c.struct() && !(isOfStructs(c) && c.told() == Told.ELEMENTS)));
    }

    /** Behind a pointer, and in memory that the guest gives. */
    private static boolean isOfStructs(Coordinate c) {
        return c.place() == Place.FIXED || isArea(c);
    }

    private static boolean isArea(Coordinate c) {
        return c.result() && (c.place() == Place.RETURN_AREA || c.place() == Place.OUT_POINTERS);
    }

    /** As a value, or written to an area. */
    private static boolean crossesAlone(Coordinate c) {
        boolean written = c.result() && c.place() == Place.OUT_POINTERS;
        return (c.place() == Place.VALUE || written) && c.told() == Told.ELEMENTS;
    }

    private static Stream<Gap> ofOwners() {
        return Stream.of(
                never(
                        "memory has an owner, said or not",
                        c -> !c.scalar()
                                && !c.record()
                                && !isBuffer(c)
                                && !(c.struct() && isArea(c))
                                && c.owner() == Owner.NONE),
                never("components are the guest's", c -> c.record() && c.owner() != Owner.NONE),
                never("a buffer of the guest is its own", c -> isBuffer(c) && c.owner() == Owner.TRANSFERRED_IN),
                never("what is lent of a resource is the guest's", c -> c.resource() && c.owner() == Owner.HOST_OWNED),
                error(
                        "ownership-conflict",
                        "the host owns only what it allocated, and not for the guest",
                        c -> !c.resource() && c.owner() == Owner.HOST_OWNED),
                never(
                        "what the guest passes does not come from the host",
                        c -> !c.result() && c.owner() == Owner.TRANSFERRED_IN),
                never(
                        "what the host returns does not come from the guest",
                        c -> c.result() && c.owner() == Owner.TRANSFERRED_OUT),
                never("what is returned is the guest's from then on", c -> c.result() && c.owner() == Owner.WASM_OWNED),
                never("nothing is told when it was read", c -> c.owner() == Owner.POST_RETURN),
                never("no guest of C collects", c -> c.owner() == Owner.COLLECTED),
                error(
                        "ownership-conflict",
                        "a view shows memory that stays where it is",
                        c -> c.view() && c.owner() == Owner.TRANSFERRED_OUT));
    }

    private static boolean isBuffer(Coordinate c) {
        return c.result() && c.place() == Place.CALLER_BUFFER;
    }

    /** What the method can change, where its place is known. */
    private static boolean isChanged(Coordinate c) {
        boolean optional = c.type().startsWith("Optional");
        return c.array() && !optional || c.buffer() || c.struct() || c.type().equals("struct[]");
    }

    private static Stream<Gap> ofTypes() {
        return Stream.of(
                error("ownership-conflict", "a view is not copied", c -> c.view() && c.copiesBack()),
                error(
                        "ownership-conflict",
                        "what is handed over is not copied back",
                        c -> !c.view() && c.copiesBack() && c.owner() == Owner.TRANSFERRED_OUT),
                error(
                        "unsupported-type",
                        "numbers, texts and objects do not change",
                        c -> c.copiesBack() && !c.view() && !isChanged(c)),
                error(
                        "unsupported-type",
                        "a record that changes comes in as well",
                        c -> c.struct() && c.direction() == Direction.OUT),
                error(
                        "shape-mismatch",
                        "zeros have no terminator",
                        c -> isChanged(c) && c.direction() == Direction.OUT && c.place() == Place.TERMINATED),
                error(
                        "ownership-missing",
                        "an Allocation is the host's, and so handed over",
                        c -> c.block() && !c.result() && c.owner() != Owner.TRANSFERRED_OUT),
                error(
                        "shape-mismatch",
                        "the size of an Allocation is not in the block",
                        c -> c.block() && IN_MEMORY.contains(c.place())),
                error("unsupported-type", "no import passes what has no layout", c -> c.record() && !c.result()),
                error(
                        "shape-mismatch",
                        "components without a layout go to the guest each by itself",
                        c -> c.record() && !(COMPONENT_PLACES.contains(c.place()) && c.told() == Told.ELEMENTS)),
                error("unsupported-type", "an import returns no views", c -> c.result() && c.view()),
                error(
                        "unsupported-type",
                        "only text and numbers lie in a buffer of the guest",
                        c -> (c.several() || c.block()) && isBuffer(c)));
    }

    private static Stream<Gap> ofPlaces() {
        return Stream.of(
                never("only a result comes back", c -> !c.result() && c.place().ofResults()),
                never("the presets of C have no objects", c -> c.place().ofPresets()),
                error("shape-mismatch", "what has no length has no end", c -> c.place() == Place.UNTOLD),
                error(
                        "shape-ambiguous",
                        "a pointer to elements says no end of them",
                        c -> c.result() && !c.text() && c.place() == Place.COUNTED),
                error(
                        "shape-mismatch",
                        "a pointer to text has no length beside it",
                        c -> c.result() && c.text() && c.place() == Place.COUNTED),
                error(
                        "shape-mismatch",
                        "what the guest passes says no length of a result",
                        c -> c.result() && c.place() == Place.GIVEN),
                error("shape-mismatch", "no import is followed by other calls", c -> c.place() == Place.GETTERS),
                error(
                        "unsupported-type",
                        "what lies in a buffer has no pointer that could be null",
                        c -> isBuffer(c) && (c.absent() || c.number())),
                error(
                        "shape-mismatch",
                        "no length can be added to a view",
                        c -> c.view() && BEHIND_POINTER.contains(c.place()) && c.place() != Place.FIXED));
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
                        c -> c.told() == Told.BYTES && BEHIND_POINTER.contains(c.place())));
    }

    private static Stream<Gap> ofSeveral() {
        return Stream.of(
                error(
                        "shape-mismatch",
                        "no record is zero",
                        c -> c.type().equals("struct[]") && c.place() == Place.TERMINATED),
                never(
                        "where each text ends with a zero there are pointers alone",
                        c -> c.type().equals("String[] of pairs") && c.place() == Place.TERMINATED),
                never(
                        "pointers alone are counted, or end with a null pointer",
                        c -> c.pointers()
                                && !c.place().ofResults()
                                && !(OF_POINTERS.contains(c.place()) && c.told() == Told.ELEMENTS)),
                error(
                        "shape-mismatch",
                        "of several Strings the length says where each ends",
                        c -> c.strings()
                                && (c.place() == Place.PREFIX
                                        || c.place() == Place.HEADER
                                        || c.told() == Told.BYTES
                                        || c.told() == Told.FIRST_IN_BYTES)),
                error("unsupported-type", "no import passes two arrays", c -> c.type()
                        .equals("String[] in parallel")));
    }
}
