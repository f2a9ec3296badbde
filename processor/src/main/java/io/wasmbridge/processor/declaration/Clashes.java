package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Tells the user's methods from those that every bridge, or every resource, has. */
final class Clashes {

    /**
     * What a generated class has by itself.
     *
     * @param declarer the type that declares the methods
     * @param what names the class in a message
     * @param factories the methods without parameters that make one, but {@code instantiate}
     * @param instantiate whether {@code instantiate} makes one
     * @param wasm whether a factory takes the bytes of a module
     * @param over whether a factory takes an instance
     */
    private record Given(
            String declarer, String what, Set<String> factories, boolean instantiate, boolean wasm, boolean over) {}

    private static final String OBJECT = "java.lang.Object";
    private static final String BRIDGE = "io.wasmbridge.runtime.Bridge";
    private static final String INSTANCE = "com.dylibso.chicory.runtime.Instance";
    private static final Given OF_BRIDGE = new Given(BRIDGE, "bridge", Set.of("builder"), true, false, true);
    private static final Given OF_AWAITING_BRIDGE = new Given(BRIDGE, "bridge", Set.of(), false, true, true);
    private static final Given OF_RESOURCE =
            new Given("io.wasmbridge.runtime.Handle", "resource", Set.of(), false, false, false);

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final Members members;
    private final Given given;
    private final List<TypeMirror> imports;

    private Clashes(
            Elements elements,
            Types types,
            TypeReader typeReader,
            Members members,
            Given given,
            List<TypeMirror> imports) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
        this.members = members;
        this.given = given;
        this.imports = imports;
    }

    /**
     * For the methods of a bridge.
     *
     * @param awaitsModule says which factories it has
     * @param imports what {@code instantiate} takes
     */
    static Clashes ofBridge(
            Elements elements,
            Types types,
            TypeReader typeReader,
            Members members,
            boolean awaitsModule,
            List<TypeMirror> imports) {
        return new Clashes(
                elements, types, typeReader, members, awaitsModule ? OF_AWAITING_BRIDGE : OF_BRIDGE, imports);
    }

    /** For the methods of a resource. */
    static Clashes ofResource(Elements elements, Types types, TypeReader typeReader, Members members) {
        return new Clashes(elements, types, typeReader, members, OF_RESOURCE, List.of());
    }

    /** Whether a method is given: declared as every bridge or resource has it, or without a body and exactly as there or in {@code Object}. */
    boolean isGiven(ExecutableElement method) {
        if (Nesting.outwards(method).get(0).getQualifiedName().contentEquals(given.declarer())) {
            return true;
        }
        ExecutableType type = members.typeOf(method);
        boolean isObjects = declared(OBJECT, method, type)
                .filter(given -> given.getModifiers().contains(Modifier.PUBLIC))
                .isPresent();
        boolean isSame = declared(given.declarer(), method, type)
                .filter(other -> types.isSameType(other.getReturnType(), type.getReturnType()))
                .isPresent();
        return isObjects || (isSame && Members.isAbstract(method));
    }

    /** The finding where a method has the signature of one that the bridge or the resource has by itself. */
    Optional<Diagnostic> check(ExecutableElement method, Position position) {
        return meaning(method).map(meaning -> Diagnostic.of(
                        Key.NAME_CLASH,
                        position,
                        "'" + signature(method) + "' is " + meaning + "; this method needs another name")
                .help(help(method)));
    }

    private Optional<String> meaning(ExecutableElement method) {
        ExecutableType type = members.typeOf(method);
        // Object first: a compiler may count its members among those of an interface.
        if (declared(OBJECT, method, type).isPresent()) {
            return Optional.of("a method of every object");
        }
        if (declared(given.declarer(), method, type).isPresent()) {
            return Optional.of("a method of every " + given.what() + ", declared by " + given.declarer());
        }
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        String name = method.getSimpleName().toString();
        return isFactory(name, parameters) ? Optional.of("a factory of the generated bridge") : Optional.empty();
    }

    private boolean isFactory(String name, List<? extends TypeMirror> parameters) {
        if (given.instantiate() && name.equals("instantiate")) {
            return takesImports(parameters);
        }
        if (parameters.size() != 1) {
            return parameters.isEmpty() && given.factories().contains(name);
        }
        TypeMirror parameter = parameters.get(0);
        return name.equals("over")
                ? given.over() && typeReader.is(parameter, INSTANCE)
                : given.wasm()
                        && name.equals("builder")
                        && types.isSameType(parameter, types.getArrayType(types.getPrimitiveType(TypeKind.BYTE)));
    }

    private boolean takesImports(List<? extends TypeMirror> parameters) {
        return parameters.size() == imports.size()
                && IntStream.range(0, imports.size())
                        .allMatch(i -> types.isSameType(parameters.get(i), imports.get(i)));
    }

    private String help(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        String renamed = "guest" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (!Members.isAbstract(method)) {
            return "rename it, to '" + renamed + "' for example";
        }
        String parameters = method.getParameters().stream()
                .map(parameter -> typeReader.display(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        return "rename it and keep the export: @WasmExport(\"" + name + "\") "
                + typeReader.display(method.getReturnType()) + " " + renamed + parameters + ";";
    }

    private String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> typeReader.display(parameter.asType()))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private Optional<ExecutableElement> declared(String typeName, ExecutableElement method, ExecutableType type) {
        TypeElement giver = elements.getTypeElement(typeName);
        if (giver == null) {
            return Optional.empty();
        }
        return ElementFilter.methodsIn(elements.getAllMembers(giver)).stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> !Members.isStaticOrPrivate(other))
                .filter(other -> types.isSubsignature(type, (ExecutableType) other.asType()))
                .findFirst();
    }
}
