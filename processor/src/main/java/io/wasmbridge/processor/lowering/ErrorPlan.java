package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundError;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.Memory;
import io.wasmbridge.processor.binding.FallibleResult;
import io.wasmbridge.processor.binding.MaybeResult;
import java.util.ArrayList;
import java.util.List;

/** The steps of a result, and among them the one that fails where the status says error: as soon as it is known. */
final class ErrorPlan {

    private static final Slot STATUS = new Slot("status");

    private final BoundError error;

    private ErrorPlan(BoundError error) {
        this.error = error;
    }

    /** {@code steps} are those of {@code result}, the first of which is the call. */
    static List<Step> checked(BoundError error, BoundResult result, List<Step> steps) {
        return result.accept(new ErrorPlan(error).new ByKind(steps));
    }

    private Step fails(Slot tested, Slot status) {
        return new Step.Fail(tested, error.when(), status, error.message());
    }

    private final class ByKind implements BoundResult.Visitor<List<Step>> {
        private final List<Step> steps;
        private final Step.Invoke invoke;

        ByKind(List<Step> steps) {
            this.steps = steps;
            this.invoke = call(steps.get(0));
        }

        @Override
        public List<Step> nothing() {
            return List.of(status(whole()), fails(STATUS, STATUS));
        }

        @Override
        public List<Step> value(Scalar scalar) {
            return invoke.target().accept(new Target.Visitor<List<Step>>() {
                @Override
                public List<Step> nowhere() {
                    throw new IllegalArgumentException("a scalar goes somewhere");
                }

                @Override
                public List<Step> slot(Slot slot) {
                    return isStatus(scalar) ? List.of(invoke, fails(slot, slot)) : narrowed();
                }

                @Override
                public List<Step> caller() {
                    return isStatus(scalar)
                            ? List.of(status(scalar), fails(STATUS, STATUS), new Step.Return(STATUS))
                            : narrowed();
                }

                private List<Step> narrowed() {
                    return List.of(
                            status(whole()),
                            fails(STATUS, STATUS),
                            new ResultStep.Narrow(STATUS, scalar, invoke.target()));
                }
            });
        }

        @Override
        public List<Step> struct(BoundResult.Struct result) {
            if (result.place() instanceof BoundResult.StructPlace.Behind) {
                return pointed(error.when() != ErrorCondition.NULL);
            }
            return beside();
        }

        @Override
        public List<Step> apart(ApartResult result) {
            return beside();
        }

        @Override
        public List<Step> written(Scalar scalar) {
            return beside();
        }

        /** The status, which comes back beside what is written. */
        private List<Step> beside() {
            List<Step> checked = new ArrayList<>(List.of(status(whole()), fails(STATUS, STATUS)));
            checked.addAll(steps.subList(1, steps.size()));
            return checked;
        }

        /** The calls that fill a buffer, each of which may fail. */
        private List<Step> filled(ResultStep.Fill fill) {
            List<Step> checked = new ArrayList<>(List.of(fill.failing((Step.Fail) fails(fill.told(), STATUS))));
            checked.addAll(steps.subList(1, steps.size()));
            return checked;
        }

        @Override
        public List<Step> memory(Memory result) {
            if (steps.get(0) instanceof ResultStep.Fill fill) {
                return filled(fill);
            }
            if (result.shape() == Shape.OUT_POINTERS) {
                return beside();
            }
            return pointed(error.when() != ErrorCondition.NULL || result.shape() == Shape.WIDE_POINTER);
        }

        @Override
        public List<Step> maybe(MaybeResult result) {
            throw new IllegalArgumentException("a flag is no status");
        }

        /** Nothing of the value is looked at before its flag is. */
        @Override
        public List<Step> fallible(FallibleResult result) {
            Step fails = new RustStep.FailWithObject(RustResultPlan.FAILED, RustResultPlan.ERROR, error.message());
            List<Step> checked = new ArrayList<>();
            for (Step step : steps) {
                checked.add(step);
                if (step.filled().contains(RustResultPlan.FAILED)) {
                    checked.add(fails);
                }
            }
            return checked;
        }

        @Override
        public List<Step> canonical(BoundResult.Canonical result) {
            return pointed(error.when() != ErrorCondition.NULL);
        }

        /** The pointer is the status, or is told with it: {@code whole} where what the export returns is what is tested. */
        private List<Step> pointed(boolean whole) {
            Slot pointer = ResultPlan.POINTER;
            Slot status = invoke.filled().get(0);
            List<Step> checked = new ArrayList<>();
            for (Step step : steps) {
                checked.add(step);
                if (step.filled().contains(whole ? status : pointer)) {
                    checked.add(fails(whole ? status : pointer, status));
                }
            }
            return checked;
        }

        @Override
        public List<Step> resource(BoundResult.Resource result) {
            if (result.written()) {
                return beside();
            }
            Slot handle = invoke.filled().get(0);
            List<Step> checked = new ArrayList<>(steps);
            checked.add(1, fails(handle, handle));
            return checked;
        }

        private static Step.Invoke call(Step first) {
            return first instanceof ResultStep.Fill fill
                    ? new Step.Invoke(fill.operands(), new Received.Nothing(), new Target.Nowhere())
                    : (Step.Invoke) first;
        }

        private Step status(Scalar scalar) {
            return new Step.Invoke(invoke.operands(), new Received.Value(scalar), new Target.Into(STATUS));
        }

        private Scalar whole() {
            return error.status() == CoreType.I64 ? Scalar.Plain.LONG : Scalar.Plain.INT;
        }
    }

    /** Whether a status can be compared and handed on as that type. */
    private static boolean isStatus(Scalar scalar) {
        return scalar == Scalar.Plain.BYTE
                || scalar == Scalar.Plain.SHORT
                || scalar == Scalar.Plain.INT
                || scalar == Scalar.Plain.LONG;
    }
}
