package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.binding.BoundImportMethod;
import io.wasmbridge.processor.binding.BoundParameter;
import io.wasmbridge.processor.binding.BoundParameter.Direction;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps from what the guest passed to what a method takes.
 *
 * @param taken the numbers, as they were passed
 * @param lifted the rest, which looks at memory
 * @param value what the method takes
 * @param back how that comes back to the guest, when the method has returned
 */
record ImportParameterPlan(List<Step> taken, List<Step> lifted, Slot value, Back back) {

    /**
     * How what a method changed comes back to the guest.
     *
     * @param lower validates it, before anything is allocated
     * @param write writes it to where it was passed
     */
    record Back(List<Step> lower, List<Step> write) {

        static final Back NONE = new Back(List.of(), List.of());

        Back {
            lower = List.copyOf(lower);
            write = List.copyOf(write);
        }
    }

    ImportParameterPlan {
        taken = List.copyOf(taken);
        lifted = List.copyOf(lifted);
    }

    private ImportParameterPlan(List<Step> taken, List<Step> lifted, Slot value) {
        this(taken, lifted, value, Back.NONE);
    }

    /** The same, that comes back. */
    private ImportParameterPlan with(Back back) {
        return new ImportParameterPlan(taken, lifted, value, back);
    }

    /** Where the address is that the guest passed for a parameter. */
    static Slot pointer(String parameter) {
        return new Slot(parameter + "Pointer");
    }

    /** {@code index} is where the guest passes the first of its numbers. */
    static ImportParameterPlan of(BoundImportMethod.Parameter parameter, int index) {
        return parameter
                .passed()
                .accept(new ByKind(parameter.handedOver(), parameter.namedFree().map(NamedFree::name), index));
    }

    private static final class ByKind implements BoundParameter.Visitor<ImportParameterPlan> {

        private final boolean handedOver;
        private final Optional<String> namedFree;
        private final int index;
        private Optional<Absence> absence = Optional.empty();
        private Optional<HostType> mapped = Optional.empty();
        private boolean blank;

        /** Where the elements begin, counted from the pointer. */
        private int offsetBytes;

        ByKind(boolean handedOver, Optional<String> namedFree, int index) {
            this.handedOver = handedOver;
            this.namedFree = namedFree;
            this.index = index;
        }

        @Override
        public ImportParameterPlan value(BoundParameter.Value parameter) {
            Slot value = Slot.of(parameter.name());
            Step taken = new ImportStep.Argument(value, index, parameter.scalar());
            return new ImportParameterPlan(List.of(taken), List.of(), value);
        }

        @Override
        public ImportParameterPlan text(BoundParameter.Text parameter) {
            return memory(parameter.name(), parameter.type(), parameter.extent());
        }

        @Override
        public ImportParameterPlan array(BoundParameter.Array parameter) {
            blank = parameter.direction() == Direction.OUT;
            ImportParameterPlan plan = memory(parameter.name(), parameter.type(), parameter.extent());
            return parameter.direction() == Direction.IN
                    ? plan
                    : plan.with(new Back(
                            List.of(),
                            List.of(new ImportStep.WriteBack(
                                    parameter.type(), pointer(parameter.name()), offsetBytes, plan.value()))));
        }

        @Override
        public ImportParameterPlan view(BoundParameter.View parameter) {
            return memory(parameter.name(), parameter.type(), parameter.extent());
        }

        @Override
        public ImportParameterPlan marshalled(BoundParameter.Marshalled parameter) {
            mapped = Optional.of(parameter.type());
            return parameter.bytes().accept(this);
        }

        @Override
        public ImportParameterPlan nullable(BoundParameter.Nullable parameter) {
            absence = Optional.of(parameter.how());
            return parameter.present().accept(this);
        }

        private ImportParameterPlan memory(String name, HostType type, Extent extent) {
            Slot value = Slot.of(name);
            Slot present = absence.isPresent() ? new Slot(name + "Given") : value;
            Slot pointer = ImportParameterPlan.pointer(name);
            Reading reading = extent.accept(new Reading(name, type, pointer, index, handedOver, namedFree));
            offsetBytes = reading.offsetBytes;
            List<Step> steps = new ArrayList<>(reading.steps);
            HostType lifted = mapped.orElse(type);
            steps.add(
                    blank
                            ? new ImportStep.Blank(present, lifted, reading.content, reading.count())
                            : new ResultStep.Lift(
                                    lifted,
                                    reading.content,
                                    reading.count(),
                                    false,
                                    absence,
                                    new Target.Into(present)));
            return unlessNull(lifted, pointer, reading.taken, steps, present, value);
        }

