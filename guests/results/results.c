/*
 * A pointer and a length as a result, in each way that a function can return both. One source, one module for each way:
 *
 *   length-high    -DLENGTH_HIGH   one i64, the length in the high half
 *   multi-value    -DMULTI_VALUE   a struct under the multi-value ABI: two i32
 *   return-area    -DRETURN_AREA   a struct as C returns it: written where the caller says
 *   out-length     -DOUT_LENGTH    the pointer; the length is written where the caller says
 */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

#if defined LENGTH_HIGH
#define RESULT(name, ...) EXPORT(name) uint64_t name(__VA_ARGS__)
#define GIVE(pointer, count) return (uint64_t)(count) << 32 | heap_address(pointer)
#elif defined MULTI_VALUE || defined RETURN_AREA
struct slice {
    const void *start;
    uint32_t count;
};
#define RESULT(name, ...) EXPORT(name) struct slice name(__VA_ARGS__)
#define GIVE(pointer, count) return (struct slice){pointer, count}
#elif defined OUT_LENGTH
#define RESULT(name, ...) EXPORT(name) const void *name(__VA_ARGS__ __VA_OPT__(, ) uint32_t *length_out)
#define GIVE(pointer, count)   \
    do {                       \
        *length_out = (count); \
        return pointer;        \
    } while (0)
#endif

static void *malloc_elements(uint64_t count, uint32_t size) {
    uint64_t bytes = count * size;
    return bytes > UINT32_MAX ? 0 : heap_malloc((uint32_t)bytes);
}

#define ELEMENTS(T, type)                                                      \
    static const type table_elements_##T[4] = {1, 2, 3, 4};                    \
    RESULT(table_##T) {                                                        \
        ENTER();                                                               \
        GIVE(table_elements_##T, 4);                                           \
    }                                                                          \
    RESULT(made_##T, uint32_t count) {                                         \
        ENTER();                                                               \
        type *values = malloc_elements(count, sizeof(type));                   \
        for (uint32_t i = 0; values && i < count; i++) values[i] = (type)(i + 1); \
        GIVE(values, count);                                                   \
    }

ELEMENTS(i8, int8_t)
ELEMENTS(i16, int16_t)
ELEMENTS(u16, uint16_t)
ELEMENTS(i32, int32_t)
ELEMENTS(i64, int64_t)
ELEMENTS(f32, float)
ELEMENTS(f64, double)

static const char own_text[] = "wasm-owned ✓";
static const char handed_over_text[] = "handed over ✓";
static const char malformed[] = "f\xFCr";

static char *made_copy(const char *bytes, uint32_t length) {
    char *copy = heap_malloc(length);
    if (copy) copy_bytes(copy, bytes, length);
    return copy;
}

RESULT(static_text) {
    ENTER();
    GIVE(own_text, sizeof own_text - 1);
}

RESULT(made_text) {
    ENTER();
    uint32_t length = sizeof handed_over_text - 1;
    GIVE(made_copy(handed_over_text, length), length);
}

RESULT(malformed_text) {
    ENTER();
    GIVE(malformed, sizeof malformed - 1);
}

RESULT(made_malformed_text) {
    ENTER();
    uint32_t length = sizeof malformed - 1;
    GIVE(made_copy(malformed, length), length);
}

RESULT(reversed, const char *text, uint32_t length) {
    ENTER();
    char *reversed = heap_malloc(length);
    if (reversed) copy_reversed(reversed, text, length);
    GIVE(reversed, length);
}

/* The length in bytes. */

RESULT(table_bytes_i32) {
    ENTER();
    GIVE(table_elements_i32, sizeof table_elements_i32);
}

RESULT(made_bytes_i32, uint32_t count) {
    ENTER();
    int32_t *values = malloc_elements(count, sizeof *values);
    for (uint32_t i = 0; values && i < count; i++) values[i] = (int32_t)i + 1;
    GIVE(values, count * sizeof *values);
}

/* The length before the pointer, where there are two words. */

#if defined MULTI_VALUE || defined RETURN_AREA
struct counted {
    uint32_t count;
    const void *start;
};

EXPORT(table_first_i32) struct counted table_first_i32(void) {
    ENTER();
    return (struct counted){4, table_elements_i32};
}

EXPORT(made_first_i32) struct counted made_first_i32(uint32_t count) {
    ENTER();
    int32_t *values = malloc_elements(count, sizeof *values);
    for (uint32_t i = 0; values && i < count; i++) values[i] = (int32_t)i + 1;
    return (struct counted){count, values};
}

EXPORT(made_first_bytes_i32) struct counted made_first_bytes_i32(uint32_t count) {
    ENTER();
    struct counted made = made_first_i32(count);
    return (struct counted){count * sizeof(int32_t), made.start};
}

EXPORT(made_first_text) struct counted made_first_text(void) {
    ENTER();
    uint32_t length = sizeof handed_over_text - 1;
    return (struct counted){length, made_copy(handed_over_text, length)};
}
#endif

/* Where the host says where to write, nothing is written: it was zero before. */
#if defined RETURN_AREA
EXPORT(nothing) void nothing(struct slice *area) {
    ENTER();
    (void)area;
}
#elif defined OUT_LENGTH
RESULT(nothing) {
    ENTER();
    (void)length_out;
    return 0;
}
#else
RESULT(nothing) {
    ENTER();
    GIVE((void *)0, 0);
}
#endif

/* The text that the guest keeps from now on goes in, the one that it kept before comes out. */

static struct kept kept;

RESULT(swap_kept, char *text, uint32_t length) {
    ENTER();
    struct kept before = kept;
    kept = (struct kept){text, length, 0};
    GIVE(before.block, before.length);
}

RESULT(kept_text) {
    ENTER();
    GIVE(kept.block, kept.length);
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    kept_drop(&kept);
}

/* A second way to free what was handed over. */
EXPORT(release_text) void release_text(void *block) {
    ENTER();
    heap_free(block);
}

/* Results that the host chooses freely. */

RESULT(echo, const void *pointer, uint32_t count) {
    ENTER();
    GIVE(pointer, count);
}

RESULT(echo_after, const char *text, uint32_t length, const void *pointer, uint32_t count) {
    ENTER();
    (void)text;
    (void)length;
    GIVE(pointer, count);
}

/* Calls that fail. */

EXPORT(trap_now) void trap_now(void) {
    ENTER();
    __builtin_trap();
}

EXPORT(divide) int32_t divide(int32_t dividend, int32_t divisor) {
    ENTER();
    return dividend / divisor;
}
