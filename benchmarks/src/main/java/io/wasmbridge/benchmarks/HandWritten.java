package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Bench} does, written by hand over the engine: the checks of a bridge, for these six functions and nothing more. It
 * is the measure of the bridge, so it is as fast as we know how to make it.
 */
final class HandWritten implements AutoCloseable {

    private static final long MAX_RESULT_BYTES = 64L << 20;

    /** Fits the first-level cache of common processors. */
    private static final int CHUNK_BYTES = 8 * 1024;

    private static final int MAX_BYTES_PER_CHAR = 3;

    private final Thread owner = Thread.currentThread();
    private final Memory memory;
    private final ExportFunction malloc;
    private final ExportFunction free;
    private final ExportFunction add;
    private final ExportFunction takeString;
    private final ExportFunction takeInts;
    private final ExportFunction giveString;
    private final ExportFunction giveTerminated;
    private final ExportFunction handOverString;

    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final IntBuffer chunkInts =
            ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    private char[] chars = new char[64];
    private CharBuffer charBuffer = CharBuffer.wrap(chars);
    private byte[] bytes = new byte[chars.length * MAX_BYTES_PER_CHAR];
    private ByteBuffer byteBuffer = ByteBuffer.wrap(bytes);

    private int[] liveStarts = new int[8];
    private int[] liveSizes = new int[8];
    private int liveCount;

    private boolean open = true;
    private boolean running;
    private @Nullable Throwable firstFault;

    HandWritten(Instance instance) {
        this.memory = instance.memory();
        this.malloc = instance.export("malloc");
        this.free = instance.export("free");
        this.add = instance.export("add");
        this.takeString = instance.export("take_string");
        this.takeInts = instance.export("take_ints");
        this.giveString = instance.export("give_string");
        this.giveTerminated = instance.export("give_terminated");
        this.handOverString = instance.export("hand_over_string");
    }

    int add(int a, int b) {
        enter();
        try {
            return (int) call(add, a, b);
        } finally {
            running = false;
        }
    }

