package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.ComponentStep;
import io.wasmbridge.processor.lowering.ComposedStep;
import io.wasmbridge.processor.lowering.Count;
import io.wasmbridge.processor.lowering.ImportStep;
import io.wasmbridge.processor.lowering.LendFunction;
import io.wasmbridge.processor.lowering.Operand;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.ResultStep;
import io.wasmbridge.processor.lowering.RustStep;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.Step;
import io.wasmbridge.processor.lowering.StepVisitor;
import java.util.stream.Stream;

/** A step becomes its statements. Rejects nothing. */
final class StepEmitter implements StepVisitor<CodeBlock> {

    private final MemberNames members;
    private final LocalNames locals;
    private final Expressions expressions;
    private final Statements statements;
    private final ComposedStepEmitter composed;
    private final ImportStepEmitter imports;
    private final LoanEmitter loans;
    private final RustStepEmitter rust;
    private final ComponentStepEmitter components;

    StepEmitter(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
        this.expressions = new Expressions(locals);
        this.statements = new Statements(members, locals);
        this.composed = new ComposedStepEmitter(members, locals);
        this.imports = new ImportStepEmitter(members, locals, this);
        this.loans = new LoanEmitter(members, locals);
        this.rust = new RustStepEmitter(this, members, locals);
        this.components = new ComponentStepEmitter(members, locals);
    }

    @Override
    public CodeBlock unwrap(Step.Unwrap step) {
        return Statements.statement(
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
                step.extent() instanceof Extent.Given given ? expressions.countedBy(given) : "",
                step.transferred() ? ".transferred()" : "",
                step.writable() ? ".writable()" : "");
        CodeBlock unlessNull = step.nullable()
                ? CodeBlock.of("$N == null$W? $N.absent($L)$W: $L", value, locals.call(), name, lowered)
                : lowered;
        return Statements.statement("$T $N = $L", Types.LOWERED, locals.slot(step.argument()), unlessNull);
    }

    @Override
    public CodeBlock given(Step.Given step) {
        CodeBlock arguments =
                CodeBlock.of("$L, $N", Words.literal(step.parameter()), locals.parameter(step.parameter()));
        String length = locals.slot(step.length());
        return step.inBytes()
                ? Statements.statement(
                        "int $N = $N.givenLengthInBytes($L, $L)",
                        length,
                        locals.call(),
                        Expressions.arrayType(step.element()),
                        arguments)
                : Statements.statement("int $N = $N.givenLength($L)", length, locals.call(), arguments);
    }

    @Override
    public CodeBlock lowerScalar(Step.LowerScalar step) {
        CodeBlock name = Words.literal(Statements.path(step.parameter(), step.accessors()));
        CodeBlock value = step.accessors().isEmpty()
                ? CodeBlock.of("$N", locals.parameter(step.parameter()))
                : expressions.found(step.parameter(), step.accessors());
        CodeBlock lowered = step.scalar().accept(new NumberedBy(members, name, value));
        TypeName integer = step.scalar() instanceof Scalar.Flags ? TypeName.LONG : TypeName.INT;
        return Statements.statement("$T $N = $N.$L", integer, locals.slot(step.argument()), locals.call(), lowered);
    }

    @Override
    public CodeBlock lend(Step.Lend step) {
        return loans.lend(step);
    }

    @Override
    public CodeBlock lendFunction(LendFunction step) {
        return loans.lendFunction(step);
    }

