package io.wasmbridge.it;

import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;

/** Numbers narrower than the i32 they cross in; a bridge of its own to the guest's bytes when they arrive at run time. */
interface Scalars extends CountingGuest {
    char upperC16(char value);

    @WasmExport("widen_c16")
    long seen(char value);

    @WasmExport("raw")
    char charOf(int value);

    @WasmExport("raw")
    int raw(char value);

    @WasmExport("dirty_u16")
    char dirtyChar(int value);

    @Unsigned(8)
    int addU8(@Unsigned(8) int a, @Unsigned(8) int b);

    @Unsigned(16)
    int swapU16(@Unsigned(16) int value);

    @Unsigned
    long halfU32(@Unsigned long value);

    @Unsigned(32)
    long maxU32(@Unsigned(32) long a, @Unsigned(32) long b);

    @WasmExport("widen_u8")
    long seenU8(@Unsigned(8) int value);

    @WasmExport("widen_u16")
    long seenU16(@Unsigned(16) int value);

    @WasmExport("widen_u32")
    long seenU32(@Unsigned(32) long value);

    @WasmExport("dirty_u8")
    @Unsigned(8)
    int dirtyU8(int value);

    @WasmExport("dirty_u16")
    @Unsigned(16)
    int dirtyU16(int value);

    @WasmExport("raw")
    @Unsigned(32)
    long unsignedOf(int value);

    byte negateI8(byte value);

    long describe(String text, @Unsigned(8) int volume, Level level, char mark);

    Colour nextColour(Colour value);

    Level oppositeLevel(Level value);

    @WasmExport("raw")
    int numberOf(Colour colour);

    @WasmExport("widen_level")
    long seenLevel(Level level);

    @WasmExport("raw")
    Colour colourOf(int number);

    @WasmExport("raw")
    Level levelOf(int number);

    Level classify(String text, int number);

    /** Numbered by its order, as the guest's. */
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** Numbered as the guest's; two constants share a number, and one has a body of its own. */
    enum Level implements Valued {
        HIGH(300),
        LOW(-10),
        MEDIUM(20) {
            @Override
            public String toString() {
                return "middling";
            }
        },
        LOWEST(-10);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    /** Where the number comes from. */
    interface Valued {
        int value();
    }
}
