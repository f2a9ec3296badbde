package io.wasmbridge.processor.lowering;

/** One answer for each kind of {@link Step}. */
public interface StepVisitor<R> {
    R unwrap(Step.Unwrap step);

    R lower(Step.Lower step);

    R lowerScalar(Step.LowerScalar step);

    R lend(Step.Lend step);

    R lendFunction(LendFunction step);

    R given(Step.Given step);

    R area(Step.Area step);

    R buffer(Step.Buffer step);

    R allocate();

    R write(Step.Write step);

    R clear(Slot argument);

    R invoke(Step.Invoke step);

    R fail(Step.Fail step);

    R narrow(ResultStep.Narrow step);

    R returnIfNull(ResultStep.ReturnIfNull step);

    R readGlobal(Step.ReadGlobal step);

    R writeGlobal(Operand value);

    R postReturn(ResultStep.PostReturn step);

    R take(ResultStep.Take step);

    R fill(ResultStep.Fill step);

    R ask(ResultStep.Ask step);

    R pair(ResultStep.Pair step);

    R load(ResultStep.Load step);

    R adopt(ResultStep.Adopt step);

    R adoptTerminated(ResultStep.AdoptTerminated step);

    R readLength(ResultStep.ReadLength step);

    R skip(ResultStep.Skip step);

    R countElements(ResultStep.CountElements step);

    R scan(ResultStep.Scan step);

    R lift(ResultStep.Lift step);

    R take(ResultStep.TakeObject step);

    R handOut(Step.HandOut step);

    R keep(ResultStep.Keep step);

    R copyBack(Step.CopyBack step);

    R giveBack(Slot value);

    /** What answers for each kind of {@link RustStep}. */
    RustStep.Visitor<R> rust();

    /** What answers for each kind of {@link ComposedStep}. */
    ComposedStep.Visitor<R> composed();

    /** What answers for each kind of {@link ImportStep}. */
    ImportStep.Visitor<R> imports();

    /** What answers for each kind of {@link ComponentStep}. */
    ComponentStep.Visitor<R> components();
}
