package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The calls with scalars and with texts, by hand. */
final class HandWrittenStrings extends HandWrittenGuest {

    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final int CHUNK_CHARS = 4096;

    private final ExportFunction add;
    private final ExportFunction takeString;
    private final ExportFunction giveString;
    private final ExportFunction giveTerminated;
    private final ExportFunction handOverString;

    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final char[] chars = new char[CHUNK_CHARS];
    private final CharBuffer charBuffer = CharBuffer.wrap(chars);
    private byte[] bytes = new byte[256];
    private ByteBuffer byteBuffer = ByteBuffer.wrap(bytes);

    HandWrittenStrings(Instance instance) {
        super(instance);
        this.add = instance.export("add");
        this.takeString = instance.export("take_string");
        this.giveString = instance.export("give_string");
        this.giveTerminated = instance.export("give_terminated");
        this.handOverString = instance.export("hand_over_string");
    }

    int add(int a, int b) {
        enter();
        try {
            return (int) call(add, a, b);
        } finally {
            leave();
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
            leave();
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
            leave();
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
            leave();
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
            leave();
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

    /** A chunk after the other, for both sides of one fit the first-level cache. */
    private int encode(String text) {
        int length = text.length();
        if ((long) length * MAX_BYTES_PER_CHAR > bytes.length) {
            bytes = new byte[Math.multiplyExact(length, MAX_BYTES_PER_CHAR)];
            byteBuffer = ByteBuffer.wrap(bytes);
        }
        byteBuffer.clear();
        encoder.reset();
        int done = 0;
        int carried = 0;
        do {
            int end = Math.min(length, done + chars.length - carried);
            text.getChars(done, end, chars, carried);
            charBuffer.clear().limit(carried + end - done);
            CoderResult result = encoder.encode(charBuffer, byteBuffer, end == length);
            carried = charBuffer.remaining();
            if (result.isError()) {
                throw new IllegalArgumentException("unpaired surrogate at index " + (end - carried));
            }
            if (carried > 0) {
                chars[0] = chars[charBuffer.position()];
            }
            done = end;
        } while (done < length);
        return byteBuffer.position();
    }
}
