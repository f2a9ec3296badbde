package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryImport;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.ResourceHandle;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generated bridge has, whatever its interface declares. */
class EveryBridgeTest {

    // what fault_malloc does, as the guest numbers it
    private static final int RETURN_ZERO = 1;

    /** A machine whose guest traps once that is wanted. */
    private static final class Trapping {
        private boolean now;

        Machine machine(Instance instance) {
            Machine machine = new InterpreterMachine(instance);
            return (function, arguments) -> {
                if (now) {
                    throw new TrapException("trapped");
                }
                return machine.call(function, arguments);
            };
        }
    }

    /** They are not born, or only where a host serves what a proxy does not. */
    private static final List<Class<?>> NEED_A_HOST = List.of(
            BorrowerBridge.class,
            ChosenNumbersBridge.class,
            GoGuestBridge.class,
            StillbornBridge.class,
            TooLongBridge.class,
            WasiGuestBridge.class);

    /** What fits the bridges of modules that arrive. */
    private static final Map<Class<?>, String> ARRIVING = Map.ofEntries(
            Map.entry(ArrivingAssemblyImportsBridge.class, "imports-assembly/imports-assembly"),
            Map.entry(ArrivingBuffersBridge.class, "returns/caller-buffer"),
            Map.entry(ArrivingCallbacksBridge.class, "callbacks/callbacks"),
            Map.entry(ArrivingCanonicalBridge.class, "canonical/canonical"),
            Map.entry(ArrivingContainersBridge.class, "containers/containers"),
            Map.entry(ArrivingCountersBridge.class, "assemblyscript-objects/objects"),
            Map.entry(ArrivingErrorsBridge.class, "errors/errors"),
            Map.entry(ArrivingHandedImportsBridge.class, "imports-handed/imports-handed"),
            Map.entry(ArrivingHostObjectsBridge.class, "host-objects/host-objects"),
            Map.entry(ArrivingImportsBridge.class, "imports-typed/imports-typed"),
            Map.entry(ArrivingJumpsBridge.class, "emscripten-jumps/wide"),
            Map.entry(ArrivingKeepBridge.class, "errors/errors"),
            Map.entry(ArrivingObjectsBridge.class, "assemblyscript-objects/objects"),
            Map.entry(ArrivingOptionsBridge.class, "rust-values/old"),
            Map.entry(ArrivingOutsBridge.class, "outs/outs"),
            Map.entry(ArrivingResourcesBridge.class, "resources/resources"),
            Map.entry(ArrivingResultImportsBridge.class, "imports-results/imports-results"),
            Map.entry(ArrivingReturnedBridge.class, "components/multi-value"),
            Map.entry(ArrivingSeveralBridge.class, "rust-values/values"),
            Map.entry(ArrivingThrowingBridge.class, "imports-throwing/imports-throwing"),
            Map.entry(ArrivingWrittenBridge.class, "components/out-pointers"),
            Map.entry(AwaitedLengthsBridge.class, "lengths/lengths"),
            Map.entry(AwaitedStructsBridge.class, "structs/structs"),
            Map.entry(CounterMakerBridge.class, "assemblyscript-objects/objects"),
            Map.entry(GetterForms_AwaitedBridge.class, "returns/getters"),
            Map.entry(ScalarsBridge.class, "scalars/scalars"),
            Map.entry(ServedJumpsBridge.class, "served-jumps/jumps"));

    static List<Class<?>> bridges() throws IOException, URISyntaxException {
        return classes(name -> name.endsWith("Bridge"))
                .filter(type -> !type.isInterface() && Bridge.class.isAssignableFrom(type))
                .filter(type -> ARRIVING.containsKey(type)
                        || Stream.of(type.getDeclaredMethods())
                                .anyMatch(method ->
                                        method.getName().equals("builder") && method.getParameterCount() == 0))
                .filter(type -> !NEED_A_HOST.contains(type))
                .toList();
    }

    /** Of this package, by their names in it. */
    private static Stream<Class<?>> classes(Predicate<String> chosen) throws IOException, URISyntaxException {
        Path classes = Path.of(EveryBridgeTest.class.getResource("").toURI());
        try (Stream<Path> files = Files.list(classes)) {
            List<Class<?>> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(chosen)
                    .sorted()
                    .<Class<?>>map(EveryBridgeTest::named)
                    .toList();
            return found.stream();
        }
    }

