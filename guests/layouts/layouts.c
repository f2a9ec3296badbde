/* Written by guests/layouts/generate.py, seed 20260101. */
#include <stdbool.h>
#include <stddef.h>

#include "bytes.h"
#include "heap.h"

#define CHECK(condition)                    \
    do {                                    \
        if (!(condition)) __builtin_trap(); \
    } while (0)

struct slice {
    const void *pointer;
    uint32_t length;
};

static uint64_t mix(uint64_t hash, uint64_t value) {
    return hash * 31 + value;
}

static uint64_t bits32(float value) {
    union {
        float value;
        int32_t bits;
    } same = {value};
    return (uint64_t)(int64_t)same.bits;
}

static uint64_t bits64(double value) {
    union {
        double value;
        uint64_t bits;
    } same = {value};
    return same.bits;
}

static uint64_t text(uint64_t hash, const void *start, uint32_t length) {
    return mix(hash, hash_bytes(start, length));
}

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {}

struct s0 {
    float m0;
    int16_t m1;
};

static uint64_t mixed0(uint64_t hash, const struct s0 *p) {
    hash = mix(hash, bits32(p->m0));
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    return hash;
}

EXPORT(layout0) uint32_t layout0(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s0), _Alignof(struct s0), offsetof(struct s0, m0), offsetof(struct s0, m1)};
    return values[index];
}

EXPORT(check0) uint64_t check0(const struct s0 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s0) == 0);
    return mixed0(7, p);
}

EXPORT(copy0) void copy0(struct s0 *result, const struct s0 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s1 {
    int32_t m0;
    int8_t m1;
};

static uint64_t mixed1(uint64_t hash, const struct s1 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    return hash;
}

EXPORT(layout1) uint32_t layout1(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s1), _Alignof(struct s1), offsetof(struct s1, m0), offsetof(struct s1, m1)};
    return values[index];
}

EXPORT(check1) uint64_t check1(const struct s1 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s1) == 0);
    return mixed1(7, p);
}

EXPORT(copy1) void copy1(struct s1 *result, const struct s1 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s2 {
    struct s1 m0[2];
    struct s1 m1[3];
    struct slice m2;
    const char *m3;
    uint8_t m4;
    bool m5;
};

static uint64_t mixed2(uint64_t hash, const struct s2 *p) {
    for (uint32_t i = 0; i < 2; i++) hash = mixed1(hash, (const void *)&p->m0[i]);
    for (uint32_t i = 0; i < 3; i++) hash = mixed1(hash, (const void *)&p->m1[i]);
    for (uint32_t i = 0; i < p->m2.length; i++) hash = mixed0(hash, (const struct s0 *)p->m2.pointer + i);
    hash = text(hash, p->m3, terminated_length(p->m3));
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    return hash;
}

EXPORT(layout2) uint32_t layout2(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s2), _Alignof(struct s2), offsetof(struct s2, m0), offsetof(struct s2, m1), offsetof(struct s2, m2), offsetof(struct s2, m3), offsetof(struct s2, m4), offsetof(struct s2, m5)};
    return values[index];
}

EXPORT(check2) uint64_t check2(const struct s2 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s2) == 0);
    return mixed2(7, p);
}

EXPORT(copy2) void copy2(struct s2 *result, const struct s2 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s3 {
    struct s2 m0;
    struct slice m1;
    int8_t m2[5];
    struct s2 m3[2];
    int8_t m4;
    int8_t m5;
    struct s1 m6;
};

static uint64_t mixed3(uint64_t hash, const struct s3 *p) {
    hash = mixed2(hash, (const void *)&p->m0);
    CHECK((uintptr_t)p->m1.pointer % _Alignof(bool) == 0 || !p->m1.length); for (uint32_t i = 0; i < p->m1.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const bool *)p->m1.pointer)[i]);
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m2[i]);
    for (uint32_t i = 0; i < 2; i++) hash = mixed2(hash, (const void *)&p->m3[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    hash = mixed1(hash, (const void *)&p->m6);
    return hash;
}

EXPORT(layout3) uint32_t layout3(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s3), _Alignof(struct s3), offsetof(struct s3, m0), offsetof(struct s3, m1), offsetof(struct s3, m2), offsetof(struct s3, m3), offsetof(struct s3, m4), offsetof(struct s3, m5), offsetof(struct s3, m6)};
    return values[index];
}

EXPORT(check3) uint64_t check3(const struct s3 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s3) == 0);
    return mixed3(7, p);
}

EXPORT(copy3) void copy3(struct s3 *result, const struct s3 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s4 {
    struct slice m0;
    char m1[6];
    char m2[6];
    int16_t m3[3];
    uint16_t m4;
    struct slice m5;
    uint16_t m6;
};

static uint64_t mixed4(uint64_t hash, const struct s4 *p) {
    CHECK((uintptr_t)p->m0.pointer % _Alignof(int32_t) == 0 || !p->m0.length); for (uint32_t i = 0; i < p->m0.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int32_t *)p->m0.pointer)[i]);
    hash = text(hash, p->m1, terminated_length(p->m1));
    hash = text(hash, p->m2, terminated_length(p->m2));
    for (uint32_t i = 0; i < 3; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    for (uint32_t i = 0; i < p->m5.length; i++) hash = mixed3(hash, (const struct s3 *)p->m5.pointer + i);
    hash = mix(hash, (uint64_t)(int64_t)p->m6);
    return hash;
}

