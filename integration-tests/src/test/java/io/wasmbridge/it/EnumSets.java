package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import java.util.EnumSet;

/** Sets of constants as bits of an integer. */
@WasmModule("guests/flags/flags.wasm")
interface EnumSets extends TableGuest {

    /** Bits by ordinal. */
    enum Style {
        BOLD,
        ITALIC,
        UNDERLINED
    }

    /** Bits by what each constant says; the last is the sign of an i32. */
    enum Mode {
        READ(4),
        WRITE(2),
        LOCK(1 << 31);

        private final int value;

        Mode(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }

    /** One that says no single bit. */
    enum Broken {
        ONE(1),
        BOTH(3);

        private final int value;

        Broken(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }

    /** The squares of a chess board: each bit of an i64. */
    enum Square {
        A1,
        B1,
        C1,
        D1,
        E1,
        F1,
        G1,
        H1,
        A2,
        B2,
        C2,
        D2,
        E2,
        F2,
        G2,
        H2,
        A3,
        B3,
        C3,
        D3,
        E3,
        F3,
        G3,
        H3,
        A4,
        B4,
        C4,
        D4,
        E4,
        F4,
        G4,
        H4,
        A5,
        B5,
        C5,
        D5,
        E5,
        F5,
        G5,
        H5,
        A6,
        B6,
        C6,
        D6,
        E6,
        F6,
        G6,
        H6,
        A7,
        B7,
        C7,
        D7,
        E7,
        F7,
        G7,
        H7,
        A8,
        B8,
        C8,
        D8,
        E8,
        F8,
        G8,
        H8
    }

    @WasmExport("echo_i32")
    EnumSet<Style> styles(EnumSet<Style> styles);

    @WasmExport("echo_i32")
    int bitsOfStyles(EnumSet<Style> styles);

    @WasmExport("echo_i32")
    EnumSet<Style> stylesOf(int bits);

    @WasmExport("echo_i32")
    EnumSet<Mode> modes(EnumSet<Mode> modes);

    @WasmExport("echo_i32")
    int bitsOfModes(EnumSet<Mode> modes);

    @WasmExport("echo_i32")
    EnumSet<Mode> modesOf(int bits);

    @WasmExport("echo_i64")
    EnumSet<Square> squares(EnumSet<Square> squares);

    @WasmExport("echo_i64")
    long bitsOfSquares(EnumSet<Square> squares);

    @WasmExport("echo_i64")
    EnumSet<Square> squaresOf(long bits);

    EnumSet<Style> common(EnumSet<Style> a, EnumSet<Style> b);

    @WasmExport("echo_i32")
    int bitsOfBroken(EnumSet<Broken> broken);

    @WasmExport("echo_i32")
    EnumSet<Broken> brokenOf(int bits);
}
