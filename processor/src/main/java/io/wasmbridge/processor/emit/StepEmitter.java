package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Unit;
import io.wasmbridge.processor.lowering.Count;
import io.wasmbridge.processor.lowering.Operand;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.ResultStep;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.Step;
import io.wasmbridge.processor.lowering.StepVisitor;
import io.wasmbridge.processor.lowering.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step becomes its statements. Rejects nothing. */
final class StepEmitter implements StepVisitor<CodeBlock> {

    private final MemberNames members;
    private final LocalNames locals;
    private final Expressions expressions;

    StepEmitter(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
        this.expressions = new Expressions(locals);
    }

    @Override
    public CodeBlock unwrap(Step.Unwrap step) {
        return statement(
                "$T $N = $N.orNull($L, $N)",
                Types.of(step.type()),
                locals.value(step.parameter()),
                locals.call(),
                Words.literal(step.parameter()),
                locals.parameter(step.parameter()));
    }

    @Override
    public CodeBlock lower(Step.Lower step) {
        CodeBlock name = Words.literal(step.parameter());
        String value = locals.value(step.parameter());
        CodeBlock lowered = CodeBlock.of(
                "$N.$L$L$L$L",
                locals.call(),
                step.type().accept(new LoweredBy(locals.call(), step.extent(), name, value, step.reserved(), members)),
                step.extent() instanceof Extent.Given given ? countedBy(given) : "",
                step.transferred() ? ".transferred()" : "",
                step.writable() ? ".writable()" : "");
        CodeBlock unlessNull = step.nullable()
                ? CodeBlock.of("$N == null$W? $N.absent($L)$W: $L", value, locals.call(), name, lowered)
                : lowered;
        return statement("$T $N = $L", Types.LOWERED, locals.slot(step.argument()), unlessNull);
    }

    private CodeBlock countedBy(Extent.Given given) {
        return CodeBlock.of(
                ".$L($L, $N)",
                given.unit() == Unit.BYTES ? "countedInBytesBy" : "countedBy",
                Words.literal(given.parameter()),
                locals.parameter(given.parameter()));
    }

    @Override
    public CodeBlock given(Step.Given step) {
        CodeBlock arguments =
                CodeBlock.of("$L, $N", Words.literal(step.parameter()), locals.parameter(step.parameter()));
        String length = locals.slot(step.length());
        return step.inBytes()
                ? statement(
                        "int $N = $N.givenLengthInBytes($L, $L)",
                        length,
                        locals.call(),
                        Expressions.arrayType(step.element()),
                        arguments)
                : statement("int $N = $N.givenLength($L)", length, locals.call(), arguments);
    }

    @Override
    public CodeBlock lowerScalar(Step.LowerScalar step) {
        CodeBlock name = Words.literal(path(step.parameter(), step.accessors()));
        CodeBlock value = step.accessors().isEmpty()
                ? CodeBlock.of("$N", locals.parameter(step.parameter()))
                : expressions.found(step.parameter(), step.accessors());
        CodeBlock lowered = step.scalar().accept(new NumberedBy(members, name, value));
        TypeName integer = step.scalar() instanceof Scalar.Flags ? TypeName.LONG : TypeName.INT;
        return statement("$T $N = $N.$L", integer, locals.slot(step.argument()), locals.call(), lowered);
    }

    @Override
    public CodeBlock lowerFlat(Step.LowerFlat step) {
        return statement(
                "$T $N = $N.lowerFlat($N, $N, $L, $N)",
                Types.LOWERED,
                locals.slot(step.argument()),
                locals.call(),
                members.memoryType(step.type().layout()),
                members.flatType(step.type().layout()),
                Words.literal(step.parameter()),
                locals.value(step.parameter()));
    }

    @Override
    public CodeBlock tuple(Step.Tuple step) {
        return statement(
                "$T $N = $N.tuple($L, $L)",
                Types.LOWERED,
                locals.slot(step.tuple()),
                locals.call(),
                step.sizeBytes(),
                step.alignBytes());
    }

