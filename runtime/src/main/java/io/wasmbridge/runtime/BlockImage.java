package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.FlatType;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.ObjectType;
import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of one block, as it will be written; the addresses in it are filled in when they are known. */
final class BlockImage extends BlockWriter {
    private final Composition whole;
    private final Argument block;
    private final byte[] bytes;
    private final ByteBuffer content;
    private final List<Pointer> pointers = new ArrayList<>();

    /** Where the lengths of what this points at go; absent unless they are an array of their own. */
    @Nullable
    private BlockImage lengths;

    /** How it is passed, where it is no block. */
    private @Nullable FlatType flat;

    private boolean apart;

    private record Pointer(int offset, Argument target) {}

    BlockImage(Composition whole, Argument block) {
        this.whole = whole;
        this.block = block;
        this.bytes = new byte[block.sizeBytes];
        this.content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Argument block() {
        return block;
    }

    void lengthsIn(BlockImage block) {
        lengths = block;
    }

    /** It is passed as {@code type} says, and is no block of its own. */
    void flattened(FlatType type) {
        flat = type;
        block.inPlace();
    }

    /** It is passed as its words, and is no block of its own. */
    void apart() {
        apart = true;
        block.inPlace();
    }

    void write(EngineMemory memory) {
        for (Pointer pointer : pointers) {
            setInt(pointer.offset(), pointer.target().address());
        }
        if (apart) {
            block.flattened(words());
        } else if (flat != null) {
            long[] arguments = new long[flat.count()];
            flat.flatten(content, arguments, 0);
            block.flattened(arguments);
        } else if (bytes.length > 0) {
            memory.write(block.address, bytes, 0, bytes.length);
        }
    }

    private long[] words() {
        long[] words = new long[(bytes.length + Integer.BYTES - 1) / Integer.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            words[i / Integer.BYTES] |= (bytes[i] & 0xffL) << (i % Integer.BYTES * Byte.SIZE);
        }
        return words;
    }

    @Override
    public void setByte(int offset, byte value) {
        content.put(offset, value);
    }

    @Override
    public void setShort(int offset, short value) {
        content.putShort(offset, value);
    }

    @Override
    public void setInt(int offset, int value) {
        content.putInt(offset, value);
    }

    @Override
    public void setLong(int offset, long value) {
        content.putLong(offset, value);
    }

    @Override
    protected void setCodePoint(int offset, char value) {
        setInt(offset, Lower.codePoint(path(), value));
    }

    @Override
    protected void enter(String component) {
        whole.path().enter(component);
    }

    @Override
    protected void enter(int index) {
        whole.path().enter(index);
    }

    @Override
    protected void leave() {
        whole.path().leave();
    }

    @Override
    protected CharSequence path() {
        return whole.path();
    }

    @Override
    protected <T> byte[] marshal(Marshaller<T> marshaller, T value) {
        return whole.marshal(marshaller, value);
    }

    @Override
    protected void requireNonNull(@Nullable Object value) {
        whole.requireNonNull(value);
    }

    @Override
    protected boolean transfer(boolean transferred) {
        return whole.transfer(transferred);
    }

    @Override
    protected <A> void setElements(ArrayType<A, ?> type, int offset, A array, int count) {
        requireCount(type.length(array), count);
        whole.elements(block, offset, type, array);
    }

    @Override
    protected void setText(TextType type, int offset, String text, int capacityBytes) {
        whole.fixedText(type, text, capacityBytes, bytes, offset);
    }

    @Override
    protected int point(int offset, TextType type, boolean terminated, String text) {
        return pointAt(offset, whole.text(type, terminated, text));
    }

    @Override
    protected void pointBeside(int offset, TextType type, String text) {
        if (lengths == null) {
            throw new IllegalStateException("no lengths beside '" + path() + "'");
        }
        lengths.setInt(offset, point(offset, type, false, text));
    }

    @Override
    protected <A> int point(int offset, ArrayType<A, ?> type, boolean terminated, A array) {
        return pointAt(offset, whole.elements(type, terminated, array));
    }

    @Override
    protected <T> void refer(int offset, ObjectType<T> type, T value) {
        pointAt(offset, (Argument) whole.object(type, value));
    }

    @Override
    protected BlockWriter point(int offset, MemoryType<?> type, int count) {
        BlockImage target = whole.image(count, (long) count * type.sizeBytes(), type.alignBytes());
        pointAt(offset, target.block);
        return target;
    }

    int pointAt(int offset, Argument target) {
        pointers.add(new Pointer(offset, target));
        return target.length;
    }
}
