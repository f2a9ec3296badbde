package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.LeavesOwnerOpen;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The marks on a parameter. */
final class ParameterMarks extends OwnershipMarks implements HostType.Visitor<Stream<Diagnostic>> {
    private final String name;

    ParameterMarks(String subject, Marks marks, String name) {
        super(subject, marks);
        this.name = name;
    }

    @Override
    public Stream<Diagnostic> nothing() {
        throw new IllegalArgumentException("no parameter is void");
    }

    @Override
    public Stream<Diagnostic> value(Scalar scalar) {
        if (scalar instanceof Scalar.HostObject) {
            return number(scalar.keyword(), "a handle", "the guest gets a number, and can only give it back");
        }
        String array = scalar.element().keyword() + "[]";
        return Stream.concat(
                noOwner(Wording.article(scalar.keyword())),
                noDirection(Wording.article(scalar.keyword()), "@WasmBuffer(size = 1) " + array));
    }

    @Override
    public Stream<Diagnostic> maybe(HostType.Maybe type) {
        String what = Wording.article(type.toString());
        return Stream.concat(
                noOwner(what), noDirection(what, type.scalar().element().keyword() + "[]"));
    }

    @Override
    public Stream<Diagnostic> text(HostType.Text text) {
        String what = text.sequence() ? "the text of a CharSequence" : "a String";
        return Stream.concat(allocated(Element.BYTE), noDirection(what, "byte[]"));
    }

