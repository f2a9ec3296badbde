package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.JavaName;
import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Tells functional interfaces apart, and reads the method of each that a bridge can lend to its guest. */
final class FunctionTypes {

    private static final String FUNCTIONAL = "java.lang.FunctionalInterface";
    private static final String RUNTIME = "io.wasmbridge.runtime";

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final Visibility visibility;
    private final Positions positions;
    private final ImportMethodReader methods;
    private final Map<JavaName, ImportDeclaration> found = new LinkedHashMap<>();

    FunctionTypes(
            Elements elements,
            Types types,
            TypeReader typeReader,
            Visibility visibility,
            Positions positions,
            ImportMethodReader methods) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
        this.visibility = visibility;
        this.positions = positions;
        this.methods = methods;
    }

    /** The interfaces that parameters are of, each once, in the order in which they were met. */
    List<ImportDeclaration> found() {
        return List.copyOf(found.values());
    }

    /** The functional interface that the type of a parameter is. */
    Optional<JavaType> read(Element parameter, TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || !isCandidate(element)) {
            return Optional.empty();
        }
        List<ExecutableElement> left = new Members(elements, types, element)
                .methods().stream()
                        .filter(method -> Members.isAbstract(method) && !methods.isObjects(method))
                        .toList();
        return left.size() == 1 ? Optional.of(read(parameter, declared, element, left.get(0))) : Optional.empty();
    }

    /** What the platform has for other uses, such as Iterable, says so by what it is not annotated with. */
    private boolean isCandidate(TypeElement element) {
        String inPackage = elements.getPackageOf(element).getQualifiedName().toString();
        boolean marked = List.of(Annotations.WASM_RESOURCE, Annotations.WASM_IMPORT, Annotations.WASM_MODULE).stream()
                .anyMatch(name -> Annotations.find(element, name).isPresent());
        return element.getKind() == ElementKind.INTERFACE
                && !marked
                && !inPackage.equals(RUNTIME)
                && (Annotations.find(element, FUNCTIONAL).isPresent() || !inPackage.startsWith("java."));
    }

    private JavaType read(Element parameter, DeclaredType type, TypeElement element, ExecutableElement method) {
        String display = typeReader.display(type);
        Optional<JavaName> name = JavaNames.of(elements, type);
        Optional<Obstacle> obstacle = obstacle(type, element, name);
        if (obstacle.isEmpty()) {
            found.computeIfAbsent(name.orElseThrow(), key -> declaration(parameter, type, key, method));
        }
        return new JavaType.HostObject(name.orElse(new JavaName("", display, List.of())), true, display, obstacle);
    }

    private ImportDeclaration declaration(
            Element parameter, DeclaredType type, JavaName name, ExecutableElement method) {
        String simple = name.nestedName().substring(name.nestedName().lastIndexOf('.') + 1);
        return new ImportDeclaration(
                name.packageName(),
                name.nestedName(),
                simple,
                methods.read(method, (ExecutableType) types.asMemberOf(type, method), Optional.empty()).stream()
                        .toList(),
                positions.of(parameter),
                Optional.of(name));
    }

    private Optional<Obstacle> obstacle(DeclaredType type, TypeElement element, Optional<JavaName> name) {
        String quoted = "'" + element.getSimpleName() + "'";
        if (element.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of(new Obstacle(quoted + " is sealed", "remove 'sealed' from " + quoted));
        }
        if (name.isEmpty()
                || type.getTypeArguments().size() < element.getTypeParameters().size()) {
            return Optional.of(new Obstacle(
                    "its type arguments are not all classes",
                    "declare an interface of your own, with a method of these types"));
        }
        return visibility.unseen(element);
    }
}
