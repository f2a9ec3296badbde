package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Offset;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;

/** Random structs. Written by guests/layouts/generate.py, seed 20260101. */
@WasmModule("guests/layouts/layouts.wasm")
interface LayoutStructs extends TableGuest {
    int STRUCT_COUNT = 40;

    /** The size and the alignment of each, then the offsets of its members. */
    static List<List<Integer>> table() {
        return List.of(
                List.of(8, 4, 0, 4),
                List.of(8, 4, 0, 4),
                List.of(56, 4, 0, 16, 40, 48, 52, 53),
                List.of(191, 1, 0, 56, 64, 69, 181, 182, 183),
                List.of(38, 1, 0, 8, 14, 20, 26, 28, 36),
                List.of(48, 8, 0, 8, 16, 24, 32),
                List.of(56, 8, 0, 8),
                List.of(76, 4, 0, 2, 8, 12, 20, 24, 64, 72),
                List.of(20, 4, 0, 4, 12),
                List.of(40, 8, 0, 8, 9, 16, 24, 32),
                List.of(20, 4, 0, 2, 12),
                List.of(106, 1, 0, 8, 16, 17, 34, 82, 90, 98),
                List.of(16, 8, 0, 8),
                List.of(40, 8, 0, 8, 16, 24, 32),
                List.of(112, 8, 0, 1, 4, 16, 24, 72),
                List.of(64, 8, 0, 8, 48, 52, 56),
                List.of(28, 4, 0, 8, 22),
                List.of(252, 4, 0, 8, 12, 16, 20, 38, 250),
                List.of(11, 1, 0, 9),
                List.of(24, 8, 0, 8, 12, 20),
                List.of(104, 8, 0, 40, 48, 86, 88, 90),
                List.of(32, 4, 0, 4, 12, 20, 24, 28),
                List.of(12, 4, 0, 4),
                List.of(60, 4, 0, 6, 8, 16, 20, 21),
                List.of(104, 4, 0, 16, 24, 84, 92, 100),
                List.of(48, 8, 0, 8, 16, 40),
                List.of(44, 4, 0, 4, 12, 16, 24, 28, 36),
                List.of(20, 4, 0, 8, 16),
                List.of(72, 8, 0, 8, 12, 40, 64, 68, 69),
                List.of(144, 8, 0, 20, 24, 136),
                List.of(57, 1, 0, 8, 12, 20, 24, 28, 29, 37),
                List.of(40, 4, 0, 4, 12, 20, 24, 32),
                List.of(64, 8, 0, 4, 8, 16),
                List.of(134, 1, 0, 24, 80, 100, 104, 108, 116, 120),
                List.of(132, 4, 0, 20, 28, 32, 40, 48, 124),
                List.of(56, 8, 0, 8, 16, 32, 36, 50, 52),
                List.of(280, 8, 0, 10, 12, 20, 36, 40, 88, 164),
                List.of(30, 1, 0, 8, 16, 17, 21, 22),
                List.of(40, 8, 0, 8, 12, 20, 24, 32),
                List.of(200, 8, 0, 8, 48, 52, 56, 64, 72, 192));
    }

    /** What bounds each member: bytes of text, bits of an unsigned number, elements inline; 0 where nothing does. */
    static List<List<Integer>> bounds() {
        return List.of(
                List.of(0, 0),
                List.of(0, 0),
                List.of(2, 3, 0, 0, 8, 0),
                List.of(0, 0, 5, 2, 0, 0, 0),
                List.of(0, 5, 5, 3, 0, 0, 0),
                List.of(0, 0, 0, 0, 5),
                List.of(0, 0),
                List.of(0, 3, 0, 0, 0, 0, 0, 1),
                List.of(0, 0, 0),
                List.of(0, 0, 2, 0, 0, 0),
                List.of(1, 5, 0),
                List.of(0, 0, 0, 16, 0, 0, 0, 0),
                List.of(0, 0),
                List.of(0, 0, 0, 0, 0),
                List.of(0, 0, 0, 1, 0, 0),
                List.of(5, 0, 0, 32, 0),
                List.of(0, 13, 3),
                List.of(0, 0, 0, 0, 17, 2, 0),
                List.of(8, 0),
                List.of(0, 0, 0, 0),
                List.of(5, 0, 0, 0, 0, 5),
                List.of(0, 0, 0, 0, 0, 1),
                List.of(1, 0),
                List.of(5, 0, 0, 1, 0, 0),
                List.of(4, 3, 0, 0, 0, 0),
                List.of(0, 0, 0, 0),
                List.of(0, 7, 4, 7, 0, 0, 0),
                List.of(0, 0, 0),
                List.of(0, 0, 0, 3, 0, 0, 0),
                List.of(0, 2, 1, 1),
                List.of(0, 0, 0, 32, 3, 8, 0, 19),
                List.of(32, 0, 0, 4, 0, 0),
                List.of(0, 0, 8, 0),
                List.of(1, 1, 5, 0, 32, 0, 0, 13),
                List.of(17, 0, 2, 0, 6, 0, 0),
                List.of(0, 0, 12, 0, 13, 0, 0),
                List.of(5, 0, 0, 4, 0, 0, 0, 2),
                List.of(0, 1, 0, 1, 8, 2),
                List.of(0, 0, 0, 0, 0, 0),
                List.of(8, 0, 1, 0, 4, 32, 3, 8));
    }

