package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ModuleContract;
import java.io.ByteArrayOutputStream;

/**
 * Modules of one function {@code () -> ()} with a given body, put together by hand. The bytes are those of the WebAssembly core
 * specification, section 5 (binary format).
 */
final class TinyModule {

    private static final int UNREACHABLE = 0x00;
    private static final int LOOP = 0x03;
    private static final int NO_RESULT = 0x40;
    private static final int BRANCH = 0x0c;
    private static final int THROW = 0x08;
    private static final int CALL = 0x10;
    private static final int I32_CONST = 0x41;
    private static final int END = 0x0b;

    private TinyModule() {}

    /** Its start function traps. */
    static byte[] trapsAtStart() {
        return module(true, UNREACHABLE, END);
    }

    /** Its start function never returns. */
    static byte[] spinsAtStart() {
        return module(true, LOOP, NO_RESULT, BRANCH, 0, END, END);
    }

    /** Its export {@code run} traps. */
    static byte[] traps() {
        return module(false, UNREACHABLE, END);
    }

    /** Its export {@code run} throws a wasm exception that nothing catches. */
    static byte[] throwsItsOwn() {
        return module(false, THROW, 0, END);
    }

    /** Imports a table, and a memory of one page, at most {@code mostPages}; {@code run} does nothing. */
    static byte[] importsMemory(int mostPages) {
        return module(new int[] {2, 1, 'm', 1, 't', 1, 0x70, 0, 2, 1, 'm', 1, 'n', 2, 1, 1, mostPages}, false, END);
    }

    /** As {@link #importsMemory}, shared between threads. */
    static byte[] importsSharedMemory() {
        return module(new int[] {1, 1, 'm', 1, 'n', 2, 3, 1, 1}, false, END);
    }

    /** Its start function, which is its export {@code run}, calls the import {@code m.f}. */
    static byte[] callsAtStart() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(out, 1, 1, 0x60, 0, 0); // one type: () -> ()
        section(out, 2, 1, 1, 'm', 1, 'f', 0, 0); // function 0
        section(out, 3, 1, 0); // function 1
        section(out, 7, 1, 3, 'r', 'u', 'n', 0, 1);
        section(out, 8, 1);
        section(out, 10, 1, 4, 0, CALL, 0, END);
        return out.toByteArray();
    }

    /** Its export {@code malloc} calls the import {@code m.f} and gives the address 16. */
    static byte[] callsWhileItAllocates() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(out, 1, 2, 0x60, 0, 0, 0x60, 1, 0x7f, 1, 0x7f); // () -> () and (i32) -> i32
        section(out, 2, 1, 1, 'm', 1, 'f', 0, 0); // function 0
        section(out, 3, 1, 1); // function 1
        section(out, 5, 1, 0, 1); // a memory of one page
        section(out, 7, 2, 6, 'm', 'a', 'l', 'l', 'o', 'c', 0, 1, 6, 'm', 'e', 'm', 'o', 'r', 'y', 2, 0);
        section(out, 10, 1, 6, 0, CALL, 0, I32_CONST, 16, END);
        return out.toByteArray();
    }

    /** Exports its table of two references; {@code run} grows that by three. */
    static byte[] growsItsTable() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(out, 1, 1, 0x60, 0, 0); // one type: () -> ()
        section(out, 3, 1, 0); // one function of that type
        section(out, 4, 1, 0x6f, 0, 2); // one table of externref
        section(out, 7, 1, 3, 'r', 'u', 'n', 0, 0);
        // ref.null extern, i32.const 3, table.grow 0, drop
        section(out, 10, 1, 10, 0, 0xd0, 0x6f, 0x41, 3, 0xfc, 0x0f, 0, 0x1a, END);
        return out.toByteArray();
    }

    /** Imports a global, an i32. */
    static byte[] importsGlobal() {
        return module(new int[] {1, 1, 'm', 1, 'g', 3, 0x7f, 0}, false, END);
    }

    /** Imports the mutable i64 {@code m.g} and exports it as {@code run}. */
    static byte[] exportsImportedGlobal() {
        return exportsGlobal(1, 1, 'm', 1, 'g', 3, 0x7e, 1);
    }

    /** Exports a global as {@code run}, and has none. */
    static byte[] exportsMissingGlobal() {
        return exportsGlobal(0);
    }

    private static byte[] exportsGlobal(int... imports) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(out, 2, imports);
        section(out, 7, 1, 3, 'r', 'u', 'n', 3, 0);
        return out.toByteArray();
    }

    /** The contract of each: the export {@code run}. */
    static ModuleContract.Builder contract() {
        return ModuleContract.of(ModuleContract.VERSION, "tiny.wasm").function("run", "() -> ()");
    }

    private static byte[] module(boolean starts, int... body) {
        return module(new int[] {0}, starts, body);
    }

    private static byte[] module(int[] imports, boolean starts, int... body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(out, 1, 1, 0x60, 0, 0); // one type: () -> ()
        section(out, 2, imports);
        section(out, 3, 1, 0); // one function of that type
        section(out, 13, 1, 0, 0); // one tag of that type
        section(out, 7, 1, 3, 'r', 'u', 'n', 0, 0); // exported as 'run'
        if (starts) {
            section(out, 8, 0);
        }
        int[] code = new int[body.length + 3];
        code[0] = 1; // one body
        code[1] = body.length + 1; // its size
        code[2] = 0; // no locals
        System.arraycopy(body, 0, code, 3, body.length);
        section(out, 10, code);
        return out.toByteArray();
    }

    private static void section(ByteArrayOutputStream out, int id, int... content) {
        out.write(id);
        out.write(content.length);
        for (int b : content) {
            out.write(b);
        }
    }
}
