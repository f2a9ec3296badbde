package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.ImportCellTypes.Item;
import io.wasmbridge.it.ImportCellTypes.Spot;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Values of what crosses in memory, and how they lie there. */
final class ImportSamples {

    /**
     * A value.
     *
     * @param java what the method takes or returns; {@code null} for what is absent without an Optional
     * @param content its elements in guest memory
     * @param count how many elements these are
     * @param elementBytes the size of one, to which it is aligned
     */
    record Sample(Object java, Laid content, int count, int elementBytes, boolean absent) {

        static Sample of(Object java, byte[] bytes, int elementBytes) {
            return new Sample(java, Laid.of(bytes, elementBytes), bytes.length / elementBytes, elementBytes, false);
        }

        /** As long, and with other elements where it has several. */
        Sample changed() {
            if (java instanceof Spot) {
                return spots(3).get(2);
            }
            Object array = Plain.reversed(java);
            byte[] bytes = content.bytes();
            byte[] turned = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i += elementBytes) {
                System.arraycopy(bytes, i, turned, bytes.length - elementBytes - i, elementBytes);
            }
            return new Sample(array, Laid.of(turned, content.alignBytes()), count, elementBytes, absent);
        }

        /** The only one of these elements, which has no parts. */
        Sample get(int index) {
            byte[] only = Arrays.copyOfRange(content.bytes(), index * elementBytes, (index + 1) * elementBytes);
            return new Sample(Array.get(java, index), Laid.of(only, content.alignBytes()), 1, elementBytes, false);
        }

