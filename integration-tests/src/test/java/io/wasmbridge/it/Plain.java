package io.wasmbridge.it;

import io.wasmbridge.it.ImportCellTypes.Gauge;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two equal values have in common, whatever they are kept in. */
final class Plain {

    private Plain() {}

    static Object of(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Plain::of);
        }
        if (value instanceof Gauge gauge) {
            int read = gauge.value();
            gauge.close();
            return read;
        }
        if (value instanceof CharSequence text && !(value instanceof CharBuffer)) {
            return text.toString();
        }
        Object array = array(value);
        return array.getClass().isArray() ? elements(array) : array;
    }

    /** How many elements it has; none where it is absent. */
    static int length(Object value) {
        Object plain = of(value);
        Object there = plain instanceof Optional<?> optional ? optional.orElse(null) : plain;
        return there instanceof List<?> elements ? elements.size() : 0;
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    /** The array that a view shows, or a buffer has left. */
    private static Object array(Object value) {
        if (value instanceof ByteView view) {
            return view.toArray();
        }
        if (value instanceof ShortView view) {
            return view.toArray();
        }
        if (value instanceof CharView view) {
            return view.toArray();
        }
        if (value instanceof IntView view) {
            return view.toArray();
        }
        if (value instanceof LongView view) {
            return view.toArray();
        }
        if (value instanceof FloatView view) {
            return view.toArray();
        }
        if (value instanceof DoubleView view) {
            return view.toArray();
        }
        return left(value);
    }

    private static Object left(Object value) {
        if (value instanceof ByteBuffer buffer) {
            byte[] left = new byte[buffer.remaining()];
            buffer.duplicate().get(left);
            return left;
        }
        if (value instanceof ShortBuffer buffer) {
            short[] left = new short[buffer.remaining()];
            buffer.duplicate().get(left);
            return left;
        }
        if (value instanceof CharBuffer buffer) {
            return buffer.toString().toCharArray();
        }
        if (value instanceof IntBuffer buffer) {
            int[] left = new int[buffer.remaining()];
            buffer.duplicate().get(left);
            return left;
        }
        if (value instanceof LongBuffer buffer) {
            long[] left = new long[buffer.remaining()];
            buffer.duplicate().get(left);
            return left;
        }
        if (value instanceof FloatBuffer buffer) {
            float[] left = new float[buffer.remaining()];
            buffer.duplicate().get(left);
            return left;
        }
        if (value instanceof DoubleBuffer buffer) {
            double[] left = new double[buffer.remaining()];
            buffer.duplicate().get(left);
            return left;
        }
        return value;
    }
}
