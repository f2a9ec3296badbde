package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.TextType;

/** The text arguments of one call: validated, and encoded one behind the other, before the guest has noticed anything. */
final class TextArguments {

    private final TextCodec codec;
    private final CallBlocks blocks;
    private final TextScratch scratch = new TextScratch();

    TextArguments(TextCodec codec, CallBlocks blocks) {
        this.codec = codec;
        this.blocks = blocks;
    }

    Argument counted(TextType type, String name, String text) {
        return counted(type, name, name, text);
    }

    /** As {@link #counted(TextType, String, String)}, of a text within {@code argument} that messages call {@code name}. */
    Argument counted(TextType type, String argument, CharSequence name, String text) {
        int start = begin();
        int contentBytes = codec.encode(type, name, text, scratch);
        return next(type, argument, start, contentBytes, contentBytes);
    }

    Argument terminated(TextType type, String name, String text) {
        return terminated(type, name, name, text);
    }

    /** As {@link #terminated(TextType, String, String)}, of a text within {@code argument} that messages call {@code name}. */
    Argument terminated(TextType type, String argument, CharSequence name, String text) {
        int start = begin();
        int contentBytes = encodeWithoutZero(type, name, text);
        scratch.pad(name, type.unitBytes());
        return next(type, argument, start, contentBytes, contentBytes + type.unitBytes());
    }

    Argument fixed(TextType type, String name, String text, int capacityBytes) {
        int start = begin();
        int contentBytes = fit(type, name, text, capacityBytes);
        return next(type, name, start, contentBytes, capacityBytes);
    }

    /** Encodes a text of {@code capacityBytes} bytes within another block to {@code target}, at {@code offset}. */
    void copyFixed(TextType type, CharSequence name, String text, int capacityBytes, byte[] target, int offset) {
        int start = begin();
        fit(type, name, text, capacityBytes);
        System.arraycopy(scratch.bytes(), start, target, offset, capacityBytes);
    }

    private int fit(TextType type, CharSequence name, String text, int capacityBytes) {
        int contentBytes = encodeWithoutZero(type, name, text);
        // both are whole code units: what is left has room for one more
        if (contentBytes >= capacityBytes) {
            throw new IllegalArgumentException("'" + name + "' takes " + contentBytes + " bytes in "
                    + type.charset().name() + " and a terminator, its buffer has " + capacityBytes);
        }
        scratch.pad(name, capacityBytes - contentBytes);
        return contentBytes;
    }

    Argument behind(LengthWord word, TextType type, String name, String text) {
        int start = begin();
        int contentOffset = word.contentOffset(type.unitBytes());
        scratch.pad(name, contentOffset);
        int contentBytes = codec.encode(type, name, text, scratch);
        scratch.setInt(start + word.wordOffset(type.unitBytes()), contentBytes);
        return next(type, name, start, contentBytes, contentOffset + contentBytes)
                .behind(word, type.unit());
    }

    /** Where the next text begins. One that is refused half-way is forgotten as well. */
    private int begin() {
        blocks.expectUse();
        return scratch.length();
    }

    private int encodeWithoutZero(TextType type, CharSequence name, String text) {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new IllegalArgumentException(
                    "'" + name + "' has a zero at index " + zero + ", where the guest would take it to end");
        }
        return codec.encode(type, name, text, scratch);
    }

    private Argument next(TextType type, String name, int start, int contentBytes, int sizeBytes) {
        Argument argument = blocks.next(name, type.units(contentBytes), sizeBytes, type.unitBytes());
        argument.textOffset = start;
        return argument;
    }

    /** Where the encoded bytes are, each argument's from its {@code textOffset} on. */
    byte[] bytes() {
        return scratch.bytes();
    }

    /** Forgets every argument, also one that was refused half-way. */
    void reset() {
        if (scratch.length() > 0) {
            scratch.reset();
        }
    }
}