EXPORT(layout4) uint32_t layout4(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s4), _Alignof(struct s4), offsetof(struct s4, m0), offsetof(struct s4, m1), offsetof(struct s4, m2), offsetof(struct s4, m3), offsetof(struct s4, m4), offsetof(struct s4, m5), offsetof(struct s4, m6)};
    return values[index];
}

EXPORT(check4) uint64_t check4(const struct s4 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s4) == 0);
    return mixed4(7, p);
}

EXPORT(copy4) void copy4(struct s4 *result, const struct s4 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s5 {
    float m0;
    double m1;
    bool m2;
    int64_t m3;
    int16_t m4[5];
};

static uint64_t mixed5(uint64_t hash, const struct s5 *p) {
    hash = mix(hash, bits32(p->m0));
    hash = mix(hash, bits64(p->m1));
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    hash = mix(hash, (uint64_t)(int64_t)p->m3);
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m4[i]);
    return hash;
}

EXPORT(layout5) uint32_t layout5(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s5), _Alignof(struct s5), offsetof(struct s5, m0), offsetof(struct s5, m1), offsetof(struct s5, m2), offsetof(struct s5, m3), offsetof(struct s5, m4)};
    return values[index];
}

EXPORT(check5) uint64_t check5(const struct s5 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s5) == 0);
    return mixed5(7, p);
}

EXPORT(copy5) void copy5(struct s5 *result, const struct s5 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s6 {
    float m0;
    struct s5 m1;
};

static uint64_t mixed6(uint64_t hash, const struct s6 *p) {
    hash = mix(hash, bits32(p->m0));
    hash = mixed5(hash, (const void *)&p->m1);
    return hash;
}

EXPORT(layout6) uint32_t layout6(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s6), _Alignof(struct s6), offsetof(struct s6, m0), offsetof(struct s6, m1)};
    return values[index];
}

EXPORT(check6) uint64_t check6(const struct s6 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s6) == 0);
    return mixed6(7, p);
}

EXPORT(copy6) void copy6(struct s6 *result, const struct s6 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s7 {
    bool m0;
    uint16_t m1[3];
    bool m2;
    struct slice m3;
    const char *m4;
    struct s4 m5;
    struct slice m6;
    int32_t m7[1];
};

static uint64_t mixed7(uint64_t hash, const struct s7 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    for (uint32_t i = 0; i < 3; i++) hash = mix(hash, (uint64_t)(int64_t)p->m1[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    CHECK((uintptr_t)p->m3.pointer % _Alignof(int8_t) == 0 || !p->m3.length); for (uint32_t i = 0; i < p->m3.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int8_t *)p->m3.pointer)[i]);
    hash = text(hash, p->m4, terminated_length(p->m4));
    hash = mixed4(hash, (const void *)&p->m5);
    hash = text(hash, p->m6.pointer, p->m6.length);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m7[i]);
    return hash;
}

EXPORT(layout7) uint32_t layout7(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s7), _Alignof(struct s7), offsetof(struct s7, m0), offsetof(struct s7, m1), offsetof(struct s7, m2), offsetof(struct s7, m3), offsetof(struct s7, m4), offsetof(struct s7, m5), offsetof(struct s7, m6), offsetof(struct s7, m7)};
    return values[index];
}

EXPORT(check7) uint64_t check7(const struct s7 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s7) == 0);
    return mixed7(7, p);
}

EXPORT(copy7) void copy7(struct s7 *result, const struct s7 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s8 {
    bool m0;
    struct slice m1;
    struct slice m2;
};

static uint64_t mixed8(uint64_t hash, const struct s8 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    for (uint32_t i = 0; i < p->m1.length; i++) hash = mixed4(hash, (const struct s4 *)p->m1.pointer + i);
    CHECK((uintptr_t)p->m2.pointer % _Alignof(int8_t) == 0 || !p->m2.length); for (uint32_t i = 0; i < p->m2.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int8_t *)p->m2.pointer)[i]);
    return hash;
}

EXPORT(layout8) uint32_t layout8(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s8), _Alignof(struct s8), offsetof(struct s8, m0), offsetof(struct s8, m1), offsetof(struct s8, m2)};
    return values[index];
}

EXPORT(check8) uint64_t check8(const struct s8 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s8) == 0);
    return mixed8(7, p);
}

EXPORT(copy8) void copy8(struct s8 *result, const struct s8 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s9 {
    struct s1 m0;
    int8_t m1;
    int8_t m2[2];
    double m3;
    struct slice m4;
    int16_t m5;
};

static uint64_t mixed9(uint64_t hash, const struct s9 *p) {
    hash = mixed1(hash, (const void *)&p->m0);
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    for (uint32_t i = 0; i < 2; i++) hash = mix(hash, (uint64_t)(int64_t)p->m2[i]);
    hash = mix(hash, bits64(p->m3));
    hash = text(hash, p->m4.pointer, p->m4.length);
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    return hash;
}

EXPORT(layout9) uint32_t layout9(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s9), _Alignof(struct s9), offsetof(struct s9, m0), offsetof(struct s9, m1), offsetof(struct s9, m2), offsetof(struct s9, m3), offsetof(struct s9, m4), offsetof(struct s9, m5)};
    return values[index];
}

EXPORT(check9) uint64_t check9(const struct s9 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s9) == 0);
    return mixed9(7, p);
}

EXPORT(copy9) void copy9(struct s9 *result, const struct s9 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s10 {
    int8_t m0[1];
    uint16_t m1[5];
    struct slice m2;
};

static uint64_t mixed10(uint64_t hash, const struct s10 *p) {
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m0[i]);
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m1[i]);
    hash = text(hash, p->m2.pointer, p->m2.length);
    return hash;
}

