import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmReturn;

public interface Names {
    @WasmExport("1abc")
    int digit(int guest);

    @WasmExport("default")
    int keyword(int call);

    @WasmExport("a.b")
    int dotted(int ArrayType, float Float, int[] ints);

    @WasmExport("größe")
    int unicode(int keyword);

    @WasmExport("\"*/\\u{}\n<@>&$L")
    int hostile(String pointer);

    @WasmExport("count")
    int count(int count);

    @WasmExport("count_")
    int countAgain(int count, int[] countArgument);

    @WasmExport("CONTRACT")
    int contract$(int $);

    @WasmExport("guest")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String guest(String packed, @InOut int[] length, @InOut int[] result);

    @WasmExport("call")
    void call();

    int memory(int pages);

    int builder(int instantiate);

    void notifyAll(int over);
}
