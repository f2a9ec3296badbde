package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.HostObject;
import io.wasmbridge.processor.declaration.JavaType.JavaName;
import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** A type that is marked {@code @HostObject} where it is used becomes an object that the guest gets a handle to. */
final class HostObjectReader {

    private final Elements elements;
    private final Visibility visibility;

    HostObjectReader(Elements elements, Visibility visibility) {
        this.elements = elements;
        this.visibility = visibility;
    }

    /** What {@code type} is at {@code use}, if it is marked there; {@code display} is the type in words. */
    Optional<JavaType> read(Element use, TypeMirror type, String display) {
        return Annotations.find(use, Annotations.HOST_OBJECT)
                .map(mark -> new HostObject(name(type, display), false, display, obstacle(type)));
    }

    private JavaName name(TypeMirror type, String display) {
        return JavaNames.of(elements, type).orElse(new JavaName("", display, List.of()));
    }

    private Optional<Obstacle> obstacle(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.of(new Obstacle("it is no class and no interface", "remove @HostObject"));
        }
        if (!element.getTypeParameters().isEmpty()) {
            return Optional.of(new Obstacle(
                    "its type arguments cannot be checked when the guest gives it back",
                    "declare a class or an interface without type parameters that holds it"));
        }
        return visibility.unseen(element);
    }
}
