package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.FlatType;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.ObjectClass;
import io.wasmbridge.runtime.generated.ObjectElements;
import io.wasmbridge.runtime.generated.ObjectStorage;
import io.wasmbridge.runtime.generated.ObjectValues;
import io.wasmbridge.runtime.generated.ObjectWriter;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An argument that is more than one block, or a block of more than one value: composed on the host before anything is allocated, so that
 * each value is read and validated once, then written when every block has its address.
 */
final class Composition extends ObjectWriter {
    private final LinkedGuest guest;
    private final CallBlocks blocks;
    private final TextArguments texts;
    private final Marshalling marshalling;
    private final String function;
    private final String argument;
    private final ValuePath path;
    private final List<BlockImage> images = new ArrayList<>();
    private final List<Argument> textBlocks = new ArrayList<>();
    private final List<Argument> elementBlocks = new ArrayList<>();
    private final List<Elements<?>> elements = new ArrayList<>();
    private boolean transferring;

    /** Elements that are copied from the caller's array, from {@code from} on, to a block at {@code offset}. */
    private record Elements<A>(Argument block, int offset, ArrayType<A, ?> type, A array, int from, int count) {
        void write(LinearMemory memory) {
            if (count > 0) {
                type.write(memory, block.address + offset, array, from, count);
            }
        }
    }

    /** Begins the composition of {@code argument} of {@code function}. */
    Composition(
            LinkedGuest guest,
            CallBlocks blocks,
            TextArguments texts,
            Marshalling marshalling,
            String function,
            String argument) {
        this(guest, blocks, texts, marshalling, function, argument, argument);
    }

    /** Begins the composition of several arguments, each named as such. */
    static Composition several(
            LinkedGuest guest, CallBlocks blocks, TextArguments texts, Marshalling marshalling, String function) {
        return new Composition(guest, blocks, texts, marshalling, function, "the arguments", "");
    }

    private Composition(
            LinkedGuest guest,
            CallBlocks blocks,
            TextArguments texts,
            Marshalling marshalling,
            String function,
            String argument,
            String path) {
        this.marshalling = marshalling;
        this.guest = guest;
        this.blocks = blocks;
        this.texts = texts;
        this.function = function;
        this.argument = argument;
        this.path = new ValuePath(path);
    }

    ValuePath path() {
        return path;
    }

    /** The argument is a value; what it lowers to is a pointer to it. */
    <T> Argument value(MemoryType<T> type, T value) {
        BlockImage image = image(1, type.sizeBytes(), type.alignBytes());
        image.set(type, 0, value);
        return begun(image, type.sizeBytes());
    }

    /** The argument is a value that is passed as {@code flat} says; the guest owns what it points at. */
    <T> Argument flat(MemoryType<T> type, FlatType flat, T value) {
        BlockImage image = image(1, type.sizeBytes(), type.alignBytes());
        image.flattened(flat);
        image.set(type, 0, value);
        return begun(image, type.sizeBytes());
    }

    /** The argument is a value that is passed as its words; the guest owns what it points at. */
    <T> Argument apart(MemoryType<T> type, T value) {
        BlockImage image = image(1, type.sizeBytes(), type.alignBytes());
        image.apart();
        image.set(type, 0, value);
        return begun(image, type.sizeBytes());
    }

    /** The argument is several arguments of the caller's, each in its place, to come. */
    Argument tuple(int sizeBytes, int alignBytes) {
        return begun(image(1, sizeBytes, alignBytes), sizeBytes);
    }

    /** One of the arguments of a {@link #tuple}. */
    <T> void into(MemoryType<T> type, String name, int offset, T value) {
        images.get(0).set(type, name, offset, value);
    }

    /** The argument is values, side by side. */
    <S> Argument values(SequenceType<S> type, S container) {
        return values(type, container, 0);
    }

    /** As {@link #values}, with a null pointer behind them. */
    <S> Argument terminated(SequenceType<S> type, S container) {
        return values(type, container, type.element().sizeBytes());
    }

    private <S> Argument values(SequenceType<S> type, S container, int extraBytes) {
        Object[] values = type.values(container);
        MemoryType<?> element = type.element();
        long sizeBytes = (long) values.length * element.sizeBytes() + extraBytes;
        BlockImage image = image(values.length, sizeBytes, element.alignBytes());
        type.lower(image, 0, values);
        return begun(image, element.sizeBytes());
    }

    /** The argument is values behind their length in bytes. */
    <S> Argument behind(LengthWord word, SequenceType<S> type, S container) {
        Object[] values = type.values(container);
        MemoryType<?> element = type.element();
        int offset = word.contentOffset(element.alignBytes());
        long contentBytes = (long) values.length * element.sizeBytes();
        BlockImage image = image(values.length, offset + contentBytes, offset);
        type.lower(image, offset, values);
        image.setInt(word.wordOffset(element.alignBytes()), (int) contentBytes);
        return begun(image, element.sizeBytes()).behind(word, element.sizeBytes(), element.alignBytes());
    }

    /** The argument is pointers to texts; the lengths of those are beside it, in a block of their own. */
    <S> Argument parallel(SequenceType<S> type, S container) {
        Object[] values = type.values(container);
        long sizeBytes = (long) values.length * Integer.BYTES;
        BlockImage pointers = image(values.length, sizeBytes, Integer.BYTES);
        BlockImage lengths = image(values.length, sizeBytes, Integer.BYTES);
        pointers.lengthsIn(lengths);
        type.lower(pointers, 0, values);
        return begun(pointers, Integer.BYTES).lengthsIn(lengths.block());
    }