EXPORT(layout10) uint32_t layout10(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s10), _Alignof(struct s10), offsetof(struct s10, m0), offsetof(struct s10, m1), offsetof(struct s10, m2)};
    return values[index];
}

EXPORT(check10) uint64_t check10(const struct s10 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s10) == 0);
    return mixed10(7, p);
}

EXPORT(copy10) void copy10(struct s10 *result, const struct s10 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s11 {
    struct slice m0;
    struct slice m1;
    int8_t m2;
    char m3[17];
    struct s5 m4;
    struct slice m5;
    double m6;
    struct slice m7;
};

static uint64_t mixed11(uint64_t hash, const struct s11 *p) {
    for (uint32_t i = 0; i < p->m0.length; i++) hash = mixed4(hash, (const struct s4 *)p->m0.pointer + i);
    for (uint32_t i = 0; i < p->m1.length; i++) hash = mixed3(hash, (const struct s3 *)p->m1.pointer + i);
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    hash = text(hash, p->m3, terminated_length(p->m3));
    hash = mixed5(hash, (const void *)&p->m4);
    for (uint32_t i = 0; i < p->m5.length; i++) hash = mixed7(hash, (const struct s7 *)p->m5.pointer + i);
    hash = mix(hash, bits64(p->m6));
    hash = text(hash, p->m7.pointer, p->m7.length);
    return hash;
}

EXPORT(layout11) uint32_t layout11(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s11), _Alignof(struct s11), offsetof(struct s11, m0), offsetof(struct s11, m1), offsetof(struct s11, m2), offsetof(struct s11, m3), offsetof(struct s11, m4), offsetof(struct s11, m5), offsetof(struct s11, m6), offsetof(struct s11, m7)};
    return values[index];
}

EXPORT(check11) uint64_t check11(const struct s11 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s11) == 0);
    return mixed11(7, p);
}

EXPORT(copy11) void copy11(struct s11 *result, const struct s11 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s12 {
    uint16_t m0;
    double m1;
};

static uint64_t mixed12(uint64_t hash, const struct s12 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = mix(hash, bits64(p->m1));
    return hash;
}

EXPORT(layout12) uint32_t layout12(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s12), _Alignof(struct s12), offsetof(struct s12, m0), offsetof(struct s12, m1)};
    return values[index];
}

EXPORT(check12) uint64_t check12(const struct s12 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s12) == 0);
    return mixed12(7, p);
}

EXPORT(copy12) void copy12(struct s12 *result, const struct s12 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s13 {
    double m0;
    struct slice m1;
    struct slice m2;
    struct slice m3;
    const char *m4;
};

static uint64_t mixed13(uint64_t hash, const struct s13 *p) {
    hash = mix(hash, bits64(p->m0));
    hash = text(hash, p->m1.pointer, p->m1.length);
    for (uint32_t i = 0; i < p->m2.length; i++) hash = mixed5(hash, (const struct s5 *)p->m2.pointer + i);
    for (uint32_t i = 0; i < p->m3.length; i++) hash = mixed7(hash, (const struct s7 *)p->m3.pointer + i);
    hash = text(hash, p->m4, terminated_length(p->m4));
    return hash;
}

EXPORT(layout13) uint32_t layout13(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s13), _Alignof(struct s13), offsetof(struct s13, m0), offsetof(struct s13, m1), offsetof(struct s13, m2), offsetof(struct s13, m3), offsetof(struct s13, m4)};
    return values[index];
}

EXPORT(check13) uint64_t check13(const struct s13 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s13) == 0);
    return mixed13(7, p);
}

EXPORT(copy13) void copy13(struct s13 *result, const struct s13 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s14 {
    int8_t m0;
    bool m1;
    struct slice m2;
    int64_t m3[1];
    struct s5 m4;
    struct s4 m5;
};

static uint64_t mixed14(uint64_t hash, const struct s14 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    hash = text(hash, p->m2.pointer, p->m2.length);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    hash = mixed5(hash, (const void *)&p->m4);
    hash = mixed4(hash, (const void *)&p->m5);
    return hash;
}

EXPORT(layout14) uint32_t layout14(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s14), _Alignof(struct s14), offsetof(struct s14, m0), offsetof(struct s14, m1), offsetof(struct s14, m2), offsetof(struct s14, m3), offsetof(struct s14, m4), offsetof(struct s14, m5)};
    return values[index];
}

EXPORT(check14) uint64_t check14(const struct s14 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s14) == 0);
    return mixed14(7, p);
}

EXPORT(copy14) void copy14(struct s14 *result, const struct s14 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s15 {
    int8_t m0[5];
    struct s13 m1;
    int16_t m2;
    uint32_t m3;
    double m4;
};

static uint64_t mixed15(uint64_t hash, const struct s15 *p) {
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m0[i]);
    hash = mixed13(hash, (const void *)&p->m1);
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    hash = mix(hash, (uint64_t)(int64_t)p->m3);
    hash = mix(hash, bits64(p->m4));
    return hash;
}

EXPORT(layout15) uint32_t layout15(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s15), _Alignof(struct s15), offsetof(struct s15, m0), offsetof(struct s15, m1), offsetof(struct s15, m2), offsetof(struct s15, m3), offsetof(struct s15, m4)};
    return values[index];
}

EXPORT(check15) uint64_t check15(const struct s15 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s15) == 0);
    return mixed15(7, p);
}

