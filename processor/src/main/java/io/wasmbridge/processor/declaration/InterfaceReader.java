package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.AnnotationReader.Annotation;
import io.wasmbridge.processor.declaration.InterfaceDeclaration.AllocatorDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.Receiver;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one interface that a bridge can be written for. */
final class InterfaceReader {

    private final Elements elements;
    private final Types types;
    private final TypeElement type;
    private final Positions positions;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final Resolution resolution;
    private final Members members;
    private final ImportMethodReader called;
    private final FunctionTypes functions;
    private final List<Diagnostic> findings = new ArrayList<>();

    InterfaceReader(Elements elements, Types types, TypeElement type, Positions positions) {
        this.elements = elements;
        this.types = types;
        this.type = type;
        this.positions = positions;
        this.annotations = new AnnotationReader(positions);
        this.typeReader = new TypeReader(elements, types, elements.getPackageOf(type), annotations, positions);
        this.resolution = new Resolution(typeReader, positions);
        this.members = new Members(elements, types, type);
        this.called = new ImportMethodReader(elements, types, type, positions, annotations, typeReader, resolution);
        this.functions = new FunctionTypes(
                elements, types, typeReader, new Visibility(elements, elements.getPackageOf(type)), positions, called);
    }

    DeclarationReading read() {
        resolution.checkParents(members);
        if (resolution.unresolved()) {
            return unresolved();
        }
        Optional<Annotation> module = annotations.find(type, Annotations.WASM_MODULE);
        Annotations.find(type, Annotations.WASM_EXPORT)
                .filter(annotation -> !annotation.getElementValues().isEmpty())
                .map(this::membersOnInterface)
                .ifPresent(findings::add);
        SourcePosition position = positions.of(type);
        ImportReader imports =
                new ImportReader(elements, types, type, positions, annotations, typeReader, resolution, called);
        List<ImportDeclaration> served = imports.read();
        findings.addAll(imports.findings());
        InterfaceDeclaration header = new InterfaceDeclaration(
                elements.getPackageOf(type).getQualifiedName().toString(),
                Nesting.name(type),
                isPublic(),
                string(module, "value", "", position),
                module.map(annotation -> annotation.constant("abi", "AUTO", Function.identity()))
                        .orElse(new Written<>("AUTO", position)),
                module.map(annotation -> annotation.isSet("partial")).orElse(false),
                string(module, "memory", "memory", position),
                string(module, "initializer", "", position),
                annotations.find(type, Annotations.WASM_ALLOCATOR).map(InterfaceReader::allocator),
                served,
                List.of(),
                List.of(),
                memberTypes(members),
                position);
        Clashes clashes =
                Clashes.ofBridge(elements, types, typeReader, members, awaitsModule(type), imports.required());
        List<MethodDeclaration> methods = methods(members, clashes, Optional.empty());
        List<ResourceDeclaration> resources = resources();
        findings.addAll(called.findings());
        if (imports.unresolved()
                || resolution.unresolved()
                || !annotations.unresolved().isEmpty()) {
            return unresolved();
        }
        return new DeclarationReading(Optional.of(header.with(methods, resources, functions.found())), findings, false);
    }

    private DeclarationReading unresolved() {
        return new DeclarationReading(Optional.empty(), resolution.unresolvedElsewhere(), true);
    }

    private List<MethodDeclaration> methods(Members of, Clashes clashes, Optional<Receiver> receiver) {
        MethodReader reader =
                new MethodReader(positions, annotations, typeReader, functions, resolution, of, clashes, receiver);
        List<MethodDeclaration> methods = reader.read();
        findings.addAll(reader.findings());
        return methods;
    }

    /** The resources that methods name, and those that the methods of these name. */
    private List<ResourceDeclaration> resources() {
        List<ResourceDeclaration> read = new ArrayList<>();
        for (int i = 0; i < typeReader.resources().found().size(); i++) {
            read.add(resource(typeReader.resources().found().get(i)));
        }
        return read;
    }

    private ResourceDeclaration resource(TypeElement element) {
        Members inherited = new Members(elements, types, element);
        resolution.checkParents(inherited);
        Annotation annotation =
                annotations.find(element, Annotations.WASM_RESOURCE).orElseThrow();
        Written<String> prefix = annotation.string("prefix", "");
        Written<String> destructor = annotation.string("destructor", "");
        JavaType.Resource resource = typeReader.resources().resource(element);
        List<MethodDeclaration> methods = resolution.unresolved()
                ? List.of()
                : methods(
                        inherited,
                        Clashes.ofResource(elements, types, typeReader, inherited),
                        Optional.of(new Receiver(resource, prefix.value())));
        return new ResourceDeclaration(
                resource, prefix, destructor, methods, memberTypes(inherited), constants(inherited));
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

    private boolean isPublic() {
        return Nesting.outwards(type).stream()
                .allMatch(outer -> outer.getModifiers().contains(Modifier.PUBLIC));
    }

    private static List<String> memberTypes(Members members) {
        return members.interfaces().stream()
                .flatMap(parent -> ElementFilter.typesIn(parent.getEnclosedElements()).stream())
                .map(member -> member.getSimpleName().toString())
                .distinct()
                .toList();
    }

    private static List<String> constants(Members members) {
        return members.interfaces().stream()
                .flatMap(parent -> ElementFilter.fieldsIn(parent.getEnclosedElements()).stream())
                .map(constant -> constant.getSimpleName().toString())
                .distinct()
                .toList();
    }
}
