package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

@WasmModule("guests/flags/flags.wasm")
public interface Input {
    enum Style {
        BOLD,
        ITALIC
    }

    enum Valued {
        V0, V1, V2, V3, V4, V5, V6, V7, V8, V9, V10, V11, V12, V13, V14, V15, V16,
        V17, V18, V19, V20, V21, V22, V23, V24, V25, V26, V27, V28, V29, V30, V31, V32;

        int value() {
            return 1 << ordinal();
        }
    }

    enum Many {
        M0, M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12, M13, M14, M15, M16, M17, M18, M19, M20, M21, M22,
        M23, M24, M25, M26, M27, M28, M29, M30, M31, M32, M33, M34, M35, M36, M37, M38, M39, M40, M41, M42, M43,
        M44, M45, M46, M47, M48, M49, M50, M51, M52, M53, M54, M55, M56, M57, M58, M59, M60, M61, M62, M63, M64
    }

    @WasmExport("echo_i32")
    int set(Set<Style> styles);

    @WasmExport("echo_i32")
    int any(EnumSet<?> styles);

    @WasmExport("echo_i32")
    EnumSet<Valued> valued(int bits);

    @WasmExport("echo_i64")
    EnumSet<Many> many(long bits);

    @WasmExport("echo_i32")
    int optional(Optional<EnumSet<Style>> styles);

    @WasmExport("echo_i32")
    @WasmOwned
    EnumSet<Style> owned(int bits);

    @WasmExport("echo_i64")
    EnumSet<Style> wide(long bits);
}