    @Override
    public CodeBlock lowerInto(Step.LowerInto step) {
        return statement(
                "$N.lowerInto($N, $N, $L, $L, $N)",
                locals.call(),
                locals.slot(step.tuple()),
                members.memoryType(step.type().layout()),
                Words.literal(step.parameter()),
                step.offsetBytes(),
                locals.value(step.parameter()));
    }

    /** {@code line.start}. */
    private static String path(String parameter, List<String> accessors) {
        return accessors.isEmpty() ? parameter : parameter + "." + String.join(".", accessors);
    }

    @Override
    public CodeBlock marshal(Step.Marshal step) {
        String parameter = locals.parameter(step.parameter());
        CodeBlock bytes = CodeBlock.of(
                "$N.marshal($N, $L, $N)",
                locals.call(),
                members.marshaller(step.type()),
                Words.literal(step.parameter()),
                parameter);
        return statement(
                "byte[] $N = $L",
                locals.value(step.parameter()),
                step.nullable() ? CodeBlock.of("$N == null$W? null$W: $L", parameter, bytes) : bytes);
    }

    @Override
    public CodeBlock require(Step.Require step) {
        return statement(
                "$N.require($L, $L)",
                locals.call(),
                Words.literal(path(step.parameter(), step.accessors())),
                expressions.found(step.parameter(), step.accessors()));
    }

    @Override
    public CodeBlock lend(Step.Lend step) {
        String handle = locals.slot(step.handle());
        if (step.receiver()) {
            return statement("int $N = $L.lend($N)", handle, locals.handle(), locals.call());
        }
        String value = locals.value(step.parameter());
        CodeBlock lent = CodeBlock.of(
                "$L.$L($N, $L, $N)",
                locals.field(members.resourceType(step.type())),
                step.given() ? "give" : "lend",
                locals.call(),
                Words.literal(step.parameter()),
                value);
        return step.nullable()
                ? statement("int $N = $N == null ? 0 : $L", handle, value, lent)
                : statement("int $N = $L", handle, lent);
    }

    @Override
    public CodeBlock area(Step.Area step) {
        return statement(
                "$T $N = $N.area($L, $L$L)",
                Types.LOWERED,
                locals.slot(step.area()),
                locals.call(),
                Words.literal(step.what()),
                step.sizeBytes(),
                step.alignBytes() == Integer.BYTES ? "" : ", " + step.alignBytes());
    }

    @Override
    public CodeBlock buffer(Step.Buffer step) {
        return statement(
                "$T $N = $N.$L($L, $L, $L)",
                Types.LOWERED,
                locals.slot(step.buffer()),
                locals.call(),
                step.terminated() ? "terminatedBuffer" : "buffer",
                Expressions.arrayType(step.element()),
                Words.literal(step.what()),
                step.capacity());
    }

    @Override
    public CodeBlock allocate() {
        return statement("$N.allocate()", locals.call());
    }

    @Override
    public CodeBlock write(Step.Write step) {
        String argument = locals.slot(step.argument());
        return step.elements()
                .map(elements -> statement(
                        "$N.write($L, $N, $N)",
                        locals.call(),
                        Expressions.arrayType(elements),
                        argument,
                        locals.value(step.parameter())))
                .orElseGet(() -> statement("$N.write($N)", locals.call(), argument));
    }

    @Override
    public CodeBlock clear(Slot argument) {
        return statement("$N.clear($N)", locals.call(), locals.slot(argument));
    }

    @Override
    public CodeBlock invoke(Step.Invoke step) {
        Stream<CodeBlock> operands = step.operands().stream().map(expressions::operand);
        CodeBlock invoked = step.received() instanceof Received.Several several
                ? invoked("invokeAll", Stream.concat(Stream.of(CodeBlock.of("$L", several.count())), operands))
                : invoked("invoke", operands);
        return to(step.target(), step.received(), invoked);
    }

    @Override
    public CodeBlock fail(Step.Fail step) {
        return CodeBlock.builder()
                .beginControlFlow(
                        "if ($N $L)", locals.slot(step.tested()), step.when().comparison())
                .add(thrown(step, locals))
                .endControlFlow()
                .build();
    }

