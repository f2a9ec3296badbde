package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The surface that users compile against, member by member: what is not listed here is not public. */
class PublicApiTest {

    private static final String TYPES = """
            interface Allocation is AutoCloseable
                ByteView bytes()
                CharView chars()
                DoubleView doubles()
                FloatView floats()
                IntView ints()
                LongView longs()
                ShortView shorts()
                State state()
                int address()
                int sizeBytes()
                int transfer()
                void close()
            enum State
                BORROWED
                HOST_OWNED
                LOST
                RELEASED
                TRANSFERRED
                static State valueOf(String)
                static State[] values()
            interface Allocator
                Allocation allocate(int)
                Allocation allocate(int, int)
                Allocation allocateUtf8(String)
                Allocation copyOf(byte[])
                Allocation copyOf(char[])
                Allocation copyOf(double[])
                Allocation copyOf(float[])
                Allocation copyOf(int[])
                Allocation copyOf(long[])
                Allocation copyOf(short[])
                Loan lend(Object)
                Scope scope()
                int lentCount()
                int liveCount()
                long liveBytes()
                long peakBytes()
                long transferredBytes()
                long transferredCount()
            interface Loan is AutoCloseable
                int handle()
                void close()
            interface Scope is AutoCloseable
                void close()
            final class BindingException is WasmBridgeException
            final class BorrowConflictException is OwnershipException
            interface Bridge is AutoCloseable
                Allocator allocator()
                Instance instance()
                LinearMemory memory()
                boolean poisoned()
                void close()
            abstract class BridgeBuilder
                Bridge build()
                BridgeBuilder engine(Engine)
                BridgeBuilder exportsOf(String, Bridge)
                BridgeBuilder global(String, String, Number)
                BridgeBuilder hostFunctions(HostFunction[])
                BridgeBuilder maxResultBytes(long)
                BridgeBuilder memory(String, String, LinearMemory)
                BridgeBuilder memoryLimitPages(int)
                BridgeBuilder reentry(boolean)
                BridgeBuilder sharing(Sharing)
                BridgeBuilder timeout(Duration)
                BridgeBuilder wasi(Wasi)
                protected BridgeBuilder self()
                protected Bridge instantiate(InputStream, HostImports, Function)
                protected Bridge instantiate(byte[], HostImports, Function)
                protected GuestInstance instantiate(InputStream)
                protected GuestInstance instantiate(byte[])
                protected GuestInstance link(Instance)
                protected new(ModuleContract)
            final class DoubleReleaseException is OwnershipException
            final class Engine
                static Engine automatic()
                static Engine compiler()
                static Engine interpreter()
                static Engine of(Function)
            final class GuestAllocatorException is GuestFaultException
            final class GuestAbortException is GuestTrapException
                String file()
                String reason()
                int column()
                int line()
            final class GuestErrorException is WasmBridgeException
            final class GuestExitException is GuestTrapException
                int exitCode()
            abstract class GuestFaultException is WasmBridgeException
            final class GuestInterruptedException is WasmBridgeException
            final class GuestLimitException is GuestFaultException
            final class GuestOutOfMemoryException is GuestFaultException
            final class GuestPointerException is GuestFaultException
            final class GuestStringException is GuestFaultException
            final class GuestTimeoutException is WasmBridgeException
            open class GuestTrapException is WasmBridgeException
            final class GuestValueException is GuestFaultException
            interface Handle is AutoCloseable
                boolean closed()
                int address()
                void close()
            final class InstancePoisonedException is WasmBridgeException
            final class LinearMemory
                ByteView bytes(int, int)
                CharView chars(int, int)
                DoubleView doubles(int, int)
                FloatView floats(int, int)
                IntView ints(int, int)
                LongView longs(int, int)
                ShortView shorts(int, int)
                String getString(int, int)
                String getString(int, int, Charset)
                String getTerminatedString(int, Charset)
                String hexDump(int, int)
                byte getByte(int)
                byte[] getBytes(int, int)
                char getChar(int)
                double getDouble(int)
                float getFloat(int)
                int getInt(int)
                int grow(int)
                int pageCount()
                long getLong(int)
                long sizeBytes()
                short getShort(int)
                void copy(int, int, int)
                void fill(int, int, byte)
                void read(int, byte[], int, int)
                void read(int, char[], int, int)
                void read(int, double[], int, int)
                void read(int, float[], int, int)
                void read(int, int[], int, int)
                void read(int, long[], int, int)
                void read(int, short[], int, int)
                void setByte(int, byte)
                void setChar(int, char)
                void setDouble(int, double)
                void setFloat(int, float)
                void setInt(int, int)
                void setLong(int, long)
                void setShort(int, short)
                void write(int, byte[], int, int)
                void write(int, char[], int, int)
                void write(int, double[], int, int)
                void write(int, float[], int, int)
                void write(int, int[], int, int)
                void write(int, long[], int, int)
                void write(int, short[], int, int)
            interface Marshaller
                Object lift(ByteBuffer)
                int sizeBytes(Object)
                void lower(Object, ByteBuffer)
                void release(Object)
            abstract class OwnershipException is IllegalStateException, WasmFault
                String code()
                String export()
                String module()
                boolean poisoned()
            final class ReentrantCallException is IllegalStateException, WasmFault
                String code()
                String export()
                String module()
                boolean poisoned()
            enum Sharing
                CONFINED
                HANDOFF
                LOCKED
                static Sharing valueOf(String)
                static Sharing[] values()
            final class StaleViewException is OwnershipException
            final class ThreadConfinementException is IllegalStateException, WasmFault
                String code()
                String export()
                String module()
                boolean poisoned()
            final class UseAfterReleaseException is OwnershipException
            final class UseAfterTransferException is OwnershipException
            final class Wasi
                static Builder builder()
            final class Builder
                Builder arguments(String[])
                Builder clock(Clock)
                Builder directory(String, Path)
                Builder environment(String, String)
                Builder random(RandomGenerator)
                Builder stderr(OutputStream)
                Builder stdin(InputStream)
                Builder stdout(OutputStream)
                Wasi build()
            abstract class WasmBridgeException is RuntimeException, WasmFault
                String code()
                String export()
                String module()
                boolean poisoned()
            interface WasmFault
                String code()
                String export()
                String module()
                boolean poisoned()
            final class WrongInstanceException is OwnershipException
            """;

