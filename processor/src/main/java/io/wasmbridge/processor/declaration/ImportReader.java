package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the interfaces that {@code imports} of a bridge interface names. Rejects what is no such interface, and what the bridge cannot
 * see or implement.
 */
final class ImportReader {

    private static final String DEFAULT_MODULE = "env";
    private static final String IMPORTS = "imports";

    private final Elements elements;
    private final Types types;
    private final TypeElement bridge;
    private final Positions positions;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final Resolution resolution;
    private final ImportMethodReader methods;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<TypeMirror> required = new ArrayList<>();
    private boolean unresolved;

    ImportReader(
            Elements elements,
            Types types,
            TypeElement bridge,
            Positions positions,
            AnnotationReader annotations,
            TypeReader typeReader,
            Resolution resolution,
            ImportMethodReader methods) {
        this.elements = elements;
        this.types = types;
        this.bridge = bridge;
        this.positions = positions;
        this.annotations = annotations;
        this.typeReader = typeReader;
        this.resolution = resolution;
        this.methods = methods;
    }

    /** The interfaces that can be served, in order; to be asked once. */
    List<ImportDeclaration> read() {
        List<ImportDeclaration> read = new ArrayList<>();
        List<TypeElement> seen = new ArrayList<>();
        Optional<AnnotationMirror> module = Annotations.find(bridge, Annotations.WASM_MODULE);
        module.ifPresent(annotation -> named(annotation).forEach(value -> {
            SourcePosition position = positions.of(bridge, annotation, Optional.of(value));
            if (!(value.getValue() instanceof DeclaredType type) || type.getKind() != TypeKind.DECLARED) {
                named(value, position);
                return;
            }
            TypeElement element = (TypeElement) type.asElement();
            Optional<Diagnostic> rejected = rejection(element, position);
            if (seen.contains(element)) {
                findings.add(reject(position, "'" + element.getSimpleName() + "' is named twice in imports")
                        .help("remove one of the two"));
            } else if (rejected.isPresent()) {
                findings.add(rejected.get());
            } else {
                read.add(read(element, position));
            }
            seen.add(element);
        }));
        return read;
    }

    /** A type that is no interface, or that does not exist yet. */
    private void named(AnnotationValue value, SourcePosition position) {
        if (value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR) {
            findings.add(reject(position, "imports names interfaces, and '" + typeReader.display(type) + "' is none")
                    .help("name interfaces that are marked @WasmImport"));
        } else {
            unresolved = true;
        }
    }

    /** What is wrong with the interfaces that were read. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** Whether an interface does not exist yet. */
    boolean unresolved() {
        return unresolved;
    }

    /** The interfaces of which an object has to be given, in order. */
    List<TypeMirror> required() {
        return required;
    }

    private static Stream<AnnotationValue> named(AnnotationMirror annotation) {
        return Annotations.value(annotation, IMPORTS).stream()
                .flatMap(value -> value.getValue() instanceof List<?> list
                        ? list.stream().map(AnnotationValue.class::cast)
                        : Stream.of(value));
    }

    private Optional<Diagnostic> rejection(TypeElement type, SourcePosition position) {
        String name = "'" + type.getSimpleName() + "'";
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of(reject(
                            position, "imports names interfaces, and " + name + " is " + DeclarationReader.kind(type))
                    .help("declare an interface that is marked @WasmImport, and let " + name + " implement it"));
        }
        if (Annotations.find(type, Annotations.WASM_IMPORT).isEmpty()) {
            return Optional.of(reject(position, "imports names " + name + ", which is not marked @WasmImport")
                    .why("the annotation says which module its functions are imported from")
                    .help("annotate it @WasmImport(\"env\"), with the module that the guest imports from"));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of(reject(position, "the user implements " + name + ", which is sealed")
                    .help("remove 'sealed' from " + name));
        }
        if (!type.getTypeParameters().isEmpty()) {
            String parameters = type.getTypeParameters().stream()
                    .map(parameter -> parameter.getSimpleName().toString())
                    .collect(Collectors.joining(", ", "<", ">"));
            return Optional.of(
                    reject(position, "an import interface has no type parameters, and " + name + " has " + parameters)
                            .help("write the types in place of " + parameters));
        }
        return new Visibility(elements, elements.getPackageOf(bridge))
                .unseen(type)
                .map(obstacle -> reject(position, "the bridge cannot call " + name + ": " + obstacle.reason())
                        .help(obstacle.edit()));
    }

    private static Diagnostic reject(SourcePosition position, String problem) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, position, problem);
    }

    private ImportDeclaration read(TypeElement type, SourcePosition position) {
        Members members = new Members(elements, types, type);
        resolution.checkParents(members);
        AnnotationReader.Annotation marked =
                annotations.find(type, Annotations.WASM_IMPORT).orElseThrow();
        Written<String> module = marked.string("value", "");
        ImportDeclaration read = new ImportDeclaration(
                elements.getPackageOf(type).getQualifiedName().toString(),
                Nesting.name(type),
                module.value().isEmpty() ? DEFAULT_MODULE : module.value(),
                resolution.unresolved() ? List.of() : methods(members, ImportMethodReader.mayThrow(marked)),
                position);
        if (read.isRequired()) {
            required.add(type.asType());
        }
        return read;
    }

    private List<ImportMethod> methods(Members members, Optional<Position> mayThrow) {
        return members.methods().stream()
                .filter(method -> !Members.isStaticOrPrivate(method) && !methods.isObjects(method))
                .flatMap(method -> methods.read(method, members.typeOf(method), mayThrow).stream())
                .toList();
    }
}