        Sample as(Object other) {
            return new Sample(other, content, count, elementBytes, absent);
        }
    }

    private static final Laid NOTHING = Laid.of(new byte[0], 1);
    private static final List<String> NAMES = List.of("one", "", "zwölf");

    private ImportSamples() {}

    static List<Sample> of(Coordinate coordinate) {
        if (!coordinate.absent()) {
            return present(coordinate.type(), coordinate);
        }
        boolean optional = coordinate.type().startsWith("Optional");
        Stream<Sample> there = present(coordinate.present(), coordinate).stream()
                .map(sample -> optional ? sample.as(Optional.of(sample.java())) : sample);
        // what is empty is as absent as can be told where the host gives it
        Stream<Sample> told = coordinate.result() ? there.filter(sample -> sample.count() > 0) : there;
        Sample none = new Sample(optional ? Optional.empty() : null, NOTHING, 0, 1, true);
        return Stream.concat(told, Stream.of(none)).toList();
    }

    private static List<Sample> present(String type, Coordinate coordinate) {
        boolean fixed = coordinate.place() == Place.FIXED;
        if (coordinate.text()) {
            return texts(type, fixed, coordinate.result());
        }
        if (coordinate.strings()) {
            return fixed
                    ? List.of(strings(NAMES.subList(1, 3), coordinate))
                    : List.of(strings(NAMES, coordinate), strings(List.of(), coordinate));
        }
        if (coordinate.block()) {
            byte[] bytes = (fixed ? "of" : "of the host").getBytes(StandardCharsets.UTF_8);
            return List.of(Sample.of(bytes, bytes, 1));
        }
        if (type.equals("struct")) {
            return List.of(struct(coordinate));
        }
        if (type.equals("struct[]")) {
            return fixed ? List.of(structs(coordinate, 2)) : List.of(structs(coordinate, 3), structs(coordinate, 0));
        }
        if (coordinate.number()) {
            return numbers(type);
        }
        String array = type.replaceAll("^(Byte|Short|Char|Int|Long|Float|Double)(View|Buffer)$", "$1[]");
        boolean buffer = type.endsWith("Buffer");
        Stream<Sample> arrays = fixed
                ? Stream.of(array(elementOf(array), 2))
                : Stream.of(array(elementOf(array), 3), array(elementOf(array), 0));
        return arrays.map(sample -> buffer ? sample.as(buffer(sample.java())) : sample)
                .toList();
    }

    private static String elementOf(String array) {
        return array.substring(0, array.length() - 2).toLowerCase(Locale.ROOT);
    }

    private static List<Sample> texts(String type, boolean fixed, boolean result) {
        Charset charset = type.equals("CharSequence")
                ? StandardCharsets.UTF_8
                : Charset.forName(type.substring("String, ".length()));
        int unitBytes = charset.equals(StandardCharsets.UTF_16LE) ? 2 : 1;
        if (fixed) {
            // two bytes, with the terminator that a host writes
            String text = unitBytes == 2 && result ? "" : "a";
            return List.of(Sample.of(text, Arrays.copyOf(text.getBytes(charset), 2), unitBytes));
        }
        String text = charset.equals(StandardCharsets.US_ASCII)
                ? "plain"
                : charset.equals(StandardCharsets.ISO_8859_1) ? "gr\u00fc\u00df" : "gr\u00fc\u00df \u2713 \ud83d\ude00";
        return Stream.of(text, "")
                .map(each -> Sample.of(each, each.getBytes(charset), unitBytes))
                .toList();
    }

    private static List<Sample> numbers(String type) {
        Sample none = new Sample(none(type), NOTHING, 0, 1, true);
        return List.of(
                switch (type) {
                    case "OptionalInt" ->
                        Sample.of(OptionalInt.of(-7), Laid.buffer(4).putInt(-7).array(), 4);
                    case "OptionalLong" ->
                        Sample.of(
                                OptionalLong.of(1L << 40),
                                Laid.buffer(8).putLong(1L << 40).array(),
                                8);
                    default ->
                        Sample.of(
                                OptionalDouble.of(0.25),
                                Laid.buffer(8).putDouble(0.25).array(),
                                8);
                },
                none);
    }

    private static Object none(String type) {
        return switch (type) {
            case "OptionalInt" -> OptionalInt.empty();
            case "OptionalLong" -> OptionalLong.empty();
            default -> OptionalDouble.empty();
        };
    }

    /** No element is zero, so that all of them can end with one. */
    private static Sample array(String element, int count) {
        if (element.equals("boolean")) {
            boolean[] values = new boolean[count];
            byte[] bytes = new byte[count];
            Arrays.fill(values, true);
            Arrays.fill(bytes, (byte) 1);
            return Sample.of(values, bytes, 1);
        }
        Elements<?> elements = Elements.ALL.stream()
                .filter(each -> each.name.equals(element))
                .findFirst()
                .orElseThrow();
        byte[] bytes = new byte[count * elements.bytes];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (3 * i + 1);
        }
        return Sample.of(elements.of(bytes), bytes, elements.bytes);
    }

    private static Object buffer(Object array) {
        return switch (array.getClass().getComponentType().getName()) {
            case "byte" -> ByteBuffer.wrap((byte[]) array);
            case "short" -> ShortBuffer.wrap((short[]) array);
            case "char" -> CharBuffer.wrap((char[]) array);
            case "int" -> IntBuffer.wrap((int[]) array);
            case "long" -> LongBuffer.wrap((long[]) array);
            case "float" -> FloatBuffer.wrap((float[]) array);
            default -> DoubleBuffer.wrap((double[]) array);
        };
    }

    /** {@code struct { double x; int n; }}, or {@code struct { int id; double weight; struct { char *start; size_t length; } name; }}. */
    private static boolean hasParts(Coordinate coordinate) {
        return !coordinate.copiesBack() && coordinate.owner() != Owner.NONE;
    }

    private static Sample struct(Coordinate coordinate) {
        Sample one = structs(coordinate, 1);
        return one.as(Array.get(one.java(), 0));
    }

    private static Sample structs(Coordinate coordinate, int count) {
        return hasParts(coordinate) ? items(count) : spots(count);
    }

    private static Sample spots(int count) {
        Spot[] spots = new Spot[count];
        ByteBuffer bytes = Laid.buffer(count * 16);
        for (int i = 0; i < count; i++) {
            spots[i] = new Spot(i + 0.5, -i);
            bytes.putDouble(i * 16, i + 0.5).putInt(i * 16 + 8, -i);
        }
        return new Sample(spots, Laid.of(bytes.array(), 8), count, 16, false);
    }

    private static Sample items(int count) {
        Item[] items = new Item[count];
        ByteBuffer bytes = Laid.buffer(count * 24);
        Laid laid = new Laid(bytes.array(), 8, new TreeMap<>());
        for (int i = 0; i < count; i++) {
            items[i] = new Item(i, i + 0.25, NAMES.get(i));
            byte[] name = NAMES.get(i).getBytes(StandardCharsets.UTF_8);
            bytes.putInt(i * 24, i).putDouble(i * 24 + 8, i + 0.25).putInt(i * 24 + 20, name.length);
            laid.parts().put(i * 24 + 16, Laid.of(name, 1));
        }
        return new Sample(items, laid, count, 24, false);
    }

    private static Sample strings(List<String> names, Coordinate coordinate) {
        int step = coordinate.pointers() ? 4 : 8;
        ByteBuffer bytes = Laid.buffer(names.size() * step);
        Laid laid = new Laid(bytes.array(), 4, new TreeMap<>());
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
            if (coordinate.pointers()) {
                laid.parts().put(i * step, Laid.of(Arrays.copyOf(name, name.length + 1), 1));
            } else {
                bytes.putInt(i * step + 4, name.length);
                laid.parts().put(i * step, Laid.of(name, 1));
            }
        }
        return new Sample(names.toArray(String[]::new), laid, names.size(), step, false);
    }
}
