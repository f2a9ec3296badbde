package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWidth;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A result, every question about it answered. */
public sealed interface BoundResult
        permits ApartResult,
                BoundResult.Nothing,
                BoundResult.Value,
                BoundResult.Written,
                BoundResult.Struct,
                BoundResult.Canonical,
                BoundResult.Memory,
                BoundResult.Resource,
                FallibleResult,
                MaybeResult {

    HostType type();

    /** How Java says that there is none; empty where it is always there. */
    default Optional<Absence> absence() {
        return Optional.empty();
    }

    /** How it comes back; empty where it is no memory. */
    default Optional<Shape> memoryShape() {
        return Optional.empty();
    }

    /** The export that the user names to free it; empty where none is named or the guest keeps it. */
    default Optional<NamedFree> namedFree() {
        return Optional.empty();
    }

    /** The export that tells the guest that it was read, where there is one. */
    default Optional<NamedFree> postReturn() {
        return Optional.empty();
    }

    /** The export that ends the guest object that it is; empty where it is none, or the guest keeps it. */
    default Optional<NamedFree> destructor() {
        return Optional.empty();
    }

    /** The exports that end the guest objects that are in it, of each kind that the host ends. */
    default Map<HostType.Resource, NamedFree> destructors() {
        return Map.of();
    }

    /** Whether whoever called closes objects of that kind, which come back as the result or in it. */
    default boolean makes(HostType.Resource kind) {
        return false;
    }

    /** What the export takes before the parameters of the method. */
    default List<CoreType> leading() {
        return memoryShape().map(Shape::leading).orElse(List.of());
    }

    /** What the export takes after the parameters of the method. */
    default List<CoreType> trailing() {
        return memoryShape().map(Shape::trailing).orElse(List.of());
    }

    /** Whether the bridge provides memory for it. */
    default boolean takesArea() {
        return !leading().isEmpty() || !trailing().isEmpty();
    }

    /** The value of a Result; the result itself where it is none. */
    default BoundResult value() {
        return this;
    }

    /** The exports that are asked for it when the method's own has returned. */
    default List<Getter> getters() {
        return List.of();
    }

    /** Answers by kind of result. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of result. */
    interface Visitor<R> {
        R nothing();

        R value(Scalar scalar);

        R written(Scalar scalar);

        R memory(Memory result);

        R struct(Struct result);

        R resource(Resource result);

        R canonical(Canonical result);

        R maybe(MaybeResult result);

        R fallible(FallibleResult result);

        R apart(ApartResult result);
    }

    /** Who frees the memory behind a result, and how long the host may look at it. */
    sealed interface Owner {

        /** The export that frees it, where one is named. */
        default Optional<NamedFree> namedFree() {
            return Optional.empty();
        }

        /** The export that is told when it was read, if any is. */
        default Optional<NamedFree> postReturn() {
            return Optional.empty();
        }

        /** The guest keeps it. {@code lasting}: a view of it lives as long as the instance. */
        record Guest(boolean lasting) implements Owner {}

        /** The guest hands it over: freed by the named export, else by the allocator's own. */
        record Host(Optional<NamedFree> namedFree) implements Owner {}

        /** The guest keeps it until {@code export} is called with what the guest function gave. */
        record PostReturn(NamedFree export) implements Owner {
            @Override
            public Optional<NamedFree> postReturn() {
                return Optional.of(export);
            }
        }

        /** The bridge provides it, and frees it with the other blocks of the call. */
        record Bridge() implements Owner {}
    }

    /** What a shape needs to know besides the signature. */
    sealed interface Means {

        /** Nothing. */
        record Alone() implements Means {}

        /** {@code pointer} is empty where the result is the pointer. */
        record Getters(Optional<Getter> pointer, Getter length) implements Means {}

        /**
         * A buffer.
         *
         * @param capacity the number of elements that are offered first
         * @param told in what the length is given
         */
        record Buffer(int capacity, LengthWidth told) implements Means {}
    }

    /** An export that gives a pointer or a length; {@code export} is empty where the module arrives at run time. */
    record Getter(String name, Optional<Callee> export, Passed passed) {

        /** What a getter is called with. */
        public enum Passed {
            NOTHING,
            POINTER,
            /** What the method's own export took. */
            ARGUMENTS,
            /** Whichever of these it takes, which is known when an instance is linked. */
            AS_IT_TAKES
        }
    }

    /** An export that the user names to free a result; its signature where the module is there. */
    record NamedFree(String name, Optional<FlatSignature> signature) {}

    /** {@code void}. */
    record Nothing() implements BoundResult {
        @Override
        public HostType type() {
            return new HostType.Nothing();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing();
        }
    }

    /** A scalar. */
    record Value(Scalar scalar) implements BoundResult {
        @Override
        public HostType type() {
            return new HostType.Value(scalar);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(scalar);
        }
    }

    /** A scalar that the guest writes to the address that is its last parameter. */
    record Written(Scalar scalar) implements BoundResult {
        @Override
        public HostType type() {
            return new HostType.Value(scalar);
        }

        @Override
        public List<CoreType> trailing() {
            return List.of(CoreType.I32);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.written(scalar);
        }
    }

    /** Where a struct is that comes back. */
    sealed interface StructPlace {
        /** Behind a pointer that the export returns. */
        record Behind() implements StructPlace {}

        /** In an area that the bridge provides, at the address that is the first parameter. */
        record Area() implements StructPlace {}

        /** In an area that the bridge provides, at the address that is the last parameter. */
        record Out() implements StructPlace {}

        /** The only number of the struct is what the export returns. */
        record Direct() implements StructPlace {}

        /** In the block of a parameter that the guest changes. */
        record InOut(String parameter) implements StructPlace {}
    }

    /**
     * A record.
     *
     * @param owner of the struct behind a pointer and of what it points at; else of what it points at
     * @param absence what a null pointer is in Java; empty where it is a fault of the guest
     */
    record Struct(HostType.Composite type, StructPlace place, Owner owner, Optional<Absence> absence)
            implements BoundResult {
        @Override
        public Optional<Shape> memoryShape() {
            if (place instanceof StructPlace.Behind) {
                return Optional.of(Shape.POINTER);
            }
            return place instanceof StructPlace.Area ? Optional.of(Shape.RETURN_AREA) : Optional.empty();
        }

        @Override
        public List<CoreType> trailing() {
            return place instanceof StructPlace.Out ? List.of(CoreType.I32) : List.of();
        }

        @Override
        public Optional<NamedFree> namedFree() {
            return owner.namedFree();
        }

        @Override
        public Optional<NamedFree> postReturn() {
            return owner.postReturn();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.struct(this);
        }
    }

    /** A value of the component model: the one number that it is, or what a pointer that comes back points at. */
    record Canonical(HostType.Canonical type, Owner owner) implements BoundResult {
        /** Whether it comes back itself; else a pointer to it does. */
        public boolean isDirect() {
            return CanonicalAbi.flat(type.layout()).size() <= CanonicalAbi.MOST_FLAT_RESULTS;
        }

        @Override
        public Optional<Shape> memoryShape() {
            return isDirect() ? Optional.empty() : Optional.of(Shape.POINTER);
        }

        @Override
        public Optional<NamedFree> namedFree() {
            return owner.namedFree();
        }

        @Override
        public Optional<NamedFree> postReturn() {
            return owner.postReturn();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.canonical(this);
        }
    }

    /**
     * A String, an array or a view. Where the shape carries the length, the extent is {@link Extent.Counted}.
     *
     * @param absence what a null pointer is in Java; empty where it is a fault of the guest
     */
    record Memory(HostType type, Shape shape, Extent extent, Owner owner, Optional<Absence> absence, Means means)
            implements BoundResult {
        @Override
        public Optional<Shape> memoryShape() {
            return Optional.of(shape);
        }

        @Override
        public List<Getter> getters() {
            return means instanceof Means.Getters getters
                    ? Stream.concat(getters.pointer().stream(), Stream.of(getters.length()))
                            .toList()
                    : List.of();
        }

        @Override
        public Optional<NamedFree> namedFree() {
            return owner.namedFree();
        }

        @Override
        public Optional<NamedFree> postReturn() {
            return owner.postReturn();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.memory(this);
        }
    }

    /**
     * A guest object.
     *
     * @param written whether the guest writes the handle to the address that is its last parameter; else the export returns it
     * @param destructor what ends it, where the host does
     * @param pinned whether the host keeps it from being collected while its handle is open
     * @param absence what a handle of 0 is in Java; empty where it is a fault of the guest
     */
    record Resource(
            HostType.Resource type,
            boolean written,
            Optional<NamedFree> destructor,
            boolean pinned,
            Optional<Absence> absence)
            implements BoundResult {

        /** Whether whoever called closes it. */
        public boolean owned() {
            return pinned || destructor.isPresent();
        }

        @Override
        public boolean makes(HostType.Resource kind) {
            return owned() && type.equals(kind);
        }

        @Override
        public List<CoreType> trailing() {
            return written ? List.of(CoreType.I32) : List.of();
        }

        @Override
        public Map<HostType.Resource, NamedFree> destructors() {
            return destructor.map(export -> Map.of(type, export)).orElse(Map.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resource(this);
        }
    }
}
