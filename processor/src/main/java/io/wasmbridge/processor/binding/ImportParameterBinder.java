package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the guest passes to a method becomes what it can have lowered it as. Rejects types that no import passes, memory whose end is not
 * known, an owner that contradicts that the memory is the guest's, and what would be copied back.
 */
final class ImportParameterBinder {

    private final MethodDeclaration method;
    private final ParameterDeclaration parameter;
    private final Marks marks;
    private final Heap heap;
    private final String subject;
    private boolean handedOver;

    ImportParameterBinder(MethodDeclaration method, ParameterDeclaration parameter, Heap heap) {
        this.method = method;
        this.parameter = parameter;
        this.marks = parameter.marks();
        this.heap = heap;
        this.subject = Wording.subject(method, parameter);
    }

    /** The parameter, for a message. */
    String subject() {
        return subject;
    }

    /** Whether the host frees what it is passed, when it was copied. */
    boolean handedOver() {
        return handedOver;
    }

    /** The export that is named to free it. */
    Optional<Written<String>> namedFree() {
        return marks.transferred().filter(free -> !free.value().isEmpty());
    }

    /** To be asked once. */
    Outcome<ParameterReadings> bind() {
        Optional<HostType> type =
                new TypeBinder(heap).parameter(method, parameter).value();
        if (type.isEmpty()) {
            return ParameterBinder.bind(method, parameter, heap);
        }
        if (!isCarried(type.get())) {
            return Outcome.rejected(uncarried(isObject(type.get())));
        }
        if (isParallel()) {
            return Outcome.rejected(parallel());
        }
        boolean given =
                type.get() instanceof HostType.Resource && marks.transferred().isPresent();
        if (given && heap.isCollected()) {
            return Outcome.rejected(collected());
        }
        if (type.get() instanceof HostType.Block && marks.transferred().isEmpty()) {
            return Outcome.rejected(kept());
        }
        boolean block = type.get() instanceof HostType.Block;
        boolean copied = isCopied(type.get());
        boolean kept =
                type.get() instanceof HostType.Resource && marks.wasmOwned().isPresent();
        List<Diagnostic> findings = new ArrayList<>();
        if (copied || block || type.get() instanceof HostType.View) {
            endless(copied).ifPresent(findings::add);
        }
        if (type.get() instanceof HostType.OfCollector) {
            owner().filter(finding -> marks.transferred().isEmpty()).ifPresent(findings::add);
            object().ifPresent(findings::add);
        }
        if (block) {
            owner().ifPresent(findings::add);
            handedOver = findings.isEmpty();
        }
        if (kept) {
            owner().ifPresent(findings::add);
        }
        if (copied) {
            owner().ifPresent(findings::add);
            direction(type.get()).ifPresent(findings::add);
            handedOver = marks.transferred().isPresent() && findings.isEmpty();
        }
        if (!findings.isEmpty()) {
            return Outcome.rejected(findings);
        }
        ParameterDeclaration passed = copied || block || kept
                ? new ParameterDeclaration(
                        parameter.name(), parameter.type(), marks.withoutOwner(), parameter.position())
                : parameter;
        return ParameterBinder.bind(method, passed, heap);
    }

    private boolean isParallel() {
        return marks.length()
                .filter(length -> length.value().value() == Marks.Length.PARALLEL)
                .isPresent();
    }