    @WasmStruct(size = 8)
    record S0(@Offset(0) float m0, @Offset(4) short m1) {}

    int layout0(int index);

    long check0(S0 p);

    @WasmReturn(ResultShape.RETURN_AREA)
    S0 copy0(S0 p);

    @WasmStruct(size = 8)
    record S1(@Offset(0) int m0, @Offset(4) byte m1) {}

    int layout1(int index);

    long check1(S1 p);

    @WasmReturn(ResultShape.RETURN_AREA)
    S1 copy1(S1 p);

    @WasmStruct(size = 56)
    record S2(
            @Offset(0) @WasmBuffer(size = 2) S1[] m0,
            @Offset(16) @WasmBuffer(size = 3) S1[] m1,
            @Offset(40) List<S0> m2,
            @Offset(48) @WasmLength(Length.TERMINATED) String m3,
            @Offset(52) @Unsigned(8) int m4,
            @Offset(53) boolean m5) {}

    int layout2(int index);

    long check2(S2 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S2 copy2(S2 p);

    @WasmStruct(size = 191, packed = true)
    record S3(
            @Offset(0) S2 m0,
            @Offset(56) boolean[] m1,
            @Offset(64) @WasmBuffer(size = 5) byte[] m2,
            @Offset(69) @WasmBuffer(size = 2) S2[] m3,
            @Offset(181) byte m4,
            @Offset(182) byte m5,
            @Offset(183) S1 m6) {}

    int layout3(int index);

    long check3(S3 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S3 copy3(S3 p);

    @WasmStruct(size = 38, packed = true)
    record S4(
            @Offset(0) int[] m0,
            @Offset(8) @WasmBuffer(size = 6) String m1,
            @Offset(14) @WasmBuffer(size = 6) String m2,
            @Offset(20) @WasmBuffer(size = 3) short[] m3,
            @Offset(26) char m4,
            @Offset(28) List<S3> m5,
            @Offset(36) char m6) {}

    int layout4(int index);

    long check4(S4 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S4 copy4(S4 p);

    @WasmStruct(size = 48)
    record S5(
            @Offset(0) float m0,
            @Offset(8) double m1,
            @Offset(16) boolean m2,
            @Offset(24) long m3,
            @Offset(32) @WasmBuffer(size = 5) short[] m4) {}

    int layout5(int index);

    long check5(S5 p);

    @WasmReturn(ResultShape.RETURN_AREA)
    S5 copy5(S5 p);

    @WasmStruct(size = 56)
    record S6(@Offset(0) float m0, @Offset(8) S5 m1) {}

    int layout6(int index);

    long check6(S6 p);

    @WasmReturn(ResultShape.RETURN_AREA)
    S6 copy6(S6 p);

    @WasmStruct(size = 76)
    record S7(
            @Offset(0) boolean m0,
            @Offset(2) @WasmBuffer(size = 3) char[] m1,
            @Offset(8) boolean m2,
            @Offset(12) byte[] m3,
            @Offset(20) @WasmLength(Length.TERMINATED) String m4,
            @Offset(24) S4 m5,
            @Offset(64) String m6,
            @Offset(72) @WasmBuffer(size = 1) int[] m7) {}

    int layout7(int index);

    long check7(S7 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S7 copy7(S7 p);

    @WasmStruct(size = 20)
    record S8(
            @Offset(0) boolean m0,
            @Offset(4) List<S4> m1,
            @Offset(12) byte[] m2) {}

    int layout8(int index);

    long check8(S8 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S8 copy8(S8 p);

    @WasmStruct(size = 40)
    record S9(
            @Offset(0) S1 m0,
            @Offset(8) byte m1,
            @Offset(9) @WasmBuffer(size = 2) byte[] m2,
            @Offset(16) double m3,
            @Offset(24) String m4,
            @Offset(32) short m5) {}

    int layout9(int index);

    long check9(S9 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S9 copy9(S9 p);

    @WasmStruct(size = 20)
    record S10(
            @Offset(0) @WasmBuffer(size = 1) byte[] m0,
            @Offset(2) @WasmBuffer(size = 5) char[] m1,
            @Offset(12) String m2) {}

    int layout10(int index);

    long check10(S10 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S10 copy10(S10 p);

    @WasmStruct(size = 106, packed = true)
    record S11(
            @Offset(0) S4[] m0,
            @Offset(8) List<S3> m1,
            @Offset(16) byte m2,
            @Offset(17) @WasmBuffer(size = 17) String m3,
            @Offset(34) S5 m4,
            @Offset(82) List<S7> m5,
            @Offset(90) double m6,
            @Offset(98) String m7) {}

    int layout11(int index);

    long check11(S11 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S11 copy11(S11 p);

    @WasmStruct(size = 16)
    record S12(@Offset(0) char m0, @Offset(8) double m1) {}

    int layout12(int index);

    long check12(S12 p);

    @WasmReturn(ResultShape.RETURN_AREA)
    S12 copy12(S12 p);

    @WasmStruct(size = 40)
    record S13(
            @Offset(0) double m0,
            @Offset(8) String m1,
            @Offset(16) S5[] m2,
            @Offset(24) List<S7> m3,
            @Offset(32) @WasmLength(Length.TERMINATED) String m4) {}

    int layout13(int index);

    long check13(S13 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S13 copy13(S13 p);

    @WasmStruct(size = 112)
    record S14(
            @Offset(0) byte m0,
            @Offset(1) boolean m1,
            @Offset(4) String m2,
            @Offset(16) @WasmBuffer(size = 1) long[] m3,
            @Offset(24) S5 m4,
            @Offset(72) S4 m5) {}

    int layout14(int index);

    long check14(S14 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S14 copy14(S14 p);

    @WasmStruct(size = 64)
    record S15(
            @Offset(0) @WasmBuffer(size = 5) byte[] m0,
            @Offset(8) S13 m1,
            @Offset(48) short m2,
            @Offset(52) @Unsigned(32) long m3,
            @Offset(56) double m4) {}

    int layout15(int index);

    long check15(S15 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S15 copy15(S15 p);

    @WasmStruct(size = 28)
    record S16(
            @Offset(0) List<S13> m0,
            @Offset(8) @WasmBuffer(size = 14) String m1,
            @Offset(22) @WasmBuffer(size = 3) short[] m2) {}

    int layout16(int index);

    long check16(S16 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S16 copy16(S16 p);

    @WasmStruct(size = 252)
    record S17(
            @Offset(0) char[] m0,
            @Offset(8) @WasmLength(Length.TERMINATED) String m1,
            @Offset(12) int m2,
            @Offset(16) @WasmLength(Length.TERMINATED) String m3,
            @Offset(20) @WasmBuffer(size = 18) String m4,
            @Offset(38) @WasmBuffer(size = 2) S11[] m5,
            @Offset(250) boolean m6) {}

    int layout17(int index);

    long check17(S17 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S17 copy17(S17 p);

    @WasmStruct(size = 11, packed = true)
    record S18(
            @Offset(0) @WasmBuffer(size = 9) String m0,
            @Offset(9) short m1) {}

    int layout18(int index);

    long check18(S18 p);

    @WasmReturn(ResultShape.RETURN_AREA)
    S18 copy18(S18 p);

    @WasmStruct(size = 24)
    record S19(
            @Offset(0) double m0,
            @Offset(8) char m1,
            @Offset(12) float[] m2,
            @Offset(20) short m3) {}

    int layout19(int index);

    long check19(S19 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S19 copy19(S19 p);

    @WasmStruct(size = 104)
    record S20(
            @Offset(0) @WasmBuffer(size = 5) long[] m0,
            @Offset(40) byte[] m1,
            @Offset(48) S4 m2,
            @Offset(86) char m3,
            @Offset(88) char m4,
            @Offset(90) @WasmBuffer(size = 5) short[] m5) {}

    int layout20(int index);

    long check20(S20 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S20 copy20(S20 p);

    @WasmStruct(size = 32)
    record S21(
            @Offset(0) @WasmLength(Length.TERMINATED) String m0,
            @Offset(4) List<S5> m1,
            @Offset(12) String m2,
            @Offset(20) @WasmLength(Length.TERMINATED) String m3,
            @Offset(24) @WasmLength(Length.TERMINATED) String m4,
            @Offset(28) @WasmBuffer(size = 1) boolean[] m5) {}

    int layout21(int index);

    long check21(S21 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S21 copy21(S21 p);

    @WasmStruct(size = 12)
    record S22(
            @Offset(0) @WasmBuffer(size = 1) boolean[] m0,
            @Offset(4) S1[] m1) {}

    int layout22(int index);

    long check22(S22 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S22 copy22(S22 p);

    @WasmStruct(size = 60)
    record S23(
            @Offset(0) @WasmBuffer(size = 5) boolean[] m0,
            @Offset(6) char m1,
            @Offset(8) List<S7> m2,
            @Offset(16) @WasmBuffer(size = 1) int[] m3,
            @Offset(20) byte m4,
            @Offset(21) S4 m5) {}

    int layout23(int index);

    long check23(S23 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S23 copy23(S23 p);

    @WasmStruct(size = 104)
    record S24(
            @Offset(0) @WasmBuffer(size = 4) float[] m0,
            @Offset(16) @WasmBuffer(size = 3) char[] m1,
            @Offset(24) S23 m2,
            @Offset(84) String m3,
            @Offset(92) long[] m4,
            @Offset(100) byte m5) {}

    int layout24(int index);

    long check24(S24 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S24 copy24(S24 p);

    @WasmStruct(size = 48)
    record S25(
            @Offset(0) double m0,
            @Offset(8) long[] m1,
            @Offset(16) S19 m2,
            @Offset(40) boolean[] m3) {}

    int layout25(int index);

    long check25(S25 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S25 copy25(S25 p);

    @WasmStruct(size = 44)
    record S26(
            @Offset(0) int m0,
            @Offset(4) @WasmBuffer(size = 8) String m1,
            @Offset(12) @WasmBuffer(size = 4) boolean[] m2,
            @Offset(16) @WasmBuffer(size = 8) String m3,
            @Offset(24) float m4,
            @Offset(28) List<S15> m5,
            @Offset(36) int[] m6) {}

    int layout26(int index);

    long check26(S26 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S26 copy26(S26 p);

    @WasmStruct(size = 20)
    record S27(
            @Offset(0) String m0,
            @Offset(8) S1[] m1,
            @Offset(16) char m2) {}

    int layout27(int index);

    long check27(S27 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S27 copy27(S27 p);

    @WasmStruct(size = 72)
    record S28(
            @Offset(0) char[] m0,
            @Offset(8) @WasmLength(Length.TERMINATED) String m1,
            @Offset(12) S16 m2,
            @Offset(40) @WasmBuffer(size = 3) long[] m3,
            @Offset(64) @WasmLength(Length.TERMINATED) String m4,
            @Offset(68) byte m5,
            @Offset(69) byte m6) {}

    int layout28(int index);

    long check28(S28 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S28 copy28(S28 p);

    @WasmStruct(size = 144)
    record S29(
            @Offset(0) S27 m0,
            @Offset(20) @WasmBuffer(size = 2) boolean[] m1,
            @Offset(24) @WasmBuffer(size = 1) S14[] m2,
            @Offset(136) @WasmBuffer(size = 1) char[] m3) {}

    int layout29(int index);

    long check29(S29 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S29 copy29(S29 p);

    @WasmStruct(size = 57, packed = true)
    record S30(
            @Offset(0) S1[] m0,
            @Offset(8) int m1,
            @Offset(12) String m2,
            @Offset(20) @Unsigned(32) long m3,
            @Offset(24) @WasmBuffer(size = 4) String m4,
            @Offset(28) @Unsigned(8) int m5,
            @Offset(29) char[] m6,
            @Offset(37) @WasmBuffer(size = 20) String m7) {}

    int layout30(int index);

    long check30(S30 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S30 copy30(S30 p);

    @WasmStruct(size = 40)
    record S31(
            @Offset(0) @Unsigned(32) long m0,
            @Offset(4) short[] m1,
            @Offset(12) List<S6> m2,
            @Offset(20) @WasmBuffer(size = 4) byte[] m3,
            @Offset(24) S0 m4,
            @Offset(32) S18[] m5) {}

    int layout31(int index);

    long check31(S31 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S31 copy31(S31 p);

    @WasmStruct(size = 64)
    record S32(
            @Offset(0) short m0,
            @Offset(4) @WasmLength(Length.TERMINATED) String m1,
            @Offset(8) @Unsigned(8) int m2,
            @Offset(16) S25 m3) {}

    int layout32(int index);

    long check32(S32 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S32 copy32(S32 p);

    @WasmStruct(size = 134, packed = true)
    record S33(
            @Offset(0) @WasmBuffer(size = 1) S19[] m0,
            @Offset(24) @WasmBuffer(size = 1) S2[] m1,
            @Offset(80) @WasmBuffer(size = 5) float[] m2,
            @Offset(100) @WasmLength(Length.TERMINATED) String m3,
            @Offset(104) @Unsigned(32) long m4,
            @Offset(108) long m5,
            @Offset(116) float m6,
            @Offset(120) @WasmBuffer(size = 14) String m7) {}

    int layout33(int index);

    long check33(S33 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S33 copy33(S33 p);

    @WasmStruct(size = 132)
    record S34(
            @Offset(0) @WasmBuffer(size = 18) String m0,
            @Offset(20) List<S30> m1,
            @Offset(28) @WasmBuffer(size = 2) char[] m2,
            @Offset(32) S1[] m3,
            @Offset(40) @WasmBuffer(size = 7) String m4,
            @Offset(48) S7 m5,
            @Offset(124) String m6) {}

    int layout34(int index);

    long check34(S34 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S34 copy34(S34 p);

    @WasmStruct(size = 56)
    record S35(
            @Offset(0) boolean m0,
            @Offset(8) double m1,
            @Offset(16) @WasmBuffer(size = 13) String m2,
            @Offset(32) float m3,
            @Offset(36) @WasmBuffer(size = 14) String m4,
            @Offset(50) byte m5,
            @Offset(52) @WasmLength(Length.TERMINATED) String m6) {}

    int layout35(int index);

    long check35(S35 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S35 copy35(S35 p);

    @WasmStruct(size = 280)
    record S36(
            @Offset(0) @WasmBuffer(size = 5) short[] m0,
            @Offset(10) char m1,
            @Offset(12) List<S22> m2,
            @Offset(20) @WasmBuffer(size = 4) float[] m3,
            @Offset(36) @WasmLength(Length.TERMINATED) String m4,
            @Offset(40) S5 m5,
            @Offset(88) S7 m6,
            @Offset(164) @WasmBuffer(size = 2) S30[] m7) {}

    int layout36(int index);

    long check36(S36 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S36 copy36(S36 p);

    @WasmStruct(size = 30, packed = true)
    record S37(
            @Offset(0) S9[] m0,
            @Offset(8) @WasmBuffer(size = 1) double[] m1,
            @Offset(16) byte m2,
            @Offset(17) @WasmBuffer(size = 1) int[] m3,
            @Offset(21) @Unsigned(8) int m4,
            @Offset(22) @WasmBuffer(size = 2) int[] m5) {}

    int layout37(int index);

    long check37(S37 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S37 copy37(S37 p);

    @WasmStruct(size = 40)
    record S38(
            @Offset(0) double m0,
            @Offset(8) char m1,
            @Offset(12) S0 m2,
            @Offset(20) boolean m3,
            @Offset(24) double m4,
            @Offset(32) S0[] m5) {}

    int layout38(int index);

    long check38(S38 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S38 copy38(S38 p);

    @WasmStruct(size = 200)
    record S39(
            @Offset(0) @Unsigned(8) int m0,
            @Offset(8) S9 m1,
            @Offset(48) @WasmBuffer(size = 1) boolean[] m2,
            @Offset(52) float m3,
            @Offset(56) @WasmBuffer(size = 4) char[] m4,
            @Offset(64) @Unsigned(32) long m5,
            @Offset(72) @WasmBuffer(size = 3) S38[] m6,
            @Offset(192) @Unsigned(8) int m7) {}

    int layout39(int index);

    long check39(S39 p);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    S39 copy39(S39 p);
}
