package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import java.util.List;
import java.util.Optional;

/** What a reader of the generated method should know about the memory that crosses. */
public sealed interface Remark {

    /** Answers by kind of remark. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of remark. */
    interface Visitor<R> {
        R guestTakes(List<String> parameters);

        R freedWith(List<String> exports);

        R closedWith(List<String> exports);

        R pinned();

        R guestKeeps();

        R guestIsTold(String export);

        R viewLives(boolean asLongAsInstance);

        R failsIf(ErrorCondition when);

        R mayBeMissing();
    }

    /** The transferred parameters, at least one. */
    record GuestTakes(List<String> parameters) implements Remark {
        public GuestTakes {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guestTakes(parameters);
        }
    }

    /** A transferred result; the first of the exports that the module has frees it. */
    record FreedWith(List<String> exports) implements Remark {
        public FreedWith {
            exports = List.copyOf(exports);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.freedWith(exports);
        }
    }

    /** A guest object that the host ends, or a block that it closes; the first of the exports that the module has does it. */
    record ClosedWith(List<String> exports) implements Remark {
        public ClosedWith {
            exports = List.copyOf(exports);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closedWith(exports);
        }
    }

    /** A guest object that is kept from being collected until it is closed. */
    record Pinned() implements Remark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pinned();
        }
    }

    /** A result that stays the guest's. */
    record GuestKeeps() implements Remark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guestKeeps();
        }
    }

    /** A result that stays the guest's until {@code export} is called. */
    record GuestIsTold(String export) implements Remark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guestIsTold(export);
        }
    }

    /** A view, until the next call unless as long as the instance. */
    record ViewLives(boolean asLongAsInstance) implements Remark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.viewLives(asLongAsInstance);
        }
    }

    /** A status that says error in this way. */
    record FailsIf(ErrorCondition when) implements Remark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failsIf(when);
        }
    }

    /** An export that an instance may lack. */
    record MayBeMissing() implements Remark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mayBeMissing();
        }
    }

    /** What to know of a result of an owner; nothing where the memory is the bridge's. */
    static Optional<Remark> of(BoundModule module, HostType type, Owner owner) {
        if (owner instanceof Owner.Bridge) {
            return Optional.empty();
        }
        Optional<Owner.Host> host = ResultPlan.host(owner);
        if (host.isPresent()) {
            List<String> frees =
                    host.get().namedFree().map(free -> List.of(free.name())).orElseGet(module::freeNames);
            return Optional.of(type instanceof HostType.Block ? new ClosedWith(frees) : new FreedWith(frees));
        }
        if (owner instanceof Owner.PostReturn told) {
            return Optional.of(new GuestIsTold(told.export().name()));
        }
        return Optional.of(type instanceof HostType.View ? new ViewLives(ResultPlan.lasting(owner)) : new GuestKeeps());
    }
}
