package io.wasmbridge.runtime;

/** The checks of what a caller passes. Each throws IllegalArgumentException with the name of the parameter. */
final class Lower {

    private Lower() {}

    /** The text of {@code sequence}, which is asked for it once. */
    static String text(String name, CharSequence sequence) {
        String text = sequence.toString();
        if (text == null) {
            throw new IllegalArgumentException("'" + name + "' has no text: its toString() gives null");
        }
        return text;
    }

    /** The code point of a character. */
    static int codePoint(CharSequence name, char value) {
        if (Character.isSurrogate(value)) {
            throw new IllegalArgumentException("'" + name + "' is 0x" + Integer.toHexString(value)
                    + ", half a surrogate pair and no character by itself");
        }
        return value;
    }

    static int sizeInInt(CharSequence name, long sizeBytes) {
        if (sizeBytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("'" + name + "' takes " + sizeBytes
                    + " bytes, more than a guest can address: " + Integer.MAX_VALUE);
        }
        return (int) sizeBytes;
    }
}
