package io.wasmbridge.processor.lowering;

/** One answer for each kind of {@link Step}. */
public interface StepVisitor<R> {
    R unwrap(Step.Unwrap step);

    R lower(Step.Lower step);

    R lowerScalar(Step.LowerScalar step);

    R given(Step.Given step);

    R area(Step.Area step);

    R allocate();

    R write(Step.Write step);

    R clear(Slot argument);

    R invoke(Step.Invoke step);

    R returnIfNull(Step.ReturnIfNull step);

    R readGlobal(Step.ReadGlobal step);

    R writeGlobal(Operand value);

    R take(Step.Take step);

    R adopt(Step.Adopt step);

    R adoptTerminated(Step.AdoptTerminated step);

    R readLength(Step.ReadLength step);

    R skip(Step.Skip step);

    R countElements(Step.CountElements step);

    R scan(Step.Scan step);

    R lift(Step.Lift step);

    R copyBack(Step.CopyBack step);

    R giveBack(Slot value);
}