EXPORT(copy15) void copy15(struct s15 *result, const struct s15 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s16 {
    struct slice m0;
    char m1[14];
    int16_t m2[3];
};

static uint64_t mixed16(uint64_t hash, const struct s16 *p) {
    for (uint32_t i = 0; i < p->m0.length; i++) hash = mixed13(hash, (const struct s13 *)p->m0.pointer + i);
    hash = text(hash, p->m1, terminated_length(p->m1));
    for (uint32_t i = 0; i < 3; i++) hash = mix(hash, (uint64_t)(int64_t)p->m2[i]);
    return hash;
}

EXPORT(layout16) uint32_t layout16(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s16), _Alignof(struct s16), offsetof(struct s16, m0), offsetof(struct s16, m1), offsetof(struct s16, m2)};
    return values[index];
}

EXPORT(check16) uint64_t check16(const struct s16 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s16) == 0);
    return mixed16(7, p);
}

EXPORT(copy16) void copy16(struct s16 *result, const struct s16 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s17 {
    struct slice m0;
    const char *m1;
    int32_t m2;
    const char *m3;
    char m4[18];
    struct s11 m5[2];
    bool m6;
};

static uint64_t mixed17(uint64_t hash, const struct s17 *p) {
    CHECK((uintptr_t)p->m0.pointer % _Alignof(uint16_t) == 0 || !p->m0.length); for (uint32_t i = 0; i < p->m0.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const uint16_t *)p->m0.pointer)[i]);
    hash = text(hash, p->m1, terminated_length(p->m1));
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    hash = text(hash, p->m3, terminated_length(p->m3));
    hash = text(hash, p->m4, terminated_length(p->m4));
    for (uint32_t i = 0; i < 2; i++) hash = mixed11(hash, (const void *)&p->m5[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m6);
    return hash;
}

EXPORT(layout17) uint32_t layout17(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s17), _Alignof(struct s17), offsetof(struct s17, m0), offsetof(struct s17, m1), offsetof(struct s17, m2), offsetof(struct s17, m3), offsetof(struct s17, m4), offsetof(struct s17, m5), offsetof(struct s17, m6)};
    return values[index];
}

EXPORT(check17) uint64_t check17(const struct s17 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s17) == 0);
    return mixed17(7, p);
}

EXPORT(copy17) void copy17(struct s17 *result, const struct s17 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s18 {
    char m0[9];
    int16_t m1;
};

static uint64_t mixed18(uint64_t hash, const struct s18 *p) {
    hash = text(hash, p->m0, terminated_length(p->m0));
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    return hash;
}

EXPORT(layout18) uint32_t layout18(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s18), _Alignof(struct s18), offsetof(struct s18, m0), offsetof(struct s18, m1)};
    return values[index];
}

EXPORT(check18) uint64_t check18(const struct s18 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s18) == 0);
    return mixed18(7, p);
}

EXPORT(copy18) void copy18(struct s18 *result, const struct s18 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s19 {
    double m0;
    uint16_t m1;
    struct slice m2;
    int16_t m3;
};

static uint64_t mixed19(uint64_t hash, const struct s19 *p) {
    hash = mix(hash, bits64(p->m0));
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    CHECK((uintptr_t)p->m2.pointer % _Alignof(float) == 0 || !p->m2.length); for (uint32_t i = 0; i < p->m2.length; i++) hash = mix(hash, bits32(((const float *)p->m2.pointer)[i]));
    hash = mix(hash, (uint64_t)(int64_t)p->m3);
    return hash;
}

EXPORT(layout19) uint32_t layout19(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s19), _Alignof(struct s19), offsetof(struct s19, m0), offsetof(struct s19, m1), offsetof(struct s19, m2), offsetof(struct s19, m3)};
    return values[index];
}

EXPORT(check19) uint64_t check19(const struct s19 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s19) == 0);
    return mixed19(7, p);
}

EXPORT(copy19) void copy19(struct s19 *result, const struct s19 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s20 {
    int64_t m0[5];
    struct slice m1;
    struct s4 m2;
    uint16_t m3;
    uint16_t m4;
    int16_t m5[5];
};

static uint64_t mixed20(uint64_t hash, const struct s20 *p) {
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m0[i]);
    CHECK((uintptr_t)p->m1.pointer % _Alignof(int8_t) == 0 || !p->m1.length); for (uint32_t i = 0; i < p->m1.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int8_t *)p->m1.pointer)[i]);
    hash = mixed4(hash, (const void *)&p->m2);
    hash = mix(hash, (uint64_t)(int64_t)p->m3);
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m5[i]);
    return hash;
}

EXPORT(layout20) uint32_t layout20(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s20), _Alignof(struct s20), offsetof(struct s20, m0), offsetof(struct s20, m1), offsetof(struct s20, m2), offsetof(struct s20, m3), offsetof(struct s20, m4), offsetof(struct s20, m5)};
    return values[index];
}

EXPORT(check20) uint64_t check20(const struct s20 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s20) == 0);
    return mixed20(7, p);
}

EXPORT(copy20) void copy20(struct s20 *result, const struct s20 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s21 {
    const char *m0;
    struct slice m1;
    struct slice m2;
    const char *m3;
    const char *m4;
    bool m5[1];
};

static uint64_t mixed21(uint64_t hash, const struct s21 *p) {
    hash = text(hash, p->m0, terminated_length(p->m0));
    for (uint32_t i = 0; i < p->m1.length; i++) hash = mixed5(hash, (const struct s5 *)p->m1.pointer + i);
    hash = text(hash, p->m2.pointer, p->m2.length);
    hash = text(hash, p->m3, terminated_length(p->m3));
    hash = text(hash, p->m4, terminated_length(p->m4));
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m5[i]);
    return hash;
}

