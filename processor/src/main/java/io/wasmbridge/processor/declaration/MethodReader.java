package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.Receiver;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of one interface, of a bridge or of a resource. */
final class MethodReader {

    private final Positions positions;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final FunctionTypes functions;
    private final Resolution resolution;
    private final Members members;
    private final Clashes clashes;
    private final Optional<Receiver> receiver;
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /** {@code receiver} is the resource, empty for a bridge. */
    MethodReader(
            Positions positions,
            AnnotationReader annotations,
            TypeReader typeReader,
            FunctionTypes functions,
            Resolution resolution,
            Members members,
            Clashes clashes,
            Optional<Receiver> receiver) {
        this.positions = positions;
        this.annotations = annotations;
        this.typeReader = typeReader;
        this.functions = functions;
        this.resolution = resolution;
        this.members = members;
        this.clashes = clashes;
        this.receiver = receiver;
    }

    /** The methods without a body; to be asked once. */
    List<MethodDeclaration> read() {
        members.methods().forEach(this::read);
        return methods;
    }

    /** What is wrong with the methods that were read. */
    List<Diagnostic> findings() {
        return findings;
    }

    private void read(ExecutableElement method) {
        ExecutableType methodType = members.typeOf(method);
        resolution.check(methodType, method);
        if (resolution.unresolved()) {
            return;
        }
        if (clashes.isGiven(method)) {
            checkGiven(method);
            return;
        }
        Optional<AnnotationMirror> foreign = foreignExport(method);
        foreign.map(annotation -> foreign(method, annotation)).ifPresent(findings::add);
        if (!Members.isAbstract(method)) {
            checkBodied(method);
            return;
        }
        // The name in a foreign annotation is taken for meant, so that it draws one finding and not two.
        Optional<Written<String>> export = Annotations.find(method, Annotations.WASM_EXPORT)
                .or(() -> foreign)
                .map(annotation -> annotations.of(method, annotation).string("value", ""))
                .filter(name -> !name.value().isEmpty());
        boolean optional = annotations
                .find(method, Annotations.WASM_EXPORT)
                .map(annotation -> annotation.isSet("optional"))
                .orElse(false);
        Marks marks = annotations.marks(method);
        Optional<ErrorMark> error = annotations.error(method);
        SourcePosition position = positions.of(method);
        Optional<Diagnostic> clash = clashes.check(method, position);
        if (clash.isPresent()) {
            findings.add(clash.get());
            return;
        }
        methods.add(new MethodDeclaration(
                method.getSimpleName().toString(),
                typeReader.read(method, methodType.getReturnType()),
                parameters(method, methodType),
                export,
                optional,
                marks,
                error,
                !method.getTypeParameters().isEmpty(),
                method.isVarArgs(),
                receiver,
                position));
    }

    /** What ends a resource is named where the resource is declared. */
    private void checkGiven(ExecutableElement method) {
        if (receiver.isPresent()) {
            annotations
                    .find(method, Annotations.WASM_EXPORT)
                    .map(annotation -> given(method, annotation.string("value", "")))
                    .ifPresent(findings::add);
        }
    }

    private static Diagnostic given(ExecutableElement method, Written<String> export) {
        String name = method.getSimpleName().toString();
        Diagnostic finding = Diagnostic.of(
                Key.NAME_CLASH,
                export.position(),
                "'" + name + "()' is a method of every resource, and calls no export of its own");
        return name.equals("close")
                ? finding.why("the bridge writes it: nothing is ended twice, and nothing while a call uses it")
                        .help("name what ends the object: @WasmResource(destructor = \"" + export.value() + "\")")
                : finding.help("remove @WasmExport, or rename the method");
    }

    private List<ParameterDeclaration> parameters(ExecutableElement method, ExecutableType methodType) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            JavaType parameterType =
                    read(parameter, methodType.getParameterTypes().get(i));
            Marks marks = annotations.marks(parameter);
            parameters.add(new ParameterDeclaration(
                    parameter.getSimpleName().toString(), parameterType, marks, positions.of(parameter)));
        }
        return parameters;
    }

    private JavaType read(VariableElement parameter, TypeMirror type) {
        JavaType read = typeReader.read(parameter, type);
        return read instanceof JavaType.Other ? functions.read(parameter, type).orElse(read) : read;
    }

    /** A method with a body is the user's own. */
    private void checkBodied(ExecutableElement method) {
        for (String name : List.of(Annotations.WASM_EXPORT, Annotations.WASM_BUFFER, Annotations.WASM_ERROR)) {
            Annotations.find(method, name)
                    .map(annotation -> bodied(method, annotation))
                    .ifPresent(findings::add);
        }
        if (!Members.isStaticOrPrivate(method)) {
            clashes.check(method, positions.of(method)).ifPresent(findings::add);
        }
    }

    private Diagnostic bodied(ExecutableElement method, AnnotationMirror annotation) {
        String mark = "@" + Annotations.type(annotation).getSimpleName();
        return Diagnostic.of(
                        Key.UNSUPPORTED_METHOD,
                        positions.of(method, annotation),
                        mark + " marks a method without a body, and '" + method.getSimpleName() + "' has one")
                .help("remove the body and its 'default' or 'static', or remove " + mark);
    }

    private Diagnostic foreign(ExecutableElement method, AnnotationMirror annotation) {
        return Diagnostic.of(
                        Key.FOREIGN_ANNOTATION,
                        positions.of(method, annotation),
                        "an export of a bridge is named with " + Annotations.WASM_EXPORT + ", and this is "
                                + Annotations.type(annotation).getQualifiedName())
                .why("the other annotation marks a Java method that the guest calls; this interface is called by Java")
                .help("import " + Annotations.WASM_EXPORT);
    }

    private static Optional<AnnotationMirror> foreignExport(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .<AnnotationMirror>map(Function.identity())
                .filter(annotation ->
                        Annotations.type(annotation).getSimpleName().contentEquals("WasmExport"))
                .filter(annotation ->
                        !Annotations.type(annotation).getQualifiedName().contentEquals(Annotations.WASM_EXPORT))
                .findFirst();
    }
}
