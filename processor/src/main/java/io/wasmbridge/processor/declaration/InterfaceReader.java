package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.AnnotationReader.Annotation;
import io.wasmbridge.processor.declaration.InterfaceDeclaration.AllocatorDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one interface that a bridge can be written for. */
final class InterfaceReader {

    private final Elements elements;
    private final TypeElement type;
    private final Positions positions;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final Members members;
    private final Clashes clashes;
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Diagnostic> unresolvedElsewhere = new ArrayList<>();
    private boolean unresolved;

    InterfaceReader(Elements elements, Types types, TypeElement type, Positions positions) {
        this.elements = elements;
        this.type = type;
        this.positions = positions;
        this.annotations = new AnnotationReader(positions);
        this.typeReader = new TypeReader(elements, types, elements.getPackageOf(type), annotations, positions);
        this.members = new Members(elements, types, type);
        this.clashes = new Clashes(elements, types, typeReader, members, awaitsModule(type));
    }

    DeclarationReading read() {
        for (TypeElement parent : members.interfaces()) {
            parent.getInterfaces().forEach(named -> checkResolved(named, parent));
        }
        if (unresolved) {
            return new DeclarationReading(Optional.empty(), unresolvedElsewhere, true);
        }
        Optional<Annotation> module = annotations.find(type, Annotations.WASM_MODULE);
        Annotations.find(type, Annotations.WASM_EXPORT)
                .filter(annotation -> !annotation.getElementValues().isEmpty())
                .map(this::membersOnInterface)
                .ifPresent(findings::add);
        SourcePosition position = positions.of(type);
        InterfaceDeclaration header = new InterfaceDeclaration(
                elements.getPackageOf(type).getQualifiedName().toString(),
                nestedName(),
                isPublic(),
                string(module, "value", "", position),
                module.map(annotation -> annotation.constant("abi", "AUTO", Function.identity()))
                        .orElse(new Written<>("AUTO", position)),
                module.map(annotation -> annotation.isSet("partial")).orElse(false),
                string(module, "memory", "memory", position),
                string(module, "initializer", "", position),
                annotations.find(type, Annotations.WASM_ALLOCATOR).map(InterfaceReader::allocator),
                List.of(),
                memberTypes(),
                position);
        members.methods().forEach(this::read);
        if (unresolved || !annotations.unresolved().isEmpty()) {
            return new DeclarationReading(Optional.empty(), unresolvedElsewhere, true);
        }
        return new DeclarationReading(Optional.of(header.withMethods(methods)), findings, false);
    }

    private static boolean awaitsModule(TypeElement type) {
        return Annotations.find(type, Annotations.WASM_MODULE)
                .flatMap(annotation -> Annotations.value(annotation, "value"))
                .filter(value -> !value.getValue().equals(""))
                .isEmpty();
    }

    private Diagnostic membersOnInterface(AnnotationMirror annotation) {
        return Diagnostic.of(
                        Key.MODULE_NOT_FOUND,
                        positions.of(type, annotation),
                        "@WasmExport on an interface has no members, for it names no module and no export")
                .help(
                        "name the module: @WasmModule(\"wasm/guest.wasm\")",
                        "write @WasmExport alone, if the module arrives at run time");
    }

    private static AllocatorDeclaration allocator(Annotation annotation) {
        return new AllocatorDeclaration(
                annotation.string("allocate", ""), annotation.string("free", ""), annotation.string("reallocate", ""));
    }

    private static Written<String> string(
            Optional<Annotation> annotation, String member, String defaultValue, SourcePosition elsewhere) {
        return annotation
                .map(present -> present.string(member, defaultValue))
                .orElse(new Written<>(defaultValue, elsewhere));
    }

    private void read(ExecutableElement method) {
        ExecutableType methodType = members.typeOf(method);
        checkResolved(methodType, method);
        if (unresolved || clashes.isGiven(method)) {
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
                typeReader.read(methodType.getReturnType()),
                parameters(method, methodType),
                export,
                optional,
                marks,
                error,
                !method.getTypeParameters().isEmpty(),
                method.isVarArgs(),
                position));
    }

    private List<ParameterDeclaration> parameters(ExecutableElement method, ExecutableType methodType) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            JavaType parameterType =
                    typeReader.read(methodType.getParameterTypes().get(i));
            Marks marks = annotations.marks(parameter);
            parameters.add(new ParameterDeclaration(
                    parameter.getSimpleName().toString(), parameterType, marks, positions.of(parameter)));
        }
        return parameters;
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

    private void checkResolved(ExecutableType methodType, ExecutableElement method) {
        checkResolved(methodType.getReturnType(), method);
        methodType.getParameterTypes().forEach(parameter -> checkResolved(parameter, method));
    }

    private void checkResolved(TypeMirror named, Element element) {
        Optional<String> missing = typeReader.unresolved(named);
        unresolved |= missing.isPresent();
        if (missing.isPresent() && !positions.isCompiled(element)) {
            unresolvedElsewhere.add(missing(missing.get(), element));
        }
        EnumReader.element(named)
                .or(() -> typeReader.flagsElement(named))
                .ifPresent(enumeration -> checkParents(enumeration, element));
        checkRecords(named, element, new HashSet<>());
    }

    /** A record is read as a whole, the types of its components included. */
    private void checkRecords(TypeMirror named, Element element, Set<TypeElement> checked) {
        for (TypeElement type : typeReader.records(named)) {
            if (checked.add(type)) {
                RecordReader.componentTypes(type).forEach(component -> {
                    Optional<String> missing = typeReader.unresolved(component);
                    unresolved |= missing.isPresent();
                    if (missing.isPresent() && !positions.isCompiled(type)) {
                        unresolvedElsewhere.add(missing(missing.get(), element));
                    }
                    checkRecords(component, element, checked);
                });
            }
        }
    }

    /** An enum is read as a whole, what it inherits included: of that the compiler may never say that it is missing. */
    private void checkParents(TypeElement enumeration, Element element) {
        Optional<String> missing = EnumReader.unresolvedParent(enumeration);
        unresolved |= missing.isPresent();
        if (missing.isPresent() && !positions.isCompiled(enumeration)) {
            unresolvedElsewhere.add(missing(missing.get(), element));
        }
    }

    private Diagnostic missing(String type, Element element) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE, positions.of(element), "the type '" + type + "' is not on the class path")
                .help("add the library that has it to the class path");
    }

    private String nestedName() {
        List<String> names = new ArrayList<>();
        Nesting.outwards(type)
                .forEach(outer -> names.add(0, outer.getSimpleName().toString()));
        return String.join(".", names);
    }

    private boolean isPublic() {
        return Nesting.outwards(type).stream()
                .allMatch(outer -> outer.getModifiers().contains(Modifier.PUBLIC));
    }

    private List<String> memberTypes() {
        return members.interfaces().stream()
                .flatMap(parent -> ElementFilter.typesIn(parent.getEnclosedElements()).stream())
                .map(member -> member.getSimpleName().toString())
                .distinct()
                .toList();
    }
}
