package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bridge that is generated for these tests reaches its guest through the runtime alone. */
class GeneratedCodeTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(GeneratedCodeTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    private static final Set<JavaClass> BRIDGES = CLASSES.stream()
            .filter(type -> outermost(type).isAnnotatedWith(WasmGenerated.class))
            .collect(Collectors.toSet());

    private static final String RUNTIME = "io.wasmbridge.runtime";

    /** The types of the Java library of which a bridge calls something: values, and the functions that users declare. */
    private static final Set<String> LIBRARY = Set.of(
            "[B",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Class",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Object",
            "java.lang.Short",
            "java.lang.Throwable",
            "java.util.Objects",
            "java.util.Optional",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.function.Consumer",
            "java.util.function.DoubleUnaryOperator",
            "java.util.function.IntBinaryOperator",
            "java.util.function.LongUnaryOperator");

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(GeneratedCodeTest::outermost).orElse(type);
    }

    private static boolean isOfTheRuntime(JavaClass type) {
        return Set.of(RUNTIME, RUNTIME + ".generated").contains(type.getPackageName());
    }

    /** All interfaces of these tests, and the types that they mention, are in one package. */
    private static boolean isOfTheUser(JavaClass type) {
        return type.getPackageName().equals(GeneratedCodeTest.class.getPackageName());
    }

    private static Set<String> found(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaAccess<?>> accesses(Set<JavaClass> types) {
        return types.stream().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    /** Whose methods and fields are used, besides the runtime's and the user's. */
    private static Set<String> foreign(Set<JavaClass> types) {
        return found(accesses(types)
                .map(JavaAccess::getTargetOwner)
                .filter(owner -> !isOfTheRuntime(owner) && !isOfTheUser(owner))
                .map(JavaClass::getName));
    }

    /** The types of the engine that are mentioned anywhere. */
    private static Set<String> ofTheEngine(Set<JavaClass> types) {
        return found(types.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("com.dylibso")
                        || target.getPackageName().equals(RUNTIME + ".engine"))
                .map(JavaClass::getName));
    }

    private static Set<String> methodsOf(Class<?> owner, Set<JavaClass> types) {
        return found(accesses(types)
                .filter(access -> access.getTargetOwner().isAssignableTo(owner))
                .map(JavaAccess::getName));
    }

    @Test
    void bridgesUseTheRuntimeAndValuesOfTheLibrary() {
        assertTrue(BRIDGES.size() > 300, "bridges and their parts: " + BRIDGES.size());
        assertEquals(found(LIBRARY.stream()), foreign(BRIDGES));
    }

    @Test
    void bridgesMentionNothingOfTheEngineButTheInstance() {
        assertEquals(Set.of(Instance.class.getName()), ofTheEngine(BRIDGES));
        assertEquals(Set.of(), methodsOf(Instance.class, BRIDGES));
    }

    /** A guest function is run by the call that was entered for it. */
    @Test
    void bridgesRunNoGuestFunctionThemselves() {
        Set<String> used = methodsOf(GuestFunction.class, BRIDGES);
        assertEquals(Set.of("NOTHING", "allocating", "freeing", "of", "throwing"), used, "how an import is described");
    }

    @Test
    void bridgesReflectOnNothing() {
        assertEquals(Set.of("getResourceAsStream"), methodsOf(Class.class, BRIDGES));
    }

    /** The control: what does all of that is found. */
    @Test
    void whatGoesPastTheRuntimeIsFound() {
        Set<JavaClass> burglar = Set.of(CLASSES.get(Burglar.class));
        assertTrue(foreign(burglar).contains(ByteBuffer.class.getName()));
        assertEquals(Set.of(Instance.class.getName(), Memory.class.getName()), ofTheEngine(burglar));
        assertEquals(Set.of("memory"), methodsOf(Instance.class, burglar));
        assertEquals(Set.of("call"), methodsOf(GuestFunction.class, burglar));
        assertEquals(Set.of("getDeclaredMethods"), methodsOf(Class.class, burglar));
    }

    private static final class Burglar {

        int breakIn(Instance instance, GuestFunction function) {
            byte[] bytes = instance.memory().readBytes((int) function.call(1024), 4);
            return ByteBuffer.wrap(bytes).getInt() + Instance.class.getDeclaredMethods().length;
        }
    }
}
