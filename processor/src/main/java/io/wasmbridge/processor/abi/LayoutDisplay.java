package io.wasmbridge.processor.abi;

/** The Java type of a layout, as a source writes it. */
final class LayoutDisplay implements Layout.Visitor<String> {
    @Override
    public String number(Scalar scalar) {
        return scalar.keyword();
    }

    @Override
    public String text(Layout.Text text) {
        return "String";
    }

    @Override
    public String array(Layout.Array array) {
        return array.type().toString();
    }

    @Override
    public String values(Layout.Values values) {
        return values.type().display();
    }

    @Override
    public String struct(Layout.Struct struct) {
        return struct.simpleName();
    }

    @Override
    public String coded(Layout.Coded coded) {
        return coded.scalar().keyword();
    }

    @Override
    public String option(Layout.Option option) {
        String present = option.value().accept(this);
        return switch (option.how()) {
            case NULL -> "@Nullable " + present;
            case OPTIONAL -> "Optional<" + present + ">";
            case OPTIONAL_SCALAR -> "Optional" + Character.toUpperCase(present.charAt(0)) + present.substring(1);
        };
    }

    @Override
    public String variant(Layout.Variant variant) {
        return variant.simpleName();
    }
}
