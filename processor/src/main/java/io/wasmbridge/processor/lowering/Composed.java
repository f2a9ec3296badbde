package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import java.util.stream.Stream;

/** What a type is composed of. */
final class Composed {
    private Composed() {}

    /** The scalars that a type is, or that are in its records. */
    static Stream<Scalar> scalars(HostType type) {
        if (type instanceof HostType.Value value) {
            return Stream.of(value.scalar());
        }
        return structs(type)
                .flatMap(struct -> struct.members().stream())
                .flatMap(member ->
                        member.layout() instanceof Layout.Number number ? Stream.of(number.scalar()) : Stream.empty());
    }

    /** What marshallers of the user's map: the type itself, or components of its records. */
    static Stream<HostType.Marshalled> marshalled(HostType type) {
        if (type instanceof HostType.Marshalled marshalled) {
            return Stream.of(marshalled);
        }
        return structs(type)
                .flatMap(struct -> struct.members().stream())
                .flatMap(member -> member.layout() instanceof Layout.Marshalled marshalled
                        ? Stream.of(marshalled.type())
                        : Stream.empty());
    }

    /** The records in a type, each after those within it. */
    static Stream<Layout.Struct> structs(HostType type) {
        if (type instanceof HostType.Composite composite) {
            return structs(composite.struct());
        }
        return type instanceof HostType.Values values
                ? structs(values.sequence().element())
                : Stream.empty();
    }

    private static Stream<Layout.Struct> structs(Layout layout) {
        if (layout instanceof Layout.Values values) {
            return structs(values.type().element());
        }
        return layout instanceof Layout.Struct struct
                ? Stream.concat(
                        struct.members().stream().flatMap(member -> structs(member.layout())), Stream.of(struct))
                : Stream.empty();
    }
}
