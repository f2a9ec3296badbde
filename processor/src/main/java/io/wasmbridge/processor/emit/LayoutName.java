package io.wasmbridge.processor.emit;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import java.util.Locale;

/** The name of the constant that marshals a layout: {@code OPTIONAL_STRING}, {@code INT_ARRAY_LIST}. */
final class LayoutName implements Layout.Visitor<String> {
    @Override
    public String number(Scalar scalar) {
        return scalar instanceof Scalar.Unsigned unsigned
                ? unsigned.name()
                : scalar.keyword().toUpperCase(Locale.ROOT);
    }

    @Override
    public String coded(Layout.Coded layout) {
        if (layout.scalar() instanceof Scalar.Flags flags) {
            return Words.upperSnake(flags.constants().keyword()) + "_SET";
        }
        return layout.scalar() instanceof Scalar.Enumerated enumerated
                ? Words.upperSnake(enumerated.keyword()) + "_CASE"
                : number(layout.scalar());
    }

    @Override
    public String text(Layout.Text layout) {
        return "STRING";
    }

    @Override
    public String array(Layout.Array layout) {
        String element = layout.type().element().name();
        return element + (layout.type().container() == Container.ARRAY ? "_ARRAY" : "_BUFFER");
    }

    @Override
    public String values(Layout.Values layout) {
        return layout.type().element().accept(this) + (layout.type().list() ? "_LIST" : "_ARRAY");
    }

    @Override
    public String struct(Layout.Struct layout) {
        return Words.upperSnake(layout.simpleName());
    }

    @Override
    public String option(Layout.Option layout) {
        return (layout.how() == Absence.NULL ? "NULLABLE_" : "OPTIONAL_")
                + layout.value().accept(this);
    }

    @Override
    public String variant(Layout.Variant layout) {
        return Words.upperSnake(layout.simpleName());
    }
}
