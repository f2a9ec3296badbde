package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.JavaName;
import io.wasmbridge.processor.declaration.JavaType.Marshalled;
import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A type with {@code @WasmMarshaller}, on its use or on itself, becomes the type and the class that maps it. */
final class MarshallerReader {
    private static final String MARSHALLER = "io.wasmbridge.runtime.Marshaller";

    private final Elements elements;
    private final Types types;
    private final Visibility visibility;
    private final Positions positions;

    MarshallerReader(Elements elements, Types types, Visibility visibility, Positions positions) {
        this.elements = elements;
        this.types = types;
        this.visibility = visibility;
        this.positions = positions;
    }

    /** What {@code type} is at {@code use}, if a marshaller maps it; {@code display} is the type in words. */
    Optional<JavaType> read(Element use, TypeMirror type, String display) {
        Optional<AnnotationMirror> atUse = Annotations.find(use, Annotations.WASM_MARSHALLER);
        if (atUse.isPresent()) {
            return marshalled(type, display, use, atUse.get());
        }
        return onType(type)
                .flatMap(mark -> marshalled(
                        type,
                        display,
                        use,
                        Annotations.find(mark, Annotations.WASM_MARSHALLER).orElseThrow()));
    }

    private static Optional<TypeElement> onType(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && Annotations.find(element, Annotations.WASM_MARSHALLER)
                                .isPresent()
                ? Optional.of(element)
                : Optional.empty();
    }

    private Optional<JavaType> marshalled(TypeMirror type, String display, Element use, AnnotationMirror mark) {
        boolean atUse = use.getAnnotationMirrors().contains(mark);
        SourcePosition position = atUse ? positions.of(use, mark) : positions.of(use);
        return Annotations.value(mark, "value")
                .map(value -> value.getValue())
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .map(marshaller -> new Marshalled(
                        display,
                        JavaNames.of(elements, type).orElse(new JavaName("", display, List.of())),
                        JavaNames.of(elements, marshaller).orElseThrow(),
                        position,
                        obstacle(type, display, (TypeElement) marshaller.asElement(), marshaller)));
    }

    private Optional<Obstacle> obstacle(TypeMirror type, String display, TypeElement element, DeclaredType marshaller) {
        String name = "'" + element.getSimpleName() + "'";
        if (JavaNames.of(elements, type).isEmpty()) {
            return Optional.of(new Obstacle(
                    display + " is no class whose name says all of it", "declare a class or a record of your own"));
        }
        boolean made = element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.ABSTRACT)
                && element.getTypeParameters().isEmpty()
                && (element.getNestingKind() != NestingKind.MEMBER
                        || element.getModifiers().contains(Modifier.STATIC));
        if (!made) {
            return Optional.of(new Obstacle(
                    name + " is no class that can be made by itself",
                    "name a class that is not abstract, generic or inner"));
        }
        if (!maps(marshaller, type)) {
            return Optional.of(new Obstacle(
                    name + " does not implement Marshaller<" + display + ">",
                    "declare 'class " + element.getSimpleName() + " implements Marshaller<" + display + ">'"));
        }
        return visibility.unseen(element).or(() -> constructor(element, name));
    }

    private boolean maps(DeclaredType marshaller, TypeMirror type) {
        TypeElement known = elements.getTypeElement(MARSHALLER);
        return known != null && types.isSubtype(marshaller, types.getDeclaredType(known, type));
    }

    private Optional<Obstacle> constructor(TypeElement element, String name) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst()
                .map(constructor -> visibility.unseen(constructor, "the constructor of " + name))
                .orElseGet(() -> Optional.of(new Obstacle(
                        name + " has no constructor without parameters",
                        "give it one, for the bridge makes one instance")));
    }
}