    /** The argument is an object that was composed. */
    Argument begun(Lowered object) {
        return ((Argument) object).composed(this);
    }

    private Argument begun(BlockImage image, int elementBytes) {
        image.block().elementBytes = elementBytes;
        return image.block().composed(this);
    }

    /** A block of {@code count} values. */
    BlockImage image(int count, long sizeBytes, int alignBytes) {
        int blockBytes = Lower.sizeInInt(path, sizeBytes);
        BlockImage image = new BlockImage(this, owned(blocks.next(argument, count, blockBytes, alignBytes)));
        images.add(image);
        return image;
    }

    @Override
    protected Argument text(String text) {
        return text(TextType.UTF_16LE, false, text).object(guest.collected().idOf(ObjectClass.STRING));
    }

    @Override
    protected <A> Argument elements(ObjectElements<A> type, A array, boolean reserved) {
        int id = guest.collected().idOf(type.objectClass());
        ArrayType<A, ?> elements = type.type();
        int length = elements.length(array);
        int sizeBytes = Lower.sizeInInt(path, (long) length * elements.elementBytes());
        Argument content = blocks.next(argument, length, sizeBytes, elements.elementBytes());
        if (!reserved) {
            elements(content, 0, elements, array);
        }
        Argument object = inStorage(type.storage(), id, content);
        object.offset = elements.offset(array);
        object.readOnly = elements.readOnly(array);
        return object;
    }

    @Override
    protected <S> Argument values(ObjectValues<S> type, S values) {
        int id = guest.collected().idOf(type.objectClass());
        Object[] references = type.type().values(values);
        BlockImage content = image(references.length, (long) references.length * Integer.BYTES, Integer.BYTES);
        type.type().lower(content, 0, references);
        return inStorage(type.storage(), id, content.block());
    }

    /** The object whose elements are {@code content}: itself, or one that shows all of it. */
    private Argument inStorage(ObjectStorage storage, int id, Argument content) {
        if (storage == ObjectStorage.INLINE) {
            return content.object(id);
        }
        content.object(guest.collected().idOf(ObjectClass.ARRAY_BUFFER));
        BlockImage view = image(content.length, storage.sizeBytes(), Integer.BYTES);
        view.pointAt(0, content);
        view.pointAt(Integer.BYTES, content);
        view.setInt(2 * Integer.BYTES, content.sizeBytes);
        if (storage == ObjectStorage.ARRAY) {
            view.setInt(3 * Integer.BYTES, content.length);
        }
        return view.block().object(id);
    }

    @Override
    protected void requireNonNull(int index, @Nullable Object value) {
        path.enter(index);
        requireNonNull(value);
        path.leave();
    }

    Argument text(TextType type, boolean terminated, String text) {
        Argument block = owned(
                terminated ? texts.terminated(type, argument, path, text) : texts.counted(type, argument, path, text));
        textBlocks.add(block);
        return block;
    }

    void fixedText(TextType type, String text, int capacityBytes, byte[] target, int offset) {
        texts.copyFixed(type, path, text, capacityBytes, target, offset);
    }

    <T> byte[] marshal(Marshaller<T> marshaller, T value) {
        return marshalling.bytes(marshaller, path, value);
    }

    /** A block of elements, which {@code terminated} ends with a zero. */
    <A> Argument elements(ArrayType<A, ?> type, boolean terminated, A array) {
        int length = type.length(array);
        if (terminated && type.hasZero(array, type.offset(array), length)) {
            throw new IllegalArgumentException(
                    "'" + path + "' has a zero element, where the guest would take it to end");
        }
        long sizeBytes = (length + (terminated ? 1L : 0L)) * type.elementBytes();
        Argument block = owned(blocks.next(argument, length, Lower.sizeInInt(path, sizeBytes), type.elementBytes()));
        if (terminated) {
            block.terminated();
        }
        elementBlocks.add(block);
        elements(block, 0, type, array);
        return block;
    }

    /** Elements within a block. */
    <A> void elements(Argument block, int offset, ArrayType<A, ?> type, A array) {
        elements.add(new Elements<>(block, offset, type, array, type.offset(array), type.length(array)));
    }

    private Argument owned(Argument block) {
        return transferring ? block.transferred() : block;
    }

    /** Whether the guest owns the blocks that are composed from here on; gives what held before. */
    boolean transfer(boolean transferred) {
        boolean before = transferring;
        transferring = transferred;
        return before;
    }

    /** Every block but the first, which the caller marks, is the guest's when it is called. */
    void transferParts() {
        images.stream().skip(1).forEach(image -> image.block().transferredAlong());
        textBlocks.forEach(Argument::transferredAlong);
        elementBlocks.forEach(Argument::transferredAlong);
    }

    @Override
    protected void requireNonNull(@Nullable Object value) {
        if (value == null) {
            throw new NullPointerException("'" + path + "' of '" + function + "' is null");
        }
    }

    /** Writes every block, all of which are allocated. */
    void write() {
        EngineMemory memory = guest.engine();
        for (BlockImage image : images) {
            image.write(memory);
        }
        for (Argument text : textBlocks) {
            memory.write(text.address, texts.bytes(), text.textOffset, text.sizeBytes);
        }
        for (Argument block : elementBlocks) {
            if (block.terminated) {
                memory.fill(block.address + block.lengthBytes(), block.elementBytes, (byte) 0);
            }
        }
        for (Elements<?> copied : elements) {
            copied.write(guest.memory());
        }
    }
}
