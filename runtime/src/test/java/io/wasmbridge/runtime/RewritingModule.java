package io.wasmbridge.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A guest that writes to its memory whenever it is told to, put together by hand like {@link TinyModule}: {@code store(address, word)}
 * writes, {@code get(x)} calls the import {@code m.getter} and gives x, {@code pass(a, b)} passes both to {@code m.show}, {@code free(p)}
 * tells {@code m.freed}.
 */
final class RewritingModule {

    private static final int LOCAL_GET = 0x20;
    private static final int CALL = 0x10;
    private static final int I32_STORE = 0x36;
    private static final int END = 0x0b;
    private static final int I32 = 0x7f;

    private RewritingModule() {}

    static byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        // (i32) -> (), (i32, i32) -> (), (i32) -> i32
        section(out, 1, bytes(3, 0x60, 1, I32, 0, 0x60, 2, I32, I32, 0, 0x60, 1, I32, 1, I32));
        section(
                out,
                2,
                bytes(3),
                imported("getter", 0), // function 0
                imported("freed", 0), // function 1
                imported("show", 1)); // function 2
        section(out, 3, bytes(4, 1, 2, 1, 0));
        section(out, 5, bytes(1, 0, 1)); // a memory of one page
        section(
                out,
                7,
                bytes(5),
                exported("store", 0, 3),
                exported("get", 0, 4),
                exported("pass", 0, 5),
                exported("free", 0, 6),
                exported("memory", 2, 0));
        section(
                out,
                10,
                bytes(4),
                body(LOCAL_GET, 0, LOCAL_GET, 1, I32_STORE, 2, 0),
                body(LOCAL_GET, 0, CALL, 0, LOCAL_GET, 0),
                body(LOCAL_GET, 0, LOCAL_GET, 1, CALL, 2),
                body(LOCAL_GET, 0, CALL, 1));
        return out.toByteArray();
    }

    private static byte[] imported(String field, int type) {
        return joined(bytes(1, 'm'), name(field), bytes(0, type));
    }

    private static byte[] exported(String field, int kind, int index) {
        return joined(name(field), bytes(kind, index));
    }

    private static byte[] name(String text) {
        return joined(bytes(text.length()), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] body(int... code) {
        return joined(bytes(code.length + 2, 0), bytes(code), bytes(END));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void section(ByteArrayOutputStream out, int id, byte[]... content) {
        byte[] joined = joined(content);
        out.write(id);
        out.write(joined.length);
        out.writeBytes(joined);
    }
}