EXPORT(layout21) uint32_t layout21(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s21), _Alignof(struct s21), offsetof(struct s21, m0), offsetof(struct s21, m1), offsetof(struct s21, m2), offsetof(struct s21, m3), offsetof(struct s21, m4), offsetof(struct s21, m5)};
    return values[index];
}

EXPORT(check21) uint64_t check21(const struct s21 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s21) == 0);
    return mixed21(7, p);
}

EXPORT(copy21) void copy21(struct s21 *result, const struct s21 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s22 {
    bool m0[1];
    struct slice m1;
};

static uint64_t mixed22(uint64_t hash, const struct s22 *p) {
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m0[i]);
    for (uint32_t i = 0; i < p->m1.length; i++) hash = mixed1(hash, (const struct s1 *)p->m1.pointer + i);
    return hash;
}

EXPORT(layout22) uint32_t layout22(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s22), _Alignof(struct s22), offsetof(struct s22, m0), offsetof(struct s22, m1)};
    return values[index];
}

EXPORT(check22) uint64_t check22(const struct s22 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s22) == 0);
    return mixed22(7, p);
}

EXPORT(copy22) void copy22(struct s22 *result, const struct s22 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s23 {
    bool m0[5];
    uint16_t m1;
    struct slice m2;
    int32_t m3[1];
    int8_t m4;
    struct s4 m5;
};

static uint64_t mixed23(uint64_t hash, const struct s23 *p) {
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m0[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    for (uint32_t i = 0; i < p->m2.length; i++) hash = mixed7(hash, (const struct s7 *)p->m2.pointer + i);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    hash = mixed4(hash, (const void *)&p->m5);
    return hash;
}

EXPORT(layout23) uint32_t layout23(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s23), _Alignof(struct s23), offsetof(struct s23, m0), offsetof(struct s23, m1), offsetof(struct s23, m2), offsetof(struct s23, m3), offsetof(struct s23, m4), offsetof(struct s23, m5)};
    return values[index];
}

EXPORT(check23) uint64_t check23(const struct s23 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s23) == 0);
    return mixed23(7, p);
}

EXPORT(copy23) void copy23(struct s23 *result, const struct s23 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s24 {
    float m0[4];
    uint16_t m1[3];
    struct s23 m2;
    struct slice m3;
    struct slice m4;
    int8_t m5;
};

static uint64_t mixed24(uint64_t hash, const struct s24 *p) {
    for (uint32_t i = 0; i < 4; i++) hash = mix(hash, bits32(p->m0[i]));
    for (uint32_t i = 0; i < 3; i++) hash = mix(hash, (uint64_t)(int64_t)p->m1[i]);
    hash = mixed23(hash, (const void *)&p->m2);
    hash = text(hash, p->m3.pointer, p->m3.length);
    CHECK((uintptr_t)p->m4.pointer % _Alignof(int64_t) == 0 || !p->m4.length); for (uint32_t i = 0; i < p->m4.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int64_t *)p->m4.pointer)[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    return hash;
}

EXPORT(layout24) uint32_t layout24(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s24), _Alignof(struct s24), offsetof(struct s24, m0), offsetof(struct s24, m1), offsetof(struct s24, m2), offsetof(struct s24, m3), offsetof(struct s24, m4), offsetof(struct s24, m5)};
    return values[index];
}

EXPORT(check24) uint64_t check24(const struct s24 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s24) == 0);
    return mixed24(7, p);
}

EXPORT(copy24) void copy24(struct s24 *result, const struct s24 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s25 {
    double m0;
    struct slice m1;
    struct s19 m2;
    struct slice m3;
};

static uint64_t mixed25(uint64_t hash, const struct s25 *p) {
    hash = mix(hash, bits64(p->m0));
    CHECK((uintptr_t)p->m1.pointer % _Alignof(int64_t) == 0 || !p->m1.length); for (uint32_t i = 0; i < p->m1.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int64_t *)p->m1.pointer)[i]);
    hash = mixed19(hash, (const void *)&p->m2);
    CHECK((uintptr_t)p->m3.pointer % _Alignof(bool) == 0 || !p->m3.length); for (uint32_t i = 0; i < p->m3.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const bool *)p->m3.pointer)[i]);
    return hash;
}

EXPORT(layout25) uint32_t layout25(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s25), _Alignof(struct s25), offsetof(struct s25, m0), offsetof(struct s25, m1), offsetof(struct s25, m2), offsetof(struct s25, m3)};
    return values[index];
}

EXPORT(check25) uint64_t check25(const struct s25 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s25) == 0);
    return mixed25(7, p);
}

EXPORT(copy25) void copy25(struct s25 *result, const struct s25 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s26 {
    int32_t m0;
    char m1[8];
    bool m2[4];
    char m3[8];
    float m4;
    struct slice m5;
    struct slice m6;
};

static uint64_t mixed26(uint64_t hash, const struct s26 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = text(hash, p->m1, terminated_length(p->m1));
    for (uint32_t i = 0; i < 4; i++) hash = mix(hash, (uint64_t)(int64_t)p->m2[i]);
    hash = text(hash, p->m3, terminated_length(p->m3));
    hash = mix(hash, bits32(p->m4));
    for (uint32_t i = 0; i < p->m5.length; i++) hash = mixed15(hash, (const struct s15 *)p->m5.pointer + i);
    CHECK((uintptr_t)p->m6.pointer % _Alignof(int32_t) == 0 || !p->m6.length); for (uint32_t i = 0; i < p->m6.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int32_t *)p->m6.pointer)[i]);
    return hash;
}

