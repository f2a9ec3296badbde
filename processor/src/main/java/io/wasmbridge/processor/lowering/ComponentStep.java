package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Components.Handle;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout.Member;
import java.util.List;
import java.util.Optional;

/** One step from components that came back each by itself to the record. */
public sealed interface ComponentStep extends Step {

    @Override
    default <R> R accept(StepVisitor<R> visitor) {
        return accept(visitor.components());
    }

    /** Answers by kind of step. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of step. */
    interface Visitor<R> {
        R read(Read step);

        R adopt(Adopt step);

        R take(Take step);

        R build(Build step);
    }

    /**
     * Where a component came back.
     *
     * @param base the results, or the address of the area
     * @param position the index of the first result, or the offset in the area
     */
    record Spot(Slot base, int position, boolean written) {
        @Override
        public String toString() {
            return written ? base + " + " + position : base + "[" + position + "]";
        }
    }

    /** Begins to read components, where {@code results} are none of an area. */
    record Read(Slot components, Optional<Slot> results) implements ComponentStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.read(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(components);
        }

        @Override
        public String toString() {
            return components + " = read " + results.map(Slot::toString).orElse("area");
        }
    }

    /** Takes over what a component points at; {@code handedOver} where that has no owner of its own. */
    record Adopt(Slot components, Components type, Member member, Spot spot, boolean handedOver)
            implements ComponentStep {
        @Override
        public List<HostType> composed() {
            return List.of(new HostType.Apart(type));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adopt(this);
        }

        @Override
        public String toString() {
            return "adopt " + (handedOver ? "" : "handed over parts of ") + member.name() + " at " + spot;
        }
    }

    /** Makes a guest object of a component. */
    record Take(Slot components, Slot object, Handle handle, Member member, Spot spot) implements ComponentStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.take(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(object);
        }

        @Override
        public String toString() {
            return object + " = " + (handle.kept() ? "show " : "adopt ") + handle.type() + " at " + spot
                    + member.absence().map(how -> " or " + how).orElse("");
        }
    }

    /** Copies out the components that are no objects, and makes the record. */
    record Build(Slot components, Components type, List<Spot> spots, List<Optional<Slot>> objects, Target target)
            implements ComponentStep {
        public Build {
            spots = List.copyOf(spots);
            objects = List.copyOf(objects);
        }

        @Override
        public List<HostType> composed() {
            return List.of(new HostType.Apart(type));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.build(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(target + "build " + type + "(");
            for (int i = 0; i < spots.size(); i++) {
                Member member = type.members().get(i);
                text.append(i == 0 ? "" : ", ")
                        .append(objects.get(i).map(Slot::toString).orElse(member.layout() + " at " + spots.get(i)));
            }
            return text.append(')').toString();
        }
    }
}