    int takeString(String text) {
        enter();
        try {
            int length = encode(text);
            if (length == 0) {
                return (int) call(takeString, 0, 0);
            }
            int address = allocate(length, 1);
            Throwable failure = null;
            try {
                memory.write(address, bytes, 0, length);
                return (int) call(takeString, address, length);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            running = false;
        }
    }

    int takeInts(int[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                return (int) call(takeInts, 0, 0);
            }
            long sizeBytes = (long) count * Integer.BYTES;
            if (sizeBytes > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("values takes " + sizeBytes + " bytes");
            }
            int address = allocate((int) sizeBytes, Integer.BYTES);
            Throwable failure = null;
            try {
                write(address, values);
                return (int) call(takeInts, address, count);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            running = false;
        }
    }

    String giveString(int lengthBytes) {
        enter();
        try {
            long packed = call(giveString, lengthBytes);
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            checkResult(pointer, length);
            checkLimit(length);
            return decode(pointer, length);
        } finally {
            running = false;
        }
    }

    String giveTerminated(int lengthBytes) {
        enter();
        try {
            int pointer = (int) call(giveTerminated, lengthBytes);
            if (pointer == 0) {
                throw poison(new IllegalStateException("the guest returned a null pointer"));
            }
            checkResult(pointer, 1);
            return decode(pointer, HandWrittenText.terminatedLength(memory, pointer, room(pointer)));
        } finally {
            running = false;
        }
    }

    String handOverString(int lengthBytes) {
        enter();
        try {
            long packed = call(handOverString, lengthBytes);
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            checkResult(pointer, length);
            if (pointer == 0) {
                return "";
            }
            if (overlapsLiveBlock(pointer, Math.max(length, 1))) {
                throw poison(new IllegalStateException("the guest handed over a block that the host still owns"));
            }
            addLiveBlock(pointer, length);
            Throwable failure = null;
            try {
                checkLimit(length);
                return decode(pointer, length);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(pointer, failure);
            }
        } finally {
            running = false;
        }
    }

    @Override
    public void close() {
        open = false;
        liveCount = 0;
    }

    // The door.

    private void enter() {
        if (!open) {
            throw refused();
        }
        Thread current = Thread.currentThread();
        if (current != owner) {
            throw new IllegalStateException("called from thread '" + current.getName() + "'");
        }
        if (current.isInterrupted()) {
            throw new IllegalStateException("the thread was interrupted before the call");
        }
        if (running) {
            throw new IllegalStateException("a call is under way");
        }
        running = true;
    }

    private IllegalStateException refused() {
        return new IllegalStateException("the instance is closed or poisoned", firstFault);
    }

    private long call(ExportFunction function, long argument) {
        if (!open) {
            throw refused();
        }
        try {
            return function.apply(argument)[0];
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    private long call(ExportFunction function, long first, long second) {
        if (!open) {
            throw refused();
        }
        try {
            return function.apply(first, second)[0];
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    private IllegalStateException crossed(Throwable failure) {
        String what = failure instanceof ChicoryInterruptedException ? "was interrupted" : "trapped";
        return poison(new IllegalStateException("the guest " + what, failure));
    }

    private IllegalStateException poison(IllegalStateException fault) {
        if (firstFault == null) {
            firstFault = fault;
        }
        open = false;
        liveCount = 0;
        return fault;
    }

    // Blocks.

    private int allocate(int sizeBytes, int alignBytes) {
        int address = (int) call(malloc, sizeBytes);
        if (address == 0) {
            throw new IllegalStateException("the guest is out of memory");
        }
        long end = Integer.toUnsignedLong(address) + sizeBytes;
        if (end > memoryBytes()) {
            throw poison(new IllegalStateException("malloc returned a block that ends at " + end));
        }
        if ((address & (alignBytes - 1)) != 0) {
            throw poison(new IllegalStateException("malloc returned the misaligned address " + address));
        }
        if (overlapsLiveBlock(address, sizeBytes)) {
            throw poison(new IllegalStateException("malloc returned a block that the host still owns"));
        }
        addLiveBlock(address, sizeBytes);
        return address;
    }

    private void release(int address, @Nullable Throwable failure) {
        if (!open) {
            return;
        }
        removeLiveBlock(address);
        try {
            free(address);
        } catch (Throwable second) {
            if (failure == null) {
                throw second;
            }
            failure.addSuppressed(second);
        }
    }

    private void free(int address) {
        try {
            free.apply(address);
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    /** Of blocks that overlap none of each other, so the order does not matter while there are few. */
    private boolean overlapsLiveBlock(int address, int sizeBytes) {
        for (int i = 0; i < liveCount; i++) {
            if (address < (long) liveStarts[i] + liveSizes[i] && liveStarts[i] < (long) address + sizeBytes) {
                return true;
            }
        }
        return false;
    }

    private void addLiveBlock(int address, int sizeBytes) {
        if (liveCount == liveStarts.length) {
            liveStarts = Arrays.copyOf(liveStarts, liveCount * 2);
            liveSizes = Arrays.copyOf(liveSizes, liveCount * 2);
        }
        liveStarts[liveCount] = address;
        liveSizes[liveCount] = sizeBytes;
        liveCount++;
    }

    private void removeLiveBlock(int address) {
        int last = liveCount - 1;
        for (int i = last; i >= 0; i--) {
            if (liveStarts[i] == address) {
                liveStarts[i] = liveStarts[last];
                liveSizes[i] = liveSizes[last];
                liveCount = last;
                return;
            }
        }
    }

    // Results.

    private long memoryBytes() {
        return (long) memory.pages() * Memory.PAGE_SIZE;
    }

    private int room(int pointer) {
        return (int) Math.min(memoryBytes() - pointer, MAX_RESULT_BYTES + 1);
    }

    private void checkResult(int pointer, int length) {
        long sizeBytes = Integer.toUnsignedLong(length);
        if (pointer == 0 && sizeBytes > 0) {
            throw poison(new IllegalStateException("the guest returned a null pointer"));
        }
        long end = Integer.toUnsignedLong(pointer) + sizeBytes;
        if (end > memoryBytes()) {
            throw poison(new IllegalStateException("the guest returned a range that ends at " + end));
        }
    }

    private static void checkLimit(int lengthBytes) {
        if (lengthBytes > MAX_RESULT_BYTES) {
            throw new IllegalStateException("the guest returned " + lengthBytes + " bytes");
        }
    }

    private String decode(int pointer, int lengthBytes) {
        if (lengthBytes == 0) {
            return "";
        }
        byte[] copied = memory.readBytes(pointer, lengthBytes);
        String text = new String(copied, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : HandWrittenText.decodeStrictly(copied);
    }

    // Arguments.

    private int encode(String text) {
        int length = text.length();
        if (length > chars.length) {
            makeRoom(length);
        }
        text.getChars(0, length, chars, 0);
        charBuffer.clear().limit(length);
        byteBuffer.clear();
        CoderResult result = encoder.reset().encode(charBuffer, byteBuffer, true);
        if (result.isError()) {
            throw new IllegalArgumentException("unpaired surrogate at index " + charBuffer.position());
        }
        return byteBuffer.position();
    }

    private void makeRoom(int length) {
        chars = new char[length];
        charBuffer = CharBuffer.wrap(chars);
        bytes = new byte[Math.multiplyExact(length, MAX_BYTES_PER_CHAR)];
        byteBuffer = ByteBuffer.wrap(bytes);
    }

    private void write(int address, int[] values) {
        int chunkLength = CHUNK_BYTES / Integer.BYTES;
        for (int done = 0; done < values.length; done += chunkLength) {
            int length = Math.min(chunkLength, values.length - done);
            chunkInts.put(0, values, done, length);
            memory.write(address + done * Integer.BYTES, chunk, 0, length * Integer.BYTES);
        }
    }
}
