package io.wasmbridge.processor.lowering;

/** One answer for each kind of {@link Step}. */
public interface StepVisitor<R> {
    R lower(Step.Lower step);

    R area(Step.Area step);

    R allocate();

    R write(Step.Write step);

    R clear(Slot argument);

    R invoke(Step.Invoke step);

    R take(Step.Take step);

    R adopt(Step.Adopt step);

    R adoptTerminated(Step.AdoptTerminated step);

    R scan(Step.Scan step);

    R lift(Step.Lift step);

    R copyBack(Step.CopyBack step);

    R giveBack(Slot value);
}
