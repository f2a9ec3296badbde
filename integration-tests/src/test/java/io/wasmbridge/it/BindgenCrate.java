package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the wasm-bindgen crate makes of functions of Rust, detected: only what is copied back carries a mark. */
@WasmModule("guests/wasm-bindgen/wasm-bindgen.wasm")
interface BindgenCrate extends Bridge {
    int liveBlocks();

    long addI64(long a, long b);

    String greet(String name);

    String shout(String text);

    String join(String first, String second);

    long sum(int[] values);

    double mean(double[] values);

    int countZeros(byte[] bytes);

    int[] doubled(int[] values);

    double[] halves(double[] values);

    byte[] reversed(byte[] bytes);

    long[] squares(int count);

    void negate(@InOut int[] values);

    void halve(@InOut double[] values);

    void remember(String text);

    int keptBytes();

    void forget();

    int at(int[] values, int index);

    OptionalInt indexOf(int[] values, int wanted);

    @Unsigned(32)
    OptionalLong nextU32(@Unsigned(32) OptionalLong value);

    OptionalDouble nextF64(OptionalDouble value);

    OptionalLong nextI64(OptionalLong value);

    @Unsigned(8)
    OptionalInt nextByte(@Unsigned(8) OptionalInt value);

    Optional<Boolean> toggled(Optional<Boolean> value);

    @Nullable
    String firstWord(String text);

    String orNobody(@Nullable String name);

    Optional<int[]> withoutFirst(Optional<int[]> values);

    @WasmError
    void checked(boolean fail);

    @WasmError
    int parse(String text);

    @WasmError
    long half(long value);

    @WasmError
    String greetKnown(String name);

    @WasmError
    byte[] digits(String text);

    Counter counterNew(long start);

    @WasmError
    Counter counterParsed(String text);

    Counter merged(@Transferred Counter first, @Transferred Counter second);

    /** An exported class: what takes it by value ends it. */
    @WasmResource
    interface Counter extends Handle {
        long advance();

        long value();

        String label();

        void rename(String label);

        void addAll(Counter other);

        Counter twin();

        @WasmExport("__wbg_get_counter_step")
        int step();

        @WasmExport("__wbg_set_counter_step")
        void step(int step);
    }

    @WasmExport("counter_finish")
    long finished(@Transferred Counter counter);
}
