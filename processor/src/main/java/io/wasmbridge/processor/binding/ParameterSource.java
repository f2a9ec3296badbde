package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.binding.BoundParameter.Direction;

/** A bound parameter as it would stand in a source, for messages. */
final class ParameterSource {

    private ParameterSource() {}

    /** Its annotations and type. */
    static String annotated(BoundParameter parameter) {
        return parameter.accept(new BoundParameter.Visitor<String>() {
            @Override
            public String value(BoundParameter.Value value) {
                return lengthAndType(value);
            }

            @Override
            public String text(BoundParameter.Text text) {
                return owner(text.transferred()) + lengthAndType(text);
            }

            @Override
            public String array(BoundParameter.Array array) {
                return owner(array.transferred()) + direction(array.direction()) + lengthAndType(array);
            }

            @Override
            public String view(BoundParameter.View view) {
                return lengthAndType(view);
            }
        });
    }

    /** Its type, after the annotation that says its length: what decides what it lowers to. */
    static String lengthAndType(BoundParameter parameter) {
        return parameter.accept(new BoundParameter.Visitor<String>() {
            @Override
            public String value(BoundParameter.Value value) {
                return value.type().toString();
            }

            @Override
            public String text(BoundParameter.Text text) {
                return length(text.extent()) + encoding(text.encoding()) + "String";
            }

            @Override
            public String array(BoundParameter.Array array) {
                return length(array.extent()) + array.type();
            }

            @Override
            public String view(BoundParameter.View view) {
                return length(view.extent()) + view.type();
            }
        });
    }

    /** What it lowers to: {@code i64}, {@code (i32 pointer, i32 length)}. */
    static String lowering(BoundParameter parameter) {
        if (parameter instanceof BoundParameter.Value value) {
            return value.scalar().coreType().toString();
        }
        return parameter.coreTypes().size() == 1 ? "(i32 pointer)" : "(i32 pointer, i32 length)";
    }

    private static String owner(boolean transferred) {
        return transferred ? "@Transferred " : "";
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case IN -> "";
            case OUT -> "@Out ";
            case IN_OUT -> "@InOut ";
        };
    }

    private static String encoding(Encoding encoding) {
        return encoding == Encoding.UTF_8 ? "" : "@WasmString(Encoding." + encoding.name() + ") ";
    }

    private static String length(Extent extent) {
        return extent.accept(new Extent.Visitor<String>() {
            @Override
            public String counted(Extent.Counted counted) {
                return "";
            }

            @Override
            public String terminated() {
                return "@WasmLength(Length.TERMINATED) ";
            }

            @Override
            public String fixed(int elementCount) {
                return "@WasmBuffer(size = " + (elementCount < 1 ? "n" : elementCount) + ") ";
            }
        });
    }
}