EXPORT(layout26) uint32_t layout26(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s26), _Alignof(struct s26), offsetof(struct s26, m0), offsetof(struct s26, m1), offsetof(struct s26, m2), offsetof(struct s26, m3), offsetof(struct s26, m4), offsetof(struct s26, m5), offsetof(struct s26, m6)};
    return values[index];
}

EXPORT(check26) uint64_t check26(const struct s26 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s26) == 0);
    return mixed26(7, p);
}

EXPORT(copy26) void copy26(struct s26 *result, const struct s26 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s27 {
    struct slice m0;
    struct slice m1;
    uint16_t m2;
};

static uint64_t mixed27(uint64_t hash, const struct s27 *p) {
    hash = text(hash, p->m0.pointer, p->m0.length);
    for (uint32_t i = 0; i < p->m1.length; i++) hash = mixed1(hash, (const struct s1 *)p->m1.pointer + i);
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    return hash;
}

EXPORT(layout27) uint32_t layout27(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s27), _Alignof(struct s27), offsetof(struct s27, m0), offsetof(struct s27, m1), offsetof(struct s27, m2)};
    return values[index];
}

EXPORT(check27) uint64_t check27(const struct s27 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s27) == 0);
    return mixed27(7, p);
}

EXPORT(copy27) void copy27(struct s27 *result, const struct s27 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s28 {
    struct slice m0;
    const char *m1;
    struct s16 m2;
    int64_t m3[3];
    const char *m4;
    int8_t m5;
    int8_t m6;
};

static uint64_t mixed28(uint64_t hash, const struct s28 *p) {
    CHECK((uintptr_t)p->m0.pointer % _Alignof(uint16_t) == 0 || !p->m0.length); for (uint32_t i = 0; i < p->m0.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const uint16_t *)p->m0.pointer)[i]);
    hash = text(hash, p->m1, terminated_length(p->m1));
    hash = mixed16(hash, (const void *)&p->m2);
    for (uint32_t i = 0; i < 3; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    hash = text(hash, p->m4, terminated_length(p->m4));
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    hash = mix(hash, (uint64_t)(int64_t)p->m6);
    return hash;
}

EXPORT(layout28) uint32_t layout28(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s28), _Alignof(struct s28), offsetof(struct s28, m0), offsetof(struct s28, m1), offsetof(struct s28, m2), offsetof(struct s28, m3), offsetof(struct s28, m4), offsetof(struct s28, m5), offsetof(struct s28, m6)};
    return values[index];
}

EXPORT(check28) uint64_t check28(const struct s28 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s28) == 0);
    return mixed28(7, p);
}

EXPORT(copy28) void copy28(struct s28 *result, const struct s28 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s29 {
    struct s27 m0;
    bool m1[2];
    struct s14 m2[1];
    uint16_t m3[1];
};

static uint64_t mixed29(uint64_t hash, const struct s29 *p) {
    hash = mixed27(hash, (const void *)&p->m0);
    for (uint32_t i = 0; i < 2; i++) hash = mix(hash, (uint64_t)(int64_t)p->m1[i]);
    for (uint32_t i = 0; i < 1; i++) hash = mixed14(hash, (const void *)&p->m2[i]);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    return hash;
}

EXPORT(layout29) uint32_t layout29(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s29), _Alignof(struct s29), offsetof(struct s29, m0), offsetof(struct s29, m1), offsetof(struct s29, m2), offsetof(struct s29, m3)};
    return values[index];
}

EXPORT(check29) uint64_t check29(const struct s29 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s29) == 0);
    return mixed29(7, p);
}

EXPORT(copy29) void copy29(struct s29 *result, const struct s29 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s30 {
    struct slice m0;
    int32_t m1;
    struct slice m2;
    uint32_t m3;
    char m4[4];
    uint8_t m5;
    struct slice m6;
    char m7[20];
};

static uint64_t mixed30(uint64_t hash, const struct s30 *p) {
    for (uint32_t i = 0; i < p->m0.length; i++) hash = mixed1(hash, (const struct s1 *)p->m0.pointer + i);
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    hash = text(hash, p->m2.pointer, p->m2.length);
    hash = mix(hash, (uint64_t)(int64_t)p->m3);
    hash = text(hash, p->m4, terminated_length(p->m4));
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    CHECK((uintptr_t)p->m6.pointer % _Alignof(uint16_t) == 0 || !p->m6.length); for (uint32_t i = 0; i < p->m6.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const uint16_t *)p->m6.pointer)[i]);
    hash = text(hash, p->m7, terminated_length(p->m7));
    return hash;
}

EXPORT(layout30) uint32_t layout30(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s30), _Alignof(struct s30), offsetof(struct s30, m0), offsetof(struct s30, m1), offsetof(struct s30, m2), offsetof(struct s30, m3), offsetof(struct s30, m4), offsetof(struct s30, m5), offsetof(struct s30, m6), offsetof(struct s30, m7)};
    return values[index];
}

EXPORT(check30) uint64_t check30(const struct s30 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s30) == 0);
    return mixed30(7, p);
}