    private static final String VIEW = """
            interface NView
                NView slice(int, int)
                int address()
                int length()
                void copyFrom(T[])
                void copyFrom(T[], int, int)
                void copyTo(T[], int)
                void fill(T)
                void set(int, T)
                T get(int)
                T[] toArray()
            """;

    private static final Map<String, String> VIEWED = Map.of(
            "Byte", "byte", "Short", "short", "Char", "char", "Int", "int", "Long", "long", "Float", "float", "Double",
            "double");

    @Test
    void isExactlyThis() {
        StringBuilder expected = new StringBuilder(TYPES);
        VIEWED.forEach((name, element) ->
                expected.append(VIEW.replace("NView", name + "View").replaceAll("\\bT\\b", element)));
        assertEquals(sorted(expected.toString()), sorted(describe()));
    }

    /** The types in the order of their names, each with its members in the order of their text. */
    private static String sorted(String types) {
        return Stream.of(types.split("\n(?=\\S)"))
                .map(type -> {
                    String[] lines = type.stripTrailing().split("\n");
                    return lines[0] + "\n"
                            + Arrays.stream(lines).skip(1).sorted().collect(Collectors.joining("\n")) + "\n";
                })
                .sorted()
                .collect(Collectors.joining());
    }

    private static String describe() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.wasmbridge.runtime")
                        .stream()
                        .filter(type -> type.getPackageName().equals("io.wasmbridge.runtime"))
                        .map(JavaClass::reflect)
                        .filter(PublicApiTest::visible)
                        .map(PublicApiTest::describe)
                        .collect(Collectors.joining());
    }

    private static boolean visible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    private static String describe(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(members, constructor, "new");
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic()) {
                add(members, method, name(method.getReturnType()) + " " + method.getName());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                members.add(field.getName());
            }
        }
        return head(type) + "\n"
                + members.stream().map(member -> "    " + member + "\n").collect(Collectors.joining());
    }

    private static void add(List<String> members, Executable member, String what) {
        int modifiers = member.getModifiers();
        if (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) {
            String parameters = Arrays.stream(member.getParameterTypes())
                    .map(PublicApiTest::name)
                    .collect(Collectors.joining(", "));
            String thrown = member.getExceptionTypes().length == 0 ? "" : " throws something";
            members.add((Modifier.isProtected(modifiers) ? "protected " : "")
                    + (Modifier.isStatic(modifiers) ? "static " : "") + what + "(" + parameters + ")" + thrown);
        }
    }

    private static String head(Class<?> type) {
        String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
        String modifiers = type.isInterface() || type.isEnum()
                ? ""
                : Modifier.isAbstract(type.getModifiers())
                        ? "abstract "
                        : Modifier.isFinal(type.getModifiers()) ? "final " : "open ";
        String above = Stream.concat(
                        Stream.ofNullable(type.getSuperclass())
                                .filter(parent -> parent != Object.class && !type.isEnum()),
                        Arrays.stream(type.getInterfaces()))
                .map(PublicApiTest::name)
                .collect(Collectors.joining(", "));
        return modifiers + kind + " " + name(type) + (above.isEmpty() ? "" : " is " + above);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