    private static Class<?> named(String simpleName) {
        try {
            return Class.forName(EveryBridgeTest.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("bridges")
    void givesWhatItStandsFor(Class<?> type) {
        try (Bridge bridge = open(type, Engine.interpreter())) {
            assertSame(type, bridge.getClass());
            assertEquals(bridge.instance().memory().pages(), bridge.memory().pageCount());
            assertEquals(0, bridge.allocator().liveCount());
            assertFalse(bridge.poisoned());
        }
    }

    @ParameterizedTest
    @MethodSource("bridges")
    void endsWhenItIsClosed(Class<?> type) {
        Bridge bridge = open(type, Engine.interpreter());
        bridge.close();
        assertThrows(UseAfterReleaseException.class, () -> use(bridge));
        bridge.close();
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("bridges")
    void isPoisonedByATrap(Class<?> type) {
        Trapping trapping = new Trapping();
        Bridge bridge = open(type, Engine.of(trapping::machine));
        trapping.now = true;
        assertThrows(GuestTrapException.class, () -> use(bridge));
        assertTrue(bridge.poisoned());
        bridge.close();
        assertTrue(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("bridges")
    void isMadeByItsFactories(Class<?> type) throws ReflectiveOperationException {
        try (Bridge made = ARRIVING.containsKey(type) ? open(type, Engine.interpreter()) : instantiated(type)) {
            assertSame(type, made.getClass());
            Instance instance = another(made.instance().module());
            try (Bridge over = (Bridge) called(type, "over").invoke(null, instance)) {
                assertSame(type, over.getClass());
                assertSame(instance, over.instance());
            }
        }
    }

    private static Bridge instantiated(Class<?> type) throws ReflectiveOperationException {
        Method instantiate = called(type, "instantiate");
        Object[] served = Stream.of(instantiate.getParameterTypes())
                .map(EveryBridgeTest::serving)
                .toArray();
        return (Bridge) instantiate.invoke(null, served);
    }

    private static Instance another(WasmModule module) {
        ImportValues.Builder values = Shapes.neverCalled(module);
        module.importSection().stream()
                .filter(MemoryImport.class::isInstance)
                .map(MemoryImport.class::cast)
                .map(wanted -> new ImportMemory(wanted.module(), wanted.name(), new ByteArrayMemory(wanted.limits())))
                .forEach(values::addMemory);
        return Instance.builder(module)
                .withMachineFactory(InterpreterMachine::new)
                .withImportValues(values.build())
                .build();
    }

    static List<Class<?>> counting() throws IOException, URISyntaxException {
        return bridges().stream().filter(CountingGuest.class::isAssignableFrom).toList();
    }

    @ParameterizedTest
    @MethodSource("counting")
    void tellsWhatItsGuestCounts(Class<?> type) {
        try (CountingGuest guest = (CountingGuest) open(type, Engine.interpreter())) {
            int blocks = guest.liveBlocks();
            long bytes = guest.liveBytes();
            try (Allocation held = guest.allocator().allocate(64)) {
                assertEquals(blocks + 1, guest.liveBlocks());
                assertTrue(guest.liveBytes() >= bytes + held.sizeBytes());
            }
            assertNotEquals(0, guest.entryCountPtr());
            guest.faultMalloc(1, RETURN_ZERO, 0);
            assertThrows(
                    GuestOutOfMemoryException.class, () -> guest.allocator().allocate(64));
        }
    }

    static List<Class<?>> resources() throws IOException, URISyntaxException {
        return classes(name -> name.contains("Bridge$"))
                .filter(GuestResource.class::isAssignableFrom)
                .toList();
    }

    private static final class Known extends ResourceHandle {
        private boolean closed;

        @Override
        public int address() {
            return 41;
        }

        @Override
        public boolean closed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public int lend(GuestCall call) {
            throw new AssertionError("nothing is called");
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aResourceIsItsHandle(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Known known = new Known();
        Object[] arguments = Stream.of(constructor.getParameterTypes())
                .map(parameter -> parameter == ResourceHandle.class ? known : null)
                .toArray();
        Handle resource = (Handle) constructor.newInstance(arguments);
        assertEquals(41, resource.address());
        assertFalse(resource.closed());
        resource.close();
        assertTrue(known.closed());
        assertTrue(resource.closed());
        assertSame(known, ResourceHandle.of(resource));
    }

    /** Enters the guest: by its methods that take no more than numbers, until one throws, or by its allocator. */
    private static void use(Bridge bridge) throws Throwable {
        List<Method> methods = Stream.of(bridge.getClass().getDeclaredMethods())
                .filter(EveryBridgeTest::takesNumbers)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        for (Method method : methods) {
            Object[] zeros = Stream.of(method.getParameterTypes())
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray();
            method.setAccessible(true);
            try {
                method.invoke(bridge, zeros);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
        if (methods.isEmpty()) {
            bridge.allocator().allocate(8);
        }
    }

    private static boolean takesNumbers(Method method) {
        boolean declared = Stream.of(method.getDeclaringClass().getInterfaces())
                .filter(type -> type != Bridge.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .anyMatch(each -> Modifier.isAbstract(each.getModifiers())
                        && each.getDeclaringClass() != Bridge.class
                        && each.getName().equals(method.getName()));
        return declared
                && !method.isBridge()
                && Modifier.isPublic(method.getModifiers())
                && Stream.of(method.getParameterTypes()).allMatch(Class::isPrimitive);
    }

    private static Bridge open(Class<?> type, Engine engine) {
        try {
            Method making = called(type, "builder");
            Object builder = ARRIVING.containsKey(type)
                    ? making.invoke(null, (Object) TestEngine.resource("guests/" + ARRIVING.get(type) + ".wasm"))
                    : making.invoke(null);
            for (Method method : builder.getClass().getDeclaredMethods()) {
                if (method.getName().equals("imports")) {
                    assertSame(builder, method.invoke(builder, serving(method.getParameterTypes()[0])));
                }
            }
            BridgeBuilder<?, ?> chosen = (BridgeBuilder<?, ?>) builder;
            assertSame(builder, chosen.engine(engine));
            return chosen.build();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type.getName(), failure);
        }
    }

    private static Method called(Class<?> type, String name) {
        Method found = Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    private static Object serving(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new AssertionError("nothing here calls " + method.getName());
        });
    }
}
