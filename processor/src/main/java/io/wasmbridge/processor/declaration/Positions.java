package io.wasmbridge.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Hands out the positions of one interface; to be asked in source order. */
final class Positions {

    private final TypeElement bridge;
    private final Predicate<TypeElement> compiled;
    private int count;

    /**
     * Positions of {@code bridge}.
     *
     * @param compiled whether the source of a top-level type is part of this compilation
     */
    Positions(TypeElement bridge, Predicate<TypeElement> compiled) {
        this.bridge = bridge;
        this.compiled = compiled;
    }

    SourcePosition of(Element element) {
        return position(element, Optional.empty(), Optional.empty());
    }

    SourcePosition of(Element element, AnnotationMirror annotation) {
        return position(element, Optional.of(annotation), Optional.empty());
    }

    SourcePosition of(Element element, AnnotationMirror annotation, Optional<AnnotationValue> value) {
        return position(element, Optional.of(annotation), value);
    }

    private SourcePosition position(
            Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
        int order = count++;
        return isCompiled(element)
                ? new SourcePosition(order, shown(element), annotation, value, Optional.empty())
                : new SourcePosition(
                        order, bridge, Optional.empty(), Optional.empty(), Optional.of(memberName(element)));
    }

    /** What the compiler points at: a component of a record has no place of its own, and its field has the same. */
    private static Element shown(Element element) {
        Element type = element.getEnclosingElement();
        return type != null && type.getKind() == ElementKind.RECORD
                ? ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                        .<Element>map(field -> field)
                        .findFirst()
                        .orElse(element)
                : element;
    }

    /** Whether the compiler can point at an element: else it came from a class file. */
    boolean isCompiled(Element element) {
        List<TypeElement> types = Nesting.outwards(element);
        return !types.isEmpty() && compiled.test(types.get(types.size() - 1));
    }

    private static String memberName(Element element) {
        Element enclosing = element.getKind() == ElementKind.PARAMETER ? element.getEnclosingElement() : element;
        // ECJ does not know the method of an inherited parameter.
        Element member = enclosing == null ? element : enclosing;
        String prefix = Nesting.outwards(member).stream()
                .findFirst()
                .map(type -> type.getSimpleName() + ".")
                .orElse("");
        return prefix + member.getSimpleName();
    }
}
