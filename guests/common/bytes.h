/* What a libc would offer, over plain bytes. */
#ifndef WASMBRIDGE_BYTES_H
#define WASMBRIDGE_BYTES_H

#include <stdint.h>

static inline void copy_bytes(void *target, const void *source, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) ((uint8_t *)target)[i] = ((const uint8_t *)source)[i];
}

static inline uint32_t terminated_length(const char *text) {
    uint32_t length = 0;
    while (text[length]) length++;
    return length;
}

static inline uint8_t ascii_upper(uint8_t c) {
    return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
}

static inline void copy_upper(void *target, const void *source, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) ((uint8_t *)target)[i] = ascii_upper(((const uint8_t *)source)[i]);
}

/* Whole code points of UTF-8, each with its own bytes in order. */
static inline void copy_reversed(void *target, const void *source, uint32_t length) {
    const uint8_t *from = source;
    uint8_t *to = (uint8_t *)target + length;
    for (uint32_t start = 0, end; start < length; start = end) {
        for (end = start + 1; end < length && (from[end] & 0xC0) == 0x80;) end++;
        to -= end - start;
        copy_bytes(to, from + start, end - start);
    }
}

/* FNV-1a, 64 bits. */
static inline uint64_t hash_bytes(const void *start, uint32_t length) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (uint32_t i = 0; i < length; i++) hash = (hash ^ ((const uint8_t *)start)[i]) * 0x100000001B3u;
    return hash;
}

/* A result in one i64: the address in the high half. */
static inline uint64_t packed(const void *pointer, uint32_t length) {
    return (uint64_t)(uintptr_t)pointer << 32 | length;
}

#endif
