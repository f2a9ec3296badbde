package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects of AssemblyScript, of a module that arrives at run time. */
@WasmModule(abi = Abi.ASSEMBLYSCRIPT)
interface ArrivingObjects extends Bridge {
    int liveBlocks();

    void collect();

    void litter(int count, int length);

    String greet(String name);

    String join(String first, String second);

    @WasmExport("firstWord")
    @Nullable
    String firstWord(String text);

    void remember(String text);

    String remembered();

    long sum(int[] values);

    void negate(@InOut int[] values);

    @WasmExport("withoutFirst")
    double[] withoutFirst(double[] values);

    @WasmExport("sortedArray")
    List<Integer> sortedArray(List<Integer> values);

    List<String> words(String text);

    String joined(List<String> parts);

    @WasmExport("isOfStrings")
    boolean isOfStrings(List<String> parts);

    @WasmExport("staticSquares")
    @WasmLength(Length.HEADER)
    byte[] staticSquares(int count);

    @WasmExport("bufferOf")
    ByteBuffer bufferOf(int count);

    @WasmExport("hashOfBuffer")
    int hashOfBuffer(ByteBuffer buffer);

    double scaled(double value, double by);
}
