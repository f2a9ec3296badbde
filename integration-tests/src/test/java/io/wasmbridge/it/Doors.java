package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.runtime.InstancePoisonedException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every public method of what a user holds of a bridge, found by reflection, so that a method that is added is tried too: on a poisoned
 * instance each is refused with the first cause, or is one of those that a test names.
 */
final class Doors {

    private record Door(String name, Object target, Method method) {}

    private static final String REFUSED = "refused";

    private final Map<String, Door> doors = new LinkedHashMap<>();
    private final Map<Class<?>, Object> arguments = new LinkedHashMap<>();

    Doors() {
        pass(String.class, "x");
        pass(Object.class, "object");
        pass(Charset.class, StandardCharsets.ISO_8859_1);
    }

    /** What is passed for a parameter of that type. */
    <T> Doors pass(Class<T> type, T argument) {
        arguments.put(type, argument);
        return this;
    }

    /** All methods that {@code type} declares or inherits, called on {@code target}; {@code name} says what it is. */
    <T> Doors of(String name, Class<T> type, T target) {
        Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> add(name, target, method));
        return this;
    }

    private void add(String name, Object target, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" ", "(", ")"));
        String key = name + "." + method.getName() + parameters;
        doors.put(key, new Door(key, target, method));
    }

    int count() {
        return doors.size();
    }

    /** Tries all, those that close last. What is not refused with {@code first} as its cause is exactly {@code open}. */
    void assertClosed(Throwable first, Set<String> open) {
        List<Door> inOrder = doors.values().stream()
                .sorted(Comparator.comparing(
                        (Door door) -> door.method().getName().equals("close")))
                .toList();
        Set<String> passed = new TreeSet<>();
        for (Door door : inOrder) {
            String outcome = open(door, first);
            if (!outcome.equals(REFUSED)) {
                passed.add(door.name() + outcome);
            }
        }
        assertEquals(new TreeSet<>(open), passed, "what is not refused");
    }

    /** Nothing where it is open; the type of what it throws, if that is not what poison is told with. */
    private String open(Door door, Throwable first) {
        Object[] passed = Arrays.stream(door.method().getParameterTypes())
                .map(this::argument)
                .toArray();
        door.method().setAccessible(true);
        try {
            Object ignored = door.method().invoke(door.target(), passed);
            return "";
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof InstancePoisonedException refused && refused.getCause() == first) {
                return REFUSED;
            }
            return " " + failure.getCause().getClass().getSimpleName();
        } catch (IllegalAccessException failure) {
            throw new AssertionError(door.name(), failure);
        }
    }

    private Object argument(Class<?> type) {
        if (arguments.containsKey(type)) {
            return arguments.get(type);
        }
        if (type == int.class) {
            return 1;
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 4);
            if (type == String[].class) {
                Arrays.fill((String[]) array, "x");
            }
            return array;
        }
        throw new AssertionError("there is no argument of type " + type.getName() + " to try a new method with");
    }
}
