package io.wasmbridge.it;

import static io.wasmbridge.it.Elements.F32;
import static io.wasmbridge.it.Elements.F64;
import static io.wasmbridge.it.Elements.I16;
import static io.wasmbridge.it.Elements.I32;
import static io.wasmbridge.it.Elements.I64;
import static io.wasmbridge.it.Elements.I8;
import static io.wasmbridge.it.Elements.U16;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A method whose result the host chooses: what it passes is what comes back.
 *
 * @param <B> the interface
 * @param <N> what it passes: an address, or an address and a count in one long
 * @param export the function that it calls
 */
record Echo<B extends ShapesGuest, N extends Number>(
        Class<B> bridge, String export, Owner owner, String type, int bytes, BiFunction<B, N, Object> method) {

    enum Owner {
        OWNED,
        TRANSFERRED,
        VIEW
    }

    private static <B extends ShapesGuest, N extends Number> Stream<Echo<B, N>> of(
            Class<B> bridge, String type, int bytes, BiFunction<B, N, Object> owned, BiFunction<B, N, Object> made) {
        return Stream.of(
                new Echo<>(bridge, export(bridge), Owner.OWNED, type, bytes, owned),
                new Echo<>(bridge, madeBy(bridge), Owner.TRANSFERRED, type, bytes, made));
    }

    private static <B extends ShapesGuest, N extends Number> Stream<Echo<B, N>> of(
            Class<B> bridge,
            Elements<?> type,
            BiFunction<B, N, Object> owned,
            BiFunction<B, N, Object> made,
            BiFunction<B, N, Object> shown) {
        return Stream.concat(
                of(bridge, type.toString(), type.bytes, owned, made),
                Stream.of(new Echo<>(bridge, export(bridge), Owner.VIEW, type + " view", type.bytes, shown)));
    }

    private static String export(Class<?> bridge) {
        if (CountedResults.class.isAssignableFrom(bridge)) {
            return "echo";
        }
        return bridge == EchoedPacked.class ? "echo_packed" : "echo_pointer";
    }

    /** What hands over may do more than what keeps: allocate the words that it hands over as well. */
    private static String madeBy(Class<?> bridge) {
        boolean apart = List.of(WidePointerResults.class, OutPointersResults.class, GettersResults.class)
                .contains(bridge);
        return apart ? "echo_made" : export(bridge);
    }

    /** A method that takes the address and the count apart. */
    private interface Chosen {
        Object result(CountedResults guest, int pointer, int count);

        default Object result(CountedResults guest, long packed) {
            return result(guest, (int) (packed >>> 32), (int) packed);
        }
    }

    private static <B extends CountedResults> Stream<Echo<B, Long>> chosen(
            Class<B> bridge, Elements<?> type, Chosen owned, Chosen made, Chosen shown) {
        return of(bridge, type, owned::result, made::result, shown::result);
    }

    /** The shapes that carry the length, each as all methods of the guest have it. */
    static List<Class<? extends CountedResults>> shapes() {
        return List.of(
                LengthHighResults.class,
                MultiValueResults.class,
                ReturnAreaResults.class,
                OutLengthResults.class,
                WidePointerResults.class,
                OutPointersResults.class,
                GettersResults.class);
    }

    /** Results in a shape that carries the length. */
    static <B extends CountedResults> List<Echo<B, Long>> counted(Class<B> bridge) {
        return Stream.<Stream<Echo<B, Long>>>of(
                        chosen(
                                bridge,
                                I8,
                                CountedResults::echoOwnedI8,
                                CountedResults::echoMadeI8,
                                CountedResults::echoShownI8),
                        chosen(
                                bridge,
                                I16,
                                CountedResults::echoOwnedI16,
                                CountedResults::echoMadeI16,
                                CountedResults::echoShownI16),
                        chosen(
                                bridge,
                                U16,
                                CountedResults::echoOwnedU16,
                                CountedResults::echoMadeU16,
                                CountedResults::echoShownU16),
                        chosen(
                                bridge,
                                I32,
                                CountedResults::echoOwnedI32,
                                CountedResults::echoMadeI32,
                                CountedResults::echoShownI32),
                        chosen(
                                bridge,
                                I64,
                                CountedResults::echoOwnedI64,
                                CountedResults::echoMadeI64,
                                CountedResults::echoShownI64),
                        chosen(
                                bridge,
                                F32,
                                CountedResults::echoOwnedF32,
                                CountedResults::echoMadeF32,
                                CountedResults::echoShownF32),
                        chosen(
                                bridge,
                                F64,
                                CountedResults::echoOwnedF64,
                                CountedResults::echoMadeF64,
                                CountedResults::echoShownF64),
                        text(bridge, CountedResults::echoOwnedText, CountedResults::echoMadeText))
                .flatMap(echoes -> echoes)
                .toList();
    }

    private static <B extends CountedResults> Stream<Echo<B, Long>> text(Class<B> bridge, Chosen owned, Chosen made) {
        return of(bridge, "String", 1, owned::result, made::result);
    }

    static List<Echo<EchoedPacked, Long>> packed() {
        return Stream.<Stream<Echo<EchoedPacked, Long>>>of(
                        of(EchoedPacked.class, I8, EchoedPacked::ownedI8, EchoedPacked::madeI8, EchoedPacked::shownI8),
                        of(
                                EchoedPacked.class,
                                I16,
                                EchoedPacked::ownedI16,
                                EchoedPacked::madeI16,
                                EchoedPacked::shownI16),
                        of(
                                EchoedPacked.class,
                                U16,
                                EchoedPacked::ownedU16,
                                EchoedPacked::madeU16,
                                EchoedPacked::shownU16),
                        of(
                                EchoedPacked.class,
                                I32,
                                EchoedPacked::ownedI32,
                                EchoedPacked::madeI32,
                                EchoedPacked::shownI32),
                        of(
                                EchoedPacked.class,
                                I64,
                                EchoedPacked::ownedI64,
                                EchoedPacked::madeI64,
                                EchoedPacked::shownI64),
                        of(
                                EchoedPacked.class,
                                F32,
                                EchoedPacked::ownedF32,
                                EchoedPacked::madeF32,
                                EchoedPacked::shownF32),
                        of(
                                EchoedPacked.class,
                                F64,
                                EchoedPacked::ownedF64,
                                EchoedPacked::madeF64,
                                EchoedPacked::shownF64),
                        of(EchoedPacked.class, "String", 1, EchoedPacked::ownedText, EchoedPacked::madeText))
                .flatMap(echoes -> echoes)
                .toList();
    }

    static List<Echo<EchoedTerminated, Integer>> terminated() {
        return Stream.<Stream<Echo<EchoedTerminated, Integer>>>of(
                        of(
                                EchoedTerminated.class,
                                I8,
                                EchoedTerminated::ownedI8,
                                EchoedTerminated::madeI8,
                                EchoedTerminated::shownI8),
                        of(
                                EchoedTerminated.class,
                                I16,
                                EchoedTerminated::ownedI16,
                                EchoedTerminated::madeI16,
                                EchoedTerminated::shownI16),
                        of(
                                EchoedTerminated.class,
                                U16,
                                EchoedTerminated::ownedU16,
                                EchoedTerminated::madeU16,
                                EchoedTerminated::shownU16),
                        of(
                                EchoedTerminated.class,
                                I32,
                                EchoedTerminated::ownedI32,
                                EchoedTerminated::madeI32,
                                EchoedTerminated::shownI32),
                        of(
                                EchoedTerminated.class,
                                I64,
                                EchoedTerminated::ownedI64,
                                EchoedTerminated::madeI64,
                                EchoedTerminated::shownI64),
                        of(
                                EchoedTerminated.class,
                                F32,
                                EchoedTerminated::ownedF32,
                                EchoedTerminated::madeF32,
                                EchoedTerminated::shownF32),
                        of(
                                EchoedTerminated.class,
                                F64,
                                EchoedTerminated::ownedF64,
                                EchoedTerminated::madeF64,
                                EchoedTerminated::shownF64),
                        of(
                                EchoedTerminated.class,
                                "String",
                                1,
                                EchoedTerminated::ownedText,
                                EchoedTerminated::madeText))
                .flatMap(echoes -> echoes)
                .toList();
    }

    static List<Echo<EchoedFixed, Integer>> fixed() {
        return Stream.<Stream<Echo<EchoedFixed, Integer>>>of(
                        of(EchoedFixed.class, I8, EchoedFixed::ownedI8, EchoedFixed::madeI8, EchoedFixed::shownI8),
                        of(EchoedFixed.class, I16, EchoedFixed::ownedI16, EchoedFixed::madeI16, EchoedFixed::shownI16),
                        of(EchoedFixed.class, U16, EchoedFixed::ownedU16, EchoedFixed::madeU16, EchoedFixed::shownU16),
                        of(EchoedFixed.class, I32, EchoedFixed::ownedI32, EchoedFixed::madeI32, EchoedFixed::shownI32),
                        of(EchoedFixed.class, I64, EchoedFixed::ownedI64, EchoedFixed::madeI64, EchoedFixed::shownI64),
                        of(EchoedFixed.class, F32, EchoedFixed::ownedF32, EchoedFixed::madeF32, EchoedFixed::shownF32),
                        of(EchoedFixed.class, F64, EchoedFixed::ownedF64, EchoedFixed::madeF64, EchoedFixed::shownF64),
                        of(EchoedFixed.class, "String", 1, EchoedFixed::ownedText, EchoedFixed::madeText))
                .flatMap(echoes -> echoes)
                .toList();
    }

    Object call(B guest, N result) {
        return method.apply(guest, result);
    }

    boolean transferred() {
        return owner == Owner.TRANSFERRED;
    }

    @Override
    public String toString() {
        return bridge.getSimpleName() + ", " + type + ", " + owner;
    }
}
