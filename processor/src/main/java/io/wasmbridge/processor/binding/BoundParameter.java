package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A parameter, every question about it answered. */
public sealed interface BoundParameter {

    /** The Java name. */
    String name();

    HostType type();

    /** What it lowers to. */
    List<CoreType> coreTypes();

    /** How Java says that there is none; empty where it is always there. */
    default Optional<Absence> absence() {
        return Optional.empty();
    }

    /** What parameters lower to, one after the other. */
    static List<CoreType> lowered(List<BoundParameter> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.coreTypes().stream())
                .toList();
    }

    /** The same, where a handle to an object of the host is an externref and no i32. */
    default BoundParameter asReference() {
        return this;
    }

    /** Answers by kind of parameter. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of parameter. */
    interface Visitor<R> {
        R value(Value parameter);

        R text(Text parameter);

        R array(Array parameter);

        R view(View parameter);

        R composed(Composed parameter);

        R flattened(Flattened parameter);

        R resource(Resource parameter);

        R block(Block parameter);

        /** The bytes that a marshaller makes, unless it is answered otherwise. */
        default R marshalled(Marshalled parameter) {
            return parameter.bytes().accept(this);
        }

        /** The array that an import copies back, unless it is answered otherwise. */
        default R copied(Copied parameter) {
            return parameter.array().accept(this);
        }

        R nullable(Nullable parameter);

        R canonical(Canonical parameter);

        R maybe(Maybe parameter);

        R member(Member parameter);

        R function(Function parameter);
    }

    /** Which way elements are copied. */
    enum Direction {
        IN,
        OUT,
        IN_OUT
    }

    /** A scalar. */
    record Value(String name, Scalar scalar) implements BoundParameter {
        @Override
        public BoundParameter asReference() {
            return scalar instanceof Scalar.HostObject object ? new Value(name, object.asReference()) : this;
        }

        @Override
        public HostType type() {
            return new HostType.Value(scalar);
        }

        @Override
        public List<CoreType> coreTypes() {
            return List.of(scalar.coreType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /** Text in a block that the bridge allocates; the host's, unless transferred. */
    record Text(String name, HostType.Text type, Extent extent, boolean transferred) implements BoundParameter {
        @Override
        public List<CoreType> coreTypes() {
            return extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** The elements of an array or a buffer in a block that the bridge allocates; the host's, unless transferred. */
    record Array(String name, HostType.Array type, Extent extent, Direction direction, boolean transferred)
            implements BoundParameter {
        @Override
        public List<CoreType> coreTypes() {
            return extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /**
     * An array that the guest frees and copies back through an import, to which it passes the number that it was given.
     *
     * @param number an i32, or an externref
     */
    record Copied(Array array, CoreType number) implements BoundParameter {
        @Override
        public String name() {
            return array.name();
        }

        @Override
        public HostType type() {
            return array.type();
        }

        @Override
        public List<CoreType> coreTypes() {
            return Stream.concat(array.coreTypes().stream(), Stream.of(number)).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copied(this);
        }
    }

    /** A view, passed in place. */
    record View(String name, Element element, Extent extent) implements BoundParameter {
        @Override
        public HostType type() {
            return new HostType.View(element);
        }

        @Override
        public List<CoreType> coreTypes() {
            return extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.view(this);
        }
    }

    /** A record, or Strings or records, in blocks that the bridge allocates; the host's, unless transferred. */
    record Composed(String name, HostType type, Extent extent, Direction direction, boolean transferred)
            implements BoundParameter {
        /** Whether it is two arrays, pointers and lengths. */
        public boolean parallel() {
            return type instanceof HostType.Values values && values.sequence().parallel();
        }

        @Override
        public List<CoreType> coreTypes() {
            return parallel()
                    ? Stream.concat(Stream.of(CoreType.I32), extent.coreTypes().stream())
                            .toList()
                    : extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.composed(this);
        }
    }

    /** A type that a marshaller of the user's maps to bytes. */
    record Marshalled(BoundParameter bytes, HostType.Marshalled type) implements BoundParameter {
        @Override
        public String name() {
            return bytes.name();
        }

        @Override
        public List<CoreType> coreTypes() {
            return bytes.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marshalled(this);
        }
    }

    /** A record that is passed as its numbers, one after the other. */
    record Flattened(String name, HostType.Composite type, List<Leaf> leaves) implements BoundParameter {
        /** A number, and the accessors that lead to it. */
        public record Leaf(List<String> accessors, Scalar scalar) {
            public Leaf {
                accessors = List.copyOf(accessors);
            }
        }

        public Flattened {
            leaves = List.copyOf(leaves);
        }

        @Override
        public List<CoreType> coreTypes() {
            return leaves.stream().map(leaf -> leaf.scalar().coreType()).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flattened(this);
        }
    }

    /**
     * A guest object, lent for the call unless transferred.
     *
     * @param receiver whether it is the one whose method is called, and no parameter in Java
     */
    record Resource(String name, HostType.Resource type, boolean transferred, boolean receiver)
            implements BoundParameter {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resource(this);
        }
    }

    /** A block of the host's own, passed in place: lent for the call, unless transferred. */
    record Block(String name, Extent extent, boolean transferred) implements BoundParameter {
        @Override
        public HostType type() {
            return new HostType.Block();
        }

        @Override
        public List<CoreType> coreTypes() {
            return extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.block(this);
        }
    }

    /** A value of the component model that is passed as numbers; the guest owns what it points at. */
    record Canonical(String name, HostType.Canonical type) implements BoundParameter {
        @Override
        public List<CoreType> coreTypes() {
            return CanonicalAbi.flat(type.layout());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.canonical(this);
        }
    }

    /**
     * One of parameters that are too many to be passed as numbers: it lies in a tuple in memory, which the guest owns.
     *
     * @param type as it is declared
     * @param layout how it lies there
     * @param tuple the tuple, with the first of its members: what is passed is a pointer to it
     */
    record Member(String name, HostType type, Layout layout, int offsetBytes, Optional<Tuple> tuple)
            implements BoundParameter {
        /** A block that holds parameters. */
        public record Tuple(int sizeBytes, int alignBytes) {}

        @Override
        public List<CoreType> coreTypes() {
            return tuple.isPresent() ? List.of(CoreType.I32) : List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.member(this);
        }
    }

    /** A scalar that may be absent, passed as numbers. */
    record Maybe(String name, HostType.Maybe type, OptionForm form) implements BoundParameter {
        @Override
        public List<CoreType> coreTypes() {
            return form.numbers(type.scalar());
        }

        /** The same in another form, where it can have that. */
        Maybe in(OptionForm other) {
            return OptionForm.of(type.scalar()).contains(other) ? new Maybe(name, type, other) : this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.maybe(this);
        }
    }

    /** A function of the host's, lent for the call: a pointer to call it by. */
    record Function(String name, HostType.Function type) implements BoundParameter {
        @Override
        public List<CoreType> coreTypes() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.function(this);
        }
    }

    /** A parameter that may be absent: a null pointer then, of length 0. */
    record Nullable(BoundParameter present, Absence how) implements BoundParameter {
        @Override
        public String name() {
            return present.name();
        }

        @Override
        public HostType type() {
            return present.type();
        }

        @Override
        public List<CoreType> coreTypes() {
            return present.coreTypes();
        }

        @Override
        public Optional<Absence> absence() {
            return Optional.of(how);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullable(this);
        }
    }
}
