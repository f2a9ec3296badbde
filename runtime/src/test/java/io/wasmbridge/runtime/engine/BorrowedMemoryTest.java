package io.wasmbridge.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.runtime.Memory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is borrowed is the lender's memory, in all but the segments of data. */
class BorrowedMemoryTest {

    /** What the borrower's own data does. */
    private static final Set<String> ITS_OWN = Set.of("initialize", "initPassiveSegment", "drop");

    private static final Map<Class<?>, Object> GIVEN = Map.of(
            byte.class,
            (byte) 7,
            short.class,
            (short) 8,
            int.class,
            9,
            long.class,
            10L,
            float.class,
            1.5f,
            double.class,
            2.5,
            boolean.class,
            true,
            byte[].class,
            new byte[] {1, 2},
            Object.class,
            "a lock");

    private record Call(Method method, Object[] arguments) {}

    static Stream<Method> methods() {
        return Stream.of(BorrowedMemory.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !ITS_OWN.contains(method.getName()))
                .sorted(Comparator.comparing(Method::toString));
    }

    /** Another for each place. */
    private static Object argument(Class<?> type, int place) {
        return type == int.class ? (Object) (20 + place) : GIVEN.get(type);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everythingElseIsAskedOfTheLender(Method method) throws ReflectiveOperationException {
        List<Call> calls = new ArrayList<>();
        Memory lender = (Memory) Proxy.newProxyInstance(
                Memory.class.getClassLoader(), new Class<?>[] {Memory.class}, (proxy, called, arguments) -> {
                    calls.add(new Call(called, arguments == null ? new Object[0] : arguments));
                    return GIVEN.get(called.getReturnType());
                });
        Object[] arguments = IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> argument(method.getParameterTypes()[i], i))
                .toArray();
        Object result = Memory.class
                .getMethod(method.getName(), method.getParameterTypes())
                .invoke(BorrowedMemory.of(BorrowedMemory.of(lender, "one"), "another"), arguments);
        assertEquals(1, calls.size());
        assertEquals(method.getName(), calls.get(0).method().getName());
        assertArrayEquals(arguments, calls.get(0).arguments());
        assertEquals(GIVEN.get(method.getReturnType()), result);
    }
}