EXPORT(copy30) void copy30(struct s30 *result, const struct s30 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s31 {
    uint32_t m0;
    struct slice m1;
    struct slice m2;
    int8_t m3[4];
    struct s0 m4;
    struct slice m5;
};

static uint64_t mixed31(uint64_t hash, const struct s31 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    CHECK((uintptr_t)p->m1.pointer % _Alignof(int16_t) == 0 || !p->m1.length); for (uint32_t i = 0; i < p->m1.length; i++) hash = mix(hash, (uint64_t)(int64_t)((const int16_t *)p->m1.pointer)[i]);
    for (uint32_t i = 0; i < p->m2.length; i++) hash = mixed6(hash, (const struct s6 *)p->m2.pointer + i);
    for (uint32_t i = 0; i < 4; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    hash = mixed0(hash, (const void *)&p->m4);
    for (uint32_t i = 0; i < p->m5.length; i++) hash = mixed18(hash, (const struct s18 *)p->m5.pointer + i);
    return hash;
}

EXPORT(layout31) uint32_t layout31(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s31), _Alignof(struct s31), offsetof(struct s31, m0), offsetof(struct s31, m1), offsetof(struct s31, m2), offsetof(struct s31, m3), offsetof(struct s31, m4), offsetof(struct s31, m5)};
    return values[index];
}

EXPORT(check31) uint64_t check31(const struct s31 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s31) == 0);
    return mixed31(7, p);
}

EXPORT(copy31) void copy31(struct s31 *result, const struct s31 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s32 {
    int16_t m0;
    const char *m1;
    uint8_t m2;
    struct s25 m3;
};

static uint64_t mixed32(uint64_t hash, const struct s32 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = text(hash, p->m1, terminated_length(p->m1));
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    hash = mixed25(hash, (const void *)&p->m3);
    return hash;
}

EXPORT(layout32) uint32_t layout32(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s32), _Alignof(struct s32), offsetof(struct s32, m0), offsetof(struct s32, m1), offsetof(struct s32, m2), offsetof(struct s32, m3)};
    return values[index];
}

EXPORT(check32) uint64_t check32(const struct s32 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s32) == 0);
    return mixed32(7, p);
}

EXPORT(copy32) void copy32(struct s32 *result, const struct s32 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s33 {
    struct s19 m0[1];
    struct s2 m1[1];
    float m2[5];
    const char *m3;
    uint32_t m4;
    int64_t m5;
    float m6;
    char m7[14];
};

static uint64_t mixed33(uint64_t hash, const struct s33 *p) {
    for (uint32_t i = 0; i < 1; i++) hash = mixed19(hash, (const void *)&p->m0[i]);
    for (uint32_t i = 0; i < 1; i++) hash = mixed2(hash, (const void *)&p->m1[i]);
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, bits32(p->m2[i]));
    hash = text(hash, p->m3, terminated_length(p->m3));
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    hash = mix(hash, bits32(p->m6));
    hash = text(hash, p->m7, terminated_length(p->m7));
    return hash;
}

EXPORT(layout33) uint32_t layout33(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s33), _Alignof(struct s33), offsetof(struct s33, m0), offsetof(struct s33, m1), offsetof(struct s33, m2), offsetof(struct s33, m3), offsetof(struct s33, m4), offsetof(struct s33, m5), offsetof(struct s33, m6), offsetof(struct s33, m7)};
    return values[index];
}

EXPORT(check33) uint64_t check33(const struct s33 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s33) == 0);
    return mixed33(7, p);
}

EXPORT(copy33) void copy33(struct s33 *result, const struct s33 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s34 {
    char m0[18];
    struct slice m1;
    uint16_t m2[2];
    struct slice m3;
    char m4[7];
    struct s7 m5;
    struct slice m6;
};

static uint64_t mixed34(uint64_t hash, const struct s34 *p) {
    hash = text(hash, p->m0, terminated_length(p->m0));
    for (uint32_t i = 0; i < p->m1.length; i++) hash = mixed30(hash, (const struct s30 *)p->m1.pointer + i);
    for (uint32_t i = 0; i < 2; i++) hash = mix(hash, (uint64_t)(int64_t)p->m2[i]);
    for (uint32_t i = 0; i < p->m3.length; i++) hash = mixed1(hash, (const struct s1 *)p->m3.pointer + i);
    hash = text(hash, p->m4, terminated_length(p->m4));
    hash = mixed7(hash, (const void *)&p->m5);
    hash = text(hash, p->m6.pointer, p->m6.length);
    return hash;
}

EXPORT(layout34) uint32_t layout34(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s34), _Alignof(struct s34), offsetof(struct s34, m0), offsetof(struct s34, m1), offsetof(struct s34, m2), offsetof(struct s34, m3), offsetof(struct s34, m4), offsetof(struct s34, m5), offsetof(struct s34, m6)};
    return values[index];
}

EXPORT(check34) uint64_t check34(const struct s34 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s34) == 0);
    return mixed34(7, p);
}

EXPORT(copy34) void copy34(struct s34 *result, const struct s34 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s35 {
    bool m0;
    double m1;
    char m2[13];
    float m3;
    char m4[14];
    int8_t m5;
    const char *m6;
};

static uint64_t mixed35(uint64_t hash, const struct s35 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = mix(hash, bits64(p->m1));
    hash = text(hash, p->m2, terminated_length(p->m2));
    hash = mix(hash, bits32(p->m3));
    hash = text(hash, p->m4, terminated_length(p->m4));
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    hash = text(hash, p->m6, terminated_length(p->m6));
    return hash;
}

EXPORT(layout35) uint32_t layout35(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s35), _Alignof(struct s35), offsetof(struct s35, m0), offsetof(struct s35, m1), offsetof(struct s35, m2), offsetof(struct s35, m3), offsetof(struct s35, m4), offsetof(struct s35, m5), offsetof(struct s35, m6)};
    return values[index];
}

EXPORT(check35) uint64_t check35(const struct s35 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s35) == 0);
    return mixed35(7, p);
}

