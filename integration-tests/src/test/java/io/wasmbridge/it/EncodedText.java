package io.wasmbridge.it;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;

/** Text in every encoding, with its length in every place. */
@WasmModule("guests/lengths/lengths.wasm")
interface EncodedText extends ShapesGuest {
    @WasmExport("copy_packed_u8")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyCountedUtf8(@WasmString(Encoding.UTF_8) String text);

    @WasmExport("copy_first_u8")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyFirstUtf8(@WasmString(Encoding.UTF_8) @WasmLength(first = true) String text);

    @WasmExport("copy_bytes_packed")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String copyBytesUtf8(@WasmString(Encoding.UTF_8) @WasmLength(Length.BYTES) String text);

    @WasmExport("copy_terminated_u8")
    @Transferred
    @WasmString(Encoding.UTF_8)
    String copyTerminatedUtf8(@WasmString(Encoding.UTF_8) String text);

    @WasmExport("copy_prefix")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmLength(Length.PREFIX)
    String copyPrefixUtf8(@WasmString(Encoding.UTF_8) @WasmLength(Length.PREFIX) String text);

    @WasmExport("copy_header")
    @Transferred(free = "free_header")
    @WasmString(Encoding.UTF_8)
    @WasmLength(Length.HEADER)
    String copyHeaderUtf8(@WasmString(Encoding.UTF_8) @WasmLength(Length.HEADER) String text);

    @WasmExport("copy_given_u8")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmLength(parameter = "length")
    String copyGivenUtf8(@WasmString(Encoding.UTF_8) @WasmLength(parameter = "length") String text, int length);

    @WasmExport("copy_fixed_u8")
    @Transferred
    @WasmString(Encoding.UTF_8)
    @WasmBuffer(size = 16)
    String copyFixedUtf8(@WasmString(Encoding.UTF_8) @WasmBuffer(size = 16) String text);

    @WasmExport("copy_packed_u16")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyCountedUtf16(@WasmString(Encoding.UTF_16LE) String text);

    @WasmExport("copy_first_u16")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyFirstUtf16(@WasmString(Encoding.UTF_16LE) @WasmLength(first = true) String text);

    @WasmExport("copy_bytes_packed")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String copyBytesUtf16(@WasmString(Encoding.UTF_16LE) @WasmLength(Length.BYTES) String text);

    @WasmExport("copy_terminated_u16")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    String copyTerminatedUtf16(@WasmString(Encoding.UTF_16LE) String text);

    @WasmExport("copy_prefix")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.PREFIX)
    String copyPrefixUtf16(@WasmString(Encoding.UTF_16LE) @WasmLength(Length.PREFIX) String text);

    @WasmExport("copy_header")
    @Transferred(free = "free_header")
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.HEADER)
    String copyHeaderUtf16(@WasmString(Encoding.UTF_16LE) @WasmLength(Length.HEADER) String text);

    @WasmExport("copy_given_u16")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(parameter = "length")
    String copyGivenUtf16(@WasmString(Encoding.UTF_16LE) @WasmLength(parameter = "length") String text, int length);

    @WasmExport("copy_fixed_u16")
    @Transferred
    @WasmString(Encoding.UTF_16LE)
    @WasmBuffer(size = 16)
    String copyFixedUtf16(@WasmString(Encoding.UTF_16LE) @WasmBuffer(size = 16) String text);

    @WasmExport("copy_packed_u8")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyCountedLatin1(@WasmString(Encoding.ISO_8859_1) String text);

    @WasmExport("copy_first_u8")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyFirstLatin1(@WasmString(Encoding.ISO_8859_1) @WasmLength(first = true) String text);

    @WasmExport("copy_bytes_packed")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String copyBytesLatin1(@WasmString(Encoding.ISO_8859_1) @WasmLength(Length.BYTES) String text);

    @WasmExport("copy_terminated_u8")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    String copyTerminatedLatin1(@WasmString(Encoding.ISO_8859_1) String text);

    @WasmExport("copy_prefix")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    @WasmLength(Length.PREFIX)
    String copyPrefixLatin1(@WasmString(Encoding.ISO_8859_1) @WasmLength(Length.PREFIX) String text);

    @WasmExport("copy_header")
    @Transferred(free = "free_header")
    @WasmString(Encoding.ISO_8859_1)
    @WasmLength(Length.HEADER)
    String copyHeaderLatin1(@WasmString(Encoding.ISO_8859_1) @WasmLength(Length.HEADER) String text);

    @WasmExport("copy_given_u8")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    @WasmLength(parameter = "length")
    String copyGivenLatin1(@WasmString(Encoding.ISO_8859_1) @WasmLength(parameter = "length") String text, int length);

    @WasmExport("copy_fixed_u8")
    @Transferred
    @WasmString(Encoding.ISO_8859_1)
    @WasmBuffer(size = 16)
    String copyFixedLatin1(@WasmString(Encoding.ISO_8859_1) @WasmBuffer(size = 16) String text);

    @WasmExport("copy_packed_u8")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyCountedAscii(@WasmString(Encoding.US_ASCII) String text);

    @WasmExport("copy_first_u8")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String copyFirstAscii(@WasmString(Encoding.US_ASCII) @WasmLength(first = true) String text);

    @WasmExport("copy_bytes_packed")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String copyBytesAscii(@WasmString(Encoding.US_ASCII) @WasmLength(Length.BYTES) String text);

    @WasmExport("copy_terminated_u8")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    String copyTerminatedAscii(@WasmString(Encoding.US_ASCII) String text);

    @WasmExport("copy_prefix")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmLength(Length.PREFIX)
    String copyPrefixAscii(@WasmString(Encoding.US_ASCII) @WasmLength(Length.PREFIX) String text);

    @WasmExport("copy_header")
    @Transferred(free = "free_header")
    @WasmString(Encoding.US_ASCII)
    @WasmLength(Length.HEADER)
    String copyHeaderAscii(@WasmString(Encoding.US_ASCII) @WasmLength(Length.HEADER) String text);

    @WasmExport("copy_given_u8")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmLength(parameter = "length")
    String copyGivenAscii(@WasmString(Encoding.US_ASCII) @WasmLength(parameter = "length") String text, int length);

    @WasmExport("copy_fixed_u8")
    @Transferred
    @WasmString(Encoding.US_ASCII)
    @WasmBuffer(size = 16)
    String copyFixedAscii(@WasmString(Encoding.US_ASCII) @WasmBuffer(size = 16) String text);

    @WasmExport("take_bytes_u16")
    long takeBytesUtf16(@Transferred @WasmString(Encoding.UTF_16LE) @WasmLength(Length.BYTES) String text);

    @WasmExport("take_prefix_u16")
    long takePrefixUtf16(@Transferred @WasmString(Encoding.UTF_16LE) @WasmLength(Length.PREFIX) String text);

    @WasmExport("take_header_u16")
    long takeHeaderUtf16(@Transferred @WasmString(Encoding.UTF_16LE) @WasmLength(Length.HEADER) String text);

    @WasmOwned
    @WasmString(Encoding.ISO_8859_1)
    String ownTextU8();

    @WasmOwned
    @WasmString(Encoding.UTF_16LE)
    String ownTextU16();
}