    private Diagnostic parallel() {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        marks.length().orElseThrow().position(),
                        subject + " is PARALLEL, but no import passes two arrays")
                .why("an import passes several texts by one pointer, and their number")
                .help("declare two views, 'IntView pointers, IntView lengths'");
    }

    private Diagnostic collected() {
        return conflict(
                        marks.transferred().orElseThrow().position(),
                        subject + " is @Transferred, but an object cannot be handed over")
                .why("the guest's collector frees it, when neither side refers to it any more")
                .help("remove @Transferred");
    }

    private Diagnostic kept() {
        return Diagnostic.of(
                        Key.OWNERSHIP_MISSING,
                        parameter.position(),
                        subject + " is an Allocation, and nothing says that the guest hands its block over")
                .why("an Allocation is the host's to close, which frees the block")
                .help(
                        "annotate it @Transferred, if the guest hands it over",
                        "declare it 'ByteView " + parameter.name() + "', if the guest keeps it");
    }

    /** Whether it is the preset that makes an object of it. */
    static boolean isObject(HostType type) {
        return type instanceof HostType.OfCollector || type instanceof HostType.Canonical;
    }

    private static boolean isCarried(HostType type) {
        return type instanceof HostType.Value
                || type instanceof HostType.View
                || type instanceof HostType.Resource
                || type instanceof HostType.Block
                || type instanceof HostType.OfCollector
                || isCopied(type);
    }

    private static boolean isCopied(HostType type) {
        return type instanceof HostType.Text
                || type instanceof HostType.Array
                || type instanceof HostType.Composite
                || type instanceof HostType.Values
                || type instanceof HostType.Marshalled;
    }

    private Diagnostic uncarried(boolean object) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        parameter.position(),
                        subject + " is of type " + parameter.type().display() + ", which no import passes"
                                + (object ? " under " + heap.preset() : ""))
                .why("an import passes what an export returns")
                .help("declare 'int " + parameter.name() + "', and read what is there with the memory of the bridge");
    }

    private Optional<Diagnostic> owner() {
        Optional<Diagnostic> host = marks.hostOwned()
                .map(position -> conflict(position, subject + " is @HostOwned, but the guest passes its own memory")
                        .why("the host owns only what it allocated itself")
                        .help(
                                heap.isCollected()
                                        ? new String[] {"remove @HostOwned: the guest's collector frees it"}
                                        : new String[] {
                                            "remove @HostOwned (it is copied, and the guest keeps it)",
                                            "write @Transferred, if the guest hands it over"
                                        }));
        Optional<Diagnostic> both = marks.transferred()
                .filter(free -> marks.wasmOwned().isPresent())
                .map(free -> conflict(free.position(), subject + " is @WasmOwned and @Transferred")
                        .why("memory has one owner")
                        .help("keep @WasmOwned or @Transferred"));
        Optional<Diagnostic> named = namedFree().filter(free -> heap.awaited()).map(free -> Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        free.position(),
                        subject + " names a free export, but the module arrives at run time")
                .why("a module that does not import the method need not export what frees for it")
                .help("write @Transferred alone, and name the free for all: @WasmAllocator(allocate = \"...\", free = "
                        + Wording.quoted(free.value()) + ")"));
        return host.or(() -> both).or(() -> named);
    }

    /** What is copied back to the guest, and cannot be. */
    private Optional<Diagnostic> direction(HostType type) {
        Optional<Position> direction = marks.inOut().or(marks::out);
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        String mark = marks.inOut().isPresent() ? "@InOut" : "@Out";
        if (marks.transferred().isPresent()) {
            return Optional.of(conflict(
                            marks.transferred().get().position(),
                            subject + " is @Transferred and " + mark + ", but what is freed is not copied back")
                    .why("memory that the guest hands over is freed when it was copied")
                    .help("keep @Transferred or " + mark));
        }
        if (Absences.of(parameter.type(), marks)
                .filter(Absence.OPTIONAL::equals)
                .isPresent()) {
            return Optional.of(unchanged(direction.get(), mark, "an Optional cannot change")
                    .help("declare it @Nullable, without the Optional"));
        }
        if (pointsAtMemory(type)) {
            return Optional.of(unchanged(direction.get(), mark, "what it points at cannot be passed back")
                    .why("the guest would get new blocks, and nothing says what becomes of those that it passed")
                    .help("return the records"));
        }
        return Optional.empty();
    }

    /** An object of the collector's, which is copied: what is written to the copy is not in it. */
    private Optional<Diagnostic> object() {
        return marks.inOut().or(marks::out).map(direction -> unchanged(
                        direction, marks.inOut().isPresent() ? "@InOut" : "@Out", "an object is not copied back")
                .why("what a method gives the guest under " + heap.preset() + " is an object of its own")
                .help("return the array, which is a new object"));
    }

    private Diagnostic unchanged(Position position, String mark, String what) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, position, subject + " is " + mark + ", but " + what);
    }

    private static boolean pointsAtMemory(HostType type) {
        return (type instanceof HostType.Values values
                        && values.sequence().element().hasPointers())
                || (type instanceof HostType.Composite composite
                        && composite.struct().hasPointers());
    }

    private Optional<Diagnostic> endless(boolean copied) {
        String given = "write @WasmLength(parameter = \"...\"), if a parameter says its length";
        String[] edits = copied
                ? new String[] {"write @WasmLength(Length.TERMINATED), if it ends with a zero", given}
                : new String[] {"remove @WasmLength, if its length is passed with it", given};
        return marks.length()
                .filter(length -> LengthMarks.extent(marks)
                        .filter(Extent.Untold.class::isInstance)
                        .isPresent())
                .map(length -> Diagnostic.of(
                                Key.SHAPE_MISMATCH, length.position(), subject + " has no length, and so no end")
                        .why("NONE says that the guest knows the length, which leaves the host without it")
                        .help(edits));
    }

    private static Diagnostic conflict(Position position, String problem) {
        return Diagnostic.of(Key.OWNERSHIP_CONFLICT, position, problem);
    }
}
