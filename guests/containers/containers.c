/* Bytes that are flags, and elements of every size, for the containers that a host may keep them in. */
#include "bytes.h"
#include "heap.h"

static void *malloc_elements(uint64_t count, uint32_t size) {
    uint64_t bytes = count * size;
    return bytes > UINT32_MAX ? 0 : heap_malloc((uint32_t)bytes);
}

/* A bool that is neither 0 nor 1 is undefined in C: this guest says so. */
static uint8_t trusted(uint8_t flag) {
    if (flag > 1) __builtin_trap();
    return flag;
}

static uint32_t trues(const uint8_t *flags, uint32_t count) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += trusted(flags[i]);
    return sum;
}

EXPORT(count_flags) uint32_t count_flags(const uint8_t *flags, uint32_t count) {
    ENTER();
    return trues(flags, count);
}

EXPORT(flip_flags) void flip_flags(uint8_t *flags, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) flags[i] = trusted(flags[i]) ^ 1;
}

/* Multiples of 37, cut to a byte: true is any but 0. */
EXPORT(dirty_flags) uint64_t dirty_flags(uint32_t count) {
    ENTER();
    uint8_t *flags = heap_malloc(count);
    for (uint32_t i = 0; flags && i < count; i++) flags[i] = (uint8_t)(i * 37);
    return packed(flags, count);
}

#define ELEMENTS(bits)                                                                                          \
    EXPORT(hash##bits) uint64_t hash##bits(const uint##bits##_t *values, uint32_t count) {                      \
        ENTER();                                                                                                \
        return hash_bytes(values, count * (bits / 8));                                                          \
    }                                                                                                           \
    EXPORT(reverse##bits) void reverse##bits(uint##bits##_t *values, uint32_t count) {                          \
        ENTER();                                                                                                \
        for (uint32_t i = 0; i < count / 2; i++) {                                                              \
            uint##bits##_t last = values[count - 1 - i];                                                        \
            values[count - 1 - i] = values[i];                                                                  \
            values[i] = last;                                                                                   \
        }                                                                                                       \
    }                                                                                                           \
    EXPORT(reversed##bits) uint64_t reversed##bits(const uint##bits##_t *values, uint32_t count) {              \
        ENTER();                                                                                                \
        uint##bits##_t *result = malloc_elements(count, sizeof *result);                                        \
        for (uint32_t i = 0; result && i < count; i++) result[i] = values[count - 1 - i];                       \
        return packed(result, count);                                                                           \
    }

ELEMENTS(8)
ELEMENTS(16)
ELEMENTS(32)
ELEMENTS(64)

EXPORT(shout) uint64_t shout(const char *text, uint32_t length) {
    ENTER();
    char *result = heap_malloc(length);
    if (result) copy_upper(result, text, length);
    return packed(result, length);
}

/* A block each for a text, flags and numbers, all read together. */
EXPORT(weigh)
double weigh(const char *text, uint32_t length, const uint8_t *flags, uint32_t flag_count, const double *values,
    uint32_t count) {
    ENTER();
    double sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += values[i];
    for (uint32_t i = 0; i < length; i++) sum += text[i] == 'x' ? 0.5 : 0;
    return sum + 1000 * trues(flags, flag_count);
}
