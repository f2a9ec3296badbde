package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
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
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the interfaces that {@code imports} of a bridge interface names. Rejects what is no such interface, and what the bridge cannot
 * see or implement.
 */
final class ImportReader {

    private static final String DEFAULT_MODULE = "env";
    private static final String BRIDGE = "io.wasmbridge.runtime.Bridge";
    private static final String IMPORTS = "imports";

    private final Elements elements;
    private final Types types;
    private final TypeElement bridge;
    private final Positions positions;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final Resolution resolution;
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
            Resolution resolution) {
        this.elements = elements;
        this.types = types;
        this.bridge = bridge;
        this.positions = positions;
        this.annotations = annotations;
        this.typeReader = typeReader;
        this.resolution = resolution;
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
                resolution.unresolved() ? List.of() : methods(members, mayThrow(marked)),
                position);
        if (read.isRequired()) {
            required.add(type.asType());
        }
        return read;
    }

    private static Optional<Position> mayThrow(AnnotationReader.Annotation marked) {
        return Optional.of(marked.flag("mayThrow")).filter(Written::value).map(Written::position);
    }

    private List<ImportMethod> methods(Members members, Optional<Position> mayThrow) {
        return members.methods().stream()
                .filter(method -> !Members.isStaticOrPrivate(method) && !isObjects(method))
                .flatMap(method -> method(members, method, mayThrow).stream())
                .toList();
    }

    /** Whether every object has the method already. */
    private boolean isObjects(ExecutableElement method) {
        return ElementFilter.methodsIn(
                        elements.getTypeElement("java.lang.Object").getEnclosedElements())
                .stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName())
                        && other.getModifiers().contains(Modifier.PUBLIC))
                .anyMatch(other ->
                        types.isSubsignature((ExecutableType) method.asType(), (ExecutableType) other.asType()));
    }

    /** {@code mayThrow} is where all methods say so. */
    private Optional<ImportMethod> method(Members members, ExecutableElement method, Optional<Position> mayThrow) {
        ExecutableType type = members.typeOf(method);
        resolution.check(type, method);
        if (resolution.unresolved()) {
            return Optional.empty();
        }
        SourcePosition position = positions.of(method);
        checked(method, type, position).ifPresent(findings::add);
        boolean takesBridge = !type.getParameterTypes().isEmpty()
                && isCaller(type.getParameterTypes().get(0));
        MethodDeclaration declaration = new MethodDeclaration(
                method.getSimpleName().toString(),
                typeReader.read(method, type.getReturnType()),
                parameters(method, type, takesBridge ? 1 : 0),
                annotations
                        .find(method, Annotations.WASM_IMPORT)
                        .map(annotation -> annotation.string("value", ""))
                        .filter(name -> !name.value().isEmpty()),
                false,
                annotations.marks(method),
                annotations.error(method),
                !method.getTypeParameters().isEmpty(),
                method.isVarArgs(),
                Optional.empty(),
                position);
        return Optional.of(new ImportMethod(
                declaration,
                takesBridge,
                !Members.isAbstract(method),
                annotations
                        .find(method, Annotations.WASM_IMPORT)
                        .flatMap(ImportReader::mayThrow)
                        .or(() -> mayThrow)));
    }

    /** What is wrong with an exception that every caller has to catch or declare. */
    private Optional<Diagnostic> checked(ExecutableElement method, ExecutableType type, SourcePosition position) {
        return type.getThrownTypes().stream()
                .filter(thrown -> Stream.of("java.lang.RuntimeException", "java.lang.Error")
                        .noneMatch(unchecked -> types.isSubtype(
                                thrown, elements.getTypeElement(unchecked).asType())))
                .findFirst()
                .map(thrown -> Diagnostic.of(
                                Key.UNSUPPORTED_METHOD,
                                position,
                                "'" + method.getSimpleName() + "' declares that it throws " + typeReader.display(thrown)
                                        + ", which is checked")
                        .why("the guest calls it, and no method of a bridge declares what came through the guest")
                        .help("throw an unchecked exception: it reaches the caller of the export as it is"));
    }

    /** Whether it is a type of the bridge that calls: {@code Bridge}, its own interface, or one between the two. */
    private boolean isCaller(TypeMirror type) {
        return typeReader.is(type, BRIDGE)
                || (type.getKind() == TypeKind.DECLARED
                        && types.isSubtype(bridge.asType(), type)
                        && (types.isSameType(bridge.asType(), type) || isBridge(type)));
    }

    private boolean isBridge(TypeMirror type) {
        TypeElement root = elements.getTypeElement(BRIDGE);
        return root != null && types.isSubtype(type, root.asType());
    }

    private boolean isAnyBridge(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && (isCaller(type) || isBridge(type));
    }

    /** No guest passes a bridge: one that does not call, or that does not stand first. */
    private Diagnostic misplacedBridge(ExecutableElement method, VariableElement parameter, TypeMirror type) {
        String name = parameter.getSimpleName().toString();
        String own = bridge.getSimpleName().toString();
        String subject = "parameter '" + name + "' of '" + method.getSimpleName() + "'";
        return isCaller(type)
                ? reject(positions.of(parameter), subject + " is the calling bridge, which stands first")
                        .help("declare '" + typeReader.display(type) + " " + name + "' before the other parameters")
                : reject(
                                positions.of(parameter),
                                subject + " is of type " + typeReader.display(type) + ", but the guest of '" + own
                                        + "' calls it")
                        .why(
                                "a method is given the bridge that the call comes from, as Bridge, as its own interface or one that this extends")
                        .help("declare 'Bridge " + name + "' or '" + own + " " + name + "'");
    }

    private List<ParameterDeclaration> parameters(ExecutableElement method, ExecutableType type, int from) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = from; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror passed = type.getParameterTypes().get(i);
            if (isAnyBridge(passed)) {
                findings.add(misplacedBridge(method, parameter, passed));
                continue;
            }
            JavaType parameterType = typeReader.read(parameter, passed);
            parameters.add(new ParameterDeclaration(
                    parameter.getSimpleName().toString(),
                    parameterType,
                    annotations.marks(parameter),
                    positions.of(parameter)));
        }
        return parameters;
    }
}
