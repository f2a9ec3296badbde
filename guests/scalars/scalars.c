/*
 * Numbers that are narrower than the i32 they cross in. What the host passes is trusted, as a compiled guest trusts it:
 * clang takes a uint8_t for zero-extended by its caller. What comes back is not always clean: raw and the dirty_
 * functions leave bits above the value, as a guest may whose compiler or author does not cut them.
 */
#include "bytes.h"
#include "heap.h"

typedef __CHAR16_TYPE__ char16_t;

enum colour { RED, GREEN, BLUE };

enum level { LOW = -10, MEDIUM = 20, HIGH = 300 };

/* The i32 as it arrives, and as it leaves. */
EXPORT(raw) int32_t raw(int32_t value) {
    ENTER();
    return value;
}

/* What the guest sees of an argument, wider than an i32: nothing can hide above it. */

#define WIDEN(name, type)                     \
    EXPORT(name) int64_t name(type value) {   \
        ENTER();                              \
        return value;                         \
    }

WIDEN(widen_i8, int8_t)
WIDEN(widen_u8, uint8_t)
WIDEN(widen_u16, uint16_t)
WIDEN(widen_c16, char16_t)
WIDEN(widen_u32, uint32_t)
WIDEN(widen_level, enum level)

/* The value in its low bits, and others above it. */

#define DIRTY(name, bits)                                                              \
    EXPORT(name) int32_t name(int32_t value) {                                         \
        ENTER();                                                                       \
        return (int32_t)(0xA5A5A5A5u << bits | ((uint32_t)value & ((1u << bits) - 1))); \
    }

DIRTY(dirty_u8, 8)
DIRTY(dirty_u16, 16)

EXPORT(negate_i8) int8_t negate_i8(int8_t value) {
    ENTER();
    return (int8_t)-value;
}

EXPORT(add_u8) uint8_t add_u8(uint8_t a, uint8_t b) {
    ENTER();
    return (uint8_t)(a + b);
}

EXPORT(swap_u16) uint16_t swap_u16(uint16_t value) {
    ENTER();
    return (uint16_t)(value << 8 | value >> 8);
}

EXPORT(upper_c16) char16_t upper_c16(char16_t value) {
    ENTER();
    return value < 0x80 ? ascii_upper((uint8_t)value) : value;
}

EXPORT(half_u32) uint32_t half_u32(uint32_t value) {
    ENTER();
    return value / 2;
}

EXPORT(max_u32) uint32_t max_u32(uint32_t a, uint32_t b) {
    ENTER();
    return a > b ? a : b;
}

EXPORT(next_colour) enum colour next_colour(enum colour value) {
    ENTER();
    return value == BLUE ? RED : value + 1;
}

EXPORT(opposite_level) enum level opposite_level(enum level value) {
    ENTER();
    switch (value) {
        case LOW: return HIGH;
        case HIGH: return LOW;
        default: return value;
    }
}

/* Scalars beside a text that the host lends: their sum and its length. */
EXPORT(describe) int64_t describe(const char *text, uint32_t length, uint8_t volume, enum level level, char16_t mark) {
    ENTER();
    return (int64_t)length + (length ? (uint8_t)text[0] : 0) + volume + level + mark;
}

/* The number, after a text that the host lends. */
EXPORT(classify) int32_t classify(const char *text, uint32_t length, int32_t number) {
    ENTER();
    return length && !text[0] ? 0 : number;
}