    static CodeBlock thrown(Step.Fail step, LocalNames locals) {
        String status = locals.slot(step.status());
        CodeBlock message = step.message()
                .map(asked -> CodeBlock.of(
                        ", () -> $L($L)", locals.method(asked.method()), asked.takesStatus() ? status : ""))
                .orElse(CodeBlock.of(""));
        return statement("throw $N.error($N$L)", locals.call(), status, message);
    }

    @Override
    public CodeBlock narrow(ResultStep.Narrow step) {
        CodeBlock status = CodeBlock.of("$N", locals.slot(step.status()));
        CodeBlock value = step.scalar().accept(new Narrowed(status, false, locals.call(), members));
        return to(step.target(), Types.of(new HostType.Value(step.scalar())), value);
    }

    @Override
    public CodeBlock readGlobal(Step.ReadGlobal step) {
        CodeBlock read = CodeBlock.of("$N.readGlobal()", locals.call());
        return to(step.target(), step.received(), read);
    }

    @Override
    public CodeBlock writeGlobal(Operand value) {
        return statement("$N.writeGlobal($L)", locals.call(), expressions.operand(value));
    }

    private CodeBlock invoked(String method, Stream<CodeBlock> arguments) {
        return CodeBlock.of("$N.$L($L)", locals.call(), method, CodeBlock.join(arguments.toList(), ",$W"));
    }

    @Override
    public CodeBlock postReturn(ResultStep.PostReturn step) {
        return statement(
                "$N.postReturn($L, $N)",
                locals.call(),
                locals.field(members.function(step.export())),
                locals.slot(step.given()));
    }

    @Override
    public CodeBlock take(ResultStep.Take step) {
        CodeBlock part = step.part().accept(new TakenFrom(locals));
        return statement("int $N = $L", locals.slot(step.value()), part);
    }

    @Override
    public CodeBlock fill(ResultStep.Fill step) {
        CodeBlock invoked = invoked("invoke", step.operands().stream().map(expressions::operand));
        CodeBlock again = step.again().stream().map(write -> write.accept(this)).collect(CodeBlock.joining(""));
        return new FillEmitter(locals).emit(step, invoked, again);
    }

    @Override
    public CodeBlock ask(ResultStep.Ask step) {
        String getter = locals.field(members.function(step.getter()));
        Stream<CodeBlock> passed = Stream.concat(
                step.pointer().stream().map(pointer -> CodeBlock.of("$N", locals.slot(pointer))),
                step.operands().stream().map(expressions::operand));
        return statement(
                "int $N = $L",
                locals.slot(step.answer()),
                invoked(
                        step.asItTakes() ? "askAsItTakes" : "ask",
                        Stream.concat(Stream.of(CodeBlock.of("$L", getter)), passed)));
    }