        /** {@code lifted} leaves {@code present}, unless the pointer is null and may be. */
        private ImportParameterPlan unlessNull(
                HostType type, Slot pointer, List<Step> taken, List<Step> lifted, Slot present, Slot value) {
            Optional<Step> guarded =
                    absence.map(how -> new ImportStep.UnlessNull(type, how, pointer, lifted, present, value));
            return new ImportParameterPlan(taken, guarded.map(List::of).orElse(lifted), value);
        }

        @Override
        public ImportParameterPlan composed(BoundParameter.Composed parameter) {
            Slot value = Slot.of(parameter.name());
            Slot present = absence.isPresent() ? new Slot(parameter.name() + "Given") : value;
            Slot pointer = pointer(parameter.name());
            Target into = new Target.Into(present);
            if (parameter.type() instanceof HostType.Values values) {
                ImportValuesPlan plan =
                        new ImportValuesPlan(values, parameter.name(), pointer, index, handedOver, namedFree);
                Count count = parameter.extent().accept(plan);
                List<Step> steps = new ArrayList<>(plan.steps());
                steps.add(
                        parameter.direction() == Direction.OUT
                                ? new ImportStep.Blank(present, values, plan.content(), count)
                                : new ComposedStep.LiftValue(
                                        values, plan.content(), Optional.of(count), absence, into));
                ImportParameterPlan lifted = unlessNull(values, pointer, plan.taken(), steps, present, value);
                return parameter.direction() == Direction.IN
                        ? lifted
                        : lifted.with(back(parameter.name(), values, plan.content()));
            }
            List<Step> steps = new ArrayList<>();
            if (parameter.type() instanceof HostType.Composite composite) {
                struct(composite, pointer).ifPresent(steps::add);
            }
            steps.add(new ComposedStep.LiftValue(parameter.type(), pointer, Optional.empty(), absence, into));
            List<Step> taken = List.of(new ImportStep.Word(pointer, index));
            return unlessNull(parameter.type(), pointer, taken, steps, present, value);
        }

        /** Records that point at no memory are written where they were. */
        private Back back(String name, HostType.Values type, Slot content) {
            Slot lowered = ArgumentPlan.slot(name);
            return new Back(
                    List.of(
                            new Step.Lower(
                                    lowered, name, type, Extent.Counted.ELEMENTS, false, false, absence.isPresent()),
                            new ImportStep.PlaceIn(lowered, content)),
                    List.of(new Step.Write(lowered, name, Optional.empty())));
        }

        /** Takes over a record, or what it points at, where the guest hands it over. */
        private Optional<Step> struct(HostType.Composite type, Slot pointer) {
            if (handedOver) {
                return Optional.of(new ComposedStep.AdoptValue(type, pointer, Optional.empty(), namedFree));
            }
            return StructResultPlan.handsOver(type.struct(), false)
                    ? Optional.of(new ComposedStep.AdoptParts(type, pointer, Optional.empty(), false))
                    : Optional.empty();
        }

        @Override
        public ImportParameterPlan flattened(BoundParameter.Flattened parameter) {
            Slot value = Slot.of(parameter.name());
            List<Step> taken = new ArrayList<>();
            List<Slot> numbers = new ArrayList<>();
            for (BoundParameter.Flattened.Leaf leaf : parameter.leaves()) {
                Slot number = new Slot(parameter.name() + "_" + String.join("_", leaf.accessors()));
                taken.add(new ImportStep.Argument(number, index + numbers.size(), leaf.scalar()));
                numbers.add(number);
            }
            Step build = new ImportStep.Build(value, parameter.type(), numbers);
            return new ImportParameterPlan(taken, List.of(build), value);
        }

        @Override
        public ImportParameterPlan resource(BoundParameter.Resource parameter) {
            Slot value = Slot.of(parameter.name());
            Slot present = absence.isPresent() ? new Slot(parameter.name() + "Given") : value;
            Slot handle = new Slot(parameter.name() + "Handle");
            List<Step> lifted = List.of(new ResultStep.TakeObject(
                    parameter.type(), handle, parameter.transferred(), absence, new Target.Into(present)));
            List<Step> taken = List.of(new ImportStep.Word(handle, index));
            return unlessNull(parameter.type(), handle, taken, lifted, present, value);
        }

        @Override
        public ImportParameterPlan function(BoundParameter.Function parameter) {
            throw new IllegalArgumentException("no import passes " + parameter.type());
        }

        @Override
        public ImportParameterPlan block(BoundParameter.Block parameter) {
            Slot value = Slot.of(parameter.name());
            Slot present = absence.isPresent() ? new Slot(parameter.name() + "Given") : value;
            Slot pointer = pointer(parameter.name());
            Reading reading = parameter
                    .extent()
                    .accept(new Reading(parameter.name(), parameter.type(), pointer, index, false, Optional.empty()));
            List<Step> steps = new ArrayList<>(reading.steps);
            steps.add(new ResultStep.Keep(pointer, reading.count(), namedFree, absence, new Target.Into(present)));
            return unlessNull(parameter.type(), pointer, reading.taken, steps, present, value);
        }

