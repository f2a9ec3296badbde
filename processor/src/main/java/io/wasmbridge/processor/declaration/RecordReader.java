package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.Component;
import io.wasmbridge.processor.declaration.JavaType.Composite;
import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import io.wasmbridge.processor.declaration.JavaType.StructMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** A record becomes its components, with what is written on each; a bridge calls its canonical constructor and its accessors. */
final class RecordReader {
    private final Elements elements;
    private final Visibility visibility;
    private final AnnotationReader annotations;
    private final Positions positions;
    private final TypeReader types;
    /** The records around the one that is read. */
    private final List<TypeElement> around = new ArrayList<>();

    private final Map<TypeElement, Composite> read = new HashMap<>();

    RecordReader(
            Elements elements,
            Visibility visibility,
            AnnotationReader annotations,
            Positions positions,
            TypeReader types) {
        this.elements = elements;
        this.visibility = visibility;
        this.annotations = annotations;
        this.positions = positions;
        this.types = types;
    }

    /** The record that a type is. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The same for every use of a record, its positions included: what is wrong with it is said once. */
    Composite read(TypeElement type) {
        if (around.contains(type)) {
            return uncached(type);
        }
        Composite known = read.get(type);
        if (known == null) {
            known = uncached(type);
            read.put(type, known);
        }
        return known;
    }

    /** As {@link #read}, of a case of a sealed interface, which may hold nothing. */
    Composite readCase(TypeElement type) {
        return type.getRecordComponents().isEmpty() && type.getTypeParameters().isEmpty()
                ? composite(type, visibility.unseen(type))
                : read(type);
    }

    private Composite uncached(TypeElement type) {
        return composite(type, obstacle(type));
    }

    private Composite composite(TypeElement type, Optional<Obstacle> obstacle) {
        List<String> names = new ArrayList<>();
        Nesting.outwards(type)
                .forEach(outer -> names.add(0, outer.getSimpleName().toString()));
        return new Composite(
                elements.getPackageOf(type).getQualifiedName().toString(),
                String.join(".", names),
                obstacle.isPresent() ? List.of() : components(type),
                annotations
                        .find(type, Annotations.WASM_STRUCT)
                        .map(mark -> new StructMark(mark.integer("size", 0), mark.isSet("packed"))),
                obstacle);
    }

    private Optional<Obstacle> obstacle(TypeElement type) {
        String name = "'" + type.getSimpleName() + "'";
        if (around.contains(type)) {
            return Optional.of(new Obstacle(name + " contains itself", "break the circle: pass an address, an int"));
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(new Obstacle(name + " has type parameters", "write the types in their place"));
        }
        if (type.getRecordComponents().isEmpty()) {
            return Optional.of(new Obstacle(name + " has no components", "declare what it is made of"));
        }
        return visibility.unseen(type);
    }

    private List<Component> components(TypeElement type) {
        around.add(type);
        List<Component> components =
                type.getRecordComponents().stream().map(this::component).toList();
        around.remove(type);
        return components;
    }

    private Component component(RecordComponentElement component) {
        Element marked = marked(component);
        return new Component(
                component.getSimpleName().toString(),
                types.read(marked, component.asType()),
                annotations.marks(marked),
                annotations.find(component, Annotations.OFFSET).map(mark -> mark.integer("value")),
                positions.of(component));
    }

    /** Where the annotations of a component are: a compiler may keep them on the accessor alone. */
    private static Element marked(RecordComponentElement component) {
        List<? extends AnnotationMirror> own = component.getAnnotationMirrors();
        return own.isEmpty() ? component.getAccessor() : component;
    }

    /** The types of the components, those of records among them included. */
    static Stream<TypeMirror> componentTypes(TypeElement type) {
        return type.getRecordComponents().stream().map(RecordComponentElement::asType);
    }
}
