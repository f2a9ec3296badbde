package example;

import io.wasmbridge.annotations.*;
import java.util.*;

@WasmModule("guests/assemblyscript-objects/objects.wasm")
public interface Input {
    @WasmStruct
    record Point(double x, double y) {}

    double mean(Point point);

    double mean(OptionalDouble values);

    List<Object> words(String text);

    int at(@InOut String values, int index);

    long sum(@Unsigned int[] values);
}