    @Override
    public CodeBlock pair(ResultStep.Pair step) {
        return statement(
                "$N.$L($N$L)",
                locals.call(),
                step.adopted() ? "adoptPair" : "checkPair",
                locals.slot(step.pair()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock load(ResultStep.Load step) {
        int sizeBytes = step.scalar().element().sizeBytes();
        CodeBlock bits = CodeBlock.of("$N.bits($N, $L)", locals.call(), locals.slot(step.area()), sizeBytes);
        return to(step.target(), new Received.Value(step.scalar()), bits);
    }

    @Override
    public CodeBlock adopt(ResultStep.Adopt step) {
        return statement(
                "$N.$L($L, $N, $L$L)",
                locals.call(),
                step.count() instanceof Count.MeasuredInBytes ? "adoptBytes" : "adopt",
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                expressions.count(step.count()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptTerminated(ResultStep.AdoptTerminated step) {
        return statement(
                "int $N = $N.adoptTerminated($L, $N$L)",
                locals.slot(step.length()),
                locals.call(),
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock readLength(ResultStep.ReadLength step) {
        return statement(
                "int $N = $N.$L($L, $L, $N$L)",
                locals.slot(step.lengthBytes()),
                locals.call(),
                step.adopted() ? "adopt" : "lengthBytes",
                Expressions.lengthWord(step.word()),
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock skip(ResultStep.Skip step) {
        return statement(
                "int $N = $N + $L", locals.slot(step.content()), locals.slot(step.pointer()), step.offsetBytes());
    }

    @Override
    public CodeBlock countElements(ResultStep.CountElements step) {
        return statement(
                "int $N = $N.$L($L, $N, $N)",
                locals.slot(step.length()),
                locals.call(),
                step.shown() ? "shownElements" : "copiedElements",
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                locals.slot(step.lengthBytes()));
    }

    @Override
    public CodeBlock scan(ResultStep.Scan step) {
        return statement(
                "int $N = $N.terminatedLength($L, $N)",
                locals.slot(step.length()),
                locals.call(),
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()));
    }

    @Override
    public CodeBlock lift(ResultStep.Lift step) {
        boolean fixed = step.count() instanceof Count.Stated;
        CodeBlock at = CodeBlock.of("$N, $L", locals.slot(step.pointer()), expressions.count(step.count()));
        CodeBlock lifted = step.type().accept(new LiftedBy(fixed, step.lasting(), at));
        CodeBlock raw = CodeBlock.of("$N.$L", locals.call(), lifted);
        CodeBlock value = step.type() instanceof HostType.Marshalled marshalled
                ? CodeBlock.of("$N.unmarshal($N, $L)", locals.call(), members.marshaller(marshalled), raw)
                : raw;
        return result(step.target(), step.type(), step.absence(), value);
    }

    @Override
    public CodeBlock take(ResultStep.TakeObject step) {
        CodeBlock object = CodeBlock.of(
                "new $L($L.$L($N, $N))",
                members.resourceClass(step.type()),
                locals.field(members.resourceType(step.type())),
                step.owned() ? "adopt" : "show",
                locals.call(),
                locals.slot(step.handle()));
        return result(step.target(), step.type(), step.absence(), object);
    }

    @Override
    public CodeBlock keep(ResultStep.Keep step) {
        HostType type = new HostType.Block();
        CodeBlock value = CodeBlock.of(
                "$N.liftAllocation($N, $L$L)",
                locals.call(),
                locals.slot(step.pointer()),
                expressions.count(step.count()),
                freedBy(step.namedFree()));
        return result(step.target(), type, step.absence(), value);
    }

    /** A result that is there, as what it is where it could have been absent. */
    private CodeBlock result(Target target, HostType type, Optional<Absence> absence, CodeBlock value) {
        CodeBlock present = absence.map(how -> wrapped(type, how, value)).orElse(value);
        return to(target, Types.of(type, absence), present);
    }

    private static CodeBlock wrapped(HostType type, Absence how, CodeBlock value) {
        return switch (how) {
            case NULL -> value;
            case OPTIONAL -> CodeBlock.of("$T.of($L)", Optional.class, value);
            case OPTIONAL_SCALAR -> CodeBlock.of("$T.of($L[0])", Types.optionalScalar(type), value);
        };
    }

    @Override
    public CodeBlock returnIfNull(ResultStep.ReturnIfNull step) {
        CodeBlock.Builder block = CodeBlock.builder();
        block.beginControlFlow("if ($N == 0)", locals.slot(step.pointer()));
        step.copyBack().forEach(copy -> block.add(copy.accept(this)));
        block.addStatement("return $L", absent(step.type(), step.how()));
        return block.endControlFlow().build();
    }

    private static CodeBlock absent(HostType type, Absence how) {
        return switch (how) {
            case NULL -> CodeBlock.of("null");
            case OPTIONAL -> CodeBlock.of("$T.empty()", Optional.class);
            case OPTIONAL_SCALAR -> CodeBlock.of("$T.empty()", Types.optionalScalar(type));
        };
    }

    @Override
    public CodeBlock copyBack(Step.CopyBack step) {
        return copiedBack(Expressions.arrayType(step.elements()), step.argument(), step.parameter());
    }

    @Override
    public CodeBlock copyBackObject(Step.CopyBackObject step) {
        return copiedBack(memoryType(step.type()), step.argument(), step.parameter());
    }

    @Override
    public CodeBlock copyBackValues(Step.CopyBackValues step) {
        return copiedBack(memoryType(step.type()), step.argument(), step.parameter());
    }

    private CodeBlock copiedBack(CodeBlock type, Slot argument, String parameter) {
        return statement(
                "$N.copyBack($L, $N, $N)", locals.call(), type, locals.slot(argument), locals.value(parameter));
    }

    @Override
    public CodeBlock adoptOutput(ResultStep.AdoptOutput step) {
        return statement("$N.adoptParts($L, $N)", locals.call(), memoryType(step.type()), locals.slot(step.argument()));
    }

    @Override
    public CodeBlock adoptValue(ResultStep.AdoptValue step) {
        return statement(
                "$N.adopt($L, $N$L$L)",
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                times(step.count()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptTerminatedValues(ResultStep.AdoptTerminatedValues step) {
        return statement(
                "int $N = $N.adoptTerminated($L, $N$L)",
                locals.slot(step.length()),
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptParts(ResultStep.AdoptParts step) {
        return statement(
                "$N.adoptParts($L, $N$L, $L)",
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                times(step.count()),
                step.handedOver());
    }

    @Override
    public CodeBlock countValues(ResultStep.CountValues step) {
        return statement(
                "int $N = $N.countValues($L, $N, $N)",
                locals.slot(step.length()),
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                locals.slot(step.lengthBytes()));
    }

    @Override
    public CodeBlock liftValue(ResultStep.LiftValue step) {
        CodeBlock value = CodeBlock.of(
                "$N.lift($L, $N$L)",
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                times(step.count()));
        return result(step.target(), step.type(), step.absence(), value);
    }

    @Override
    public CodeBlock construct(ResultStep.Construct step) {
        CodeBlock number = CodeBlock.of("$N", locals.slot(step.number()));
        return to(step.target(), Types.of(step.type()), constructed(step.type().struct(), number));
    }

    private static CodeBlock constructed(Layout.Struct struct, CodeBlock number) {
        Layout only = struct.members().get(0).layout();
        CodeBlock component = only instanceof Layout.Struct nested ? constructed(nested, number) : number;
        return CodeBlock.of("new $T($L)", Types.structName(struct), component);
    }

    private CodeBlock times(Optional<Count> count) {
        return count.map(times -> CodeBlock.of(", $L", expressions.count(times)))
                .orElse(CodeBlock.of(""));
    }

    /** The constant that marshals a type. */
    private CodeBlock memoryType(HostType type) {
        if (type instanceof HostType.OfCollector collected) {
            return ObjectTypeOf.named(members, collected.object());
        }
        return CodeBlock.of(
                "$N",
                type instanceof HostType.Values values
                        ? members.sequenceType(values.sequence())
                        : members.memoryType(layout(type)));
    }

    private static Layout layout(HostType type) {
        return type instanceof HostType.Canonical canonical ? canonical.layout() : ((HostType.Composite) type).struct();
    }

    @Override
    public CodeBlock giveBack(Slot value) {
        return statement("return $N", locals.slot(value));
    }

    private CodeBlock to(Target target, Received received, CodeBlock value) {
        return to(
                target,
                Expressions.received(received),
                received.accept(new Narrowed(value, true, locals.call(), members)));
    }

    private CodeBlock to(Target target, TypeName type, CodeBlock value) {
        return target.accept(new Target.Visitor<CodeBlock>() {
            @Override
            public CodeBlock nowhere() {
                return statement("$L", value);
            }

            @Override
            public CodeBlock slot(Slot slot) {
                return statement("$T $N = $L", type, locals.slot(slot), value);
            }

            @Override
            public CodeBlock caller() {
                return statement("return $L", value);
            }
        });
    }

    private CodeBlock freedBy(Optional<String> namedFree) {
        return namedFree
                .map(export -> CodeBlock.of(", $L", locals.field(members.function(export))))
                .orElse(CodeBlock.of(""));
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
