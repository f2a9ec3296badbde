package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The annotations that say who owns memory and which way it is copied, against the type that they stand on. Gives the findings:
 * what {@code @Out} and {@code @InOut} ask of a type that cannot come back is {@code unsupported-type}, for another type is the
 * cure; everything else is {@code ownership-conflict}.
 */
abstract sealed class OwnershipMarks permits ParameterMarks, ResultMarks {

    static final String HOST_OWNED = "@HostOwned";
    static final String WASM_OWNED = "@WasmOwned";
    static final String TRANSFERRED = "@Transferred";

    /** A mark that is written, such as {@code @Out}. */
    record Mark(String name, Position position) {}

    final String subject;
    final Marks marks;
    final List<Mark> owners;
    final List<Mark> directions;

    OwnershipMarks(String subject, Marks marks) {
        this.subject = subject;
        this.marks = marks;
        this.owners = Stream.of(
                        mark(HOST_OWNED, marks.hostOwned()),
                        mark(WASM_OWNED, marks.wasmOwned()),
                        mark(TRANSFERRED, marks.transferred().map(Written::position)))
                .flatMap(Optional::stream)
                .toList();
        this.directions = Stream.of(mark("@Out", marks.out()), mark("@InOut", marks.inOut()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Mark> mark(String name, Optional<Position> position) {
        return position.map(place -> new Mark(name, place));
    }

    /** What is wrong with the marks of a parameter. {@code name} is the parameter's, {@code subject} describes it. */
    static List<Diagnostic> ofParameter(HostType type, Marks marks, String subject, String name) {
        return type.accept(new ParameterMarks(subject, marks, name)).toList();
    }

    /** What is wrong with the marks of a result, which {@code subject} describes. */
    static List<Diagnostic> ofResult(HostType type, Marks marks, String subject) {
        return type.accept(new ResultMarks(subject, marks)).toList();
    }

    /** An object is nobody's. */
    final Diagnostic handedOver(Mark transferred) {
        return conflict(transferred, subject + " is @Transferred, but an object cannot be handed over")
                .why("the guest's collector frees it, when neither side refers to it any more")
                .help("remove @Transferred");
    }

    /** For what has no memory: every owner is one too many. */
    final Stream<Diagnostic> noOwner(String what) {
        return owners.stream().map(owner -> conflict(
                        owner, subject + " is " + owner.name() + ", but " + what + " has no memory to own")
                .help("remove " + owner.name()));
    }

    /** One finding where several owners are written; else one for an owner that is among {@code wrong}. */
    final Stream<Diagnostic> oneOwner(List<String> wrong, Function<Mark, Diagnostic> finding) {
        if (owners.size() < 2) {
            return only(wrong, finding);
        }
        List<String> names = owners.stream().map(Mark::name).toList();
        return Stream.of(conflict(owners.get(1), subject + " is " + String.join(" and ", names))
                .why("memory has one owner")
                .help("keep " + Wording.alternatives(names)));
    }

    final Stream<Diagnostic> only(List<String> wrong, Function<Mark, Diagnostic> finding) {
        return owners.stream().filter(owner -> wrong.contains(owner.name())).map(finding);
    }

    static Diagnostic conflict(Mark mark, String problem) {
        return Diagnostic.of(Key.OWNERSHIP_CONFLICT, mark.position(), problem);
    }
}
