package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Handle;

/** The types of the user's own that the interfaces of the table of imports name. */
public final class ImportCellTypes {

    private ImportCellTypes() {}

    /** By ordinal. */
    public enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** By value, which is a bit as well. */
    public enum Level {
        LOW(1),
        HIGH(4);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        public int value() {
            return value;
        }
    }

    /** More than an i32 has bits. */
    public enum Square {
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
        H5
    }

    /** An object of the guest's. */
    @WasmResource
    public interface Gauge extends Handle {
        int value();
    }

    /** Numbers alone. */
    @WasmStruct
    public record Spot(double x, int n) {}

    /** Without a layout. */
    public record Pair(int first, int second) {}

    /** With a text, which lies elsewhere. */
    @WasmStruct
    public record Item(int id, double weight, String name) {}
}
