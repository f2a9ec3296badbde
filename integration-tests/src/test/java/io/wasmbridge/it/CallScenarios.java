package io.wasmbridge.it;

import io.wasmbridge.it.FaultSession.Trait;
import io.wasmbridge.it.Structs.Person;
import io.wasmbridge.it.Structs.Point;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.Sharing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls of guests: values in and out, in every shape, under every owner. */
final class CallScenarios {

    private static final Person PERSON = new Person(
            41, "Grüß", "Dr.", new int[] {3, 1}, new Point(1, 2), List.of(new Point(0.5, 0.25), new Point(3, 4)));

    private CallScenarios() {}

    static Stream<FaultScenario> all() {
        return Stream.of(texts(), arrays(), shapes(), structs(), sequences(), presets())
                .flatMap(scenarios -> scenarios);
    }

    private static Stream<FaultScenario> texts() {
        return Stream.of(
                FaultScenario.of(
                        "texts lent",
                        TextShapes.class,
                        guest -> guest.countBytes("grüß") + guest.hashTerminated("x") + guest.capacity16("fixed")),
                FaultScenario.of(
                        "several lent at once",
                        TextShapes.class,
                        guest -> guest.concatLengths("one", "zwölf") + guest.stringThenInts("a", new int[] {1, 2})),
                FaultScenario.of("text given, and kept", TextShapes.class, guest -> {
                    guest.keepString("kept");
                    String kept = guest.keptString();
                    guest.dropKept();
                    return kept;
                }),
                FaultScenario.of("text handed over", TextShapes.class, guest -> guest.reversePacked("grüß")),
                FaultScenario.of(
                        "text handed over, and freed by name",
                        TextShapes.class,
                        guest -> guest.reversePackedReleased("grüß") + guest.madeTextFixedReleased()),
                FaultScenario.of(
                        "text up to a zero",
                        TextShapes.class,
                        guest -> guest.upperTerminated("abc") + guest.staticText() + guest.staticTextFixed()),
                FaultScenario.shared(
                        Sharing.LOCKED,
                        "text handed over, by any thread",
                        TextShapes.class,
                        guest -> guest.reversePacked("grüß")),
                FaultScenario.shared(
                        Sharing.HANDOFF,
                        "text handed over, by one thread or another",
                        TextShapes.class,
                        guest -> guest.reversePacked("grüß")),
                FaultScenario.of("characters", SequenceShapes.class, guest -> {
                    guest.keepString(new StringBuilder("built"));
                    CharSequence made = guest.reversePacked("abc");
                    guest.dropKept();
                    return made.toString();
                }));
    }

    private static Stream<FaultScenario> arrays() {
        return Stream.of(
                FaultScenario.of(
                        "arrays lent",
                        CountedParameters.class,
                        guest -> guest.sumI32(new int[] {1, 2, 3}) + guest.sumF64(new double[] {0.5})),
                FaultScenario.of("arrays written and changed", CountedParameters.class, guest -> {
                    double[] filled = new double[3];
                    short[] negated = {1, -2, 3};
                    guest.fillF64(filled);
                    guest.negateI16(negated);
                    return Arrays.toString(filled) + Arrays.toString(negated);
                }),
                FaultScenario.of("an array given, and kept", CountedParameters.class, guest -> {
                    guest.keepI64(new long[] {7, 8});
                    long kept = guest.keptSumI64();
                    guest.dropKept();
                    return kept;
                }));
    }

    private static Stream<FaultScenario> shapes() {
        return Stream.concat(
                Stream.of(
                                LengthHighResults.class,
                                MultiValueResults.class,
                                ReturnAreaResults.class,
                                OutLengthResults.class,
                                WidePointerResults.class,
                                OutPointersResults.class,
                                GettersResults.class)
                        .map(CallScenarios::madeAndOwned),
                Stream.of(
                        FaultScenario.of(
                                "PackedResults",
                                PackedResults.class,
                                guest -> Arrays.toString(guest.makeI32(3))
                                        + Arrays.toString(guest.releasedF32(2))
                                        + Arrays.toString(guest.tableI64())),
                        FaultScenario.of(
                                "a buffer that fits", CallerBuffers.class, guest -> Arrays.toString(guest.fillI32(3))),
                        FaultScenario.of(
                                "a buffer that is too small",
                                CallerBuffers.class,
                                guest -> Arrays.toString(guest.fillI32(9)) + guest.print("longer than eight"))));
    }

    private static <B extends CountedResults> FaultScenario madeAndOwned(Class<B> type) {
        return FaultScenario.of(
                type.getSimpleName(),
                type,
                guest -> Arrays.toString(guest.madeI32(3))
                        + Arrays.toString(guest.releasedI16(2))
                        + Arrays.toString(guest.tableI64()));
    }

