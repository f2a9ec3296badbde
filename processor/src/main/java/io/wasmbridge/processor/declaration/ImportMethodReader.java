package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads methods that the guest calls. Rejects checked exceptions, and a bridge that is not the one that calls. */
final class ImportMethodReader {

    private static final String BRIDGE = "io.wasmbridge.runtime.Bridge";

    private final Elements elements;
    private final Types types;
    private final TypeElement bridge;
    private final Positions positions;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final Resolution resolution;
    private final List<Diagnostic> findings = new ArrayList<>();

    ImportMethodReader(
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

    /** What is wrong with the methods that were read. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** Where it is said that the instance outlives what a method throws. */
    static Optional<Position> mayThrow(AnnotationReader.Annotation marked) {
        return Optional.of(marked.flag("mayThrow")).filter(Written::value).map(Written::position);
    }

    /** Whether every object has the method already. */
    boolean isObjects(ExecutableElement method) {
        return ElementFilter.methodsIn(
                        elements.getTypeElement("java.lang.Object").getEnclosedElements())
                .stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName())
                        && other.getModifiers().contains(Modifier.PUBLIC))
                .anyMatch(other ->
                        types.isSubsignature((ExecutableType) method.asType(), (ExecutableType) other.asType()));
    }

    /**
     * The method, which is of {@code type} where it is called; empty where a type of it does not exist yet.
     *
     * @param mayThrow where all methods of its interface say that they may throw
     */
    Optional<ImportMethod> read(ExecutableElement method, ExecutableType type, Optional<Position> mayThrow) {
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
                        .flatMap(ImportMethodReader::mayThrow)
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

    private static Diagnostic reject(SourcePosition position, String problem) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, position, problem);
    }
}
