package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Strict text coding: what has no form on the other side is an error, never a replacement character. */
final class TextCodec {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int PIECE_CHARS = 4096;

    private final CharsetCodec utf8 = new CharsetCodec(StandardCharsets.UTF_8);

    // most guests speak UTF-8 alone: the others are made when they are first needed
    private @Nullable CharsetCodec latin1;
    private @Nullable CharsetCodec ascii;
    private @Nullable Utf16Codec utf16;

    /**
     * Appends {@code text} to {@code target}.
     *
     * @return its length in bytes
     * @throws IllegalArgumentException if {@code text} has an unpaired surrogate or a character that the encoding lacks, or is
     *     longer than an array can be
     */
    int encode(TextType type, CharSequence name, String text, TextScratch target) {
        int start = target.length();
        int refused;
        // asked first, and not by a switch, which looks its cases up: nearly every text is in UTF-8
        if (type == TextType.UTF_8) {
            refused = utf8.encode(name, text, target);
        } else if (type == TextType.UTF_16LE) {
            refused = utf16().encode(name, text, target);
        } else {
            refused = (type == TextType.ISO_8859_1 ? latin1() : ascii()).encode(name, text, target);
        }
        if (refused >= 0) {
            throw refused(type, name, text, refused);
        }
        return target.length() - start;
    }

    private static IllegalArgumentException refused(TextType type, CharSequence name, String text, int index) {
        int codePoint = text.codePointAt(index);
        boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        String what = unpaired ? "an unpaired surrogate" : String.format(Locale.ROOT, "U+%04X", codePoint);
        return new IllegalArgumentException("'" + name + "' has " + what + " at index " + index + ", which has no "
                + type.charset().name() + " form");
    }

    private CharsetCodec latin1() {
        CharsetCodec codec = latin1;
        if (codec == null) {
            codec = new CharsetCodec(StandardCharsets.ISO_8859_1);
            latin1 = codec;
        }
        return codec;
    }

    private CharsetCodec ascii() {
        CharsetCodec codec = ascii;
        if (codec == null) {
            codec = new CharsetCodec(StandardCharsets.US_ASCII);
            ascii = codec;
        }
        return codec;
    }

    private Utf16Codec utf16() {
        Utf16Codec codec = utf16;
        if (codec == null) {
            codec = new Utf16Codec();
            utf16 = codec;
        }
        return codec;
    }

    /**
     * The text of {@code bytes}.
     *
     * @throws CharacterCodingException if they are no text in {@code charset}
     */
    static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            // The JDK's own decoder is the fastest; it marks what is malformed, and so does text that says so itself.
            String text = new String(bytes, charset);
            if (text.indexOf(REPLACEMENT) >= 0) {
                requireText(bytes, charset);
            }
            return text;
        } else if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return new String(bytes, charset);
        } else if (charset.equals(StandardCharsets.UTF_16LE)) {
            return Utf16Codec.decode(bytes);
        }
        return strict(charset).decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Decodes {@code bytes} piece by piece, and keeps nothing: what is refused is not to take more of the host than what is not. */
    private static void requireText(byte[] bytes, Charset charset) throws CharacterCodingException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer piece = CharBuffer.allocate(Math.min(bytes.length + 1, PIECE_CHARS));
        CoderResult result;
        do {
            piece.clear();
            result = decoder.decode(source, piece, true);
            if (result.isError()) {
                result.throwException();
            }
        } while (result.isOverflow());
    }

    /** The size of the smallest unit that a terminator takes in {@code charset}. */
    static int unitBytes(Charset charset) {
        String name = charset.name();
        if (name.startsWith("UTF-16")) {
            return Short.BYTES;
        }
        return name.startsWith("UTF-32") ? Integer.BYTES : Byte.BYTES;
    }
}
