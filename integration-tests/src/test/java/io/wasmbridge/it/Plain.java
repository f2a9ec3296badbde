package io.wasmbridge.it;

import io.wasmbridge.it.ImportCellTypes.Gauge;
import io.wasmbridge.runtime.Allocation;
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

/** What two equal values have in common, whatever they are kept in; what has to be closed is. */
final class Plain {

    private Plain() {}

    static Object of(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Plain::of);
        }
        if (value instanceof Allocation block) {
            Object bytes = of(block.bytes());
            block.close();
            return bytes;
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

    /** What is passed for what is only written: zeros, or no elements at all; nothing where it is absent. */
    static Object cleared(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Plain::cleared);
        }
        if (value == null) {
            return Optional.empty();
        }
        Object array = array(value);
        return elements(Array.newInstance(array.getClass().getComponentType(), Array.getLength(array)));
    }

    /** The array, the other way round. */
    static Object reversed(Object value) {
        if (value == null || value instanceof Optional<?> optional && optional.isEmpty()) {
            return value;
        }
        if (value instanceof Optional<?> optional) {
            return Optional.of(reversed(optional.get()));
        }
        Object array = array(value);
        int length = Array.getLength(array);
        Object reversed = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(reversed, i, Array.get(array, length - 1 - i));
        }
        return reversed;
    }

    /** Puts elements into an array or a buffer of as many. */
    static void copy(Object elements, Object target) {
        if (target instanceof Optional<?> optional) {
            optional.ifPresent(present -> copy(((Optional<?>) elements).orElseThrow(), present));
        } else if (target instanceof ByteBuffer buffer) {
            buffer.duplicate().put((byte[]) elements);
        } else if (target instanceof ShortBuffer buffer) {
            buffer.duplicate().put((short[]) elements);
        } else if (target instanceof CharBuffer buffer) {
            buffer.duplicate().put((char[]) elements);
        } else if (target instanceof IntBuffer buffer) {
            buffer.duplicate().put((int[]) elements);
        } else if (target instanceof LongBuffer buffer) {
            buffer.duplicate().put((long[]) elements);
        } else if (target instanceof FloatBuffer buffer) {
            buffer.duplicate().put((float[]) elements);
        } else if (target instanceof DoubleBuffer buffer) {
            buffer.duplicate().put((double[]) elements);
        } else if (target != null) {
            System.arraycopy(elements, 0, target, 0, Array.getLength(target));
        }
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
