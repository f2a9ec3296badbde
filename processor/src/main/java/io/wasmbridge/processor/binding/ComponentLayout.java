package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.Length;
import java.util.Optional;

/** The layout of a component by its type; empty where a struct has no room for such a type. */
final class ComponentLayout implements HostType.Visitor<Optional<Layout>> {
    private final Place place;

    ComponentLayout(Marks marks) {
        this.place = place(marks);
    }

    private static Place place(Marks marks) {
        if (marks.buffer().isPresent()) {
            return new Place.Inline(marks.buffer().get().value());
        }
        boolean terminated = marks.length()
                .filter(length -> length.value().value() == Length.TERMINATED)
                .isPresent();
        boolean first = marks.length().filter(length -> length.first().value()).isPresent();
        return terminated ? new Place.Terminated() : new Place.Pair(first);
    }

    @Override
    public Optional<Layout> nothing() {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> value(Scalar scalar) {
        return Optional.of(new Layout.Number(scalar));
    }

    @Override
    public Optional<Layout> text(HostType.Text text) {
        return text.sequence() ? Optional.empty() : Optional.of(new Layout.Text(text.encoding(), place));
    }

    @Override
    public Optional<Layout> array(HostType.Array array) {
        return Optional.of(new Layout.Array(array, place));
    }

    @Override
    public Optional<Layout> marshalled(HostType.Marshalled type) {
        return Optional.of(new Layout.Marshalled(type, place));
    }

    @Override
    public Optional<Layout> collected(Collected object) {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> view(Element element) {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> function(HostType.Function function) {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> resource(HostType.Resource resource) {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> block() {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> struct(Layout.Struct struct) {
        return Optional.of(struct);
    }

    @Override
    public Optional<Layout> maybe(HostType.Maybe type) {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> canonical(HostType.Canonical type) {
        return Optional.of(type.layout());
    }

    @Override
    public Optional<Layout> apart(Components components) {
        return Optional.empty();
    }

    @Override
    public Optional<Layout> values(Layout.Sequence sequence) {
        return Optional.of(new Layout.Values(sequence, place));
    }
}
