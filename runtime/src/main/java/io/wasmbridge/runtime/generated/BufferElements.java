package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.LinearMemory;
import java.nio.Buffer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The elements of one buffer of {@code java.nio}. They move as those of the array do: out of the array that a heap
 * buffer is over, else through an array of bounded size. The offset of its elements is an index into the whole buffer, so that what
 * becomes of position and limit during a call does not matter.
 *
 * @param <B> the buffer
 * @param <A> the array of its elements
 */
final class BufferElements<B extends Buffer, A> implements Elements<B> {

    /** Copies elements of a buffer, from {@code index} on, to or from the beginning of an array. */
    interface Copy<B, A> {
        Object run(B buffer, int index, A array, int count);
    }

    private final Elements<A> elements;
    private final int elementBytes;
    private final Function<A, B> wrap;
    private final Function<B, A> array;
    private final UnaryOperator<B> whole;
    private final Copy<B, A> get;
    private final Copy<B, A> put;

    /**
     * Of one buffer.
     *
     * @param elements those of an array
     * @param wrap the buffer over an array
     * @param array the array under a heap buffer
     * @param whole the same elements, its limit the capacity
     */
    BufferElements(
            Elements<A> elements,
            int elementBytes,
            Function<A, B> wrap,
            Function<B, A> array,
            UnaryOperator<B> whole,
            Copy<B, A> get,
            Copy<B, A> put) {
        this.elements = elements;
        this.elementBytes = elementBytes;
        this.wrap = wrap;
        this.array = array;
        this.whole = whole;
        this.get = get;
        this.put = put;
    }

    @Override
    public B make(int length) {
        return wrap.apply(elements.make(length));
    }

    @Override
    public int length(B buffer) {
        return buffer.remaining();
    }

    @Override
    public B copyOut(LinearMemory memory, int address, int count) {
        return wrap.apply(elements.copyOut(memory, address, count));
    }

    @Override
    public boolean hasZero(B buffer, int offset, int count) {
        if (buffer.hasArray()) {
            return elements.hasZero(array.apply(buffer), buffer.arrayOffset() + offset, count);
        }
        A chunk = chunk(count);
        int most = elements.length(chunk);
        for (int done = 0, length; done < count; done += length) {
            length = Math.min(most, count - done);
            get.run(buffer, offset + done, chunk, length);
            if (elements.hasZero(chunk, 0, length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(LinearMemory memory, int address, B target, int offset, int count) {
        if (target.hasArray()) {
            elements.read(memory, address, array.apply(target), target.arrayOffset() + offset, count);
            return;
        }
        B all = whole.apply(target);
        A chunk = chunk(count);
        int most = elements.length(chunk);
        for (int done = 0, length; done < count; done += length) {
            length = Math.min(most, count - done);
            elements.read(memory, address + done * elementBytes, chunk, 0, length);
            put.run(all, offset + done, chunk, length);
        }
    }

    @Override
    public void write(LinearMemory memory, int address, B source, int offset, int count) {
        if (source.hasArray()) {
            elements.write(memory, address, array.apply(source), source.arrayOffset() + offset, count);
            return;
        }
        B all = whole.apply(source);
        A chunk = chunk(count);
        int most = elements.length(chunk);
        for (int done = 0, length; done < count; done += length) {
            length = Math.min(most, count - done);
            get.run(all, offset + done, chunk, length);
            elements.write(memory, address + done * elementBytes, chunk, 0, length);
        }
    }

    private A chunk(int count) {
        return elements.make(Math.min(count, CHUNK_BYTES / elementBytes));
    }
}
