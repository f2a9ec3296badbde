package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.ErrorMessage;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.StructPlace;
import io.wasmbridge.processor.declaration.ErrorMark;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code @WasmError}, the export and the result of a method become the condition under which a call fails. Rejects an export that
 * returns no status ({@code signature-mismatch}), a condition that the result cannot meet, and a message that no method gives
 * ({@code shape-mismatch}).
 */
final class ErrorBinder {

    private static final Set<Scalar> NEVER_NEGATIVE = Set.of(
            Scalar.Plain.BOOLEAN, Scalar.Plain.CHAR, Scalar.Unsigned.U8, Scalar.Unsigned.U16, Scalar.Unsigned.U32);

    private static final Set<Primitive> NOT_NUMBERS = Set.of(Primitive.BOOLEAN, Primitive.CHAR);

    private final MethodDeclaration method;
    private final ErrorMark mark;
    private final List<MethodDeclaration> methods;
    private final Preset preset;

    private ErrorBinder(MethodDeclaration method, ErrorMark mark, List<MethodDeclaration> methods, Preset preset) {
        this.method = method;
        this.mark = mark;
        this.methods = methods;
        this.preset = preset;
    }

    /**
     * Binds the error of {@code method}, if it has one.
     *
     * @param methods those of the interface
     * @param preset whose way of saying error AUTO is
     * @param result empty where it is not bound
     * @param export empty where it was not found
     */
    static Outcome<Optional<BoundError>> bind(
            MethodDeclaration method,
            List<MethodDeclaration> methods,
            Preset preset,
            Optional<BoundResult> result,
            Optional<Callee> export) {
        return method.error()
                .map(mark -> new ErrorBinder(method, mark, methods, preset).bind(result, export))
                .orElse(Outcome.of(Optional.empty()));
    }

    /** Whether the export of {@code method} returns a Result, whose flag says error. */
    static boolean isResult(MethodDeclaration method, Preset preset) {
        return method.error()
                .map(mark -> mark.value().value())
                .filter(when -> when == ErrorMark.When.RESULT || when == ErrorMark.When.AUTO)
                .filter(when -> preset.conventions().optionsAreNumbers())
                .isPresent();
    }

    private Outcome<Optional<BoundError>> bind(Optional<BoundResult> result, Optional<Callee> export) {
        boolean flag = isResult(method, preset);
        Optional<CoreType> status = flag
                ? Optional.of(CoreType.I32)
                : export.flatMap(callee -> status(callee.signature().results()));
        List<Diagnostic> findings = new ArrayList<>();
        Optional<ErrorCondition> when = condition();
        if (when.isEmpty()) {
            findings.add(noFlag());
        } else if (export.isPresent() && export.get() instanceof GlobalAccess access) {
            findings.add(global(access));
        } else if (export.isPresent() && status.isEmpty()) {
            findings.add(noStatus(export.get()));
        } else {
            result.flatMap(bound -> misfit(when.get(), bound)).ifPresent(findings::add);
        }
        Outcome<Optional<ErrorMessage>> message = message(status);
        findings.addAll(message.findings());
        return findings.isEmpty()
                ? Outcome.of(status.map(type ->
                        new BoundError(when.orElseThrow(), type, message.value().orElseThrow())))
                : Outcome.rejected(findings);
    }

    /** What an export that returns {@code results} has for a status. */
    static Optional<CoreType> status(List<CoreType> results) {
        return Optional.of(results)
                .filter(types -> types.equals(List.of(CoreType.I32)) || types.equals(List.of(CoreType.I64)))
                .map(types -> types.get(0));
    }

    private Optional<ErrorCondition> condition() {
        return switch (mark.value().value()) {
            case AUTO -> Optional.of(isResult(method, preset) ? ErrorCondition.RESULT : ErrorCondition.NON_ZERO);
            case NON_ZERO -> Optional.of(ErrorCondition.NON_ZERO);
            case NEGATIVE -> Optional.of(ErrorCondition.NEGATIVE);
            case NULL -> Optional.of(ErrorCondition.NULL);
            case RESULT -> Optional.of(ErrorCondition.RESULT).filter(flag -> isResult(method, preset));
        };
    }

