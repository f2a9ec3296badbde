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

    long describe(String text, @Unsigned(8) int volume, int level, char mark);
}
