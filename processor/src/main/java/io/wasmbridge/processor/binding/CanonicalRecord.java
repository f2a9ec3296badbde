package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.MemberOwner;
import io.wasmbridge.processor.abi.StructLayout;
import io.wasmbridge.processor.declaration.JavaType.Component;
import io.wasmbridge.processor.declaration.JavaType.Composite;
import io.wasmbridge.processor.declaration.JavaType.StructMark;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record becomes a record, a tuple or a case of the component model, with the natural alignment that this has. Rejects marks that
 * ask for another layout or another owner than the model has, and a stated layout that differs.
 */
final class CanonicalRecord {
    private final TypeBinder types;
    private final Composite type;
    private final Position position;
    private final List<Diagnostic> findings;
    private final StructLayout layout = new StructLayout(false);

    CanonicalRecord(TypeBinder types, Composite type, Position position, List<Diagnostic> findings) {
        this.types = types;
        this.type = type;
        this.position = position;
        this.findings = findings;
    }

    /** The layout; one of no components has no size. */
    Optional<Layout.Struct> struct() {
        int before = findings.size();
        List<Member> members = new ArrayList<>();
        type.components().forEach(component -> member(component).ifPresent(members::add));
        if (findings.size() == before) {
            type.struct().flatMap(this::stated).ifPresent(findings::add);
        }
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(new Layout.Struct(
                        type.packageName(), type.nestedName(), (int) layout.sizeBytes(), layout.alignBytes(), members));
    }

    private Optional<Diagnostic> stated(StructMark mark) {
        if (mark.packed()) {
            return Optional.of(
                    mismatch(position, "'" + type.display() + "' is packed, which no record of a component is")
                            .help("remove 'packed = true'"));
        }
        int sizeBytes = mark.size().value();
        return sizeBytes == 0 || sizeBytes == layout.sizeBytes()
                ? Optional.empty()
                : Optional.of(mismatch(
                                mark.size().position(),
                                "'" + type.display() + "' is said to take " + sizeBytes
                                        + " bytes, but its layout takes " + layout.sizeBytes())
                        .help("write @WasmStruct(size = " + layout.sizeBytes() + ")"));
    }

    private Optional<Member> member(Component component) {
        String subject = "component '" + component.name() + "' of '" + type.display() + "'";
        findings.addAll(owners(component.marks(), subject));
        findings.addAll(lengths(component.marks(), subject));
        return new CanonicalBinder(types, subject, component.position(), findings)
                .layout(component.type(), component.marks())
                .map(found -> placed(component, found, subject));
    }

    private Member placed(Component component, Layout found, String subject) {
        long offset = layout.place(found.sizeBytes(), found.alignBytes());
        LayoutBinder.misplaced(component, offset, found, subject).ifPresent(findings::add);
        return new Member(component.name(), (int) offset, found, MemberOwner.SHARED, Optional.empty());
    }

    private static List<Diagnostic> owners(Marks marks, String subject) {
        return Stream.of(
                        marks.hostOwned().map(position -> new Written<>("@HostOwned", position)),
                        marks.wasmOwned().map(position -> new Written<>("@WasmOwned", position)),
                        marks.transferred().map(free -> new Written<>("@Transferred", free.position())))
                .flatMap(Optional::stream)
                .map(mark -> Diagnostic.of(Key.OWNERSHIP_CONFLICT, mark.position(), subject + " is " + mark.value())
                        .why("a component owns what it is passed, and what it returns until it is told that it was"
                                + " read")
                        .help("remove " + mark.value()))
                .toList();
    }

    /** What is wrong with marks that say where a length is. */
    static List<Diagnostic> lengths(Marks marks, String subject) {
        return Stream.of(
                        marks.buffer().map(size -> new Written<>("@WasmBuffer", size.position())),
                        marks.length().map(LengthMark::position).map(at -> new Written<>("@WasmLength", at)))
                .flatMap(Optional::stream)
                .map(mark -> mismatch(mark.position(), subject + " is " + mark.value())
                        .why("a String or an array of a component is always behind {pointer, length}")
                        .help("remove " + mark.value()))
                .toList();
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