    private Diagnostic noFlag() {
        return mismatch(
                        mark.position(),
                        subject() + " is to fail by the flag of a Result, which " + preset + " has none of")
                .why("ErrorWhen.RESULT is the flag that wasm-bindgen returns beside the value")
                .help("write ErrorWhen.NON_ZERO, NEGATIVE or NULL: when the i32 or i64 that it returns says error");
    }

    private Diagnostic global(GlobalAccess access) {
        return mismatch(mark.position(), subject() + " is @WasmError, but '" + access.name() + "' is a global")
                .why("a global is read or written by the host: nothing runs that could fail")
                .help("remove @WasmError");
    }

    private Diagnostic noStatus(Callee export) {
        return Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        mark.position(),
                        subject() + " is @WasmError, but the module exports " + export.signature()
                                + ", which returns no status")
                .why("a status is the one i32 or i64 that an export returns")
                .help("remove @WasmError, or return a status from the guest");
    }

    /** A finding where the result cannot say error in this way. */
    private Optional<Diagnostic> misfit(ErrorCondition when, BoundResult result) {
        return result.accept(new BoundResult.Visitor<Optional<Diagnostic>>() {
            @Override
            public Optional<Diagnostic> nothing() {
                return Optional.empty();
            }

            @Override
            public Optional<Diagnostic> value(Scalar scalar) {
                return when == ErrorCondition.NEGATIVE && NEVER_NEGATIVE.contains(scalar)
                        ? Optional.of(neverNegative(scalar))
                        : Optional.empty();
            }

            @Override
            public Optional<Diagnostic> struct(BoundResult.Struct struct) {
                if (struct.place() instanceof StructPlace.Direct) {
                    return Optional.of(onlyNumber());
                }
                return struct.place() instanceof StructPlace.Behind
                        ? pointer(struct.absence().isPresent())
                        : Optional.empty();
            }

            @Override
            public Optional<Diagnostic> written(Scalar scalar) {
                return Optional.empty();
            }

            @Override
            public Optional<Diagnostic> maybe(MaybeResult maybe) {
                return Optional.of(noStatusBeside(maybe));
            }

            /** Its flag is the status. */
            @Override
            public Optional<Diagnostic> fallible(FallibleResult fallible) {
                return Optional.empty();
            }

            @Override
            public Optional<Diagnostic> apart(ApartResult apart) {
                return apart.written() ? Optional.empty() : Optional.of(onlyNumber());
            }

            @Override
            public Optional<Diagnostic> canonical(BoundResult.Canonical canonical) {
                return canonical.isDirect() ? Optional.of(onlyNumber()) : pointer(false);
            }

            @Override
            public Optional<Diagnostic> memory(BoundResult.Memory memory) {
                if (memory.shape() == Shape.OUT_POINTERS) {
                    return Optional.empty();
                }
                if (memory.shape() == Shape.CALLER_BUFFER) {
                    return when == ErrorCondition.NON_ZERO ? Optional.of(everyLength()) : Optional.empty();
                }
                return pointer(memory.absence().isPresent());
            }

            @Override
            public Optional<Diagnostic> resource(BoundResult.Resource resource) {
                return resource.written()
                        ? Optional.empty()
                        : pointer(resource.absence().isPresent());
            }

            private Optional<Diagnostic> pointer(boolean mayBeAbsent) {
                if (when == ErrorCondition.NON_ZERO) {
                    return Optional.of(everyPointer());
                }
                return when == ErrorCondition.NULL && mayBeAbsent ? Optional.of(absentOrError()) : Optional.empty();
            }
        });
    }

    private Diagnostic neverNegative(Scalar scalar) {
        Diagnostic finding = mismatch(
                mark.position(),
                Wording.resultOf(method) + " is an error when it is below 0, but is "
                        + Wording.article(scalar.keyword()) + ", which never is");
        return scalar == Scalar.Plain.BOOLEAN
                ? finding.help("write @WasmError(ErrorWhen.NULL), if 0 says error, or declare it 'void'")
                : finding.help("declare it 'int', or write @WasmError(ErrorWhen.NULL), if 0 says error");
    }

    private Diagnostic noStatusBeside(MaybeResult maybe) {
        return mismatch(
                        mark.position(),
                        subject() + " is @WasmError, but what it returns says whether there is "
                                + Wording.article(maybe.type().toString()))
                .why("a status is told apart from what a call gives")
                .help("write @WasmError(ErrorWhen.RESULT), if it returns a Result, or remove @WasmError");
    }

    private Diagnostic onlyNumber() {
        return mismatch(
                        mark.position(),
                        subject() + " is @WasmError, but all that comes back is the number of a record")
                .why("a status is told apart from what a call gives")
                .help("remove @WasmError, or declare the number itself as the result");
    }

    private Diagnostic everyLength() {
        return mismatch(
                        mark.position(),
                        Wording.resultOf(method)
                                + " is an error when it is not 0, but it is a length: every one would be")
                .help("write @WasmError(ErrorWhen.NEGATIVE), if a number below 0 says error");
    }

    private Diagnostic everyPointer() {
        return mismatch(
                        mark.position(),
                        Wording.resultOf(method)
                                + " is an error when it is not 0, but it is a pointer: every one would be")
                .help(
                        "write @WasmError(ErrorWhen.NULL), if the null pointer says error",
                        "write @WasmError(ErrorWhen.NEGATIVE), if a number below 0 does",
                        "annotate it "
                                + ShapeSource.annotation(Shape.OUT_POINTERS)
                                + ", if it is a status, and the guest writes the result to its last parameters");
    }

    private Diagnostic absentOrError() {
        return mismatch(
                        mark.position(),
                        Wording.resultOf(method)
                                + " is an error when it is a null pointer, but may be absent, which is one too")
                .help("remove @WasmError, or declare a result that is always there");
    }

    /** The method that is named, if one is. */
    private Outcome<Optional<ErrorMessage>> message(Optional<CoreType> status) {
        String name = mark.message().value();
        if (name.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        List<MethodDeclaration> named =
                methods.stream().filter(each -> each.name().equals(name)).toList();
        return named.stream()
                .filter(each -> gives(each) && takes(each, status))
                .max(Comparator.comparing(each -> each.parameters().size()))
                .map(each -> Outcome.of(
                        Optional.of(new ErrorMessage(name, !each.parameters().isEmpty()))))
                .orElseGet(() -> Outcome.rejected(named.isEmpty() ? unknown(name) : unfit(named.get(0), status)));
    }

    private Diagnostic unknown(String name) {
        List<String> offered = methods.stream()
                .filter(each -> gives(each) && takes(each, Optional.empty()))
                .map(MethodDeclaration::name)
                .toList();
        return mismatch(
                        mark.message().position(),
                        subject() + " has its message from '" + name
                                + "', but the interface has no method of that name")
                .help(Suggestions.didYouMean(name, offered)
                        .orElse("declare it, such as 'String " + name + "(int status)'"));
    }

    private Diagnostic unfit(MethodDeclaration named, Optional<CoreType> status) {
        String problem = subject() + " has its message from '" + named.name() + "', which ";
        if (named.error().isPresent()) {
            return mismatch(mark.message().position(), problem + "is @WasmError itself")
                    .why("what says why a call failed cannot fail in the same way")
                    .help("remove @WasmError from '" + named.name() + "', or name another method");
        }
        String type = status.filter(CoreType.I64::equals).isPresent() ? "long" : "int";
        return mismatch(mark.message().position(), problem + "is declared " + Wording.declared(named))
                .why("it takes the status, " + Wording.article(type) + ", or nothing, and gives a String or a number")
                .help("declare it 'String " + named.name() + "(" + type + " status)' or 'String " + named.name()
                        + "()'");
    }

    private static boolean gives(MethodDeclaration named) {
        boolean number = named.result() instanceof JavaType.Scalar scalar && !NOT_NUMBERS.contains(scalar.primitive());
        return (number || named.result() instanceof JavaType.Text)
                && named.error().isEmpty()
                && !named.typeParameters();
    }

    private static boolean takes(MethodDeclaration named, Optional<CoreType> status) {
        return named.parameters().isEmpty()
                || (named.parameters().size() == 1 && holds(named.parameters().get(0), status));
    }

    private static boolean holds(ParameterDeclaration parameter, Optional<CoreType> status) {
        boolean wide = status.filter(CoreType.I64::equals).isPresent();
        return Stream.of(Primitive.LONG, Primitive.INT)
                .limit(wide ? 1 : 2)
                .map(JavaType.Scalar::new)
                .anyMatch(parameter.type()::equals);
    }

    private String subject() {
        return "'" + method.name() + "'";
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
