package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.BoundParameter.Direction;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.Receiver;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A declared parameter becomes what it can be lowered as. Rejects types without a marshaller, and annotations that contradict the
 * type or each other. The export is not looked at; a parameter whose lowering may change when its findings are mended is left out of
 * the comparison with it.
 */
final class ParameterBinder implements HostType.Visitor<ParameterReadings> {

    /** What the receiver is called: no parameter has this name. */
    private static final String RECEIVER = "this";

    private static final Extent TERMINATED = new Extent.Terminated();

    /** Stands for the size that the user would have to state; no size that can be written. */
    private static final Extent SOME_SIZE = new Extent.Fixed(0);

    private final ParameterDeclaration parameter;
    private final Marks marks;
    private final boolean transferred;
    private final boolean copied;

    private ParameterBinder(ParameterDeclaration parameter, Heap heap) {
        this.copied =
                heap.preset().conventions().lendsCopiedBack() && heap.preset().takesArguments();
        this.parameter = parameter;
        this.marks = parameter.marks();
        this.transferred = marks.transferred().isPresent() || new AbiOwners(heap).takes(marks);
    }

    static Outcome<ParameterReadings> bind(MethodDeclaration method, ParameterDeclaration parameter, Heap heap) {
        String subject = Wording.subject(method, parameter);
        Outcome<HostType> type = new TypeBinder(heap).parameter(method, parameter);
        if (type.value().isEmpty()) {
            return Outcome.rejected(type.findings());
        }
        HostType bound = type.value().get();
        List<Diagnostic> findings = new ArrayList<>();
        findings.addAll(OwnershipMarks.ofParameter(bound, parameter.marks(), subject, parameter.name()));
        findings.addAll(new AbiOwners(heap).ofParameter(bound, parameter.marks(), subject));
        findings.addAll(ShapeMarks.ofParameter(bound, parameter.marks(), subject));
        if (!(bound instanceof HostType.Canonical || bound instanceof HostType.Maybe)) {
            findings.addAll(Absences.findings(parameter.type(), bound, parameter.marks(), subject));
        }
        findings.addAll(LengthMarks.ofParameter(bound, method, parameter.marks(), subject));
        return findings.stream().allMatch(finding -> finding.key() == Key.OWNERSHIP_CONFLICT)
                ? Outcome.of(readings(parameter, bound.accept(new ParameterBinder(parameter, heap))), findings)
                : Outcome.rejected(findings);
    }

    private static ParameterReadings readings(ParameterDeclaration parameter, ParameterReadings present) {
        if (present.first() instanceof BoundParameter.Canonical
                || present.first() instanceof BoundParameter.Maybe
                || present.first() instanceof BoundParameter.Value) {
            return present;
        }
        return Absences.of(parameter.type(), parameter.marks())
                .map(present::absentAs)
                .orElse(present);
    }

    /** The object that a method is called on, which its export takes first. */
    static ParameterReadings receiver(MethodDeclaration method, Receiver receiver) {
        ParameterDeclaration declaration =
                new ParameterDeclaration(RECEIVER, receiver.resource(), Marks.NONE, method.position());
        return new ParameterReadings(
                declaration,
                new BoundParameter.Resource(RECEIVER, TypeBinder.resource(receiver.resource()), false, true),
                Optional.empty(),
                false);
    }

    @Override
    public ParameterReadings nothing() {
        throw new IllegalArgumentException("no parameter is void");
    }

    @Override
    public ParameterReadings value(Scalar scalar) {
        return new ParameterReadings(
                parameter, new BoundParameter.Value(parameter.name(), scalar), Optional.empty(), false);
    }

    @Override
    public ParameterReadings text(HostType.Text type) {
        return new ParameterReadings(
                parameter, text(type, extent()), Optional.of(text(type, otherwise(extent(), TERMINATED))), undecided());
    }

    @Override
    public ParameterReadings array(HostType.Array type) {
        if (isCopied(type)) {
            BoundParameter.Array given = new BoundParameter.Array(parameter.name(), type, extent(), direction(), true);
            return new ParameterReadings(
                    parameter,
                    array(type, extent()),
                    Optional.of(new BoundParameter.Copied(given, CoreType.I32)),
                    false);
        }
        return new ParameterReadings(
                parameter, array(type, extent()), Optional.of(array(type, otherwise(extent(), SOME_SIZE))), false);
    }

    /** Whether the guest may turn out to copy it back itself, which it does with arrays of numbers alone. */
    private boolean isCopied(HostType.Array type) {
        return copied
                && direction() != Direction.IN
                && !transferred
                && extent().equals(Extent.Counted.ELEMENTS)
                && type.container() == HostType.Container.ARRAY
                && type.element() != Element.BOOLEAN
                && Absences.of(parameter.type(), marks).isEmpty();
    }

