/* Blocks that the host has a handle to: lent, handed over, and made here for the host to keep. */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

static struct kept kept;

static int32_t sum_of(const uint8_t *bytes, uint32_t length) {
    int32_t sum = 0;
    for (uint32_t i = 0; i < length; i++) sum += bytes[i];
    return sum;
}

/* -1 where there is no block. */
EXPORT(sum) int32_t sum(const uint8_t *bytes, uint32_t length) {
    ENTER();
    return bytes ? sum_of(bytes, length) : -1;
}

EXPORT(sum_16) int32_t sum_16(const uint8_t *bytes) {
    ENTER();
    return sum_of(bytes, 16);
}

EXPORT(fill) void fill(uint8_t *bytes, uint32_t length, int32_t value) {
    ENTER();
    for (uint32_t i = 0; i < length; i++) bytes[i] = (uint8_t)value;
}

EXPORT(both) int32_t both(const uint8_t *a, uint32_t a_length, uint8_t *b, uint32_t b_length) {
    ENTER();
    int32_t result = sum_of(a, a_length) + sum_of(b, b_length);
    kept_replace(&kept, b, b_length);
    return result;
}

EXPORT(keep) void keep(uint8_t *block, uint32_t length) {
    ENTER();
    kept_replace(&kept, block, length);
}

EXPORT(kept_sum) int32_t kept_sum(void) {
    ENTER();
    return sum_of(kept.block, kept.length);
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    kept_drop(&kept);
}

/* Bytes 1, 2, 3 ... */
static uint8_t *made(uint32_t length) {
    uint8_t *block = heap_malloc(length);
    for (uint32_t i = 0; block && i < length; i++) block[i] = (uint8_t)(i + 1);
    return block;
}

EXPORT(make) uint64_t make(uint32_t length) {
    ENTER();
    return packed(made(length), length);
}

EXPORT(make_in_area) void make_in_area(uint32_t *area, uint32_t length) {
    ENTER();
    area[0] = (uint32_t)(uintptr_t)made(length);
    area[1] = length;
}

EXPORT(make_16) uint8_t *make_16(void) {
    ENTER();
    return made(16);
}

EXPORT(make_given) uint8_t *make_given(uint32_t length) {
    ENTER();
    return made(length);
}

/* Freed by release_block alone, which takes nothing else. */
EXPORT(make_named) uint64_t make_named(uint32_t length) {
    ENTER();
    uint8_t *block = heap_malloc(length + 8);
    if (!block) return 0;
    for (uint32_t i = 0; i < length; i++) block[8 + i] = (uint8_t)(i + 1);
    return packed(block + 8, length);
}

EXPORT(release_block) void release_block(uint8_t *block) {
    ENTER();
    heap_free(block - 8);
}

/* Any result. */
EXPORT(choose) uint64_t choose(uint64_t given) {
    ENTER();
    return given;
}
