package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.WasmFault;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Interfaces compiled without a module, and what comes of them when one arrives. */
final class LinkTimeTest {

    private static final String IMPORTS =
            "package example; import io.wasmbridge.annotations.*; import io.wasmbridge.runtime.*; ";

    private static final String TEXT = """
            @WasmExport public interface Input {
                int countVowels(String text);
                void remember(@Transferred String text);
                @WasmOwned @WasmReturn(ResultShape.POINTER) String recall();
                void forget();
                @Transferred @WasmLength(Length.TERMINATED) String reverse(String text);
                void negate(@InOut int[] values);
                @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) String upper(String text);
                @WasmExport("get_wasm_memory_buffer_pointer") @WasmBuffer(size = 2) ByteView buffer();
            }
            """;

    private static final String SHAPES = """
            @WasmModule("") public interface Input {
                int initialised();
                int countBytes(String text);
                @WasmExport("sum_i32") long sum(int[] values);
                @WasmExport("hash_terminated") long hash(@WasmLength(Length.TERMINATED) String text);
                @WasmExport("make_i32") @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) int[] make(int count);
                @WasmExport("made_text") @Transferred(free = "release_text") @WasmLength(Length.TERMINATED) String made();
                @WasmExport("release_count") int released();
                @WasmExport("live_blocks") int liveBlocks();
            }
            """;

    @TempDir
    private Path temporary;