    @Override
    public ParameterReadings view(Element element) {
        return new ParameterReadings(
                parameter, view(element, extent()), Optional.of(view(element, otherwise(extent(), SOME_SIZE))), false);
    }

    @Override
    public ParameterReadings marshalled(HostType.Marshalled type) {
        return array(type.bytes()).as(bytes -> new BoundParameter.Marshalled(bytes, type));
    }

    @Override
    public ParameterReadings struct(Layout.Struct struct) {
        HostType.Composite type = new HostType.Composite(struct);
        BoundParameter pointed = composed(type, new Extent.Fixed(1));
        boolean plain = direction() == Direction.IN
                && !transferred
                && Absences.of(parameter.type(), marks).isEmpty();
        Optional<BoundParameter> numbers = StructLeaves.of(struct)
                .filter(leaves -> plain)
                .map(leaves -> new BoundParameter.Flattened(parameter.name(), type, leaves));
        return new ParameterReadings(parameter, pointed, numbers, numbers.isPresent());
    }

    @Override
    public ParameterReadings values(Layout.Sequence sequence) {
        HostType.Values type = new HostType.Values(sequence);
        Extent extent = LengthMarks.extent(type, marks).orElse(Extent.Counted.ELEMENTS);
        // pointers can be ended by a null pointer, as the arguments of a C program are
        boolean pointers = sequence.element() instanceof Layout.Text text
                && text.place() instanceof Place.Terminated
                && direction() == Direction.IN;
        boolean open = pointers && LengthMarks.extent(type, marks).isEmpty();
        Extent other = otherwise(extent, pointers ? TERMINATED : SOME_SIZE);
        return new ParameterReadings(parameter, composed(type, extent), Optional.of(composed(type, other)), open);
    }

    @Override
    public ParameterReadings canonical(HostType.Canonical type) {
        return new ParameterReadings(
                parameter, new BoundParameter.Canonical(parameter.name(), type), Optional.empty(), false);
    }

    @Override
    public ParameterReadings maybe(HostType.Maybe type) {
        OptionForm first = OptionForm.of(type.scalar()).get(0);
        return new ParameterReadings(
                parameter, new BoundParameter.Maybe(parameter.name(), type, first), Optional.empty(), false);
    }

    @Override
    public ParameterReadings apart(Components components) {
        throw new IllegalArgumentException(components + " is a result alone");
    }

    @Override
    public ParameterReadings collected(Collected object) {
        BoundParameter pointed = new BoundParameter.Composed(
                parameter.name(), new HostType.OfCollector(object), new Extent.Untold(), direction(), false);
        return new ParameterReadings(parameter, pointed, Optional.empty(), false);
    }

    private BoundParameter composed(HostType type, Extent extent) {
        return new BoundParameter.Composed(parameter.name(), type, extent, direction(), transferred);
    }

    @Override
    public ParameterReadings resource(HostType.Resource resource) {
        return new ParameterReadings(
                parameter,
                new BoundParameter.Resource(
                        parameter.name(), resource, marks.transferred().isPresent(), false),
                Optional.empty(),
                false);
    }

    @Override
    public ParameterReadings function(HostType.Function function) {
        return new ParameterReadings(
                parameter, new BoundParameter.Function(parameter.name(), function), Optional.empty(), false);
    }

    @Override
    public ParameterReadings block() {
        return new ParameterReadings(
                parameter, block(extent()), Optional.of(block(otherwise(extent(), SOME_SIZE))), false);
    }

    private BoundParameter block(Extent extent) {
        return new BoundParameter.Block(parameter.name(), extent, transferred);
    }

    private BoundParameter text(HostType.Text type, Extent extent) {
        return new BoundParameter.Text(parameter.name(), type, extent, transferred);
    }

    private BoundParameter array(HostType.Array type, Extent extent) {
        return new BoundParameter.Array(parameter.name(), type, extent, direction(), transferred);
    }

    private BoundParameter view(Element element, Extent extent) {
        return new BoundParameter.View(parameter.name(), element, extent);
    }

    private Extent extent() {
        if (Absences.isOneElement(parameter.type())) {
            return new Extent.Fixed(1);
        }
        return LengthMarks.extent(marks).orElse(Extent.Counted.ELEMENTS);
    }

    private boolean undecided() {
        return marks.buffer().isEmpty() && marks.length().isEmpty();
    }

    private static Extent otherwise(Extent extent, Extent alone) {
        return extent instanceof Extent.Counted ? alone : Extent.Counted.ELEMENTS;
    }

    private Direction direction() {
        if (marks.inOut().isPresent()) {
            return Direction.IN_OUT;
        }
        return marks.out().isPresent() ? Direction.OUT : Direction.IN;
    }
}
