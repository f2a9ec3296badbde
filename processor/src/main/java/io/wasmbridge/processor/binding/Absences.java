package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether memory or a resource may be absent, and how Java says so: {@code @Nullable} or an {@code Optional} type. Gives the findings: what is
 * never null is {@code unsupported-type}, a length of what holds one value is {@code shape-mismatch}.
 */
final class Absences {

    private Absences() {}

    /** How a null pointer appears in Java; empty where it is a fault of the guest. */
    static Optional<Absence> of(JavaType type, Marks marks) {
        if (type instanceof JavaType.OptionalScalar) {
            return Optional.of(Absence.OPTIONAL_SCALAR);
        }
        if (type instanceof JavaType.OptionalValue) {
            return Optional.of(Absence.OPTIONAL);
        }
        return marks.nullable().map(position -> Absence.NULL);
    }

    /** Whether {@code type} is one element behind a pointer: its length is 1, and nothing else can be said of it. */
    static boolean isOneElement(JavaType type) {
        return type instanceof JavaType.OptionalScalar;
    }

    /** What is wrong with the marks of {@code type}, which {@code subject} describes and which is bound as {@code bound}. */
    static List<Diagnostic> findings(JavaType type, HostType bound, Marks marks, String subject) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!bound.isNullable()) {
            marks.nullable().map(position -> neverNull(type, position, subject)).ifPresent(findings::add);
        }
        if (isOneElement(type)) {
            lengths(marks)
                    .map(position -> Diagnostic.of(
                                    Key.SHAPE_MISMATCH,
                                    position,
                                    subject + " is " + Wording.article(type.display()) + ", which is a single value")
                            .why("the guest sees a pointer to one value, or the null pointer")
                            .help("remove what says its length"))
                    .forEach(findings::add);
            Stream.concat(marks.out().stream(), marks.inOut().stream())
                    .map(position -> Diagnostic.of(
                                    Key.UNSUPPORTED_TYPE,
                                    position,
                                    subject + " is " + Wording.article(type.display()) + ", which cannot change")
                            .help("declare '@WasmBuffer(size = 1) " + bound
                                    + "', with @Nullable where it may be absent"))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Stream<Position> lengths(Marks marks) {
        return Stream.concat(
                marks.buffer().map(Written::position).stream(), marks.length().map(LengthMark::position).stream());
    }

    private static Diagnostic neverNull(JavaType type, Position position, String subject) {
        String display = type.display();
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is @Nullable, but " + (display.equals("void") ? display : Wording.article(display))
                                + " is never null")
                .why("null is a null pointer: it stands for absent Strings, arrays, views and resources")
                .help("remove @Nullable");
    }
}
