/* Pointers that may be null, both ways: 0 stands for what is not there. */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

enum { ABSENT = -1 };

static struct kept kept;

static const char text[] = "gefunden ✓";
static const int32_t numbers[3] = {7, 8, 9};
static const int32_t an_int = -42;
static const int64_t a_long = 1234567890123;
static const double a_double = -0.5;

static void *copy_of(const void *source, uint32_t size) {
    void *block = heap_malloc(size);
    if (block) copy_bytes(block, source, size);
    return block;
}

EXPORT(measure) int32_t measure(const uint8_t *start, uint32_t length) {
    ENTER();
    return start ? (int32_t)length : ABSENT;
}

EXPORT(measure_two) int32_t measure_two(const uint8_t *a, uint32_t a_length, const uint8_t *b, uint32_t b_length) {
    ENTER();
    return (a ? 1 : 0) + (b ? 2 : 0) + 4 * (int32_t)(a_length + b_length);
}

EXPORT(measure_terminated) int32_t measure_terminated(const char *start) {
    ENTER();
    return start ? (int32_t)terminated_length(start) : ABSENT;
}

EXPORT(sum) int64_t sum(const int32_t *values, uint32_t count) {
    ENTER();
    int64_t total = 0;
    if (!values) return ABSENT;
    for (uint32_t i = 0; i < count; i++) total += values[i];
    return total;
}

EXPORT(count_up) int32_t count_up(int32_t *values, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; values && i < count; i++) values[i] += (int32_t)i + 1;
    return values ? (int32_t)count : ABSENT;
}

EXPORT(int_or) int64_t int_or(const int32_t *value) {
    ENTER();
    return value ? *value : INT64_MIN;
}

EXPORT(long_or) int64_t long_or(const int64_t *value) {
    ENTER();
    return value ? *value : INT64_MIN;
}

EXPORT(double_or) double double_or(const double *value) {
    ENTER();
    return value ? *value : -1e300;
}

/* The guest owns the block from here on; 0 drops what was kept. */
EXPORT(keep) void keep(void *block, uint32_t length) {
    ENTER();
    kept_replace(&kept, block, length);
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    kept_drop(&kept);
}

EXPORT(kept_length) int32_t kept_length(void) {
    ENTER();
    return kept.block ? (int32_t)kept.length : ABSENT;
}

EXPORT(find) const char *find(int32_t there) {
    ENTER();
    return there ? text : 0;
}

EXPORT(find_packed) uint64_t find_packed(int32_t there) {
    ENTER();
    return there ? packed(text, sizeof(text) - 1) : 0;
}

/* A null pointer whose length says nothing. */
EXPORT(find_null_with_length) uint64_t find_null_with_length(void) {
    ENTER();
    return packed(0, 5);
}

EXPORT(make) char *make(int32_t there) {
    ENTER();
    return there ? copy_of(text, sizeof(text)) : 0;
}

EXPORT(make_packed) uint64_t make_packed(int32_t there) {
    ENTER();
    return there ? packed(copy_of(text, sizeof(text) - 1), sizeof(text) - 1) : 0;
}

/* An empty block is there, and is not null. */
EXPORT(make_empty) uint64_t make_empty(void) {
    ENTER();
    return packed(heap_malloc(0), 0);
}

EXPORT(find_numbers) const int32_t *find_numbers(int32_t there) {
    ENTER();
    return there ? numbers : 0;
}

EXPORT(make_numbers) int32_t *make_numbers(int32_t there) {
    ENTER();
    return there ? copy_of(numbers, sizeof(numbers)) : 0;
}

EXPORT(find_int) const int32_t *find_int(int32_t there) {
    ENTER();
    return there ? &an_int : 0;
}

EXPORT(find_long) const int64_t *find_long(int32_t there) {
    ENTER();
    return there ? &a_long : 0;
}

EXPORT(make_double) double *make_double(int32_t there) {
    ENTER();
    return there ? copy_of(&a_double, sizeof(a_double)) : 0;
}

/* Changes what it was lent whether or not it finds something. */
EXPORT(find_and_count) const char *find_and_count(int32_t there, int32_t *values, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i]++;
    return there ? text : 0;
}

EXPORT(malformed) char *malformed(void) {
    ENTER();
    return copy_of("\xff\xfe", 3);
}
