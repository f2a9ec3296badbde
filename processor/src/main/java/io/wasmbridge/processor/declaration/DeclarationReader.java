package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * In: an interface as the compiler sees it. Out: what the user wrote, uninterpreted. Rejects what no bridge can be written for
 * (classes, private, sealed and generic types), methods that clash with those of every bridge, and marks that cannot stand
 * where they do.
 */
public final class DeclarationReader {

    private final Elements elements;
    private final Types types;
    private final Predicate<TypeElement> compiled;

    /**
     * A reader for one round.
     *
     * @param compiled whether the source of a top-level type is part of this compilation
     */
    public DeclarationReader(Elements elements, Types types, Predicate<TypeElement> compiled) {
        this.elements = elements;
        this.types = types;
        this.compiled = compiled;
    }

    /** Whether {@code type} carries what makes an interface a bridge interface, on itself or on a method of its own. */
    public static boolean isBridge(TypeElement type) {
        if (Annotations.find(type, Annotations.WASM_MODULE).isPresent()) {
            return true;
        }
        if (isResource(type) || isImport(type)) {
            return false;
        }
        return Annotations.find(type, Annotations.WASM_EXPORT).isPresent()
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .anyMatch(method -> marksBridge(type, method));
    }

    private static boolean isResource(TypeElement type) {
        return Annotations.find(type, Annotations.WASM_RESOURCE).isPresent();
    }

    private static boolean isImport(TypeElement type) {
        return Annotations.find(type, Annotations.WASM_IMPORT).isPresent();
    }

    private static boolean marksBridge(TypeElement type, ExecutableElement method) {
        // On the component of a record @WasmBuffer stands on the accessor too, and makes nothing a bridge.
        return Annotations.find(method, Annotations.WASM_EXPORT).isPresent()
                || (type.getKind() != ElementKind.RECORD
                        && Annotations.find(method, Annotations.WASM_BUFFER).isPresent());
    }

    /** Reads a type for which {@link #isBridge} holds. */
    public DeclarationReading read(TypeElement type) {
        Positions positions = new Positions(type, compiled);
        Optional<Diagnostic> rejected = rejection(type, positions);
        if (rejected.isPresent()) {
            return new DeclarationReading(Optional.empty(), List.of(rejected.get()), false);
        }
        return new InterfaceReader(elements, types, type, positions).read();
    }

    private static Optional<Diagnostic> rejection(TypeElement type, Positions positions) {
        String name = type.getSimpleName().toString();
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of(
                    reject(type, positions, "a bridge is declared by an interface, and '" + name + "' is " + kind(type))
                            .help("declare 'interface " + name + "', with a method without a body for each export"));
        }
        if (isResource(type)) {
            return Optional.of(reject(
                            type,
                            positions,
                            "'" + name + "' is @WasmModule and @WasmResource, and an interface is one of them")
                    .why("a resource is part of each bridge that takes or returns it, and names no module")
                    .help("remove @WasmModule, or declare the resource as an interface of its own"));
        }
        if (isImport(type)) {
            return Optional.of(reject(
                            type,
                            positions,
                            "'" + name + "' is @WasmModule and @WasmImport, and an interface is one of them")
                    .why("a bridge is called by Java, an import interface by the guest")
                    .help("remove @WasmImport, or declare what the guest calls as an interface of its own"));
        }
        for (TypeElement outer : Nesting.outwards(type)) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(reject(
                                type,
                                positions,
                                "the bridge is a class beside the interface, and cannot see '" + name + "': '"
                                        + outer.getSimpleName() + "' is private")
                        .help("remove 'private' from '" + outer.getSimpleName() + "'"));
            }
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of(reject(type, positions, "the bridge implements '" + name + "', which is sealed")
                    .help("remove 'sealed'"));
        }
        if (!type.getTypeParameters().isEmpty()) {
            String parameters = type.getTypeParameters().stream()
                    .map(parameter -> parameter.getSimpleName().toString())
                    .collect(Collectors.joining(", ", "<", ">"));
            return Optional.of(reject(
                            type,
                            positions,
                            "a bridge interface has no type parameters, and '" + name + "' has " + parameters)
                    .help("write the types in place of " + parameters
                            + ", or leave @WasmModule, @WasmExport and @WasmBuffer to the interfaces that extend it"));
        }
        return Optional.empty();
    }

    /** What a type is that is not what it should be. */
    static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation type";
            case INTERFACE -> "an interface";
            default -> "a class";
        };
    }

    private static Diagnostic reject(TypeElement type, Positions positions, String problem) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, positions.of(type), problem);
    }
}
