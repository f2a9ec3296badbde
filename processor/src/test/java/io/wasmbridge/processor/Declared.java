package io.wasmbridge.processor;

import io.wasmbridge.processor.declaration.ErrorMark;
import io.wasmbridge.processor.declaration.ErrorMark.When;
import io.wasmbridge.processor.declaration.ImportDeclaration;
import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.InterfaceDeclaration.AllocatorDeclaration;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.Encoding;
import io.wasmbridge.processor.declaration.Marks.Length;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.Marks.ReturnMark;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.Receiver;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.declaration.ResourceDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the declaration of an interface from methods as they stand in a source: {@code @Transferred String reverse(String text)}.
 * {@code enum:Outer.Name} is an enum of the same package, with an {@code int value()}.
 * Positions are {@link At}.
 */
public final class Declared {

    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)(?:\\(([^)]*)\\))?\\s+");
    private static final String CALLER = "Bridge bridge";
    private static final String OPTIONAL = "optional = true";
    private static final Pattern METHOD = Pattern.compile("(<T> )?(.+?) ([^ (]+)\\((.*)\\)");
    private static final Pattern INTERFACE =
            Pattern.compile("(public )?interface (\\w+)[^{]*\\{(.*)}\\s*", Pattern.DOTALL);

    /** The enums of {@code golden/enums}, and one that no bridge sees. */
    private static final Map<String, Primitive> BOXED = Map.of(
            "Boolean", Primitive.BOOLEAN,
            "Byte", Primitive.BYTE,
            "Short", Primitive.SHORT,
            "Character", Primitive.CHAR,
            "Integer", Primitive.INT,
            "Long", Primitive.LONG,
            "Float", Primitive.FLOAT,
            "Double", Primitive.DOUBLE);

    private static final Map<String, JavaType.Enumerated> ENUMS = Map.of(
            "Colour", new JavaType.Enumerated("example", "Palette.Colour", false, 3, Optional.empty()),
            "Level", new JavaType.Enumerated("other", "Level", true, 3, Optional.empty()),
            "Secret",
                    new JavaType.Enumerated(
                            "example",
                            "Outer.Secret",
                            false,
                            1,
                            Optional.of(
                                    new JavaType.Obstacle("'Secret' is private", "remove 'private' from 'Secret'"))));

    /** The resources of the package, one of which no bridge implements. */
    private static final Map<String, JavaType.Resource> RESOURCES = Map.of(
            "Counter", new JavaType.Resource("example", "Counter", Optional.empty()),
            "Words", new JavaType.Resource("example", "Words", Optional.empty()),
            "Node", new JavaType.Resource("example", "Tree.Node", Optional.empty()),
            "Tree.Node", new JavaType.Resource("example", "Tree.Node", Optional.empty()),
            "Hidden",
                    new JavaType.Resource(
                            "example",
                            "Outer.Hidden",
                            Optional.of(
                                    new JavaType.Obstacle("'Hidden' is private", "remove 'private' from 'Hidden'"))));

    /** Functional interfaces: one of the package, and one of the platform. */
    private static final Map<String, JavaType.HostObject> FUNCTIONS = Map.of(
            "Visitor", function("example", "Visitor"),
            "IntBinaryOperator", function("java.util.function", "IntBinaryOperator"));

    /** What is lent as a handle: one that may be, and one that may not. */
    private static final Map<String, JavaType.HostObject> HOST_OBJECTS = Map.of(
            "Order",
                    new JavaType.HostObject(
                            new JavaType.JavaName("example", "Order", List.of()), false, "Order", Optional.empty()),
            "Unseen",
                    new JavaType.HostObject(
                            new JavaType.JavaName("example", "Outer.Unseen", List.of()),
                            false,
                            "Unseen",
                            Optional.of(
                                    new JavaType.Obstacle("'Unseen' is private", "remove 'private' from 'Unseen'"))));

    private final String nestedName;
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final List<ImportDeclaration> imports = new ArrayList<>();
    private final List<ResourceDeclaration> resources = new ArrayList<>();
    private String packageName = "example";
    private boolean isPublic = true;
    private String module = "guest.wasm";
    private String abi = "AUTO";
    private boolean partial;
    private String memory = "memory";
    private String initializer = "";
    private Optional<AllocatorDeclaration> allocator = Optional.empty();
    private List<String> memberTypes = List.of();

    private Declared(String nestedName) {
        this.nestedName = nestedName;
    }

    /** An interface with the given methods. */
    public static Declared as(String nestedName, String... methods) {
        Declared declared = new Declared(nestedName);
        Stream.of(methods).map(method -> method(method, Optional.empty())).forEach(declared.methods::add);
        return declared;
    }

    /** The outermost interface of a source; its methods only, one of which ends at each semicolon. */
    public static Declared in(String source) {
        Matcher matcher = INTERFACE.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no interface: " + source);
        }
        Declared declared = as(
                matcher.group(2),
                Stream.of(matcher.group(3).split(";"))
                        .map(method -> method.strip().replaceAll("\\s+", " "))
                        .filter(method -> !method.isEmpty())
                        .toArray(String[]::new));
        declared.isPublic = matcher.group(1) != null;
        return declared;
    }

    /** The interface of {@code golden/resources/Objects.java} with its resources. */
    public static Declared objects(String source) {
        return in(source)
                .memberTypes("GuestCall")
                .resource(
                        "Counter",
                        "",
                        "",
                        "int add(int handle)",
                        "Counter copy()",
                        "@WasmError(message = \"lastError\") void check()",
                        "Colour colour(Colour LIMIT)")
                .resource(
                        "Words",
                        "",
                        "close_words",
                        "@Transferred @WasmLength(Length.TERMINATED) String text()",
                        "@WasmExport(value = \"words_sort\", optional = true) void sort()",
                        "@WasmError(value = ErrorWhen.NEGATIVE, message = \"lastError\") int measure()",
                        "int lastError()")
                .resource("Node", "tree_", "", "void add(@Transferred Node child)", "@WasmOwned Node parent()");
    }

    /** The interface of {@code golden/collected/Counters.java} with its resources. */
    public static Declared counters(String source) {
        return in(source)
                .resource("Counter", "Counter#", "", "int add(int more)", "Counter copy()")
                .resource("Words", "", "close_words", "String text()");
    }

    /** With a resource among {@code Counter}, {@code Words} and {@code Node}. */
    public Declared resource(String name, String prefix, String destructor, String... methods) {
        JavaType.Resource type = RESOURCES.get(name);
        Optional<Receiver> receiver = Optional.of(new Receiver(type, prefix));
        resources.add(new ResourceDeclaration(
                type,
                written(prefix, name + "@WasmResource.prefix"),
                written(destructor, name + "@WasmResource.destructor"),
                Stream.of(methods).map(method -> method(method, receiver)).toList(),
                List.of(),
                List.of("guest", "LIMIT")));
        return this;
    }

    /**
     * With an import interface of the same package. A method may begin with {@code default}, and its first parameter be
     * {@code Bridge bridge}.
     */
    public Declared imports(String name, String importedFrom, String... served) {
        imports.add(new ImportDeclaration(
                "example",
                name,
                importedFrom,
                Stream.of(served).map(Declared::importMethod).toList(),
                new At("@WasmModule.imports." + name)));
        return this;
    }

    /** With the method of a functional interface that a parameter is of; its first parameter may be {@code Bridge bridge}. */
    public Declared pointed(String name, String method) {
        JavaType.JavaName type = FUNCTIONS.get(name).type();
        imports.add(new ImportDeclaration(
                type.packageName(), name, name, List.of(importMethod(method)), new At(name), Optional.of(type)));
        return this;
    }

    private static JavaType.HostObject function(String packageName, String name) {
        return new JavaType.HostObject(
                new JavaType.JavaName(packageName, name, List.of()), true, name, Optional.empty());
    }

    /** With the import interfaces of {@code golden/imports}. */
    public Declared importing(String env) {
        Matcher matcher = INTERFACE.matcher(env);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no interface: " + env);
        }
        String[] served = Stream.of(matcher.group(3).split(";"))
                .map(method -> method.strip().replaceAll("\\s+", " ").replace("Palette.", ""))
                .filter(method -> !method.isEmpty())
                .toArray(String[]::new);
        return imports("Env", "env", served);
    }

    private static ImportMethod importMethod(String source) {
        boolean implemented = source.startsWith("default ");
        boolean takesBridge = source.contains("(" + CALLER);
        boolean mayThrow = source.contains("mayThrow = true");
        String rest = source.replaceFirst("^default ", "")
                .replaceFirst(CALLER + "(, )?", "")
                .replaceFirst("@WasmImport\\(mayThrow = true\\) ", "");
        MethodDeclaration method = method(rest.replace("@WasmImport", "@WasmExport"), Optional.empty());
        return new ImportMethod(
                method,
                takesBridge,
                implemented,
                mayThrow ? Optional.of(new At(method.name() + "@WasmImport.mayThrow")) : Optional.empty());
    }

    public Declared inPackage(String name) {
        this.packageName = name;
        return this;
    }

    public Declared packagePrivate() {
        this.isPublic = false;
        return this;
    }

    public Declared module(String resource) {
        this.module = resource;
        return this;
    }

    public Declared abi(String preset) {
        this.abi = preset;
        return this;
    }

    public Declared partial() {
        this.partial = true;
        return this;
    }

    public Declared memory(String export) {
        this.memory = export;
        return this;
    }

    public Declared initializer(String export) {
        this.initializer = export;
        return this;
    }

    public Declared allocator(String allocate, String free) {
        return allocator(allocate, free, "");
    }

    public Declared allocator(String allocate, String free, String reallocate) {
        this.allocator = Optional.of(new AllocatorDeclaration(
                written(allocate, "@WasmAllocator.allocate"),
                written(free, "@WasmAllocator.free"),
                written(reallocate, "@WasmAllocator.reallocate")));
        return this;
    }

    public Declared memberTypes(String... names) {
        this.memberTypes = List.of(names);
        return this;
    }

    public InterfaceDeclaration declaration() {
        return new InterfaceDeclaration(
                packageName,
                nestedName,
                isPublic,
                written(module, "@WasmModule.value"),
                written(abi, "@WasmModule.abi"),
                partial,
                written(memory, "@WasmModule.memory"),
                written(initializer, "@WasmModule.initializer"),
                allocator,
                imports,
                methods,
                resources,
                memberTypes,
                new At(nestedName));
    }

    private static <T> Written<T> written(T value, String position) {
        return new Written<>(value, new At(position));
    }

    private static MethodDeclaration method(String source, Optional<Receiver> receiver) {
        Map<String, String> annotations = new LinkedHashMap<>();
        Matcher matcher = METHOD.matcher(
                annotated(source.replace(", " + OPTIONAL, "").replace("(" + OPTIONAL + ")", ""), annotations));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no method: " + source);
        }
        String name = matcher.group(3);
        String parameters = matcher.group(4);
        return new MethodDeclaration(
                name,
                type(matcher.group(2)),
                parameters.isEmpty()
                        ? List.of()
                        : Stream.of(parameters.split(", (?![^()]*\\))"))
                                .map(each -> parameter(name, each))
                                .toList(),
                value(annotations, name, "WasmExport"),
                source.contains(OPTIONAL),
                marks(name, annotations),
                value(annotations, name, "WasmError").map(any -> error(annotations, any.position())),
                matcher.group(1) != null,
                parameters.contains("..."),
                receiver,
                new At(name));
    }

    private static ParameterDeclaration parameter(String method, String source) {
        Map<String, String> annotations = new LinkedHashMap<>();
        String bare = annotated(source, annotations);
        int space = bare.lastIndexOf(' ');
        String position = method + "." + bare.substring(space + 1);
        JavaType type = type(bare.substring(0, space).replace("...", "[]"));
        return new ParameterDeclaration(
                bare.substring(space + 1), type, marks(position, annotations), new At(position));
    }

    /** Moves the leading annotations into {@code annotations} and gives the rest. */
    private static String annotated(String source, Map<String, String> annotations) {
        Matcher matcher = ANNOTATION.matcher(source);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            String members = matcher.group(2) == null ? "" : matcher.group(2);
            for (String member : members.split(", ")) {
                int equals = member.indexOf(" = ");
                String name = equals < 0 ? "value" : member.substring(0, equals);
                String value = value(equals < 0 ? member : member.substring(equals + 3));
                annotations.putIfAbsent(matcher.group(1), value);
                annotations.put(matcher.group(1) + "." + name, value);
            }
            end = matcher.end();
        }
        return source.substring(end);
    }

    /** What a literal or the name of a constant means. */
    private static String value(String source) {
        return source.startsWith("\"")
                ? source.substring(1, source.length() - 1).translateEscapes()
                : source.substring(source.lastIndexOf('.') + 1);
    }

    private static Marks marks(String place, Map<String, String> annotations) {
        return new Marks(
                value(annotations, place, "HostOwned").map(Written::position),
                value(annotations, place, "WasmOwned").map(Written::position),
                value(annotations, place, "Transferred"),
                value(annotations, place, "Out").map(Written::position),
                value(annotations, place, "InOut").map(Written::position),
                value(annotations, place, "WasmBuffer")
                        .map(size -> new Written<>(Integer.valueOf(size.value()), size.position())),
                value(annotations, place, "WasmReturn").map(shape -> returned(annotations, shape)),
                value(annotations, place, "WasmLength").map(any -> length(annotations, any.position())),
                value(annotations, place, "WasmString")
                        .map(encoding -> new Written<>(
                                encoding.value().isEmpty() ? Encoding.ABI : Encoding.valueOf(encoding.value()),
                                encoding.position())),
                value(annotations, place, "Unsigned").map(Declared::bits),
                value(annotations, place, "Nullable").map(Written::position));
    }

    private static ReturnMark returned(Map<String, String> annotations, Written<String> any) {
        Function<String, Optional<Written<String>>> member =
                name -> Optional.ofNullable(annotations.get("WasmReturn." + name))
                        .map(value -> new Written<>(value, new At(any.position() + "." + name)));
        return new ReturnMark(
                new Written<>(
                        ResultShape.valueOf(annotations.getOrDefault("WasmReturn.value", "AUTO")), any.position()),
                member.apply("pointer"),
                member.apply("length"),
                member.apply("size").map(size -> new Written<>(Integer.valueOf(size.value()), size.position())));
    }

    private static LengthMark length(Map<String, String> annotations, Position position) {
        return new LengthMark(
                new Written<>(Length.valueOf(annotations.getOrDefault("WasmLength.value", "ELEMENTS")), position),
                new Written<>(
                        Boolean.valueOf(annotations.getOrDefault("WasmLength.first", "false")),
                        new At(position + ".first")),
                new Written<>(annotations.getOrDefault("WasmLength.parameter", ""), new At(position + ".parameter")));
    }

    private static ErrorMark error(Map<String, String> annotations, Position position) {
        String when = annotations.getOrDefault("WasmError.value", "");
        return new ErrorMark(
                new Written<>(When.valueOf(when.isEmpty() ? "AUTO" : when), position),
                new Written<>(annotations.getOrDefault("WasmError.message", ""), new At(position + ".message")));
    }

    private static Written<Integer> bits(Written<String> value) {
        return new Written<>(value.value().isEmpty() ? 32 : Integer.parseInt(value.value()), value.position());
    }

    private static Optional<Written<String>> value(Map<String, String> annotations, String place, String name) {
        return Optional.ofNullable(annotations.get(name)).map(value -> written(value, place + "@" + name));
    }

    /** The set of an enum of three constants, or of as many as stand behind a colon. */
    private static JavaType flags(String element) {
        String[] parts = element.split(":");
        int constantCount = parts.length > 1 ? Integer.parseInt(parts[1]) : 3;
        return type(parts[0]) instanceof JavaType.Enumerated enumerated
                ? new JavaType.Flags(enumerated, constantCount)
                : new JavaType.Other("EnumSet<" + element + ">");
    }

    private static JavaType type(String name) {
        if (name.equals("void")) {
            return new JavaType.Void();
        }
        if (name.equals("String")) {
            return new JavaType.Text();
        }
        if (name.startsWith("Optional<")) {
            return new JavaType.OptionalValue(type(name.substring("Optional<".length(), name.length() - 1)));
        }
        if (name.equals("CharSequence")) {
            return new JavaType.Sequence();
        }
        for (Primitive primitive : Primitive.values()) {
            if (name.equals(primitive.keyword())) {
                return new JavaType.Scalar(primitive);
            }
            if (name.equals("Optional" + primitive.capitalised())) {
                return new JavaType.OptionalScalar(primitive);
            }
            if (name.equals(primitive.keyword() + "[]")) {
                return new JavaType.Array(primitive);
            }
            if (name.toLowerCase(Locale.ROOT).equals(primitive.keyword() + "view")) {
                return new JavaType.View(primitive);
            }
            if (name.equals(primitive.capitalised() + "Buffer")) {
                return new JavaType.Buffer(primitive);
            }
        }
        if (name.equals("Allocation")) {
            return new JavaType.Block();
        }
        if (name.startsWith("EnumSet<")) {
            return flags(name.substring("EnumSet<".length(), name.length() - 1));
        }
        if (name.startsWith("enum:")) {
            return new JavaType.Enumerated("example", name.substring("enum:".length()), true, 2, Optional.empty());
        }
        if (BOXED.containsKey(name)) {
            return new JavaType.Boxed(BOXED.get(name), name);
        }
        return Optional.<JavaType>ofNullable(ENUMS.get(name))
                .or(() -> Optional.ofNullable(RESOURCES.get(name)))
                .or(() -> Optional.ofNullable(FUNCTIONS.get(name)))
                .or(() -> Optional.ofNullable(HOST_OBJECTS.get(name)))
                .or(() -> Optional.ofNullable(ENUMS.get(name.replace("[]", ""))).map(JavaType.EnumArray::new))
                .orElseGet(() -> new JavaType.Other(name));
    }
}
