package io.wasmbridge.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.abi.Layout.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes, alignments and flat forms against the rules of the Canonical ABI, written down here a second time. */
class CanonicalAbiTest {
    private static final long SEED = 20_260_101;
    private static final int TYPES = 5_000;
    private static final int MOST_PARTS = 6;
    private static final int MOST_DEPTH = 4;

    /** A type of the component model, as the specification speaks of it. */
    private sealed interface Wit {
        record Number(int sizeBytes, char flat) implements Wit {}

        record Pair() implements Wit {}

        record Fields(List<Wit> parts) implements Wit {}

        record Cases(List<Optional<Wit>> cases) implements Wit {}
    }

    private static int alignment(Wit type) {
        if (type instanceof Wit.Number number) {
            return number.sizeBytes();
        }
        if (type instanceof Wit.Fields fields) {
            return fields.parts().stream()
                    .mapToInt(CanonicalAbiTest::alignment)
                    .max()
                    .orElse(1);
        }
        return type instanceof Wit.Cases cases ? Math.max(selector(cases), widest(cases)) : 4;
    }

    private static int widest(Wit.Cases cases) {
        return cases.cases().stream()
                .flatMap(Optional::stream)
                .mapToInt(CanonicalAbiTest::alignment)
                .max()
                .orElse(1);
    }

    private static int selector(Wit.Cases cases) {
        return cases.cases().size() <= 256 ? 1 : 2;
    }

    private static int size(Wit type) {
        if (type instanceof Wit.Number number) {
            return number.sizeBytes();
        }
        if (type instanceof Wit.Fields fields) {
            int end = 0;
            for (Wit part : fields.parts()) {
                end = alignedTo(end, alignment(part)) + size(part);
            }
            return alignedTo(end, alignment(type));
        }
        if (type instanceof Wit.Cases cases) {
            int content = alignedTo(selector(cases), widest(cases));
            int largest = cases.cases().stream()
                    .flatMap(Optional::stream)
                    .mapToInt(CanonicalAbiTest::size)
                    .max()
                    .orElse(0);
            return alignedTo(content + largest, alignment(type));
        }
        return 8;
    }

    private static int alignedTo(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }

    /** One letter for each core value: i and I are 32 and 64 bits, f and F the floats. */
    private static String flat(Wit type) {
        if (type instanceof Wit.Number number) {
            return String.valueOf(number.flat());
        }
        if (type instanceof Wit.Fields fields) {
            StringBuilder text = new StringBuilder();
            fields.parts().forEach(part -> text.append(flat(part)));
            return text.toString();
        }
        if (type instanceof Wit.Cases cases) {
            StringBuilder joined = new StringBuilder("i");
            for (Optional<Wit> each : cases.cases()) {
                String flat = each.map(CanonicalAbiTest::flat).orElse("");
                for (int i = 0; i < flat.length(); i++) {
                    if (i + 1 == joined.length()) {
                        joined.append(flat.charAt(i));
                    } else {
                        joined.setCharAt(i + 1, joined(joined.charAt(i + 1), flat.charAt(i)));
                    }
                }
            }
            return joined.toString();
        }
        return "ii";
    }

    private static char joined(char one, char other) {
        if (one == other) {
            return one;
        }
        return "if".indexOf(one) >= 0 && "if".indexOf(other) >= 0 ? 'i' : 'I';
    }

    private final Random random = new Random(SEED);

    /** A type, and its layout as the processor has it. */
    private record Both(Wit wit, Layout layout) {}

    private Both any(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> number();
            case 1 -> coded();
            case 2 -> new Both(new Wit.Pair(), new Layout.Text(Encoding.UTF_8, new Place.Pair(false)));
            case 3 -> number();
            case 4 -> option(depth);
            case 5 -> record(depth);
            default -> variant(depth);
        };
    }

    private Both number() {
        Scalar.Plain scalar = Scalar.Plain.values()[random.nextInt(Scalar.Plain.values().length)];
        char flat =
                switch (scalar) {
                    case LONG -> 'I';
                    case FLOAT -> 'f';
                    case DOUBLE -> 'F';
                    default -> 'i';
                };
        return new Both(new Wit.Number(scalar.element().sizeBytes(), flat), new Layout.Number(scalar));
    }

    private Both coded() {
        int sizeBytes = 1 << random.nextInt(3);
        return new Both(new Wit.Number(sizeBytes, 'i'), new Layout.Coded(new Scalar.CodePoint(), sizeBytes));
    }

    private Both option(int depth) {
        Both value = any(depth - 1);
        return new Both(
                new Wit.Cases(List.of(Optional.empty(), Optional.of(value.wit()))),
                new Layout.Option(value.layout(), Absence.OPTIONAL));
    }

    private Both record(int depth) {
        return record(depth, 1 + random.nextInt(MOST_PARTS));
    }

    private Both record(int depth, int count) {
        List<Both> parts =
                IntStream.range(0, count).mapToObj(i -> any(depth - 1)).toList();
        StructLayout layout = new StructLayout(false);
        List<Member> members = new ArrayList<>();
        for (Both part : parts) {
            int offset =
                    (int) layout.place(part.layout().sizeBytes(), part.layout().alignBytes());
            members.add(
                    new Member("part" + members.size(), offset, part.layout(), MemberOwner.SHARED, Optional.empty()));
        }
        return new Both(
                new Wit.Fields(parts.stream().map(Both::wit).toList()),
                new Layout.Struct("example", "Part", (int) layout.sizeBytes(), layout.alignBytes(), members));
    }

    private Both variant(int depth) {
        List<Both> cases = IntStream.range(0, 1 + random.nextInt(MOST_PARTS))
                .mapToObj(i -> record(depth, random.nextInt(3)))
                .toList();
        return new Both(
                new Wit.Cases(cases.stream()
                        .map(Both::wit)
                        .map(wit -> Optional.of(wit)
                                .filter(fields -> !((Wit.Fields) fields).parts().isEmpty()))
                        .toList()),
                CanonicalAbi.variant(
                        "example",
                        "Shape",
                        cases.stream()
                                .map(each -> (Layout.Struct) each.layout())
                                .toList()));
    }

    @Test
    void layoutsAndFlatForms() {
        for (int i = 0; i < TYPES; i++) {
            Both type = any(MOST_DEPTH);
            String what = "seed " + SEED + ", type " + i + ": " + type.layout();
            assertEquals(size(type.wit()), type.layout().sizeBytes(), what);
            assertEquals(alignment(type.wit()), type.layout().alignBytes(), what);
            assertEquals(flat(type.wit()), letters(CanonicalAbi.flat(type.layout())), what);
        }
    }

    private static String letters(List<CoreType> types) {
        StringBuilder letters = new StringBuilder();
        for (CoreType type : types) {
            letters.append(
                    switch (type) {
                        case I32 -> 'i';
                        case I64 -> 'I';
                        case F32 -> 'f';
                        case F64 -> 'F';
                        default -> '?';
                    });
        }
        return letters.toString();
    }

    @ParameterizedTest
    @CsvSource({"1, BYTE, BYTE", "8, BYTE, BYTE", "9, BYTE, CHAR", "16, BYTE, CHAR", "17, BYTE, INT", "32, BYTE, INT"})
    void flags(int count, Element selector, Element flags) {
        assertEquals(selector, CanonicalAbi.selector(count));
        assertEquals(flags, CanonicalAbi.flags(count));
    }

    @ParameterizedTest
    @CsvSource({"256, BYTE", "257, CHAR", "65536, CHAR", "65537, INT"})
    void selectors(int count, Element selector) {
        assertEquals(selector, CanonicalAbi.selector(count));
    }
}
