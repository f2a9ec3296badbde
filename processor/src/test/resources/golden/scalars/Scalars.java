package example;

import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;

public interface Scalars {
    char upper(char letter);

    @Unsigned(8)
    int volume();

    @Unsigned(16)
    int port();

    @Unsigned
    long size();

    void set(@Unsigned(8) int volume, @Unsigned(16) int port, @Unsigned(32) long size);

    void label(String text, @Unsigned(8) int volume, double factor);

    @WasmExport("label")
    void hidden(String call, @Unsigned(8) int textArgument, double text);
}
