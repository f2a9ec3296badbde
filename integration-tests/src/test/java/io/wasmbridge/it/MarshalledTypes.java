package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmMarshaller;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types that marshallers of the user's map to bytes: on the type, at the use, within a struct. */
@WasmModule("guests/marshalled/marshalled.wasm")
interface MarshalledTypes extends TableGuest {
    @WasmStruct
    record Tagged(
            @WasmMarshaller(UuidBytes.class) @WasmBuffer(size = 16)
            UUID id,

            Money payload) {}

    long hashPayload(Money payload);

    @WasmExport("hash_payload")
    long hashBytes(byte[] payload);

    @WasmExport("hash_payload")
    long hashTwo(@WasmMarshaller(WordsBytes.class) List<String> words);

    long hashBoth(Money first, Money second);

    long hashId(@WasmMarshaller(UuidBytes.class) @WasmBuffer(size = 16) UUID id);

    @WasmExport("hash_id")
    long hashWrongSize(@WasmBuffer(size = 16) Money payload);

    long takePayload(@Transferred Money payload);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Money echoPayload(Money payload);

    @WasmExport("echo_payload")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Money echoBytes(byte[] payload);

    @WasmExport("echo_payload")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmMarshaller(WordsBytes.class)
    List<String> echoWords(@WasmMarshaller(WordsBytes.class) List<String> words);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @Nullable
    Money findPayload(@Nullable Money payload);

    long hashTagged(Tagged tagged);

    @Transferred
    Tagged echoTagged(Tagged tagged);
}