    @Override
    public CodeBlock area(Step.Area step) {
        return Statements.statement(
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
        return Statements.statement(
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
        return Statements.statement("$N.allocate()", locals.call());
    }

    @Override
    public CodeBlock write(Step.Write step) {
        String argument = locals.slot(step.argument());
        return step.elements()
                .map(elements -> Statements.statement(
                        "$N.write($L, $N, $N)",
                        locals.call(),
                        Expressions.arrayType(elements),
                        argument,
                        locals.value(step.parameter())))
                .orElseGet(() -> Statements.statement("$N.write($N)", locals.call(), argument));
    }

    @Override
    public CodeBlock clear(Slot argument) {
        return Statements.statement("$N.clear($N)", locals.call(), locals.slot(argument));
    }

    @Override
    public CodeBlock invoke(Step.Invoke step) {
        Stream<CodeBlock> operands = step.operands().stream().map(expressions::operand);
        CodeBlock invoked = step.received() instanceof Received.Several several
                ? expressions.invoked(
                        "invokeAll", Stream.concat(Stream.of(CodeBlock.of("$L", several.count())), operands))
                : expressions.invoked("invoke", operands);
        return statements.to(step.target(), step.received(), invoked);
    }

    @Override
    public CodeBlock fail(Step.Fail step) {
        return CodeBlock.builder()
                .beginControlFlow(
                        "if ($N $L)", locals.slot(step.tested()), step.when().comparison())
                .add(Statements.thrown(step, locals))
                .endControlFlow()
                .build();
    }

    @Override
    public CodeBlock narrow(ResultStep.Narrow step) {
        CodeBlock status = CodeBlock.of("$N", locals.slot(step.status()));
        CodeBlock value = step.scalar().accept(new Narrowed(status, false, locals.call(), members));
        return statements.to(step.target(), Types.of(new HostType.Value(step.scalar())), value);
    }

    @Override
    public CodeBlock readGlobal(Step.ReadGlobal step) {
        CodeBlock read = CodeBlock.of("$N.readGlobal()", locals.call());
        return statements.to(step.target(), step.received(), read);
    }

    @Override
    public CodeBlock writeGlobal(Operand value) {
        return Statements.statement("$N.writeGlobal($L)", locals.call(), expressions.operand(value));
    }

    @Override
    public CodeBlock postReturn(ResultStep.PostReturn step) {
        return Statements.statement(
                "$N.postReturn($L, $N)",
                locals.call(),
                locals.field(members.function(step.export())),
                locals.slot(step.given()));
    }

    @Override
    public CodeBlock take(ResultStep.Take step) {
        CodeBlock part = step.part().accept(new TakenFrom(locals));
        return Statements.statement("int $N = $L", locals.slot(step.value()), part);
    }

    @Override
    public CodeBlock fill(ResultStep.Fill step) {
        CodeBlock invoked =
                expressions.invoked("invoke", step.operands().stream().map(expressions::operand));
        CodeBlock again = step.again().stream().map(write -> write.accept(this)).collect(CodeBlock.joining(""));
        return new FillEmitter(locals).emit(step, invoked, again);
    }

    @Override
    public CodeBlock ask(ResultStep.Ask step) {
        String getter = locals.field(members.function(step.getter()));
        Stream<CodeBlock> passed = Stream.concat(
                step.pointer().stream().map(pointer -> CodeBlock.of("$N", locals.slot(pointer))),
                step.operands().stream().map(expressions::operand));
        return Statements.statement(
                "int $N = $L",
                locals.slot(step.answer()),
                expressions.invoked(
                        step.asItTakes() ? "askAsItTakes" : "ask",
                        Stream.concat(Stream.of(CodeBlock.of("$L", getter)), passed)));
    }

    @Override
    public CodeBlock pair(ResultStep.Pair step) {
        return Statements.statement(
                "$N.$L($N$L)",
                locals.call(),
                step.adopted() ? "adoptPair" : "checkPair",
                locals.slot(step.pair()),
                statements.freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock load(ResultStep.Load step) {
        int sizeBytes = step.scalar().element().sizeBytes();
        CodeBlock bits = CodeBlock.of("$N.bits($N, $L)", locals.call(), locals.slot(step.area()), sizeBytes);
        return statements.to(step.target(), new Received.Value(step.scalar()), bits);
    }

    @Override
    public CodeBlock adopt(ResultStep.Adopt step) {
        return Statements.statement(
                "$N.$L($L, $N, $L$L)",
                locals.call(),
                step.count() instanceof Count.MeasuredInBytes ? "adoptBytes" : "adopt",
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                expressions.count(step.count()),
                statements.freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptTerminated(ResultStep.AdoptTerminated step) {
        return Statements.statement(
                "int $N = $N.adoptTerminated($L, $N$L)",
                locals.slot(step.length()),
                locals.call(),
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                statements.freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock readLength(ResultStep.ReadLength step) {
        return Statements.statement(
                "int $N = $N.$L($L, $L, $N$L)",
                locals.slot(step.lengthBytes()),
                locals.call(),
                step.adopted() ? "adopt" : "lengthBytes",
                Expressions.lengthWord(step.word()),
                Expressions.arrayType(step.element()),
                locals.slot(step.pointer()),
                statements.freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock skip(ResultStep.Skip step) {
        return Statements.statement(
                "int $N = $N + $L", locals.slot(step.content()), locals.slot(step.pointer()), step.offsetBytes());
    }

    @Override
    public CodeBlock countElements(ResultStep.CountElements step) {
        return Statements.statement(
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
        return Statements.statement(
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
        return statements.result(step.target(), step.type(), step.absence(), value);
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
        return statements.result(step.target(), step.type(), step.absence(), object);
    }

    @Override
    public CodeBlock handOut(Step.HandOut step) {
        return Statements.statement("$N.$L()", locals.call(), step.withheld() ? "withhold" : "handOut");
    }

    @Override
    public CodeBlock keep(ResultStep.Keep step) {
        HostType type = new HostType.Block();
        CodeBlock value = CodeBlock.of(
                "$N.liftAllocation($N, $L$L)",
                locals.call(),
                locals.slot(step.pointer()),
                expressions.count(step.count()),
                statements.freedBy(step.namedFree()));
        return statements.result(step.target(), type, step.absence(), value);
    }

    @Override
    public CodeBlock returnIfNull(ResultStep.ReturnIfNull step) {
        CodeBlock.Builder block = CodeBlock.builder();
        block.beginControlFlow("if ($N == 0)", locals.slot(step.pointer()));
        step.copyBack().forEach(copy -> block.add(copy.accept(this)));
        block.addStatement("return $L", Statements.absent(step.type(), step.how()));
        return block.endControlFlow().build();
    }

    @Override
    public CodeBlock copyBack(Step.CopyBack step) {
        return statements.copiedBack(Expressions.arrayType(step.elements()), step.argument(), step.parameter());
    }

    @Override
    public CodeBlock giveBack(Slot value) {
        return Statements.statement("return $N", locals.slot(value));
    }

    @Override
    public RustStep.Visitor<CodeBlock> rust() {
        return rust;
    }

    @Override
    public ComposedStep.Visitor<CodeBlock> composed() {
        return composed;
    }

    @Override
    public ImportStep.Visitor<CodeBlock> imports() {
        return imports;
    }

    @Override
    public ComponentStep.Visitor<CodeBlock> components() {
        return components;
    }
}
