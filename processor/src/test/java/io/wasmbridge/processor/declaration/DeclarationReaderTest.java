package io.wasmbridge.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeclarationReaderTest {

    @Test
    void readsTheInterface() {
        InterfaceDeclaration declaration = Declarations.readType("""
            @WasmModule(value = "a/b.wasm", abi = Abi.RUST, partial = true, memory = "mem", initializer = "init")
            @WasmAllocator(allocate = "take", free = "give")
            public interface Input {}
            """);
        assertEquals("example", declaration.packageName());
        assertEquals("Input", declaration.nestedName());
        assertEquals("InputBridge", declaration.bridgeName());
        assertTrue(declaration.isPublic());
        assertEquals("a/b.wasm", declaration.module().value());
        assertEquals("RUST", declaration.abi().value());
        assertTrue(declaration.partial());
        assertEquals("mem", declaration.memory().value());
        assertEquals("init", declaration.initializer().value());
        assertEquals("take", declaration.allocator().orElseThrow().allocate().value());
        assertEquals("give", declaration.allocator().orElseThrow().free().value());
    }

    @Test
    void readsDefaults() {
        InterfaceDeclaration declaration = Declarations.readType("@WasmModule(\"m.wasm\") interface Input {}");
        assertFalse(declaration.isPublic());
        assertEquals("AUTO", declaration.abi().value());
        assertFalse(declaration.partial());
        assertEquals("memory", declaration.memory().value());
        assertEquals("", declaration.initializer().value());
        assertEquals(Optional.empty(), declaration.allocator());
    }

    @Test
    void readsResources() {
        InterfaceDeclaration declaration = Declarations.readType("""
            @WasmModule("m.wasm")
            public interface Input {
                Counter counter();
                void take(Optional<Words> words);
                @WasmResource
                interface Counter extends Handle {
                    int LIMIT = 1;
                    int add(int more);
                    Node node();
                    default int twice() { return 2 * add(0); }
                    interface Inner {}
                }
            }
            @WasmResource(prefix = "w_", destructor = "w_end")
            interface Words extends AutoCloseable { @Override void close(); String toString(); boolean closed(); }
            @WasmResource interface Node { Input.Counter counter(); Node next(); }
            @WasmResource interface Unused { List<String> texts(); }
            """);
        assertEquals(List.of("counter", "take"), names(declaration));
        assertEquals(
                List.of("Input.Counter", "Words", "Node"),
                declaration.resources().stream()
                        .map(resource -> resource.type().nestedName())
                        .toList());
        ResourceDeclaration counter = declaration.resources().get(0);
        assertEquals(
                List.of("add", "node"),
                counter.methods().stream().map(MethodDeclaration::name).toList());
        assertEquals(
                counter.type(),
                counter.methods().get(0).receiver().orElseThrow().resource());
        assertEquals(1, counter.methods().get(0).parameters().size());
        assertEquals("", counter.prefix().value());
        assertEquals("", counter.destructor().value());
        assertEquals(List.of("LIMIT"), counter.constants());
        assertEquals(List.of("Inner"), counter.memberTypes());
        ResourceDeclaration words = declaration.resources().get(1);
        assertEquals(List.of(), words.methods());
        assertEquals("w_", words.prefix().value());
        assertEquals("w_end", words.destructor().value());
        assertEquals(
                List.of("counter", "take", "add", "node", "counter", "next"),
                declaration.allMethods().stream().map(MethodDeclaration::name).toList());
    }

    @Test
    void aResourceWaitsForWhatItNames() {
        assertTrue(Declarations.reading("@WasmModule(\"m.wasm\") interface Input { Counter counter(); }"
                        + " @WasmResource interface Counter extends Handle { int add(Later more); }")
                .unresolved());
        assertTrue(Declarations.reading("@WasmModule(\"m.wasm\") interface Input { Counter counter(); }"
                        + " @WasmResource interface Counter extends Later {}")
                .unresolved());
    }

    @Test
    void readsAnInterfaceWithoutAModule() {
        InterfaceDeclaration declaration = Declarations.readType("interface Input { @WasmExport(\"a\") int a(); }");
        assertEquals("", declaration.module().value());
        assertEquals(declaration.position(), declaration.module().position());
    }

    @Test
    void tellsTypesApart() {
        assertEquals(
                List.of(
                        new JavaType.Scalar(Primitive.BOOLEAN),
                        new JavaType.Scalar(Primitive.CHAR),
                        new JavaType.Scalar(Primitive.DOUBLE),
                        new JavaType.Text(),
                        new JavaType.Array(Primitive.BYTE),
                        new JavaType.Array(Primitive.BOOLEAN),
                        new JavaType.View(Primitive.FLOAT),
                        new JavaType.Boxed(Primitive.INT, "Integer"),
                        new JavaType.Several(false, new JavaType.Text()),
                        new JavaType.ArrayOf(new JavaType.Array(Primitive.INT)),
                        new JavaType.Other("Map<String, ? extends List<?>>"),
                        new JavaType.Other("Entry<? super byte[], Object>"),
                        new JavaType.Sequence(),
                        new JavaType.Buffer(Primitive.BYTE),
                        new JavaType.Buffer(Primitive.CHAR),
                        new JavaType.Other("MappedByteBuffer")),
                parameterTypes("""
                    void f(boolean a, char b, double c, String d, byte[] e, boolean[] f, FloatView g, Integer h,
                            String[] i, int[][] j, Map<String, ? extends List<?>> k, Map.Entry<? super byte[], Object> l,
                            CharSequence m, java.nio.ByteBuffer n, java.nio.CharBuffer o,
                            java.nio.MappedByteBuffer p);
                    """));
    }

    @Test
    void seesThroughAnnotationsOnTypes() {
        String annotation = """
            @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
            """;
        InterfaceDeclaration declaration = Declarations.readType(annotation
                + "@WasmModule(\"m\") interface Input {"
                + " @Nullable String f(@Nullable int a, @Nullable String b, @Nullable byte @Nullable [] c,"
                + " List<@Nullable String> d, @Nullable IntView e); }");
        MethodDeclaration method = declaration.methods().get(0);
        assertEquals(new JavaType.Text(), method.result());
        assertEquals(
                List.of(
                        new JavaType.Scalar(Primitive.INT),
                        new JavaType.Text(),
                        new JavaType.Array(Primitive.BYTE),
                        new JavaType.Several(true, new JavaType.Text()),
                        new JavaType.View(Primitive.INT)),
                types(method));
    }

    @Test
    void doesNotTakeAnotherStringForString() {
        assertEquals(
                List.of(new JavaType.Other("String"), new JavaType.Other("IntView")),
                parameterTypes("void f(String a, IntView b); class String {} interface IntView {}"));
    }

    /** An {@code int value()} that the bridge can call numbers the constants, and nothing that only looks like it. */
    @Test
    void readsWhatNumbersAnEnum() {
        InterfaceDeclaration declaration = Declarations.readType("""
            @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
            interface Defaulted { default int value() { return 1; } }
            interface Valued { int value(); }
            enum Plain { A }
            enum Own { A; int value() { return 1; } }
            enum Given implements Defaulted { A }
            enum Bodies implements Valued { A { public int value() { return 1; } } }
            enum Hidden { A; private int value() { return 1; } }
            enum Static { A; static int value() { return 1; } }
            enum Taking { A; int value(int a) { return a; } }
            enum Wide { A; long value() { return 1; } }
            enum Boxed { A; Integer value() { return 1; } }
            enum Field { A; int value = 1; }
            @WasmModule("m") interface Input {
                void f(@Nullable Plain a, Own b, Given c, Bodies d, Hidden e, Static f, Taking g, Wide h, Boxed i,
                        Field j, Inner k, Plain[] l, Plain[][] m, List<Plain> n, Enum<Plain> o);
                enum Inner { A; protected int value() { return 1; } }
            }
            """);
        List<JavaType> expected = new ArrayList<>(List.of(
                enumerated("Plain", false),
                enumerated("Own", true),
                enumerated("Given", true),
                enumerated("Bodies", true),
                enumerated("Hidden", false),
                enumerated("Static", false),
                enumerated("Taking", false),
                enumerated("Wide", false),
                enumerated("Boxed", false),
                enumerated("Field", false),
                enumerated("Input.Inner", true)));
        expected.add(new JavaType.EnumArray(enumerated("Plain", false)));
        expected.add(new JavaType.ArrayOf(expected.get(expected.size() - 1)));
        expected.add(new JavaType.Several(true, expected.get(0)));
        expected.add(new JavaType.Other("Enum<Plain>"));
        assertEquals(expected, types(declaration.methods().get(0)));
    }

    private static JavaType.Enumerated enumerated(String name, boolean valued) {
        return new JavaType.Enumerated("example", name, valued, 1, Optional.empty());
    }

    @Test
    void waitsForWhatAnEnumInherits() {
        DeclarationReading reading = Declarations.reading("""
            enum Late implements Between { A }
            interface Between extends Never {}
            @WasmModule("m") interface Input { void f(Late a); }
            """);
        assertTrue(reading.unresolved());
        assertEquals(List.of(), reading.diagnostics());
    }

    @Test
    void readsUnsignedWithItsDefault() {
        List<ParameterDeclaration> parameters = Declarations.read(
                        "void f(@Unsigned long a, @Unsigned(8) int b, int c);")
                .methods()
                .get(0)
                .parameters();
        assertEquals(
                List.of(Optional.of(32), Optional.of(8), Optional.empty()),
                parameters.stream()
                        .map(parameter -> parameter.marks().unsigned().map(Written::value))
                        .toList());
    }

    @Test
    void readsWhichExportsAreOptional() {
        List<MethodDeclaration> methods = Declarations.read("""
            @WasmExport(value = "x", optional = true) void a();
            @WasmExport(optional = true) void b();
            @WasmExport(optional = false) void c();
            @WasmExport("d") void d();
            void e();
            """).methods();
        assertEquals(
                List.of(true, true, false, false, false),
                methods.stream().map(MethodDeclaration::optional).toList());
        assertEquals("x", methods.get(0).export().orElseThrow().value());
        assertEquals(Optional.empty(), methods.get(1).export());
    }

    @Test
    void readsMarks() {
        MethodDeclaration method = Declarations.read("""
            @WasmExport("x") @Transferred(free = "drop") @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
            @WasmLength(Length.TERMINATED) @WasmBuffer(size = 3) @HostOwned @WasmOwned
            String f(@Transferred String a, @Out int[] b, @InOut @WasmLength int[] c, @HostOwned @WasmOwned String d);
            """).methods().get(0);
        assertEquals("x", method.export().orElseThrow().value());
        assertEquals("drop", method.marks().transferred().orElseThrow().value());
        assertEquals(
                Marks.ResultShape.PACKED_POINTER_HIGH,
                method.marks().shape().orElseThrow().value());
        assertEquals(
                Marks.Length.TERMINATED,
                method.marks().length().orElseThrow().value().value());
        assertEquals(3, method.marks().buffer().orElseThrow().value());
        assertTrue(method.marks().hostOwned().isPresent()
                && method.marks().wasmOwned().isPresent());
        List<ParameterDeclaration> parameters = method.parameters();
        assertEquals("", parameters.get(0).marks().transferred().orElseThrow().value());
        assertTrue(parameters.get(1).marks().out().isPresent());
        assertTrue(parameters.get(2).marks().inOut().isPresent());
        assertEquals(
                Marks.Length.ELEMENTS,
                parameters.get(2).marks().length().orElseThrow().value().value());
        assertTrue(parameters.get(3).marks().hostOwned().isPresent());
        assertEquals(Optional.empty(), parameters.get(3).marks().transferred());
    }

    @Test
    void takesAnEmptyExportNameForNone() {
        InterfaceDeclaration declaration = Declarations.read("@WasmExport(\"\") int a(); @WasmExport int b();");
        assertEquals(Optional.empty(), declaration.methods().get(0).export());
        assertEquals(Optional.empty(), declaration.methods().get(1).export());
    }

    @Test
    void ordersOwnMethodsFirstThenInheritedOnes() {
        InterfaceDeclaration declaration = Declarations.readType("""
            interface Base { int z(); int y(); }
            interface Left extends Base { int l(); int y(); }
            interface Right extends Base { int r(); int l(); }
            @WasmModule("m") interface Input extends Left, Right { int c(); int a(); int z(); }
            """);
        assertEquals(List.of("c", "a", "z", "l", "y", "r"), names(declaration));
    }

    @Test
    void leavesOutWhatIsOverridden() {
        InterfaceDeclaration declaration = Declarations.readType("""
            interface Base { int a(); int b(); default int c() { return 1; } }
            interface Middle extends Base { default int a() { return 1; } int c(); }
            @WasmModule("m") interface Input extends Base, Middle {}
            """);
        assertEquals(List.of("b", "c"), names(declaration));
    }

    @Test
    void resolvesTypeVariablesOfSuperInterfaces() {
        InterfaceDeclaration declaration = Declarations.readType("""
            interface Sink<T, U> { U put(T value, byte[] more); void put(int value); }
            interface Texts<V> extends Sink<String, V> {}
            @WasmModule("m") interface Input extends Texts<int[]> { int[] put(String value, byte[] more); void put(long value); }
            """);
        assertEquals(
                List.of("int[] (String, byte[])", "void (long)", "void (int)"),
                declaration.methods().stream()
                        .map(method -> method.result().display()
                                + types(method).stream()
                                        .map(JavaType::display)
                                        .collect(java.util.stream.Collectors.joining(", ", " (", ")")))
                        .toList());
        InterfaceDeclaration inherited = Declarations.readType("""
            interface Sink<T> { T put(T value); }
            @WasmModule("m") interface Input extends Sink<String> {}
            """);
        assertEquals(new JavaType.Text(), inherited.methods().get(0).result());
        assertEquals(List.of(new JavaType.Text()), types(inherited.methods().get(0)));
    }

    @Test
    void leavesOutWhatEveryBridgeHas() {
        InterfaceDeclaration declaration = Declarations.readType("""
            @WasmModule("m") interface Input extends Bridge, java.io.Closeable {
                void close(); LinearMemory memory(); String toString(); boolean equals(Object other); int hashCode();
                int add(int a);
            }
            """);
        assertEquals(List.of("add"), names(declaration));
        InterfaceDeclaration alone = Declarations.read("boolean poisoned(); void close(); int add(int a);");
        assertEquals(List.of("add"), names(alone));
    }

    @Test
    void tellsGenericAndVarargsMethods() {
        InterfaceDeclaration declaration = Declarations.read("<T> int a(T t); int b(int... all);");
        assertTrue(declaration.methods().get(0).typeParameters());
        assertTrue(declaration.methods().get(1).varargs());
        assertEquals(
                List.of(new JavaType.Array(Primitive.INT)),
                types(declaration.methods().get(1)));
    }

    @Test
    void namesTypesThatTheBridgeInherits() {
        InterfaceDeclaration declaration = Declarations.readType("""
            interface Base { class Instance {} }
            @WasmModule("m") interface Input extends Base, Bridge { enum Lowered { A } record Instance() {} }
            """);
        assertEquals(List.of("Lowered", "Instance"), declaration.memberTypes());
    }

    @Test
    void leavesOutMethodsWithBodies() {
        InterfaceDeclaration declaration = Declarations.read(
                "default int a(String s, int[] i) { return b(); } static int builder() { return 1; } private int b() {"
                        + " return 2; }");
        assertEquals(List.of(), declaration.methods());
    }

    @Test
    void putsPositionsInSourceOrder() {
        MethodDeclaration method = Declarations.read(
                        "@WasmExport(\"x\") @WasmOwned String f(@Transferred String a, int b);")
                .methods()
                .get(0);
        List<SourcePosition> positions = List.of(
                (SourcePosition) method.export().orElseThrow().position(),
                (SourcePosition) method.marks().wasmOwned().orElseThrow(),
                (SourcePosition) method.position(),
                (SourcePosition) method.parameters()
                        .get(0)
                        .marks()
                        .transferred()
                        .orElseThrow()
                        .position(),
                (SourcePosition) method.parameters().get(0).position(),
                (SourcePosition) method.parameters().get(1).position());
        assertEquals(positions.stream().sorted().toList(), positions);
    }

    @Test
    void asksToWaitForWhatDoesNotExistYet() {
        for (String members : List.of(
                "Later f();",
                "void f(Later a);",
                "void f(List<? extends Later[]> a);",
                "@WasmBuffer(size = Later.SIZE) IntView f();",
                "@WasmExport(Later.NAME) int f();")) {
            DeclarationReading reading = Declarations.reading("@WasmModule(\"m\") interface Input { " + members + " }");
            assertTrue(reading.unresolved(), members);
            assertEquals(Optional.empty(), reading.declaration(), members);
            assertEquals(List.of(), reading.diagnostics(), members);
        }
        assertTrue(Declarations.reading("@WasmModule(Later.NAME) interface Input {}")
                .unresolved());
        assertTrue(Declarations.reading("@WasmModule(\"m\") interface Input extends Later {}")
                .unresolved());
        assertTrue(Declarations.reading(
                        "interface Base extends Bag<Later> {} interface Bag<T> {} @WasmModule(\"m\") interface Input"
                                + " extends Base {}")
                .unresolved());
    }

    @Test
    void findsClashesAndNothingElse() {
        DeclarationReading reading = Declarations.reading("""
            @WasmModule("m") interface Input {
                long close(); int memory(int page); default int builder() { return 1; } int builder(int a);
                static int instantiate() { return 1; } int over(String instance); Object clone();
            }
            """);
        assertEquals(
                List.of("close()", "builder()", "clone()"),
                reading.diagnostics().stream()
                        .map(Diagnostic::problem)
                        .map(problem -> problem.substring(1, problem.indexOf("' is")))
                        .toList());
        assertEquals(
                List.of("memory", "builder", "over"),
                names(reading.declaration().orElseThrow()));
    }

    /** The bridge to a module that arrives at run time has other factories. */
    @Test
    void findsClashesWithTheFactoriesThatTheBridgeHas() {
        DeclarationReading reading = Declarations.reading("""
            @WasmExport interface Input {
                void builder(byte[] wasm); void instantiate(); void builder(); void builder(int[] a); void builder(byte[] a, int b);
            }
            """);
        assertEquals(
                List.of("'builder(byte[])' is a factory of the generated bridge; this method needs another name"),
                reading.diagnostics().stream().map(Diagnostic::problem).toList());
    }

    @Test
    void readsTheInterfacesWhoseModuleArrivesAtRunTime() {
        for (String annotation :
                List.of("@WasmExport", "@WasmModule", "@WasmModule(\"\")", "@WasmModule(abi = Abi.C)")) {
            assertTrue(Declarations.readType(annotation + " interface Input { int a(); }")
                    .awaitsModule());
        }
        assertFalse(Declarations.readType("@WasmExport @WasmModule(\"m\") interface Input { int a(); }")
                .awaitsModule());
        assertEquals(
                List.of("@WasmExport on an interface has no members, for it names no module and no export"),
                Declarations.reading("@WasmExport(\"m.wasm\") interface Input { int a(); }").diagnostics().stream()
                        .map(Diagnostic::problem)
                        .toList());
    }

    private static List<JavaType> parameterTypes(String method) {
        return types(Declarations.read(method).methods().get(0));
    }

    private static List<JavaType> types(MethodDeclaration method) {
        return method.parameters().stream().map(ParameterDeclaration::type).toList();
    }

    private static List<String> names(InterfaceDeclaration declaration) {
        return declaration.methods().stream().map(MethodDeclaration::name).toList();
    }
}
