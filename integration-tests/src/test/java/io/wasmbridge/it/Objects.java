package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of AssemblyScript in both directions. */
@WasmModule("guests/assemblyscript-objects/objects.wasm")
interface Objects extends Bridge {
    @WasmExport("live_blocks")
    int liveBlocks();

    void collect();

    void litter(int count, int length);

    int add(int a, int b);

    String greet(CharSequence name);

    String join(String first, String second);

    @WasmExport("lengthOf")
    int lengthOf(String text);

    @WasmExport("firstWord")
    @Nullable
    String firstWord(String text);

    @WasmExport("firstWord")
    Optional<String> firstWordIfAny(String text);

    @WasmExport("orNobody")
    String orNobody(@Nullable String name);

    @WasmExport("orNobody")
    String orNobodyIfEmpty(Optional<String> name);

    void remember(String text);

    String remembered();

    long sum(int[] values);

    void negate(@InOut int[] values);

    int[] doubled(int[] values);

    double mean(double[] values);

    @WasmExport("mean")
    double meanOf(DoubleBuffer values);

    double[] halves(double[] values);

    @WasmExport("halves")
    DoubleBuffer halvesOf(DoubleBuffer values);

    @WasmExport("withoutFirst")
    double[] withoutFirst(double[] values);

    byte[] reversed(byte[] bytes);

    long[] squares(int count);

    @WasmExport("sumOfArray")
    long sumOfArray(List<Integer> values);

    @WasmExport("sortedArray")
    List<Integer> sortedArray(List<Integer> values);

    List<String> words(String text);

    @WasmExport("words")
    String[] wordsInArray(String text);

    String joined(List<String> parts);

    @WasmExport("joined")
    String joinedArray(String[] parts);

    @WasmExport("hashOfStatic")
    int hashOfStatic(@WasmLength(Length.HEADER) byte[] bytes);

    @WasmExport("staticSquares")
    @WasmLength(Length.HEADER)
    byte[] staticSquares(int count);

    @WasmExport("hashOfBuffer")
    @Unsigned
    long hashOfBuffer(ByteBuffer buffer);

    @WasmExport("bufferOf")
    ByteBuffer bufferOf(int count);

    double scaled(double value, double by);

    int at(int[] values, int index);

    void note(String text, double value);

    @WasmExport("giveUp")
    void giveUp(String reason);
}