        @Override
        public ImportParameterPlan canonical(BoundParameter.Canonical parameter) {
            throw new IllegalArgumentException("no import passes " + parameter.type());
        }

        @Override
        public ImportParameterPlan maybe(BoundParameter.Maybe parameter) {
            throw new IllegalArgumentException("no import passes " + parameter.type());
        }

        @Override
        public ImportParameterPlan member(BoundParameter.Member parameter) {
            throw new IllegalArgumentException("no import passes " + parameter.type());
        }
    }

    /** Where the elements are, and how many: the steps that find it out, and take the memory over where it is handed over. */
    private static final class Reading implements Extent.Visitor<Reading> {

        private final String name;
        private final HostType type;
        private final Element element;
        private final Slot pointer;
        private final int index;
        private final boolean handedOver;
        private final Optional<String> namedFree;
        private final List<Step> taken = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private Slot content;
        private int offsetBytes;
        private Optional<Count> count = Optional.empty();

        Reading(String name, HostType type, Slot pointer, int index, boolean handedOver, Optional<String> namedFree) {
            this.namedFree = namedFree;
            this.name = name;
            this.type = type;
            this.element = ElementOf.of(type);
            this.pointer = pointer;
            this.index = index;
            this.handedOver = handedOver;
            this.content = pointer;
        }

        Count count() {
            return count.orElseThrow();
        }

        private Slot length() {
            return new Slot(name + "Length");
        }

        private Slot lengthBytes() {
            return new Slot(name + "LengthBytes");
        }

        private Reading counted(Count of) {
            count = Optional.of(of);
            return this;
        }

        private Reading divided() {
            boolean shown = type instanceof HostType.View;
            steps.add(new ResultStep.CountElements(element, content, lengthBytes(), length(), shown));
            return counted(new Count.Measured(length()));
        }

        private void adopt(Count of) {
            if (handedOver) {
                steps.add(new ResultStep.Adopt(element, pointer, of, namedFree));
            }
        }

        private void takePointer(int offset) {
            taken.add(new ImportStep.Word(pointer, index + offset));
        }

        @Override
        public Reading counted(Extent.Counted extent) {
            boolean inBytes = ElementOf.inBytes(type, extent.unit());
            Slot told = inBytes ? lengthBytes() : length();
            takePointer(extent.first() ? 1 : 0);
            taken.add(extent.first() ? 0 : 1, new ImportStep.Word(told, index + (extent.first() ? 0 : 1)));
            if (inBytes) {
                adopt(new Count.MeasuredInBytes(told));
                return divided();
            }
            adopt(new Count.Measured(told));
            return counted(new Count.Measured(told));
        }

        @Override
        public Reading terminated() {
            takePointer(0);
            steps.add(
                    handedOver
                            ? new ResultStep.AdoptTerminated(element, pointer, length(), namedFree)
                            : new ResultStep.Scan(element, pointer, length()));
            return counted(new Count.Measured(length()));
        }

        @Override
        public Reading fixed(int elementCount) {
            takePointer(0);
            // the size of a String is stated in bytes
            boolean text = type instanceof HostType.Text;
            Count stated = new Count.Stated(text ? elementCount / element.sizeBytes() : elementCount);
            adopt(stated);
            return counted(stated);
        }

        @Override
        public Reading stored(LengthWord word) {
            takePointer(0);
            Slot told = element.sizeBytes() > 1 ? lengthBytes() : length();
            steps.add(new ResultStep.ReadLength(word, element, pointer, told, handedOver, namedFree));
            offsetBytes = word.contentOffset(element);
            if (offsetBytes > 0) {
                content = new Slot(name + "Content");
                steps.add(new ResultStep.Skip(content, pointer, offsetBytes));
            }
            return element.sizeBytes() > 1 ? divided() : counted(new Count.Measured(told));
        }

        @Override
        public Reading given(Extent.Given extent) {
            takePointer(0);
            Slot told = Slot.of(extent.parameter());
            if (ElementOf.inBytes(type, extent.unit())) {
                adopt(new Count.MeasuredInBytes(told));
                boolean shown = type instanceof HostType.View;
                steps.add(new ResultStep.CountElements(element, content, told, length(), shown));
                return counted(new Count.Measured(length()));
            }
            adopt(new Count.Measured(told));
            return counted(new Count.Measured(told));
        }

        @Override
        public Reading untold() {
            throw new IllegalArgumentException("what is lifted has a length");
        }
    }
}
