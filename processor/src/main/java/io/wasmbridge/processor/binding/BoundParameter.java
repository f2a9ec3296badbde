package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;

/** A parameter, every question about it answered. */
public sealed interface BoundParameter {

    /** The Java name. */
    String name();

    HostType type();

    /** What it lowers to. */
    List<CoreType> coreTypes();

    /** What parameters lower to, one after the other. */
    static List<CoreType> lowered(List<BoundParameter> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.coreTypes().stream())
                .toList();
    }

    /** Answers by kind of parameter. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of parameter. */
    interface Visitor<R> {
        R value(Value parameter);

        R text(Text parameter);

        R array(Array parameter);

        R view(View parameter);
    }

    /** Which way the elements of an array are copied. */
    enum Direction {
        IN,
        OUT,
        IN_OUT
    }

    /** A scalar. */
    record Value(String name, Scalar scalar) implements BoundParameter {
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

    /** A String in a block that the bridge allocates; the host's, unless transferred. */
    record Text(String name, Extent extent, boolean transferred) implements BoundParameter {
        @Override
        public HostType type() {
            return new HostType.Text();
        }

        @Override
        public List<CoreType> coreTypes() {
            return extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** An array in a block that the bridge allocates; the host's, unless transferred. */
    record Array(String name, Element element, Extent extent, Direction direction, boolean transferred)
            implements BoundParameter {
        @Override
        public HostType type() {
            return new HostType.Array(element);
        }

        @Override
        public List<CoreType> coreTypes() {
            return extent.coreTypes();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
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
}
