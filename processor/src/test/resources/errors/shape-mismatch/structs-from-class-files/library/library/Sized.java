package library;

import io.wasmbridge.annotations.Offset;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmStruct;

@WasmStruct(size = 12)
public record Sized(@Unsigned(8) int kind, @WasmBuffer(size = 3) byte[] initials, @Offset(8) int number) {}
