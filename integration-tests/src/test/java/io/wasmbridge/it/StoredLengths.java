package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

/** Arrays that have their length beside them in memory. */
@WasmModule("guests/lengths/lengths.wasm")
interface StoredLengths extends ShapesGuest {
    long sumPrefixI8(@WasmLength(Length.PREFIX) byte[] values);

    void negatePrefixI8(@InOut @WasmLength(Length.PREFIX) byte[] values);

    boolean fillPrefixI8(@Out @WasmLength(Length.PREFIX) byte[] values);

    long takePrefixI8(@Transferred @WasmLength(Length.PREFIX) byte[] values);

    @Transferred
    @WasmLength(Length.PREFIX)
    byte[] makePrefixI8(int count);

    @WasmOwned
    @WasmLength(Length.PREFIX)
    byte[] ownPrefixI8();

    long sumHeaderI8(@WasmLength(Length.HEADER) byte[] values);

    void negateHeaderI8(@InOut @WasmLength(Length.HEADER) byte[] values);

    boolean fillHeaderI8(@Out @WasmLength(Length.HEADER) byte[] values);

    long takeHeaderI8(@Transferred @WasmLength(Length.HEADER) byte[] values);

    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    byte[] makeHeaderI8(int count);

    @WasmOwned
    @WasmLength(Length.HEADER)
    byte[] ownHeaderI8();

    long sumPrefixU16(@WasmLength(Length.PREFIX) char[] values);

    void negatePrefixU16(@InOut @WasmLength(Length.PREFIX) char[] values);

    boolean fillPrefixU16(@Out @WasmLength(Length.PREFIX) char[] values);

    long takePrefixU16(@Transferred @WasmLength(Length.PREFIX) char[] values);

    @Transferred
    @WasmLength(Length.PREFIX)
    char[] makePrefixU16(int count);

    @WasmOwned
    @WasmLength(Length.PREFIX)
    char[] ownPrefixU16();

    long sumHeaderU16(@WasmLength(Length.HEADER) char[] values);

    void negateHeaderU16(@InOut @WasmLength(Length.HEADER) char[] values);

    boolean fillHeaderU16(@Out @WasmLength(Length.HEADER) char[] values);

    long takeHeaderU16(@Transferred @WasmLength(Length.HEADER) char[] values);

    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    char[] makeHeaderU16(int count);

    @WasmOwned
    @WasmLength(Length.HEADER)
    char[] ownHeaderU16();

    long sumPrefixI32(@WasmLength(Length.PREFIX) int[] values);

    void negatePrefixI32(@InOut @WasmLength(Length.PREFIX) int[] values);

    boolean fillPrefixI32(@Out @WasmLength(Length.PREFIX) int[] values);

    long takePrefixI32(@Transferred @WasmLength(Length.PREFIX) int[] values);

    @Transferred
    @WasmLength(Length.PREFIX)
    int[] makePrefixI32(int count);

    @WasmOwned
    @WasmLength(Length.PREFIX)
    int[] ownPrefixI32();

    long sumHeaderI32(@WasmLength(Length.HEADER) int[] values);

    void negateHeaderI32(@InOut @WasmLength(Length.HEADER) int[] values);

    boolean fillHeaderI32(@Out @WasmLength(Length.HEADER) int[] values);

    long takeHeaderI32(@Transferred @WasmLength(Length.HEADER) int[] values);

    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    int[] makeHeaderI32(int count);

    @WasmOwned
    @WasmLength(Length.HEADER)
    int[] ownHeaderI32();

    double sumPrefixF64(@WasmLength(Length.PREFIX) double[] values);

    void negatePrefixF64(@InOut @WasmLength(Length.PREFIX) double[] values);

    boolean fillPrefixF64(@Out @WasmLength(Length.PREFIX) double[] values);

    double takePrefixF64(@Transferred @WasmLength(Length.PREFIX) double[] values);

    @Transferred
    @WasmLength(Length.PREFIX)
    double[] makePrefixF64(int count);

    @WasmOwned
    @WasmLength(Length.PREFIX)
    double[] ownPrefixF64();

    double sumHeaderF64(@WasmLength(Length.HEADER) double[] values);

    void negateHeaderF64(@InOut @WasmLength(Length.HEADER) double[] values);

    boolean fillHeaderF64(@Out @WasmLength(Length.HEADER) double[] values);

    double takeHeaderF64(@Transferred @WasmLength(Length.HEADER) double[] values);

    @Transferred(free = "free_header")
    @WasmLength(Length.HEADER)
    double[] makeHeaderF64(int count);

    @WasmOwned
    @WasmLength(Length.HEADER)
    double[] ownHeaderF64();
}
