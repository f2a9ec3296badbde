package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every way in which other exports can give a pointer and a length. */
interface GetterForms extends ShapesGuest {
    /** Getters of both, which take nothing. */
    String makeText();

    /** A length of the pointer. */
    String madeTerminated(String text);

    /** A length of the arguments. */
    String repeated(String text, int times);

    /** Both in globals. */
    String holdText();

    ByteView heldBytes();

    @Nullable
    String missingText();

    Optional<String> perhapsTerminated(String text);

    /** The same for a module that is there while compiling. */
    @WasmModule("guests/returns/getters.wasm")
    interface Known extends GetterForms {
        @Override
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, pointer = "last_pointer", length = "last_length")
        String makeText();

        @Override
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, length = "length_at")
        String madeTerminated(String text);

        @Override
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, length = "repeated_length")
        String repeated(String text, int times);

        @Override
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, pointer = "held_pointer", length = "held_length")
        String holdText();

        @Override
        @WasmExport("held_pointer")
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, length = "held_length")
        ByteView heldBytes();

        @Override
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, length = "length_at")
        @Nullable
        String missingText();

        @Override
        @WasmExport("made_terminated")
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, length = "length_at")
        Optional<String> perhapsTerminated(String text);
    }

    /** The same for a module that arrives at run time. */
    @WasmExport
    interface Awaited extends GetterForms {
        @Override
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, pointer = "last_pointer", length = "last_length")
        String makeText();

        @Override
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, length = "length_at")
        String madeTerminated(String text);

        @Override
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, length = "repeated_length")
        String repeated(String text, int times);

        @Override
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, pointer = "held_pointer", length = "held_length")
        String holdText();

        @Override
        @WasmExport("table_i8")
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
        ByteView heldBytes();

        @Override
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, length = "length_at")
        @Nullable
        String missingText();

        @Override
        @WasmExport("made_terminated")
        @Transferred
        @WasmReturn(value = ResultShape.GETTERS, length = "length_at")
        Optional<String> perhapsTerminated(String text);
    }
}
