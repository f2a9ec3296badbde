package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Annotations become {@link Marks} and {@link Written} values. Values whose constant does not exist yet are remembered. */
final class AnnotationReader {

    /** The default of {@code @Unsigned}. */
    private static final int DEFAULT_BITS = 32;

    private final Positions positions;
    private final List<String> unresolved = new ArrayList<>();

    AnnotationReader(Positions positions) {
        this.positions = positions;
    }

    /** The members, as they are written, that have no value yet. */
    List<String> unresolved() {
        return unresolved;
    }

    Marks marks(Element element) {
        return new Marks(
                position(element, Annotations.HOST_OWNED),
                position(element, Annotations.WASM_OWNED),
                find(element, Annotations.TRANSFERRED).map(annotation -> annotation.string("free", "")),
                position(element, Annotations.OUT),
                position(element, Annotations.IN_OUT),
                find(element, Annotations.WASM_BUFFER).map(annotation -> annotation.integer("size")),
                find(element, Annotations.WASM_RETURN).map(AnnotationReader::returned),
                find(element, Annotations.WASM_LENGTH)
                        .map(annotation -> new Marks.LengthMark(
                                annotation.constant("value", "ELEMENTS", Marks.Length::valueOf),
                                annotation.flag("first"),
                                annotation.string("parameter", ""))),
                find(element, Annotations.WASM_STRING)
                        .map(annotation -> annotation.constant("value", "ABI", Marks.Encoding::valueOf)),
                find(element, Annotations.UNSIGNED).map(annotation -> annotation.integer("value", DEFAULT_BITS)),
                nullable(element));
    }

    Optional<ErrorMark> error(Element element) {
        return find(element, Annotations.WASM_ERROR)
                .map(annotation -> new ErrorMark(
                        annotation.constant("value", "AUTO", ErrorMark.When::valueOf),
                        annotation.string("message", "")));
    }

    private static Marks.ReturnMark returned(Annotation annotation) {
        return new Marks.ReturnMark(
                annotation.constant("value", "AUTO", Marks.ResultShape::valueOf),
                annotation.ifWritten("pointer").map(member -> annotation.string(member, "")),
                annotation.ifWritten("length").map(member -> annotation.string(member, "")),
                annotation.ifWritten("size").map(member -> annotation.integer(member, 0)));
    }

    private Optional<Position> nullable(Element element) {
        return Annotations.nullable(element).map(annotation -> positions.of(element, annotation));
    }

    private Optional<Position> position(Element element, String annotationName) {
        return Annotations.find(element, annotationName).map(annotation -> positions.of(element, annotation));
    }

    Optional<Annotation> find(Element element, String annotationName) {
        return Annotations.find(element, annotationName).map(mirror -> of(element, mirror));
    }

    Annotation of(Element element, AnnotationMirror mirror) {
        return new Annotation(element, mirror);
    }

    /** An annotation that stands on an element. */
    final class Annotation {

        private final Element element;
        private final AnnotationMirror mirror;

        private Annotation(Element element, AnnotationMirror mirror) {
            this.element = element;
            this.mirror = mirror;
        }

        Written<String> string(String member, String defaultValue) {
            return written(member, String.class, defaultValue, Function.identity());
        }

        /** The name of a member, if the user writes it. */
        Optional<String> ifWritten(String member) {
            return Annotations.value(mirror, member).map(value -> member);
        }

        boolean isSet(String member) {
            return flag(member).value();
        }

        Written<Boolean> flag(String member) {
            return written(member, Boolean.class, false, Function.identity());
        }

        /** A member without a default; where it is missing the compiler says so. */
        Written<Integer> integer(String member) {
            if (Annotations.value(mirror, member).isEmpty()) {
                unresolved.add(member);
            }
            return integer(member, 0);
        }

        Written<Integer> integer(String member, int defaultValue) {
            return written(member, Integer.class, defaultValue, Function.identity());
        }

        <T> Written<T> constant(String member, String defaultName, Function<String, T> constant) {
            return written(
                    member,
                    VariableElement.class,
                    constant.apply(defaultName),
                    chosen -> constant.apply(chosen.getSimpleName().toString()));
        }

        private <V, T> Written<T> written(String member, Class<V> type, T defaultValue, Function<V, T> read) {
            Optional<AnnotationValue> value = Annotations.value(mirror, member);
            SourcePosition position = positions.of(element, mirror, value);
            if (value.isEmpty()) {
                return new Written<>(defaultValue, position);
            }
            Object written = value.get().getValue();
            // A constant that does not exist is the text <error> under javac, and of another type elsewhere.
            if (!type.isInstance(written) || written.equals("<error>")) {
                unresolved.add(member);
                return new Written<>(defaultValue, position);
            }
            return new Written<>(read.apply(type.cast(written)), position);
        }
    }
}