EXPORT(copy35) void copy35(struct s35 *result, const struct s35 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s36 {
    int16_t m0[5];
    uint16_t m1;
    struct slice m2;
    float m3[4];
    const char *m4;
    struct s5 m5;
    struct s7 m6;
    struct s30 m7[2];
};

static uint64_t mixed36(uint64_t hash, const struct s36 *p) {
    for (uint32_t i = 0; i < 5; i++) hash = mix(hash, (uint64_t)(int64_t)p->m0[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    for (uint32_t i = 0; i < p->m2.length; i++) hash = mixed22(hash, (const struct s22 *)p->m2.pointer + i);
    for (uint32_t i = 0; i < 4; i++) hash = mix(hash, bits32(p->m3[i]));
    hash = text(hash, p->m4, terminated_length(p->m4));
    hash = mixed5(hash, (const void *)&p->m5);
    hash = mixed7(hash, (const void *)&p->m6);
    for (uint32_t i = 0; i < 2; i++) hash = mixed30(hash, (const void *)&p->m7[i]);
    return hash;
}

EXPORT(layout36) uint32_t layout36(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s36), _Alignof(struct s36), offsetof(struct s36, m0), offsetof(struct s36, m1), offsetof(struct s36, m2), offsetof(struct s36, m3), offsetof(struct s36, m4), offsetof(struct s36, m5), offsetof(struct s36, m6), offsetof(struct s36, m7)};
    return values[index];
}

EXPORT(check36) uint64_t check36(const struct s36 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s36) == 0);
    return mixed36(7, p);
}

EXPORT(copy36) void copy36(struct s36 *result, const struct s36 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct __attribute__((packed)) s37 {
    struct slice m0;
    double m1[1];
    int8_t m2;
    int32_t m3[1];
    uint8_t m4;
    int32_t m5[2];
};

static uint64_t mixed37(uint64_t hash, const struct s37 *p) {
    for (uint32_t i = 0; i < p->m0.length; i++) hash = mixed9(hash, (const struct s9 *)p->m0.pointer + i);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, bits64(p->m1[i]));
    hash = mix(hash, (uint64_t)(int64_t)p->m2);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m3[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m4);
    for (uint32_t i = 0; i < 2; i++) hash = mix(hash, (uint64_t)(int64_t)p->m5[i]);
    return hash;
}

EXPORT(layout37) uint32_t layout37(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s37), _Alignof(struct s37), offsetof(struct s37, m0), offsetof(struct s37, m1), offsetof(struct s37, m2), offsetof(struct s37, m3), offsetof(struct s37, m4), offsetof(struct s37, m5)};
    return values[index];
}

EXPORT(check37) uint64_t check37(const struct s37 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s37) == 0);
    return mixed37(7, p);
}

EXPORT(copy37) void copy37(struct s37 *result, const struct s37 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s38 {
    double m0;
    uint16_t m1;
    struct s0 m2;
    bool m3;
    double m4;
    struct slice m5;
};

static uint64_t mixed38(uint64_t hash, const struct s38 *p) {
    hash = mix(hash, bits64(p->m0));
    hash = mix(hash, (uint64_t)(int64_t)p->m1);
    hash = mixed0(hash, (const void *)&p->m2);
    hash = mix(hash, (uint64_t)(int64_t)p->m3);
    hash = mix(hash, bits64(p->m4));
    for (uint32_t i = 0; i < p->m5.length; i++) hash = mixed0(hash, (const struct s0 *)p->m5.pointer + i);
    return hash;
}

EXPORT(layout38) uint32_t layout38(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s38), _Alignof(struct s38), offsetof(struct s38, m0), offsetof(struct s38, m1), offsetof(struct s38, m2), offsetof(struct s38, m3), offsetof(struct s38, m4), offsetof(struct s38, m5)};
    return values[index];
}

EXPORT(check38) uint64_t check38(const struct s38 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s38) == 0);
    return mixed38(7, p);
}

EXPORT(copy38) void copy38(struct s38 *result, const struct s38 *p) {
    copy_bytes(result, p, sizeof *p);
}

struct s39 {
    uint8_t m0;
    struct s9 m1;
    bool m2[1];
    float m3;
    uint16_t m4[4];
    uint32_t m5;
    struct s38 m6[3];
    uint8_t m7;
};

static uint64_t mixed39(uint64_t hash, const struct s39 *p) {
    hash = mix(hash, (uint64_t)(int64_t)p->m0);
    hash = mixed9(hash, (const void *)&p->m1);
    for (uint32_t i = 0; i < 1; i++) hash = mix(hash, (uint64_t)(int64_t)p->m2[i]);
    hash = mix(hash, bits32(p->m3));
    for (uint32_t i = 0; i < 4; i++) hash = mix(hash, (uint64_t)(int64_t)p->m4[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m5);
    for (uint32_t i = 0; i < 3; i++) hash = mixed38(hash, (const void *)&p->m6[i]);
    hash = mix(hash, (uint64_t)(int64_t)p->m7);
    return hash;
}

EXPORT(layout39) uint32_t layout39(uint32_t index) {
    static const uint32_t values[] = {sizeof(struct s39), _Alignof(struct s39), offsetof(struct s39, m0), offsetof(struct s39, m1), offsetof(struct s39, m2), offsetof(struct s39, m3), offsetof(struct s39, m4), offsetof(struct s39, m5), offsetof(struct s39, m6), offsetof(struct s39, m7)};
    return values[index];
}

EXPORT(check39) uint64_t check39(const struct s39 *p) {
    CHECK((uintptr_t)p % _Alignof(struct s39) == 0);
    return mixed39(7, p);
}

EXPORT(copy39) void copy39(struct s39 *result, const struct s39 *p) {
    copy_bytes(result, p, sizeof *p);
}
