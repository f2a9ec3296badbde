package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** What a type is composed of. */
final class Composed {
    private Composed() {}

    /** Whether a type has a marshaller of its own in the bridge. */
    static boolean isOne(HostType type) {
        return type instanceof HostType.Composite
                || type instanceof HostType.Values
                || type instanceof HostType.OfCollector;
    }

    /** The scalars that a type is, or that are in what it is composed of. */
    static Stream<Scalar> scalars(HostType type) {
        if (type instanceof HostType.Value value) {
            return Stream.of(value.scalar());
        }
        if (type instanceof HostType.Maybe maybe) {
            return Stream.of(maybe.scalar());
        }
        return layouts(type).flatMap(layout -> scalar(layout).stream());
    }

    private static List<Scalar> scalar(Layout layout) {
        if (layout instanceof Layout.Number number) {
            return List.of(number.scalar());
        }
        return layout instanceof Layout.Coded coded ? List.of(coded.scalar()) : List.of();
    }

    /** What marshallers of the user's map: the type itself, or components of its records. */
    static Stream<HostType.Marshalled> marshalled(HostType type) {
        if (type instanceof HostType.Marshalled marshalled) {
            return Stream.of(marshalled);
        }
        Stream<Layout.Member> components =
                type instanceof HostType.Apart apart ? apart.components().members().stream() : Stream.empty();
        return Stream.concat(components, structs(type).flatMap(struct -> struct.members().stream()))
                .flatMap(member -> member.layout() instanceof Layout.Marshalled marshalled
                        ? Stream.of(marshalled.type())
                        : Stream.empty());
    }

    /** The records in a type, each after those within it. */
    static Stream<Layout.Struct> structs(HostType type) {
        return layouts(type)
                .flatMap(layout -> layout instanceof Layout.Struct struct
                                && !struct.members().isEmpty()
                        ? Stream.of(struct)
                        : Stream.empty());
    }

    /** The records and variants in a type, each after those within it. */
    static Stream<Layout> named(HostType type) {
        return layouts(type)
                .filter(layout -> layout instanceof Layout.Variant
                        || (layout instanceof Layout.Struct struct
                                && !struct.members().isEmpty()));
    }

    /** All that lies in a type, each after what lies within it. */
    private static Stream<Layout> layouts(HostType type) {
        if (type instanceof HostType.Composite composite) {
            return layouts(composite.struct());
        }
        if (type instanceof HostType.Canonical canonical) {
            return layouts(canonical.layout());
        }
        if (type instanceof HostType.Apart apart) {
            return apart.components().members().stream().flatMap(member -> layouts(member.layout()));
        }
        return type instanceof HostType.Values values
                ? layouts(values.sequence().element())
                : Stream.empty();
    }

    private static Stream<Layout> layouts(Layout layout) {
        return Stream.concat(within(layout).flatMap(Composed::layouts), Stream.of(layout));
    }

    private static Stream<Layout> within(Layout layout) {
        return layout.accept(new Layout.Visitor<Stream<Layout>>() {
            @Override
            public Stream<Layout> number(Scalar scalar) {
                return Stream.empty();
            }

            @Override
            public Stream<Layout> coded(Layout.Coded coded) {
                return Stream.empty();
            }

            @Override
            public Stream<Layout> text(Layout.Text text) {
                return Stream.empty();
            }

            @Override
            public Stream<Layout> array(Layout.Array array) {
                return Stream.empty();
            }

            @Override
            public Stream<Layout> values(Layout.Values values) {
                return Stream.of(values.type().element());
            }

            @Override
            public Stream<Layout> struct(Layout.Struct struct) {
                return struct.members().stream().map(Layout.Member::layout);
            }

            @Override
            public Stream<Layout> option(Layout.Option option) {
                return Stream.of(option.value());
            }

            @Override
            public Stream<Layout> variant(Layout.Variant variant) {
                return variant.cases().stream().map(Layout.Case::content);
            }
        });
    }
}
