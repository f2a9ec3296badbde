package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.Enumerated;
import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** An enum becomes what a bridge in one package can do with it: whether it sees it, and what numbers the constants. */
final class EnumReader {

    private final Elements elements;
    private final Visibility visibility;

    EnumReader(Elements elements, Visibility visibility) {
        this.elements = elements;
        this.visibility = visibility;
    }

    /** The enum that a type is. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.ENUM
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The name of an interface of {@code type} that does not exist (yet): {@code value()} may come from there. */
    static Optional<String> unresolvedParent(TypeElement type) {
        for (TypeMirror parent : type.getInterfaces()) {
            Optional<String> missing = parent.getKind() == TypeKind.ERROR
                    ? Optional.of(
                            ((DeclaredType) parent).asElement().getSimpleName().toString())
                    : unresolvedParent((TypeElement) ((DeclaredType) parent).asElement());
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    Enumerated read(TypeElement type) {
        Optional<ExecutableElement> value = value(type);
        return new Enumerated(
                elements.getPackageOf(type).getQualifiedName().toString(),
                Nesting.name(type),
                value.isPresent(),
                constantCount(type),
                visibility.unseen(type).or(() -> value.flatMap(method -> uncallable(type, method))));
    }

    /** How many constants an enum has. */
    static int constantCount(TypeElement type) {
        return (int) type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .count();
    }

    /** What numbers the constants in place of their ordinals. */
    private Optional<ExecutableElement> value(TypeElement type) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getSimpleName().contentEquals("value"))
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getReturnType().getKind() == TypeKind.INT)
                .filter(method -> !Members.isStaticOrPrivate(method))
                .findFirst();
    }

    private Optional<Obstacle> uncallable(TypeElement type, ExecutableElement value) {
        String name = "'value()' of '" + type.getSimpleName() + "'";
        if (!value.getThrownTypes().isEmpty()) {
            String thrown = value.getThrownTypes().stream()
                    .map(each -> ((DeclaredType) each).asElement().getSimpleName())
                    .collect(Collectors.joining(", "));
            return Optional.of(new Obstacle(name + " throws " + thrown, "remove 'throws " + thrown + "' from " + name));
        }
        return visibility.unseen(value, name);
    }
}
