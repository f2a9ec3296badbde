package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.Composite;
import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import io.wasmbridge.processor.declaration.JavaType.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** A sealed interface becomes the records that it permits; a bridge tells them apart by their class. */
final class VariantReader {
    private final Elements elements;
    private final Visibility visibility;
    private final Positions positions;
    private final RecordReader records;
    /** The sealed interfaces around the one that is read. */
    private final List<TypeElement> around = new ArrayList<>();

    VariantReader(Elements elements, Visibility visibility, Positions positions, RecordReader records) {
        this.elements = elements;
        this.visibility = visibility;
        this.positions = positions;
        this.records = records;
    }

    /** The sealed interface that a type is. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.INTERFACE
                        && element.getModifiers().contains(Modifier.SEALED)
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The records that a sealed interface permits. */
    static List<TypeElement> cases(TypeElement type) {
        return type.getPermittedSubclasses().stream()
                .flatMap(permitted -> RecordReader.element(permitted).stream())
                .toList();
    }

    Variant read(TypeElement type) {
        List<String> names = new ArrayList<>();
        Nesting.outwards(type)
                .forEach(outer -> names.add(0, outer.getSimpleName().toString()));
        Optional<Obstacle> obstacle = obstacle(type);
        List<Composite> cases = obstacle.isPresent() ? List.of() : read(type, cases(type));
        return new Variant(
                elements.getPackageOf(type).getQualifiedName().toString(),
                String.join(".", names),
                cases,
                obstacle.or(() ->
                        cases.stream().flatMap(each -> each.obstacle().stream()).findFirst()));
    }

    private List<Composite> read(TypeElement type, List<TypeElement> cases) {
        around.add(type);
        List<Composite> read = cases.stream().map(records::readCase).toList();
        around.remove(type);
        return read;
    }

    private Optional<Obstacle> obstacle(TypeElement type) {
        String name = "'" + type.getSimpleName() + "'";
        if (around.contains(type)) {
            return Optional.of(new Obstacle(name + " contains itself", "break the circle: pass an address, an int"));
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(new Obstacle(name + " has type parameters", "write the types in their place"));
        }
        if (cases(type).size() < type.getPermittedSubclasses().size()) {
            return Optional.of(
                    new Obstacle(name + " permits what is no record", "declare each case of " + name + " as a record"));
        }
        return visibility.unseen(type).or(() -> disorder(type, name));
    }

    /** Compilers differ in the order of what a sealed interface without {@code permits} permits. */
    private Optional<Obstacle> disorder(TypeElement type, String name) {
        List<TypeElement> permitted = cases(type);
        List<Element> around = permitted.stream()
                .<Element>map(TypeElement::getEnclosingElement)
                .distinct()
                .toList();
        boolean siblings = around.size() == 1 && around.get(0) instanceof TypeElement;
        if (!siblings || !positions.isCompiled(type)) {
            return Optional.empty();
        }
        List<? extends Element> declared = around.get(0).getEnclosedElements().stream()
                .filter(permitted::contains)
                .toList();
        if (permitted.equals(declared)) {
            return Optional.empty();
        }
        String order =
                declared.stream().map(each -> each.getSimpleName().toString()).collect(Collectors.joining(", "));
        return Optional.of(new Obstacle(
                name + " has its cases in another order than they are declared in",
                "write 'permits " + order + "' on " + name + ", or declare them in the order of 'permits'"));
    }
}
