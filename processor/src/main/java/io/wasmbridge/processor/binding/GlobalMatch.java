package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method and the global that it reads or writes become the one value that crosses. Rejects a method of another form, one that
 * writes what is immutable or is no number, and a value of another type than the global's.
 */
final class GlobalMatch {

    private final MethodDeclaration method;
    private final List<ParameterReadings> parameters;
    private final Optional<BoundResult> result;
    private final GlobalAccess global;

    /**
     * Prepares the comparison.
     *
     * @param result empty where the type of the result is not bound
     */
    GlobalMatch(
            MethodDeclaration method,
            List<ParameterReadings> parameters,
            Optional<BoundResult> result,
            GlobalAccess global) {
        this.method = method;
        this.parameters = List.copyOf(parameters);
        this.result = result;
        this.global = global;
    }

    /** Whether a method can read or write a global: it has no parameters and gives something, or one and gives nothing. */
    static boolean hasForm(MethodDeclaration method) {
        boolean gives = !(method.result() instanceof JavaType.Void);
        return method.parameters().size() == (gives ? 0 : 1);
    }

    Outcome<List<BoundParameter>> parameters() {
        Optional<Diagnostic> refused = refused();
        if (refused.isPresent()) {
            return Outcome.rejected(refused.get());
        }
        return new SignatureMatch(method, parameters, result, global.signature())
                .matching()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.rejected(otherType()));
    }

    private Optional<Diagnostic> refused() {
        if (!hasForm(method)) {
            return Optional.of(mismatch(method.position())
                    .why("a global is read by a method without parameters, and written by a void method with one")
                    .help(access()));
        }
        if (global.writes() && !(parameters.get(0).first() instanceof BoundParameter.Value)) {
            return Optional.of(mismatch(parameters.get(0).declaration().position())
                    .why("a global holds a number, and nothing says who frees memory that one points at")
                    .help(access()));
        }
        return global.writes() && !global.type().mutable() ? Optional.of(immutable()) : Optional.empty();
    }

    private Diagnostic immutable() {
        return Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        method.position(),
                        "'" + method.name() + "' writes the global '" + global.name()
                                + "', which the module exports as " + global.type() + ": it is immutable")
                .why("only a global that is mut can be written")
                .help("declare '" + reader() + "', or make the global mutable in the guest");
    }

    private Diagnostic otherType() {
        Position position = global.writes() ? parameters.get(0).declaration().position() : method.position();
        Diagnostic finding = mismatch(position).help(access());
        return lowering()
                .map(type -> finding.why(crossing().display() + " lowers to " + type + ", the global holds " + core()))
                .orElse(finding);
    }

    private Diagnostic mismatch(Position position) {
        return Diagnostic.of(
                Key.SIGNATURE_MISMATCH,
                position,
                "'" + method.name() + "' is declared " + Wording.declared(method) + ", but '" + global.name()
                        + "' is a global, which the module exports as " + global.type());
    }

    /** The Java type that is read or written. */
    private JavaType crossing() {
        return global.writes() ? method.parameters().get(0).type() : method.result();
    }

    /** The core type of what is read or written, where it is one. */
    private Optional<CoreType> lowering() {
        return global.writes()
                ? Optional.of(parameters.get(0).first().coreTypes().get(0))
                : result.filter(BoundResult.Value.class::isInstance)
                        .map(value -> ((BoundResult.Value) value).scalar().coreType());
    }

    private String core() {
        return global.type().type().toString();
    }

    /** The edit. */
    private String access() {
        if (scalar().isEmpty()) {
            return "export a function that gives what the host needs: no Java type lowers to " + core();
        }
        if (!hasForm(method)) {
            return global.type().mutable()
                    ? "declare '" + reader() + "' to read it, or '" + writer() + "' to write it"
                    : "declare '" + reader() + "' to read it";
        }
        return "declare '" + (global.writes() && global.type().mutable() ? writer() : reader()) + "'";
    }

    private String reader() {
        return keyword() + " " + method.name() + "()";
    }

    private String writer() {
        String name =
                method.parameters().size() == 1 ? method.parameters().get(0).name() : "value";
        return "void " + method.name() + "(" + keyword() + " " + name + ")";
    }

    private String keyword() {
        return scalar().map(Scalar::keyword).orElse("int");
    }

    /** The Java type of the global's own. */
    private Optional<Scalar> scalar() {
        return Stream.of(Scalar.Plain.INT, Scalar.Plain.LONG, Scalar.Plain.FLOAT, Scalar.Plain.DOUBLE)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.coreType() == global.type().type())
                .findFirst();
    }
}
