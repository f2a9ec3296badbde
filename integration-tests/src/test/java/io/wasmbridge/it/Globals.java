package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.IntView;

/** Exports that are globals: numbers of every type, and memory in every shape that an address allows. */
@WasmModule("guests/globals/globals.wasm")
interface Globals extends Bridge {
    @WasmExport("counter")
    boolean flag();

    @WasmExport("counter")
    void setFlag(boolean value);

    @WasmExport("counter")
    byte tiny();

    @WasmExport("counter")
    void setTiny(byte value);

    @WasmExport("counter")
    short small();

    @WasmExport("counter")
    void setSmall(short value);

    int counter();

    void counter(int value);

    int seenCounter();

    void giveCounter(int value);

    long counterWidened();

    long total();

    void total(long value);

    long seenTotal();

    float ratio();

    void ratio(float value);

    float seenRatio();

    double mean();

    void mean(double value);

    double seenMean();

    /** An address as a number. */
    @WasmExport("table")
    int tableAddress();

    @WasmBuffer(size = 4)
    IntView table();

    @WasmExport("table")
    @WasmOwned
    @WasmBuffer(size = 4)
    IntView tableForNow();

    @WasmExport("table")
    @WasmBuffer(size = 4)
    int[] tableCopy();

    int sumTable();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    int[] primes();

    @WasmExport("primes")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    IntView primesForNow();

    @WasmBuffer(size = 3)
    DoubleView samples();

    @WasmOwned
    String versionText();

    @WasmBuffer(size = 16)
    String nameBuffer();

    @WasmExport("name_buffer")
    @WasmBuffer(size = 16)
    ByteView nameBytes();

    @WasmOwned
    String latest();

    @WasmExport("latest")
    void latestAddress(int address);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String latestPacked();

    @WasmExport("latest_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteView latestBytes();

    void publish(int number);

    void nothing();

    void crash();

    int liveBlocks();

    long liveBytes();

    int entryCountPtr();
}
