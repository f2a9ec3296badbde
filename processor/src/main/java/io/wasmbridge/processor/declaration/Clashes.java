package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Tells the user's methods from those that every bridge has. */
final class Clashes {

    private static final String OBJECT = "java.lang.Object";
    private static final String BRIDGE = "io.wasmbridge.runtime.Bridge";
    private static final String INSTANCE = "com.dylibso.chicory.runtime.Instance";
    private static final Set<String> FACTORIES = Set.of("instantiate", "builder");

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final Members members;
    private final boolean awaitsModule;

    /** {@code awaitsModule} says which factories the bridge has. */
    Clashes(Elements elements, Types types, TypeReader typeReader, Members members, boolean awaitsModule) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
        this.members = members;
        this.awaitsModule = awaitsModule;
    }

    /** Whether a method is declared by {@code Bridge}, or without a body and exactly as there or in {@code Object}. */
    boolean isGiven(ExecutableElement method) {
        if (Nesting.outwards(method).get(0).getQualifiedName().contentEquals(BRIDGE)) {
            return true;
        }
        ExecutableType type = members.typeOf(method);
        boolean isObjects = given(OBJECT, method, type)
                .filter(given -> given.getModifiers().contains(Modifier.PUBLIC))
                .isPresent();
        boolean isBridges = given(BRIDGE, method, type)
                .filter(given -> types.isSameType(given.getReturnType(), type.getReturnType()))
                .isPresent();
        return isObjects || (isBridges && Members.isAbstract(method));
    }

    /** The finding where a method has the signature of one that the bridge has by itself. */
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
        if (given(OBJECT, method, type).isPresent()) {
            return Optional.of("a method of every object");
        }
        if (given(BRIDGE, method, type).isPresent()) {
            return Optional.of("a method of every bridge, declared by " + BRIDGE);
        }
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        String name = method.getSimpleName().toString();
        return isFactory(name, parameters) ? Optional.of("a factory of the generated bridge") : Optional.empty();
    }

    private boolean isFactory(String name, List<? extends TypeMirror> parameters) {
        if (parameters.size() != 1) {
            return parameters.isEmpty() && !awaitsModule && FACTORIES.contains(name);
        }
        TypeMirror parameter = parameters.get(0);
        return name.equals("over")
                ? typeReader.is(parameter, INSTANCE)
                : awaitsModule
                        && name.equals("builder")
                        && types.isSameType(parameter, types.getArrayType(types.getPrimitiveType(TypeKind.BYTE)));
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

    private Optional<ExecutableElement> given(String typeName, ExecutableElement method, ExecutableType type) {
        TypeElement giver = elements.getTypeElement(typeName);
        if (giver == null) {
            return Optional.empty();
        }
        return ElementFilter.methodsIn(elements.getAllMembers(giver)).stream()
                .filter(given -> given.getSimpleName().equals(method.getSimpleName()))
                .filter(given -> !Members.isStaticOrPrivate(given))
                .filter(given -> types.isSubsignature(type, (ExecutableType) given.asType()))
                .findFirst();
    }
}
