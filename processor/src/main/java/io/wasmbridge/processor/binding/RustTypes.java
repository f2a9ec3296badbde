package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.Optional;

/**
 * What a declared type is where the preset passes an {@code Option} as numbers, as wasm-bindgen does. What carries an annotation that
 * says where its length is, or that it is a pointer, was made by hand, and is not looked at here. Rejects arrays and lists of
 * Strings ({@code unsupported-type}): they hold objects of JavaScript.
 */
final class RustTypes {

    private final Heap heap;
    private final String subject;
    private final Position position;

    private RustTypes(Heap heap, String subject, Position position) {
        this.heap = heap;
        this.subject = subject;
        this.position = position;
    }

    /** The type of what {@code subject} describes; empty where it is what it is under any preset. */
    static Optional<Outcome<HostType>> of(JavaType type, Marks marks, String subject, Position position, Heap heap) {
        boolean pointer = marks.shape()
                .map(Written::value)
                .filter(shape -> shape == ResultShape.POINTER)
                .isPresent();
        return heap.preset().conventions().optionsAreNumbers()
                        && !pointer
                        && LengthMarks.extent(marks).isEmpty()
                        && marks.out().isEmpty()
                        && marks.inOut().isEmpty()
                ? new RustTypes(heap, subject, position).of(type, marks)
                : Optional.empty();
    }

    private Optional<Outcome<HostType>> of(JavaType type, Marks marks) {
        if (type instanceof JavaType.Several several && several.element() instanceof JavaType.Text) {
            return Optional.of(Outcome.rejected(objects(type)));
        }
        if (type instanceof JavaType.OptionalScalar optional) {
            return Optional.of(maybe(plain(optional.value()), Absence.OPTIONAL_SCALAR, marks));
        }
        if (type instanceof JavaType.OptionalValue optional) {
            return scalar(optional.value()).map(scalar -> maybe(scalar, Absence.OPTIONAL, marks));
        }
        return marks.nullable().isPresent()
                ? scalar(type).map(scalar -> maybe(scalar, Absence.NULL, marks))
                : Optional.empty();
    }

    private Outcome<HostType> maybe(Scalar scalar, Absence how, Marks marks) {
        Outcome<HostType> present = marks.unsigned()
                .map(bits -> UnsignedMark.of(new HostType.Value(scalar), bits, subject))
                .orElseGet(() -> Outcome.of(new HostType.Value(scalar)));
        return new Outcome<>(
                present.value().map(value -> new HostType.Maybe(((HostType.Value) value).scalar(), how)),
                present.findings());
    }

    /** The scalar that an object of the type holds. */
    private static Optional<Scalar> scalar(JavaType type) {
        if (type instanceof JavaType.Boxed boxed) {
            return Optional.of(plain(boxed.value()));
        }
        return type instanceof JavaType.Enumerated enumerated
                        && enumerated.obstacle().isEmpty()
                ? Optional.of(TypeBinder.enumerated(enumerated))
                : Optional.empty();
    }

    private static Scalar plain(Primitive primitive) {
        return primitive == Primitive.CHAR ? new Scalar.CodePoint() : Scalar.Plain.valueOf(primitive.name());
    }

    private Diagnostic objects(JavaType type) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is of type " + type.display() + ", whose elements are JavaScript objects to "
                                + heap.preset())
                .why(heap.reason(), "a Vec<String> is an array of handles, each an object that the host has made")
                .help(
                        "let the guest take or give one String, such as JSON, or an array of numbers",
                        "write @WasmLength, if the function was written by hand and takes pointers and lengths");
    }
}
