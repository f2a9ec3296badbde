package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.List;
import java.util.stream.Stream;

/** The marks on a result. */
final class ResultMarks extends OwnershipMarks implements HostType.Visitor<Stream<Diagnostic>> {

    ResultMarks(String subject, Marks marks) {
        super(subject, marks);
    }

    @Override
    public Stream<Diagnostic> nothing() {
        return noOwner("void");
    }

    @Override
    public Stream<Diagnostic> value(Scalar scalar) {
        return noOwner(Wording.article(scalar.keyword()));
    }

    @Override
    public Stream<Diagnostic> maybe(HostType.Maybe type) {
        return noOwner(Wording.article(type.toString()));
    }

    @Override
    public Stream<Diagnostic> text(HostType.Text text) {
        return madeByGuest();
    }

    @Override
    public Stream<Diagnostic> array(HostType.Array array) {
        return madeByGuest();
    }

    @Override
    public Stream<Diagnostic> struct(Layout.Struct struct) {
        return madeByGuest();
    }

    @Override
    public Stream<Diagnostic> canonical(HostType.Canonical type) {
        return type.isMemory() ? madeByGuest() : noOwner(Wording.article(type.toString()));
    }

    @Override
    public Stream<Diagnostic> apart(Components components) {
        return madeByGuest();
    }

    @Override
    public Stream<Diagnostic> values(Layout.Sequence sequence) {
        return madeByGuest();
    }

    @Override
    public Stream<Diagnostic> view(Element element) {
        return Stream.concat(
                madeByGuest(),
                owners.size() > 1
                        ? Stream.empty()
                        : only(List.of(TRANSFERRED), owner -> conflict(
                                        owner, subject + " is a view, and @Transferred memory is freed at once")
                                .why("the view would show freed memory")
                                .help("return '" + element.keyword()
                                        + "[]', which is copied first, or annotate it @WasmOwned")));
    }

    @Override
    public Stream<Diagnostic> function(HostType.Function function) {
        return noOwner(Wording.article(function.toString()));
    }

    @Override
    public Stream<Diagnostic> resource(HostType.Resource resource) {
        return Stream.concat(
                madeByGuest(),
                marks.transferred().filter(free -> !free.value().isEmpty()).stream()
                        .map(free -> Diagnostic.of(
                                        Key.OWNERSHIP_CONFLICT,
                                        free.position(),
                                        subject + " names a free export, but a resource ends with its destructor")
                                .why("an object can come from several methods, and ends in one way")
                                .help("name it where " + resource
                                        + " is declared: @WasmResource(destructor = "
                                        + Wording.quoted(free.value()) + ")")));
    }

    @Override
    public Stream<Diagnostic> block() {
        return Stream.concat(
                madeByGuest(),
                owners.size() > 1
                        ? Stream.empty()
                        : only(List.of(WASM_OWNED), owner -> conflict(
                                        owner, subject + " is @WasmOwned, but an Allocation is the host's to close")
                                .why("closing it would free what the guest keeps")
                                .help("return 'ByteView', which shows it, or annotate it @Transferred")));
    }

    @Override
    public Stream<Diagnostic> collected(Collected object) {
        return oneOwner(
                List.of(HOST_OWNED, TRANSFERRED),
                owner -> owner.name().equals(TRANSFERRED)
                        ? handedOver(owner)
                        : conflict(owner, subject + " is @HostOwned, but the guest made it")
                                .why("the host owns only what it allocated itself")
                                .help("remove @HostOwned: the guest's collector frees it"));
    }

    private Stream<Diagnostic> madeByGuest() {
        return oneOwner(List.of(HOST_OWNED), owner -> conflict(owner, subject + " is @HostOwned, but the guest made it")
                .why("the host owns only what it allocated itself")
                .help("annotate it @Transferred (the bridge frees it) or @WasmOwned (the guest keeps it)"));
    }
}
