package io.wasmbridge.processor.module;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes small modules by hand. */
final class WasmBytes {

    static final int I32 = 0x7f;
    static final int I64 = 0x7e;
    static final int F32 = 0x7d;
    static final int F64 = 0x7c;
    static final int V128 = 0x7b;
    static final int FUNCREF = 0x70;
    static final int EXTERNREF = 0x6f;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static WasmBytes module() {
        return new WasmBytes().bytes(0, 'a', 's', 'm', 1, 0, 0, 0);
    }

    WasmBytes bytes(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    WasmBytes name(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        bytes.write(text.length);
        bytes.writeBytes(text);
        return this;
    }

    WasmBytes section(int id, WasmBytes content) {
        bytes.write(id);
        bytes.write(content.bytes.size());
        bytes.writeBytes(content.bytes.toByteArray());
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