    static Stream<Engine> engines() {
        return Stream.of(Engine.interpreter(), Engine.compiler());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theTextGuestFromBytes(Engine engine) {
        try (Bridge text = build(compile(TEXT), wasm("text/text"), engine)) {
            assertEquals(4, call(text, "countVowels", "héllo you"));
            call(text, "remember", "kept");
            assertEquals("kept", call(text, "recall"));
            call(text, "forget");
            assertEquals("olleh", call(text, "reverse", "hello"));
            int[] values = {1, -2, 3};
            call(text, "negate", (Object) values);
            assertArrayEquals(new int[] {-1, 2, -3}, values);
            assertEquals("LOUD", call(text, "upper", "loud"));
            assertEquals(0, text.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theShapesGuestFromBytes(Engine engine) {
        byte[] wasm = wasm("shapes/shapes");
        BridgeBuilder<?, ?> builder = builder(compile(SHAPES), wasm).engine(engine);
        Arrays.fill(wasm, (byte) 0);
        try (Bridge shapes = builder.build()) {
            assertEquals(1, call(shapes, "initialised"));
            assertEquals(6, call(shapes, "countBytes", "héllo"));
            assertEquals(6L, call(shapes, "sum", (Object) new int[] {1, 2, 3}));
            assertInstanceOf(Long.class, call(shapes, "hash", "text"));
            assertEquals(3, ((int[]) call(shapes, "make", 3)).length);
            assertInstanceOf(String.class, call(shapes, "made"));
            assertEquals(1, call(shapes, "released"));
            assertEquals(0, call(shapes, "liveBlocks"));
        }
        try (Bridge second = builder.build()) {
            assertEquals(1, call(second, "initialised"), "a builder builds several");
        }
    }

    /** What it takes, and whether what it gives is aligned, is found out when it is linked; the guests trap on what is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    calloc    | C    | @WasmAllocator(allocate = "calloc", free = "free")
                    wide      | C    | @WasmAllocator(allocate = "alloc", free = "free")
                    unaligned | RUST | -
                    aligned   | C    | @WasmAllocator(allocate = "take", free = "give")
                    mixed     | C    | @WasmAllocator(allocate = "take", free = "give")
                    """)
    void anAllocatorOfAnySignature(String guest, String abi, String annotation) {
        Class<?> bridge = compile((annotation == null ? "" : annotation) + " @WasmModule(abi = Abi." + abi + ")" + """
                public interface Input {
                    @WasmExport("sum_i64") long sum(long[] values);
                    @WasmExport("keep_i64") void keep(@Transferred long[] values);
                    void dropKept();
                    @WasmExport("make_i32") @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) int[] make(int count);
                    long liveBytes();
                }
                """);
        try (Bridge allocating = build(bridge, wasm("allocators/" + guest), Engine.interpreter())) {
            assertEquals(6L, call(allocating, "sum", (Object) new long[] {1, 2, 3}));
            call(allocating, "keep", (Object) new long[] {1, 2, 3});
            assertEquals(24L, call(allocating, "liveBytes"));
            call(allocating, "dropKept");
            assertArrayEquals(new int[] {1, 2}, (int[]) call(allocating, "make", 2));
            assertEquals(0L, call(allocating, "liveBytes"));
        }
    }

    /** The conventions are those that the interface states; each guest traps where the bridge does not keep to them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    wbg-1        | WASM_BINDGEN | @WasmReturn(ResultShape.RETURN_AREA)                      | -
                    wbg-2        | WASM_BINDGEN | @WasmReturn(ResultShape.RETURN_AREA)                      | -
                    wbg-3        | WASM_BINDGEN | @WasmReturn(ResultShape.MULTI_VALUE)                      | -
                    wbg-stripped | WASM_BINDGEN | @WasmReturn(ResultShape.RETURN_AREA)                      | @WasmAllocator(allocate = "__wbindgen_export_1", free = "__wbindgen_export_3")
                    tinygo       | TINYGO       | @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) | -
                    zig          | ZIG          | @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) | -
                    emscripten   | EMSCRIPTEN   | @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) | -
                    opa          | OPA          | @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) | -
                    """)
    void aGuestOfEachToolchain(String guest, String abi, String shape, String allocator) {
        Class<?> bridge = compile((allocator == null ? "" : allocator) + " @WasmModule(abi = Abi." + abi + ")"
                + " public interface Input { int countBytes(String text); " + shape
                + " double[] doubled(double[] values); int liveBlocks(); }");
        byte[] wasm = wasm("abis/" + guest);
        for (Engine engine : engines().toList()) {
            try (Bridge guests = build(bridge, wasm, engine)) {
                assertEquals(6, call(guests, "countBytes", "héllo"));
                assertEquals(0, call(guests, "countBytes", ""));
                assertArrayEquals(
                        new double[] {2, 4}, (double[]) call(guests, "doubled", (Object) new double[] {1, 2}));
                assertArrayEquals(new double[0], (double[]) call(guests, "doubled", (Object) new double[0]));
                assertEquals(0, call(guests, "liveBlocks"));
                assertEquals(0, guests.allocator().liveCount());
            }
        }
    }

    private static final String RESULTS = """
            @WasmModule public interface Input {
                @Transferred @WasmReturn(ResultShape.%1$s) String reversed(String text);
                @WasmExport("made_i32") @Transferred(free = "release_text") @WasmReturn(ResultShape.%1$s) int[] made(int count);
                @WasmExport("table_f64") @WasmOwned @WasmReturn(ResultShape.%1$s) double[] table();
                int liveBlocks();
            }
            """;

    static Stream<Arguments> shapes() {
        return engines().flatMap(engine -> Stream.of("LENGTH_HIGH", "MULTI_VALUE", "RETURN_AREA", "OUT_LENGTH")
                .map(shape -> Arguments.of(engine, shape)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theResultsGuestFromBytes(Engine engine, String shape) {
        String guest = "results/" + shape.toLowerCase(Locale.ROOT).replace('_', '-');
        String types = RESULTS.formatted(shape.equals("LENGTH_HIGH") ? "PACKED_LENGTH_HIGH" : shape);
        try (Bridge results = build(compile(types), wasm(guest), engine)) {
            assertEquals("✓ olleh", call(results, "reversed", "hello ✓"));
            assertArrayEquals(new int[] {1, 2, 3}, (int[]) call(results, "made", 3));
            assertArrayEquals(new double[] {1, 2, 3, 4}, (double[]) call(results, "table"));
            assertEquals(0, call(results, "liveBlocks"));
            assertEquals(0, results.allocator().liveCount());
        }
    }

    @Test
    void theFactoriesAreThoseOfAModuleAtRunTime() {
        assertEquals(
                new TreeSet<>(List.of("builder(byte[])", "over(Instance)")),
                Stream.of(compile(TEXT).getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(method -> method.getName()
                                + Stream.of(method.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aWrongModuleGivesTheWholeList() {
        Class<?> bridge = compile(TEXT);
        BindingException ofBytes = assertThrows(BindingException.class, () -> builder(bridge, wasm("odd/i64-add"))
                .build());
        BindingException ofInstance = assertThrows(BindingException.class, () -> over(bridge, "odd/i64-add"));
        assertEquals("""
                module 'Input' cannot be bound, 11 problems:
                    [wasm/unknown-export] module 'Input' exports no function 'countVowels' or 'count_vowels'
                    [wasm/unknown-export] module 'Input' exports no function 'remember'
                    [wasm/unknown-export] module 'Input' exports no function 'recall'
                    [wasm/unknown-export] module 'Input' exports no function 'forget'
                    [wasm/unknown-export] module 'Input' exports no function 'reverse'
                    [wasm/unknown-export] module 'Input' exports no function 'negate'
                    [wasm/unknown-export] module 'Input' exports no function 'upper'
                    [wasm/unknown-export] module 'Input' exports no function 'get_wasm_memory_buffer_pointer'
                    [wasm/allocator-missing] parameter 'text' of 'countVowels' needs guest memory, but module 'Input' exports no known allocator
                    [wasm/free-missing] the result of 'reverse' is to be freed, but module 'Input' exports no known free
                    [wasm/free-missing] the result of 'upper' is to be freed, but module 'Input' exports no known free
                """.strip(), headlines(ofBytes.getMessage()));
        assertEquals(ofBytes.getMessage(), ofInstance.getMessage());
        assertEquals("Input", ((WasmFault) ofInstance).module());
    }

    private static String headlines(String message) {
        return message.lines()
                .filter(line -> !line.matches(" +(why|found|help): .*"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void overTakesAnInstance() throws ReflectiveOperationException {
        Class<?> bridge = compile("@WasmModule public interface Input { long add(long a, long b); }");
        try (Bridge adder = (Bridge) over(bridge, "odd/i64-add")) {
            assertEquals(5L, call(adder, "add", 2L, 3L));
        }
    }

    private static final String OPTIONAL = """
            @WasmExport public interface Input {
                long add(long a, long b);
                @WasmExport(optional = true) int bonusRound(int a);
                @WasmExport(optional = true) @Transferred(free = "release") @WasmLength(Length.TERMINATED)
                String greet(String name);
            }
            """;

    @ParameterizedTest
    @MethodSource("engines")
    void whatIsOptionalMayBeMissing(Engine engine) {
        Class<?> bridge = compile(OPTIONAL);
        try (Bridge adder = build(bridge, wasm("odd/i64-add"), engine)) {
            assertEquals(5L, call(adder, "add", 2L, 3L));
            assertEquals(
                    "module 'Input' exports no 'bonusRound' or 'bonus_round', which is optional:"
                            + " this instance cannot be asked for it",
                    unsupported(adder, "bonusRound", 1));
            assertEquals(
                    "module 'Input' exports no 'greet', which is optional: this instance cannot be asked for it",
                    unsupported(adder, "greet", (Object) null));
        }
    }

    /** What ends an object is needed only where something makes one. */
    @ParameterizedTest
    @MethodSource("engines")
    void whatEndsObjectsMayBeMissingWithWhatMakesThem(Engine engine) {
        Class<?> bridge = compile("@WasmExport public interface Input { long add(long a, long b);"
                + " @WasmExport(optional = true) Gauge gauge(int start);"
                + " @WasmResource interface Gauge extends Handle { @WasmExport(optional = true) Gauge copy(); } }");
        try (Bridge adder = build(bridge, wasm("odd/i64-add"), engine)) {
            assertEquals(5L, call(adder, "add", 2L, 3L));
            assertEquals(
                    "module 'Input' exports no 'gauge', which is optional: this instance cannot be asked for it",
                    unsupported(adder, "gauge", 1));
        }
    }

    private static String unsupported(Bridge bridge, String name, Object... arguments) {
        AssertionError failed = assertThrows(AssertionError.class, () -> call(bridge, name, arguments));
        return assertInstanceOf(
                        UnsupportedOperationException.class, failed.getCause().getCause())
                .getMessage();
    }

    @Test
    void whatIsOptionalAndThereHasToFit() {
        Class<?> bridge = compile("@WasmExport public interface Input {"
                + " @WasmExport(optional = true) int add(int a, int b);"
                + " @WasmExport(value = \"memory\", optional = true) int size();"
                + " @WasmExport(value = \"fibonacci\", optional = true) void take(String text); }");
        BindingException thrown = assertThrows(BindingException.class, () -> over(bridge, "odd/i64-add"));
        assertEquals("""
                module 'Input' cannot be bound, 4 problems:
                    [wasm/signature-mismatch] 'add' is declared (int, int) -> int, but the module exports (i64, i64) -> i64
                    [wasm/wrong-export-kind] 'memory' of module 'Input' is a memory, where a function is called
                    [wasm/signature-mismatch] 'take' is declared (String) -> void, but the module exports (i32) -> i64
                    [wasm/allocator-missing] parameter 'text' of 'take' needs guest memory, but module 'Input' exports no known allocator
                """.strip(), headlines(thrown.getMessage()));
    }

    /** The members of {@code @WasmModule}, further annotations, the body, and the module. */
    record Wrong(String members, String annotations, String body, String module) {
        @Override
        public String toString() {
            return module + ": " + body;
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("", "", "@WasmExport(\"fibonaci\") long fib(int n);", "odd/i64-add"),
                new Wrong("", "", "long fibo_nacci(int n); void xyzzyPlugh();", "odd/i64-add"),
                new Wrong("", "", "int add(int a, int b);", "odd/i64-add"),
                new Wrong("", "", "@WasmExport(\"memory\") int size();", "odd/i64-add"),
                new Wrong("", "", "int memory(int index);", "odd/global-export"),
                new Wrong("initializer = \"add\"", "", "", "odd/i64-add"),
                new Wrong("initializer = \"start\"", "", "", "odd/i64-add"),
                new Wrong("memory = \"memry\"", "", "", "odd/i64-add"),
                new Wrong("", "", "void add(ByteView view);", "odd/no-memory"),
                new Wrong("", "@WasmAllocator(allocate = \"live\", free = \"echo_f64\")", "", "shapes/shapes"),
                new Wrong("", "@WasmAllocator(allocate = \"echo_f32\", free = \"nothing\")", "", "shapes/shapes"),
                new Wrong("abi = Abi.C", "", "int add(String text);", "odd/no-allocator"),
                new Wrong("abi = Abi.C", "", "int length(String text, int[] values);", "odd/no-free"),
                new Wrong("abi = Abi.C", "", area("countBytes", "int a", "OUT_LENGTH"), "odd/no-allocator"),
                new Wrong("abi = Abi.C", "", area("countBytes", "int a", "OUT_LENGTH"), "odd/no-free"),
                new Wrong(
                        "abi = Abi.C",
                        "",
                        area("countBytes", "int a", "OUT_LENGTH")
                                + " @WasmExport(\"count_bytes\") int count(byte[] bytes);",
                        "odd/no-free"),
                new Wrong("", "", area("staticText", "int a", "RETURN_AREA"), "results/return-area"),
                new Wrong("", "", area("staticText", "int a", "OUT_LENGTH"), "results/out-length"),
                new Wrong("", "", area("staticText", "int a", "MULTI_VALUE"), "results/multi-value"),
                new Wrong(
                        "",
                        "",
                        "@Transferred(free = \"nothing\") @WasmBuffer(size = 2) byte[] malloc(int size);",
                        "shapes/shapes"),
                new Wrong("", "", resource("", "int add(int more);"), "resources/resources"),
                new Wrong("", "", resource("prefix = \"fault_\"", ""), "resources/resources"),
                new Wrong("", "", resource("destructor = \"counter_add\"", ""), "resources/resources"),
                new Wrong("", "", resource("destructor = \"counter_fre\"", ""), "resources/resources"),
                new Wrong("", "", resource("prefix = \"counter_\"", "int addAll(int more);"), "resources/resources"),
                new Wrong("", "", resource("prefix = \"counter_\"", "long add(int more);"), "resources/resources"),
                new Wrong("", "", "", "imports/imports"),
                new Wrong(
                        "imports = Input.Env.class", "", env("default void log(int a, int b) {}"), "imports/imports"));
    }

    /** A method that makes a resource, and that. */
    private static String resource(String members, String methods) {
        return "@WasmExport(\"counter_new\") Gauge gauge(int start); @WasmResource(" + members
                + ") interface Gauge extends Handle { " + methods + " }";
    }

    private static String env(String methods) {
        return "@WasmImport interface Env { " + methods + " }";
    }

    private static String area(String name, String parameters, String shape) {
        return "@WasmOwned @WasmReturn(ResultShape." + shape + ") byte[] " + name + "(" + parameters + ");";
    }

    /** A host may have methods for other modules, which no method of a bridge could be. */
    @ParameterizedTest
    @MethodSource("engines")
    void whatHasABodyIsAskedForWhereItIsImported(Engine engine) {
        String unlowered = env("default void log(int a, int b) {} default int fetch(Integer boxed) { return 1; }");
        Class<?> bridge =
                compile("@WasmModule(imports = Input.Env.class) public interface Input { " + unlowered + " }");
        try (Bridge other = build(bridge, wasm("text/text"), engine)) {
            assertEquals(0, other.allocator().liveCount());
        }
        BindingException thrown = assertThrows(
                BindingException.class,
                () -> builder(bridge, wasm("imports/imports")).engine(engine).build());
        assertTrue(thrown.getMessage().startsWith("""
                [wasm/import-missing] module 'Input' imports the function 'env.fetch' (i32) -> i32, and nothing serves it
                    help: declare 'int fetch(int p0);' in 'Env'
                """), thrown.getMessage());
    }

    /** All lines but the reasons, and the edits that only a compiler can ask for. */
    @ParameterizedTest
    @MethodSource("wrong")
    void theCompilerAndTheLinkerSayTheSame(Wrong wrong) {
        String module = "guests/" + wrong.module() + ".wasm";
        String comma = wrong.members().isEmpty() ? "" : ", ";
        CompilerRun compiled = run(
                "named",
                wrong.annotations() + " @WasmModule(value = \"" + module + "\"" + comma + wrong.members()
                        + ") public interface Input { " + wrong.body() + " }");
        Class<?> bridge = compile(wrong.annotations() + " @WasmModule(" + wrong.members()
                + ") public interface Input { " + wrong.body() + " }");
        BindingException linked = assertThrows(BindingException.class, () -> builder(bridge, wasm(wrong.module()))
                .build());

        TreeSet<String> expected = compiled.messages().stream()
                .map(message -> message.text().replace("'" + module + "'", "'Input'"))
                .flatMap(LinkTimeTest::told)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(!expected.isEmpty(), compiled::text);
        assertEquals(
                expected, told(linked.getMessage()).collect(Collectors.toCollection(TreeSet::new)), compiled::text);
    }

    private static Stream<String> told(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("[wasm/")
                        || line.startsWith("found: ")
                        || line.startsWith("help: did you mean")
                        || line.contains("; }' and name it in @WasmModule(imports = ...)")
                        || line.endsWith(";' in 'Env'")
                        || line.startsWith("help: annotate the interface")
                        || line.startsWith("help: annotate it @Transferred"));
    }

    // Compiles and calls.

    private CompilerRun run(String folder, String types) {
        try {
            Path source = Files.createDirectories(temporary.resolve(folder)).resolve("Input.java");
            return CompilerRun.of(
                    CompilerRun.javac(),
                    List.of(Files.writeString(source, IMPORTS + types)),
                    List.of(),
                    List.of("-Xlint:all", "-Werror"),
                    List.of(new WasmBridgeProcessor()),
                    temporary.resolve(folder));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Class<?> compile(String types) {
        CompilerRun run = run("awaited", types);
        assertTrue(run.succeeded(), run::text);
        try {
            URL classes = temporary.resolve("awaited/classes").toUri().toURL();
            URLClassLoader loader = new URLClassLoader(new URL[] {classes}, LinkTimeTest.class.getClassLoader());
            return loader.loadClass("example.InputBridge");
        } catch (IOException | ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] wasm(String guest) {
        try (InputStream in = LinkTimeTest.class.getResourceAsStream("/guests/" + guest + ".wasm")) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Bridge build(Class<?> bridge, byte[] wasm, Engine engine) {
        return builder(bridge, wasm).engine(engine).build();
    }

    private static BridgeBuilder<?, ?> builder(Class<?> bridge, byte[] wasm) {
        try {
            return (BridgeBuilder<?, ?>)
                    bridge.getMethod("builder", byte[].class).invoke(null, (Object) wasm);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object over(Class<?> bridge, String guest) throws ReflectiveOperationException {
        Instance instance = Instance.builder(Parser.parse(wasm(guest))).build();
        try {
            return bridge.getMethod("over", Instance.class).invoke(null, instance);
        } catch (InvocationTargetException failure) {
            throw assertInstanceOf(RuntimeException.class, failure.getCause());
        }
    }

    private static Object call(Bridge bridge, String name, Object... arguments) {
        Method method = Stream.of(bridge.getClass().getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(bridge, arguments);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
