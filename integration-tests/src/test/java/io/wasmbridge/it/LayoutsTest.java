package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random structs, which three sides lay out: the guest's C compiler, ctypes, whose numbers the records state, and the processor, which
 * refuses to compile a record that states others. Then random values of them: the guest's checksum over every member against one that
 * is made here, and what comes back against what went in.
 */
class LayoutsTest {
    private static final long SEED = 20_260_101;
    private static final int VALUES = 25;
    private static final List<String> TEXTS =
            List.of("", "a", "text", "é", "✓", "🚀", "héllo wörld", "longer than any of them");

    private static LayoutStructs open(TestEngine engine) {
        return LayoutStructsBridge.builder().engine(engine.engine()).build();
    }

    private static Class<?> struct(int index) {
        return Arrays.stream(LayoutStructs.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("S" + index))
                .findFirst()
                .orElseThrow();
    }

    private static Object call(LayoutStructs guest, String method, Class<?> type, Object argument) {
        try {
            Method called = LayoutStructs.class.getDeclaredMethod(method, type);
            return called.invoke(guest, argument);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " of " + argument, e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sizesAndOffsetsAreThoseOfTheCompiler(TestEngine engine) {
        try (LayoutStructs guest = open(engine)) {
            for (int i = 0; i < LayoutStructs.STRUCT_COUNT; i++) {
                List<Integer> expected = LayoutStructs.table().get(i);
                assertEquals(expected.size(), struct(i).getRecordComponents().length + 2);
                for (int j = 0; j < expected.size(); j++) {
                    assertEquals(expected.get(j), call(guest, "layout" + i, int.class, j), "S" + i + ", " + j);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreWhatTheGuestSees(TestEngine engine) {
        Random random = new Random(SEED);
        int count = 0;
        try (LayoutStructs guest = open(engine)) {
            for (int i = 0; i < LayoutStructs.STRUCT_COUNT; i++) {
                Class<?> type = struct(i);
                for (int j = 0; j < VALUES; j++) {
                    Object value = value(type, random);
                    long checksum = checksum(7, value);
                    assertEquals(checksum, call(guest, "check" + i, type, value), () -> "seed " + SEED + ": " + value);
                    Object copy = call(guest, "copy" + i, type, value);
                    assertEquals(checksum, checksum(7, copy), () -> "seed " + SEED + ": " + value);
                    assertEquals(type, copy.getClass());
                    count++;
                }
            }
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
        System.out.println("Random structs: " + LayoutStructs.STRUCT_COUNT + " layouts, " + count + " values on "
                + engine + ", seed " + SEED);
    }

    private static Object value(Class<?> type, Random random) {
        List<Integer> bounds =
                LayoutStructs.bounds().get(Integer.parseInt(type.getSimpleName().substring(1)));
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = member(components[i], bounds.get(i), random);
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static Object member(RecordComponent component, int bound, Random random) {
        Class<?> type = component.getType();
        int count = bound > 0 ? bound : random.nextInt(6);
        if (type == String.class) {
            return text(bound > 0 ? bound : Integer.MAX_VALUE, random);
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return IntStream.range(0, count)
                    .mapToObj(i -> value(element, random))
                    .toList();
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), count);
            for (int i = 0; i < count; i++) {
                Array.set(array, i, element(type.getComponentType(), random));
            }
            return array;
        }
        if (bound > 0) {
            long unsigned = random.nextLong() & ((1L << bound) - 1);
            return type == int.class ? (Object) (int) unsigned : (Object) unsigned;
        }
        return element(type, random);
    }

    private static String text(int mostBytes, Random random) {
        List<String> fitting = new ArrayList<>(TEXTS);
        fitting.removeIf(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > mostBytes);
        return fitting.get(random.nextInt(fitting.size()));
    }

    private static Object element(Class<?> type, Random random) {
        if (type.isRecord()) {
            return value(type, random);
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> random.nextBoolean();
            case "byte" -> (byte) random.nextInt();
            case "short" -> (short) random.nextInt();
            case "char" -> (char) random.nextInt();
            case "int" -> random.nextInt();
            case "long" -> random.nextLong();
            case "float" -> random.nextFloat();
            case "double" -> -random.nextDouble();
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    /** As the guest has it: members in order, each mixed in. */
    private static long checksum(long hash, Object value) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    hash = checksum(hash, component.getAccessor().invoke(value));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(component.getName(), e);
                }
            }
            return hash;
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                hash = checksum(hash, element);
            }
            return hash;
        }
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                hash = checksum(hash, Array.get(value, i));
            }
            return hash;
        }
        return hash * 31 + number(value);
    }

    private static long number(Object value) {
        if (value instanceof String text) {
            return TextCells.hash(text);
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof Character letter) {
            return letter;
        }
        if (value instanceof Float number) {
            return Float.floatToRawIntBits(number);
        }
        if (value instanceof Double number) {
            return Double.doubleToRawLongBits(number);
        }
        return ((Number) value).longValue();
    }
}
