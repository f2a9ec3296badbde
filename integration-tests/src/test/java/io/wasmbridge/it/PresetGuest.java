package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.IntView;
import java.nio.IntBuffer;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each guest of {@code presets} exports. Who owns an argument that carries no mark is what their toolchains have each in its
 * own way.
 */
interface PresetGuest extends TableGuest {
    enum Right {
        READ,
        WRITE,
        AUDIT
    }

    @WasmStruct
    record Item(int id, double weight, String name) {}

    @WasmStruct
    record Spot(double x, int n) {}

    /** Bytes of the guest's own stack that areas lie in. */
    int stackInUse();

    long hashText(String text);

    long hashTerminated(@WasmLength(Length.TERMINATED) String text);

    long hashIfAny(@Nullable String text);

    long hashIfAny(Optional<String> text);

    long sum(int[] values);

    long sum(IntBuffer values);

    long sumIfAny(int @Nullable [] values);

    long sumIfAny(Optional<int[]> values);

    long textThenInts(String text, int[] values);

    long hashTexts(@WasmLength String[] texts);

    double weighItem(Item item);

    double weighItems(Item[] items);

    long sumShown(IntView values);

    int sumBlock(Allocation block);

    EnumSet<Right> toggle(EnumSet<Right> rights);

    // What the guest is given, whatever its conventions.

    long takeText(@Transferred String text);

    long takeIfAny(@Transferred @Nullable String text);

    long takeIfAny(@Transferred Optional<String> text);

    long takeInts(@Transferred int[] values);

    long takeInts(@Transferred IntBuffer values);

    long takeIntsIfAny(@Transferred int @Nullable [] values);

    long takeIntsIfAny(@Transferred Optional<int[]> values);

    long takeTexts(@Transferred @WasmLength String[] texts);

    double takeItem(@Transferred Item item);

    double takeItems(@Transferred Item[] items);

    int takeBlock(@Transferred Allocation block);

    // What is copied back.

    void negate(@InOut int[] values);

    void negate(@InOut IntBuffer values);

    boolean fill(@Out double[] values);

    Spot mirror(@InOut Spot point);

    void mirrorAll(@InOut Spot[] points);

    boolean setAll(@Out Spot[] points);

    // Text and numbers in every shape, handed over.

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String packedText(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] packedInts(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String turnedText(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] turnedInts(int count);

    @Transferred
    @WasmReturn(ResultShape.MULTI_VALUE)
    String bothText(int count);

    @Transferred
    @WasmReturn(ResultShape.MULTI_VALUE)
    int[] bothInts(int count);

    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String wideText(int count);

    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] wideInts(int count);

    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String getterText(int count);

    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] getterInts(int count);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String areaText(int count);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] areaInts(int count);

    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String pointersText(int count);

    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] pointersInts(int count);

    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String lengthText(int count);

    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] lengthInts(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    String bufferText(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    int[] bufferInts(int count);

    @Transferred
    @WasmLength(Length.TERMINATED)
    String endedText(int count);

    @Transferred
    @WasmLength(Length.TERMINATED)
    int[] endedInts(int count);

    @Transferred
    @WasmLength(Length.PREFIX)
    String prefixedText(int count);

    @Transferred
    @WasmLength(Length.PREFIX)
    int[] prefixedInts(int count);

    @Transferred(free = "release_headed")
    @WasmLength(Length.HEADER)
    int[] headedInts(int count);

    @Transferred
    @WasmLength(parameter = "count")
    String givenText(int count);

    @Transferred
    @WasmLength(parameter = "count")
    int[] givenInts(int count);

    @Transferred
    @WasmBuffer(size = 4)
    String fixedText();

    @Transferred
    @WasmBuffer(size = 4)
    int[] fixedInts();

    // The guest's own, behind a pointer alone.

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String endedOwnText();

    @WasmOwned
    @WasmBuffer(size = 4)
    int[] fixedOwnInts();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntView shownInts();

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    IntView areaShown();

    @WasmReturn(ResultShape.OUT_POINTERS)
    long pointersNumber(int n);

    // What has parts, what may be absent, and what is kept by a handle.

    @Transferred
    @WasmReturn(ResultShape.POINTER)
    Item madeItem(int count);

    @WasmOwned
    @WasmReturn(ResultShape.POINTER)
    Item ownItem();

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    Item areaItem(int count);

    @WasmReturn(ResultShape.RETURN_AREA)
    Spot areaPoint(int n);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Item[] madeItems(int count);

    @Transferred
    @WasmLength
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String[] madeTexts(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Optional<String> textIfAny(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int @Nullable [] intsIfAny(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation madeBlock(int count);

    // Objects.

    Meter meterNew(int value);

    int readMeter(Meter meter);

    int takeMeter(@Transferred Meter meter);

    @WasmOwned
    Meter sharedMeter();
}
