package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What each guest of {@code rust-values} exports; only how their numbers cross differs. */
interface OptionsGuest extends TableGuest {
    int stackInUse();

    /** The objects in the table of references, where there is one. */
    int liveObjects();

    OptionalLong nextI64(OptionalLong value);

    @Nullable
    Long nextLong(@Nullable Long value);

    OptionalDouble halfF64(OptionalDouble value);

    @Unsigned(32)
    OptionalLong nextU32(@Unsigned(32) OptionalLong value);

    OptionalInt negatedI32(OptionalInt value);

    @Nullable
    Integer negatedOrNull(@Nullable Integer value);

    Optional<Float> halfF32(Optional<Float> value);

    @Unsigned(8)
    OptionalInt nextU8(@Unsigned(8) OptionalInt value);

    Optional<Short> negatedI16(Optional<Short> value);

    OptionalInt negatedSmall(OptionalInt value);

    Optional<Boolean> toggled(Optional<Boolean> value);

    Optional<Character> nextChar(Optional<Character> value);

    Optional<Color> nextColor(Optional<Color> value);

    @Nullable
    Color nextColorOrNull(@Nullable Color value);

    Optional<int[]> withoutFirst(int @Nullable [] values);

    @Nullable
    String firstWord(Optional<String> text);

    void negate(@InOut int[] values);

    OptionalDouble scale(@InOut double[] values, OptionalDouble factor);

    @WasmError
    void check(boolean fail);

    @WasmError
    int halvedI32(int value);

    @WasmError
    long halvedI64(long value);

    @WasmError
    double rootF64(double value);

    @WasmError
    float rootF32(float value);

    @WasmError
    boolean isEven(int value);

    @WasmError
    String spelled(String text);

    @WasmError
    int[] counted(int count);

    @WasmError
    Optional<String> foundWord(String text);

    @WasmError
    OptionalLong nextChecked(OptionalLong value);

    @WasmError(message = "reason")
    int halvedOrReason(int value);

    String reason();

    @WasmError
    int rawResult(int value, int error, int failed);

    @WasmError
    String rawText(int pointer, int length, int error, int failed);

    OptionalLong rawFlagged(int present, long value);

    /** The number of an object that nobody takes. */
    int newObject();

    Meter meterNew(int start);

    @WasmError
    Meter meterTested(int start);

    Optional<Meter> meterFound(int start);

    @WasmError
    @Nullable
    Meter meterSearched(int start);

    Meter meterJoined(@Transferred Meter first, @Transferred @Nullable Meter second);

    int meterSpend(@Transferred Meter meter);

    /** An exported class. */
    @WasmResource
    interface Meter extends Handle {
        int advance();

        String label();

        void add(Meter other);

        @WasmError
        Meter split();

        @WasmExport("__wbg_get_meter_step")
        int step();

        @WasmExport("__wbg_set_meter_step")
        void step(int step);
    }

    /** As the guest numbers it. */
    enum Color {
        RED(0),
        GREEN(1),
        BLUE(7);

        private final int value;

        Color(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }
}
