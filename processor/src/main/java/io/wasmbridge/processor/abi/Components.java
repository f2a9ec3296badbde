package io.wasmbridge.processor.abi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The components of a record without a layout, each of which comes back by itself.
 *
 * @param area how they lie one after the other where the guest writes them; a handle is an int there
 * @param handles the guest objects among them, by the names of the components
 */
public record Components(Layout.Struct area, Map<String, Handle> handles) {

    /** A guest object; {@code kept} where the guest ends it. */
    public record Handle(HostType.Resource type, boolean kept) {}

    public Components {
        handles = Collections.unmodifiableMap(new LinkedHashMap<>(handles));
    }

    /** The record's name. */
    public String simpleName() {
        return area.simpleName();
    }

    /** The components, those that are handles included. */
    public List<Layout.Member> members() {
        return area.members();
    }

    /** The guest object that a component is, if it is one. */
    public Optional<Handle> handle(Layout.Member member) {
        return Optional.ofNullable(handles.get(member.name()));
    }

    /** Whether the host ends an object among them. */
    public boolean makesObjects() {
        return handles.values().stream().anyMatch(handle -> !handle.kept());
    }

    /** What an export returns that returns them; empty where one of them can only be written. */
    public Optional<List<CoreType>> returned() {
        List<CoreType> returned = new ArrayList<>();
        for (Layout.Member member : members()) {
            Optional<List<CoreType>> types = returned(member.layout());
            if (types.isEmpty()) {
                return Optional.empty();
            }
            returned.addAll(types.get());
        }
        return Optional.of(List.copyOf(returned));
    }

    /** What an export returns for a component; empty where it can only be written: it lies in memory of the bridge. */
    public static Optional<List<CoreType>> returned(Layout component) {
        if (component instanceof Layout.Number number) {
            return Optional.of(List.of(number.scalar().coreType()));
        }
        return place(component)
                .filter(place -> !(place instanceof Place.Inline))
                .map(place -> Collections.nCopies(words(component), CoreType.I32));
    }

    /** Where in the area the guest writes, one address for each. */
    public List<Integer> offsets() {
        List<Integer> offsets = new ArrayList<>();
        for (Layout.Member member : members()) {
            for (int word = 0; word < words(member.layout()); word++) {
                offsets.add(member.offsetBytes() + word * Integer.BYTES);
            }
        }
        return List.copyOf(offsets);
    }

    /** In how many parts a component comes back. */
    public static int words(Layout component) {
        return place(component).filter(Place.Pair.class::isInstance).isPresent() ? 2 : 1;
    }

    private static Optional<Place> place(Layout component) {
        if (component instanceof Layout.Text text) {
            return Optional.of(text.place());
        }
        if (component instanceof Layout.Array array) {
            return Optional.of(array.place());
        }
        if (component instanceof Layout.Values values) {
            return Optional.of(values.place());
        }
        return component instanceof Layout.Marshalled marshalled ? Optional.of(marshalled.place()) : Optional.empty();
    }

    @Override
    public String toString() {
        return simpleName();
    }
}
