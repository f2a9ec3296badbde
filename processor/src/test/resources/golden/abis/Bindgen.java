package example;

import io.wasmbridge.annotations.*;

public interface Bindgen {
    String greet(String name);
    double[] halve(@InOut int[] values, double[] more);
    void remember(String text);
}
