package io.wasmbridge.runtime;

/** A dump of bytes as text, 16 to a line: address, hexadecimal, ASCII. */
final class HexDump {

    private static final int LINE_BYTES = 16;
    private static final String DIGITS = "0123456789abcdef";

    private HexDump() {}

    static String of(byte[] bytes, int address) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < bytes.length; line += LINE_BYTES) {
            appendHex(text, address + line, Integer.BYTES);
            text.append(' ');
            for (int i = line; i < line + LINE_BYTES; i++) {
                text.append(i % LINE_BYTES == LINE_BYTES / 2 ? "  " : " ");
                if (i < bytes.length) {
                    appendHex(text, bytes[i], 1);
                } else {
                    text.append("  ");
                }
            }
            text.append("  |");
            for (int i = line; i < Math.min(line + LINE_BYTES, bytes.length); i++) {
                text.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : '.');
            }
            text.append("|\n");
        }
        return text.toString();
    }

    private static void appendHex(StringBuilder text, int value, int sizeBytes) {
        for (int shift = sizeBytes * Byte.SIZE - 4; shift >= 0; shift -= 4) {
            text.append(DIGITS.charAt(value >>> shift & 0xf));
        }
    }
}
