package example;

import io.wasmbridge.annotations.*;

@WasmModule(abi = Abi.CANONICAL)
public interface Input {
    @WasmStruct(packed = true)
    record Packed(byte number, long value) {}

    record Placed(byte number, @Offset(4) long value) {}

    record Marked(@WasmLength(Length.TERMINATED) String text, @WasmBuffer(size = 4) int[] values) {}

    void packed(Packed packed);

    Placed placed();

    void marked(Marked marked);

    void together(
            int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o,
            int p, @WasmLength(Length.TERMINATED) String text);
}
