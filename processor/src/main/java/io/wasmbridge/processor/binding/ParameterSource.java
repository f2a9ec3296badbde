package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Unit;
import io.wasmbridge.processor.binding.BoundParameter.Direction;
import java.util.Optional;
import java.util.stream.Collectors;

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

            @Override
            public String composed(BoundParameter.Composed composed) {
                return owner(composed.transferred()) + direction(composed.direction()) + lengthAndType(composed);
            }

            @Override
            public String flattened(BoundParameter.Flattened flattened) {
                return lengthAndType(flattened);
            }

            @Override
            public String function(BoundParameter.Function function) {
                return lengthAndType(function);
            }

            @Override
            public String resource(BoundParameter.Resource resource) {
                return owner(resource.transferred()) + lengthAndType(resource);
            }

            @Override
            public String block(BoundParameter.Block block) {
                return owner(block.transferred()) + lengthAndType(block);
            }

            @Override
            public String maybe(BoundParameter.Maybe maybe) {
                return maybe.type().toString();
            }

            @Override
            public String canonical(BoundParameter.Canonical canonical) {
                return lengthAndType(canonical);
            }

            @Override
            public String member(BoundParameter.Member member) {
                return lengthAndType(member);
            }

            @Override
            public String nullable(BoundParameter.Nullable nullable) {
                return absent(nullable, nullable.present().accept(this));
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
                return length(text.extent()) + encoding(text.type().encoding()) + javaName(text.type());
            }

            @Override
            public String array(BoundParameter.Array array) {
                return length(array.extent()) + array.type();
            }

            @Override
            public String view(BoundParameter.View view) {
                return length(view.extent()) + view.type();
            }

            @Override
            public String composed(BoundParameter.Composed composed) {
                if (composed.type() instanceof HostType.OfCollector collected) {
                    return (isInline(collected) ? length(new Extent.Stored(LengthWord.HEADER)) : "") + collected;
                }
                return composed.type() instanceof HostType.Composite
                        ? composed.type().toString()
                        : ends(composed.type()) + length(composed.extent()) + composed.type();
            }

            @Override
            public String flattened(BoundParameter.Flattened flattened) {
                return flattened.type().toString();
            }

            @Override
            public String function(BoundParameter.Function function) {
                return function.type().toString();
            }

            @Override
            public String resource(BoundParameter.Resource resource) {
                return resource.type().toString();
            }

            @Override
            public String block(BoundParameter.Block block) {
                return length(block.extent()) + block.type();
            }

            @Override
            public String maybe(BoundParameter.Maybe maybe) {
                return maybe.type().toString();
            }

            @Override
            public String canonical(BoundParameter.Canonical canonical) {
                return canonical.type().toString();
            }

            @Override
            public String member(BoundParameter.Member member) {
                return member.type().toString();
            }

            @Override
            public String nullable(BoundParameter.Nullable nullable) {
                return absent(nullable, nullable.present().accept(this));
            }
        });
    }

    private static boolean isInline(HostType.OfCollector type) {
        return type.object().className().startsWith("Static");
    }

    /** What it lowers to: {@code i64}, {@code (i32 pointer, i32 length)}. */
    static String lowering(BoundParameter parameter) {
        if (parameter instanceof BoundParameter.Nullable nullable) {
            return lowering(nullable.present());
        }
        if (parameter instanceof BoundParameter.Composed composed && composed.parallel()) {
            return parallel(composed.extent());
        }
        return extent(parameter).map(ParameterSource::lowering).orElseGet(() -> parameter.coreTypes().stream()
                .map(CoreType::toString)
                .collect(Collectors.joining(", ")));
    }

    private static String parallel(Extent extent) {
        String arrays = "i32 pointers, i32 lengths";
        if (extent instanceof Extent.Counted counted) {
            return counted.first() ? "(i32 count, " + arrays + ")" : "(" + arrays + ", i32 count)";
        }
        return "(" + arrays + ")";
    }

    /** The parameter that its length is in, where it is in one. */
    static Optional<String> holder(BoundParameter parameter) {
        return extent(parameter).filter(Extent.Given.class::isInstance).map(extent -> ((Extent.Given) extent)
                .parameter());
    }

    private static Optional<Extent> extent(BoundParameter parameter) {
        return parameter.accept(new BoundParameter.Visitor<Optional<Extent>>() {
            @Override
            public Optional<Extent> value(BoundParameter.Value value) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> text(BoundParameter.Text text) {
                return Optional.of(text.extent());
            }

            @Override
            public Optional<Extent> array(BoundParameter.Array array) {
                return Optional.of(array.extent());
            }

            @Override
            public Optional<Extent> view(BoundParameter.View view) {
                return Optional.of(view.extent());
            }

            @Override
            public Optional<Extent> composed(BoundParameter.Composed composed) {
                return Optional.of(composed.extent());
            }

            @Override
            public Optional<Extent> flattened(BoundParameter.Flattened flattened) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> maybe(BoundParameter.Maybe maybe) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> canonical(BoundParameter.Canonical canonical) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> member(BoundParameter.Member member) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> function(BoundParameter.Function function) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> resource(BoundParameter.Resource resource) {
                return Optional.empty();
            }

            @Override
            public Optional<Extent> block(BoundParameter.Block block) {
                return Optional.of(block.extent());
            }

            @Override
            public Optional<Extent> nullable(BoundParameter.Nullable nullable) {
                return nullable.present().accept(this);
            }
        });
    }

    private static String lowering(Extent extent) {
        if (extent instanceof Extent.Counted counted) {
            return counted.first() ? "(i32 length, i32 pointer)" : "(i32 pointer, i32 length)";
        }
        return "(i32 pointer)";
    }

    /** The type alone; how text is encoded stands in an annotation. */
    private static String javaName(HostType type) {
        if (type instanceof HostType.Text text) {
            return text.sequence() ? "CharSequence" : "String";
        }
        return type.toString();
    }

    private static String absent(BoundParameter.Nullable nullable, String present) {
        String type = javaName(nullable.type());
        String annotations = present.substring(0, present.length() - type.length());
        return switch (nullable.how()) {
            case NULL -> "@Nullable " + present;
            case OPTIONAL -> annotations + "Optional<" + type + ">";
            case OPTIONAL_SCALAR ->
                "Optional" + ((HostType.Array) nullable.type()).element().capitalised();
        };
    }

    /** How each of several Strings ends, as an annotation says it. */
    private static String ends(HostType type) {
        return type instanceof HostType.Values values && values.sequence().element() instanceof Layout.Text text
                ? "@WasmLength(Length." + ends(text.place()) + ") "
                : "";
    }

    private static String ends(Place place) {
        if (place instanceof Place.Parallel) {
            return "PARALLEL";
        }
        return place instanceof Place.Terminated ? "TERMINATED" : "ELEMENTS";
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
                if (counted.unit() == Unit.BYTES) {
                    return counted.first()
                            ? "@WasmLength(value = Length.BYTES, first = true) "
                            : "@WasmLength(Length.BYTES) ";
                }
                return counted.first() ? "@WasmLength(first = true) " : "";
            }

            @Override
            public String terminated() {
                return "@WasmLength(Length.TERMINATED) ";
            }

            @Override
            public String fixed(int elementCount) {
                return "@WasmBuffer(size = " + (elementCount < 1 ? "n" : elementCount) + ") ";
            }

            @Override
            public String stored(LengthWord word) {
                return "@WasmLength(Length." + word.name() + ") ";
            }

            @Override
            public String given(Extent.Given given) {
                String parameter = "parameter = " + Wording.quoted(given.parameter());
                return given.unit() == Unit.BYTES
                        ? "@WasmLength(value = Length.BYTES, " + parameter + ") "
                        : "@WasmLength(" + parameter + ") ";
            }

            @Override
            public String untold() {
                return "@WasmLength(Length.NONE) ";
            }
        });
    }
}
