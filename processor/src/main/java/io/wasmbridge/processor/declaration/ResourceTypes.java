package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Tells resources apart, and remembers those that a bridge can implement. */
final class ResourceTypes {

    private final Elements elements;
    private final Visibility visibility;
    private final Set<TypeElement> found = new LinkedHashSet<>();

    ResourceTypes(Elements elements, Visibility visibility) {
        this.elements = elements;
        this.visibility = visibility;
    }

    /** The resource that a type is. */
    Optional<JavaType.Resource> read(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && Annotations.find(element, Annotations.WASM_RESOURCE).isPresent()
                ? Optional.of(read(element))
                : Optional.empty();
    }

    private JavaType.Resource read(TypeElement type) {
        JavaType.Resource resource = resource(type);
        if (resource.obstacle().isEmpty()) {
            found.add(type);
        }
        return resource;
    }

    /** What is written of a resource besides its methods. */
    JavaType.Resource resource(TypeElement type) {
        return new JavaType.Resource(
                elements.getPackageOf(type).getQualifiedName().toString(), Nesting.name(type), obstacle(type));
    }

    /** The resources that were read so far, in the order in which they were met. */
    List<TypeElement> found() {
        return new ArrayList<>(found);
    }

    private Optional<Obstacle> obstacle(TypeElement type) {
        String name = "'" + type.getSimpleName() + "'";
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of(new Obstacle(
                    name + " is no interface",
                    "declare 'interface " + type.getSimpleName() + "', with a method without a body for each export"));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of(new Obstacle(name + " is sealed", "remove 'sealed' from " + name));
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(new Obstacle(
                    name + " has type parameters", "write the types in place of the parameters of " + name));
        }
        return visibility.unseen(type);
    }
}