    @Override
    public Stream<Diagnostic> array(HostType.Array array) {
        return Stream.of(allocated(array.element()), keptOrCopiedBack(), oneDirection())
                .flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> marshalled(HostType.Marshalled type) {
        return Stream.concat(allocated(Element.BYTE), noDirection("what a marshaller makes", "byte[]"));
    }

    @Override
    public Stream<Diagnostic> struct(Layout.Struct struct) {
        String type = struct.simpleName();
        Stream<Diagnostic> absent = marks.inOut().flatMap(inOut -> marks.nullable()).stream()
                .map(position -> Diagnostic.of(
                                Key.UNSUPPORTED_TYPE,
                                position,
                                subject + " is @InOut and @Nullable, but comes back as a " + type)
                        .why("there is nothing to come back from a null pointer")
                        .help("remove @Nullable"));
        Stream<Diagnostic> marked = Stream.concat(composed("int"), absent);
        return Stream.concat(marked, marks.out().stream().map(position -> Diagnostic.of(
                        Key.UNSUPPORTED_TYPE, position, subject + " is @Out, but a record cannot change")
                .why("what the guest writes comes back as a result")
                .help("leave the parameter out and declare the result '" + type
                        + "', with @WasmReturn where it goes")));
    }

    @Override
    public Stream<Diagnostic> values(Layout.Sequence sequence) {
        Stream<Diagnostic> list = directions.stream()
                .filter(direction -> sequence.list())
                .map(direction -> Diagnostic.of(
                                Key.UNSUPPORTED_TYPE,
                                direction.position(),
                                subject + " is " + direction.name() + ", but a list may not take what comes back")
                        .help("declare '" + direction.name() + " " + Layout.display(sequence.element()) + "[] " + name
                                + "'"));
        Stream<Diagnostic> parts = directions.stream()
                .filter(direction -> leavesOwnerOpen(sequence))
                .map(direction -> Diagnostic.of(
                                Key.OWNERSHIP_MISSING,
                                direction.position(),
                                subject + " is " + direction.name()
                                        + ", and nothing says who frees what the guest writes pointers to")
                        .why("a copy alone leaks when the guest handed the block over, and a free corrupts when"
                                + " it did not")
                        .help(
                                sequence.element() instanceof Layout.Struct
                                        ? "annotate the components that are pointers @WasmOwned or @Transferred"
                                        : "declare an array of records, with a component that says the owner"));
        return Stream.of(composed("int"), oneDirection(), list, parts).flatMap(Function.identity());
    }

    private static boolean leavesOwnerOpen(Layout.Sequence sequence) {
        return sequence.element().accept(new LeavesOwnerOpen());
    }

    @Override
    public Stream<Diagnostic> canonical(HostType.Canonical type) {
        return composed("int");
    }

    @Override
    public Stream<Diagnostic> apart(Components components) {
        throw new IllegalArgumentException(components + " is a result alone");
    }

    @Override
    public Stream<Diagnostic> collected(Collected object) {
        Stream<Diagnostic> owned = oneOwner(
                List.of(WASM_OWNED, TRANSFERRED),
                owner -> owner.name().equals(TRANSFERRED)
                        ? handedOver(owner)
                        : conflict(owner, subject + " is @WasmOwned, but the bridge makes the object")
                                .why("an object that the guest already has is passed by its address")
                                .help("remove @WasmOwned, or declare 'int " + name + "'"));
        return object instanceof Collected.Elements
                ? Stream.concat(owned, oneDirection())
                : Stream.concat(owned, noDirection(Wording.article(object.display()), "byte[]"));
    }

    /** The marks of a block that the bridge composes. */
    private Stream<Diagnostic> composed(String address) {
        Stream<Diagnostic> owned = oneOwner(List.of(WASM_OWNED), owner -> conflict(
                        owner, subject + " is @WasmOwned, but the bridge allocates its memory")
                .why("memory that the guest already owns is passed by its address")
                .help("remove @WasmOwned, or declare '" + address + " " + name + "'"));
        return Stream.of(owned, named(), keptOrCopiedBack()).flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> view(Element element) {
        String array = element.keyword() + "[] " + name;
        return Stream.concat(
                oneOwner(List.of(HOST_OWNED, TRANSFERRED), owner -> conflict(
                                owner, subject + " is " + owner.name() + ", but a view is memory that has its owner")
                        .why("a view is passed in place: nothing is allocated for it")
                        .help("remove " + owner.name() + ", or declare '" + owner.name() + " " + array + "'")),
                directions.stream().map(direction -> conflict(
                                direction, subject + " is " + direction.name() + ", but a view is not copied")
                        .why("a view shows at once what the guest writes")
                        .help("remove " + direction.name())));
    }

    @Override
    public Stream<Diagnostic> resource(HostType.Resource resource) {
        Stream<Diagnostic> lent = oneOwner(List.of(HOST_OWNED, WASM_OWNED), owner -> conflict(
                        owner, subject + " is " + owner.name() + ", but a resource is lent or given away")
                .why("a resource stays with its owner for the call, unless it is @Transferred")
                .help("remove " + owner.name()));
        Stream<Diagnostic> changing = directions.stream().map(direction -> Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        direction.position(),
                        subject + " is " + direction.name() + ", but a handle cannot change")
                .why("what the guest writes comes back in the elements of an array")
                .help("remove " + direction.name()));
        return Stream.of(lent, changing, named()).flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> function(HostType.Function function) {
        return number(function.toString(), "a function", "the guest gets a pointer to call");
    }

    /** What of the host the guest only gets a number for. */
    private Stream<Diagnostic> number(String type, String what, String why) {
        Stream<Diagnostic> changing = directions.stream().map(direction -> Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        direction.position(),
                        subject + " is " + direction.name() + ", but " + what + " cannot change")
                .why(why)
                .help("remove " + direction.name()));
        return Stream.concat(noOwner(Wording.article(type)), changing);
    }

    @Override
    public Stream<Diagnostic> block() {
        return Stream.of(
                        oneOwner(List.of(WASM_OWNED), owner -> conflict(
                                        owner, subject + " is @WasmOwned, but an Allocation is the host's own block")
                                .why("it is lent for the call; @Transferred hands it over")
                                .help("remove @WasmOwned, or write @Transferred")),
                        named(),
                        directions.stream().map(direction -> conflict(
                                        direction,
                                        subject + " is " + direction.name() + ", but an Allocation is not copied")
                                .why("it is passed in place: its views show at once what the guest writes")
                                .help("remove " + direction.name())))
                .flatMap(Function.identity());
    }

    /** The marks of memory that the bridge allocates. */
    private Stream<Diagnostic> allocated(Element element) {
        String view = element.viewName() + " " + name;
        return Stream.concat(
                oneOwner(List.of(WASM_OWNED), owner -> conflict(
                                owner, subject + " is @WasmOwned, but the bridge allocates its memory")
                        .why("memory that the guest already owns is passed in place, as a view")
                        .help("remove @WasmOwned, or declare '" + view + "'")),
                named());
    }

    private Stream<Diagnostic> named() {
        return marks.transferred().filter(free -> !free.value().isEmpty()).stream()
                .map(free -> Diagnostic.of(
                                Key.OWNERSHIP_CONFLICT,
                                free.position(),
                                subject + " names a free export, but the guest owns it when it returns")
                        .why("free = \"...\" is for a result, which the bridge frees")
                        .help("write @Transferred alone"));
    }

    private Stream<Diagnostic> keptOrCopiedBack() {
        return Stream.concat(marks.out().stream(), marks.inOut().stream())
                .limit(marks.transferred().isPresent() ? 1 : 0)
                .map(position -> Diagnostic.of(
                                Key.OWNERSHIP_CONFLICT,
                                position,
                                subject + " is @Transferred and copied back, but the guest owns it when it returns")
                        .why("the guest may have freed the block before it could be copied")
                        .help("remove @Transferred, or the mark that copies it back"));
    }

    private Stream<Diagnostic> oneDirection() {
        return directions.stream().skip(1).map(direction -> conflict(direction, subject + " is @Out and @InOut")
                .why("@Out memory is zero when the guest sees it, @InOut memory holds the elements")
                .help("keep @InOut, if the guest reads the elements, or @Out, if it only writes them"));
    }

    private Stream<Diagnostic> noDirection(String what, String instead) {
        return directions.stream().map(direction -> Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        direction.position(),
                        subject + " is " + direction.name() + ", but " + what + " cannot change")
                .why("what the guest writes comes back in the elements of an array")
                .help("declare '" + direction.name() + " " + instead + " " + name + "'"));
    }
}