    private static Stream<FaultScenario> structs() {
        return Stream.of(
                FaultScenario.of(
                        "structs lent",
                        Structs.class,
                        guest -> guest.hashPerson(PERSON)
                                + guest.norm(new Point(3, 4))
                                + guest.swap(new Point(1, 2)).x()),
                FaultScenario.of("a struct given", Structs.class, guest -> guest.takePerson(PERSON)),
                FaultScenario.of("structs changed", Structs.class, guest -> {
                    Point[] points = {new Point(1, 2), new Point(3, 4)};
                    guest.negateAll(points);
                    return Arrays.toString(points) + guest.translate(points[0], 1, 1);
                }),
                FaultScenario.of(
                        "structs handed over",
                        Structs.class,
                        guest -> described(guest.makePerson(3, "made"))
                                + described(guest.personAt(2, "at"))
                                + described(guest.makePersonFreedWhole(1, "whole"))),
                FaultScenario.of(
                        "a list of structs",
                        Structs.class,
                        guest -> "" + guest.hashPeople(List.of(PERSON, PERSON))
                                + guest.makePeople(2).stream()
                                        .map(CallScenarios::described)
                                        .toList()
                                + guest.weighPointsPrefix(new Point[] {new Point(1, 1)})));
    }

    private static String described(Person person) {
        return person.name() + Arrays.toString(person.scores()) + person.path();
    }

    private static Stream<FaultScenario> sequences() {
        return Stream.of(
                FaultScenario.of(
                        "several texts lent",
                        Structs.class,
                        guest -> guest.hashPairs(new String[] {"a", "", "zwölf"})
                                + guest.hashArguments(new String[] {"x", "y"})
                                + guest.hashParallel(new String[] {"1", "2"})),
                FaultScenario.of("several texts given", Structs.class, guest -> guest.takePairs(List.of("a", "b"))),
                FaultScenario.of(
                        "several texts handed over",
                        Structs.class,
                        guest -> Arrays.toString(guest.makePairs(2))
                                + guest.makeArguments(2)
                                + guest.makePairsReleasedWhole(2)),
                FaultScenario.of(
                        "SequenceResults",
                        SequenceResults.class,
                        guest -> Arrays.toString(guest.madeArea(2)) + guest.madeWideList(1) + guest.ownOut()));
    }

    private static Stream<FaultScenario> presets() {
        return Stream.of(
                FaultScenario.of(
                        "what may be absent",
                        Absent.class,
                        guest -> guest.measureTwo(null, Optional.of("b"))
                                + guest.make(1).orElse("")
                                + guest.makePacked(0)),
                FaultScenario.of(
                        "a status, and a message", Errors.class, guest -> guest.measure("ab") + refused(guest)),
                FaultScenario.of(
                        "Canonical",
                        Canonical.class,
                        guest -> guest.reversed("abc")
                                + Arrays.toString(guest.echoStrings(List.of("a", "b")))
                                + guest.echoText(Optional.of("text")),
                        Trait.NOTHING_FREES),
                FaultScenario.of(
                        "BindgenTwo",
                        BindgenTwo.class,
                        guest -> guest.sum(new int[] {1, 2})
                                + guest.reversed("abc")
                                + Arrays.toString(guest.doubled(new double[] {1}))),
                FaultScenario.of(
                        "a Result of Rust",
                        OptionsOld.class,
                        guest -> guest.spelled("abc") + guest.foundWord("a b") + guest.halvedI32(4)),
                FaultScenario.of("TinyGoAbi", TinyGoAbi.class, guest -> guest.reversed("abc") + guest.countBytes("x")),
                FaultScenario.of(
                        "AssemblyScript's text",
                        CollectedTexts.class,
                        guest -> guest.hashString("abc") + guest.twice("grüß") + guest.sameLength("a", "b", 1)),
                FaultScenario.of("AssemblyScript's arrays", CollectedArrays.class, guest -> {
                    int[] turned = {1, 2};
                    guest.turnI32(turned);
                    return Arrays.toString(guest.turnedI32(turned)) + guest.hashU8(new byte[] {1});
                }),
                FaultScenario.of("an allocator of counts", CallocGuest.class, guest -> allocates(guest)),
                FaultScenario.of("an allocator of wide addresses", WideGuest.class, guest -> allocates(guest)),
                FaultScenario.of("an allocator that aligns", AlignedGuest.class, guest -> allocates(guest)));
    }

    private static String refused(Errors guest) {
        try {
            guest.put("!1");
            return "accepted";
        } catch (GuestErrorException refused) {
            if (refused.getSuppressed().length > 0) {
                throw refused;
            }
            return refused.getMessage();
        }
    }

    private static String allocates(AllocatorGuest guest) {
        guest.keepText("kept");
        long kept = guest.keptHash();
        guest.dropKept();
        return guest.textThenLongs("text", new long[] {1, 2}) + Arrays.toString(guest.make(3)) + kept;
    }
}
