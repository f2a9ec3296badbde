/*
 * Results that do not come back side by side in what a function returns. One source, one module for each way:
 *
 *   wide-pointer    -DWIDE_POINTER    the address of a struct of pointer and length
 *   out-pointers    -DOUT_POINTERS    pointer and length are written where the caller says
 *   getters         -DGETTERS         the pointer; other functions and globals give the length, or the pointer too
 *   caller-buffer   -DCALLER_BUFFER   the length; the content is written to a buffer of the caller's
 */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

static const char malformed[] = "f\xFCr";

#if !defined CALLER_BUFFER

static const char own_text[] = "wasm-owned ✓";
static const char handed_over_text[] = "handed over ✓";

struct slice {
    const void *start;
    uint32_t count;
};

#if defined WIDE_POINTER
/* The struct lies in a block of its own where it is handed over, and stays the guest's where the content does. */
static struct slice own;

static struct slice *made_slice(const void *start, uint32_t count) {
    struct slice *made = heap_malloc(sizeof *made);
    if (made) *made = (struct slice){start, count};
    return made;
}

#define RESULT(name, ...) EXPORT(name) struct slice *name(__VA_ARGS__)
#define KEEP(pointer, count)                 \
    do {                                     \
        own = (struct slice){pointer, count}; \
        return &own;                         \
    } while (0)
#define GIVE(pointer, count) return made_slice(pointer, count)
#elif defined OUT_POINTERS
#define RESULT(name, ...) \
    EXPORT(name) void name(__VA_ARGS__ __VA_OPT__(, ) const void **pointer_out, uint32_t *length_out)
#define KEEP(pointer, count)     \
    do {                         \
        *pointer_out = (pointer); \
        *length_out = (count);   \
    } while (0)
#define GIVE KEEP
#elif defined GETTERS
static uint32_t last_count;
static const void *last_start;

#define RESULT(name, ...) EXPORT(name) const void *name(__VA_ARGS__)
#define KEEP(pointer, count)            \
    do {                                \
        last_count = (count);           \
        return last_start = (pointer);  \
    } while (0)
#define GIVE KEEP
#endif

static void *malloc_elements(uint64_t count, uint32_t size) {
    uint64_t bytes = count * size;
    return bytes > UINT32_MAX ? 0 : heap_malloc((uint32_t)bytes);
}

#define ELEMENTS(T, type)                                                      \
    static const type table_elements_##T[4] = {1, 2, 3, 4};                    \
    RESULT(table_##T) {                                                        \
        ENTER();                                                               \
        KEEP(table_elements_##T, 4);                                           \
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

static char *made_copy(const char *bytes, uint32_t length) {
    char *copy = heap_malloc(length);
    if (copy) copy_bytes(copy, bytes, length);
    return copy;
}

RESULT(static_text) {
    ENTER();
    KEEP(own_text, sizeof own_text - 1);
}

RESULT(made_text) {
    ENTER();
    uint32_t length = sizeof handed_over_text - 1;
    GIVE(made_copy(handed_over_text, length), length);
}

RESULT(malformed_text) {
    ENTER();
    KEEP(malformed, sizeof malformed - 1);
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
    KEEP(table_elements_i32, sizeof table_elements_i32);
}

RESULT(made_bytes_i32, uint32_t count) {
    ENTER();
    int32_t *values = malloc_elements(count, sizeof *values);
    for (uint32_t i = 0; values && i < count; i++) values[i] = (int32_t)i + 1;
    GIVE(values, count * sizeof *values);
}

/* The length before the pointer, where there are two words. */

#if defined WIDE_POINTER
#define FIRST(name, ...) EXPORT(name) struct counted *name(__VA_ARGS__)
struct counted {
    uint32_t count;
    const void *start;
};
static struct counted own_counted;
#define KEEP_FIRST(pointer, count)                   \
    do {                                             \
        own_counted = (struct counted){count, pointer}; \
        return &own_counted;                         \
    } while (0)
static struct counted *made_counted(const void *start, uint32_t count) {
    struct counted *made = heap_malloc(sizeof *made);
    if (made) *made = (struct counted){count, start};
    return made;
}
#define GIVE_FIRST(pointer, count) return made_counted(pointer, count)
#elif defined OUT_POINTERS
#define FIRST(name, ...) \
    EXPORT(name) void name(__VA_ARGS__ __VA_OPT__(, ) uint32_t *length_out, const void **pointer_out)
#define KEEP_FIRST KEEP
#define GIVE_FIRST KEEP
#endif

#if defined FIRST
FIRST(table_first_i32) {
    ENTER();
    KEEP_FIRST(table_elements_i32, 4);
}

FIRST(made_first_i32, uint32_t count) {
    ENTER();
    int32_t *values = malloc_elements(count, sizeof *values);
    for (uint32_t i = 0; values && i < count; i++) values[i] = (int32_t)i + 1;
    GIVE_FIRST(values, count);
}

FIRST(made_first_bytes_i32, uint32_t count) {
    ENTER();
    int32_t *values = malloc_elements(count, sizeof *values);
    for (uint32_t i = 0; values && i < count; i++) values[i] = (int32_t)i + 1;
    GIVE_FIRST(values, count * sizeof *values);
}

FIRST(made_first_text) {
    ENTER();
    uint32_t length = sizeof handed_over_text - 1;
    GIVE_FIRST(made_copy(handed_over_text, length), length);
}
#endif

/* Nothing: kept by the guest, handed over, and not even written. */

RESULT(nothing) {
    ENTER();
    KEEP(0, 0);
}

RESULT(made_nothing) {
    ENTER();
    GIVE(0, 0);
}

#if defined OUT_POINTERS
RESULT(unwritten) {
    ENTER();
    (void)pointer_out;
    (void)length_out;
}
#endif

#if defined WIDE_POINTER
RESULT(null_slice) {
    ENTER();
    return 0;
}

/* An address that the host chooses, for the struct itself. */
RESULT(echo_slice, struct slice *slice) {
    ENTER();
    return slice;
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
    KEEP(kept.block, kept.length);
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    kept_drop(&kept);
}

/* A second way to free what was handed over: all of it. */
#if defined WIDE_POINTER
EXPORT(release_text) void release_text(struct slice *slice) {
    ENTER();
    heap_free((void *)slice->start);
    heap_free(slice);
}
#else
EXPORT(release_text) void release_text(void *block) {
    ENTER();
    heap_free(block);
}
#endif

/* Results that the host chooses freely. */

RESULT(echo, const void *pointer, uint32_t count) {
    ENTER();
    KEEP(pointer, count);
}

RESULT(echo_made, const void *pointer, uint32_t count) {
    ENTER();
    GIVE(pointer, count);
}

RESULT(echo_after, const char *text, uint32_t length, const void *pointer, uint32_t count) {
    ENTER();
    (void)text;
    (void)length;
    GIVE(pointer, count);
}

#if defined GETTERS
/* The length of what came last. */
EXPORT(last_length) uint32_t last_length(void) {
    ENTER();
    return last_count;
}

/* Where it is, for functions that return nothing. */
EXPORT(last_pointer) const void *last_pointer(void) {
    ENTER();
    return last_start;
}

EXPORT(make_text) void make_text(void) {
    ENTER();
    last_count = sizeof handed_over_text - 1;
    last_start = made_copy(handed_over_text, last_count);
}

/* The length of a certain block: of the text that ends with a zero there. */
EXPORT(length_at) uint32_t length_at(const char *text) {
    ENTER();
    return terminated_length(text);
}

EXPORT(made_terminated) const char *made_terminated(const char *text, uint32_t length) {
    ENTER();
    char *made = heap_malloc(length + 1);
    if (!made) return 0;
    copy_bytes(made, text, length);
    made[length] = 0;
    return made;
}

/* The length of what a function gives for the same arguments. */
EXPORT(repeated) const char *repeated(const char *text, uint32_t length, uint32_t times) {
    ENTER();
    char *made = malloc_elements(length, times);
    for (uint32_t i = 0; made && i < times; i++) copy_bytes(made + i * length, text, length);
    return made;
}

EXPORT(repeated_length) uint32_t repeated_length(const char *text, uint32_t length, uint32_t times) {
    ENTER();
    (void)text;
    return length * times;
}

/* Whether a getter was asked for what is not there. */
EXPORT(missing_text) const char *missing_text(void) {
    ENTER();
    return 0;
}

/* A global of the module that holds a length, and one that holds an address. */
__asm__(".globaltype held_length, i32\n.globl held_length\nheld_length:\n");
__asm__(".globaltype held_pointer, i32\n.globl held_pointer\nheld_pointer:\n");

EXPORT(hold_text) void hold_text(void) {
    ENTER();
    uint32_t length = sizeof own_text - 1;
    uint32_t address = heap_address(own_text);
    __asm__ volatile("local.get %0\nglobal.set held_length" : : "r"(length));
    __asm__ volatile("local.get %0\nglobal.set held_pointer" : : "r"(address));
}

/* A getter that cannot. */
EXPORT(wide_length) uint64_t wide_length(void) {
    ENTER();
    return last_count;
}
#endif

#if defined OUT_POINTERS
/* One area for a value of each type. */
#define OUT(T, type)                                            \
    EXPORT(out_##T) void out_##T(type value, type *value_out) { \
        ENTER();                                                \
        if ((uintptr_t)value_out % sizeof(type)) __builtin_trap(); \
        *value_out = value;                                     \
    }

OUT(i8, int8_t)
OUT(i16, int16_t)
OUT(u16, uint16_t)
OUT(i32, int32_t)
OUT(i64, int64_t)
OUT(f32, float)
OUT(f64, double)

EXPORT(out_bool) void out_bool(uint32_t value, uint8_t *value_out) {
    ENTER();
    *value_out = value;
}

EXPORT(out_nothing) void out_nothing(int64_t *value_out) {
    ENTER();
    (void)value_out;
}

EXPORT(out_text_length) void out_text_length(const char *text, uint32_t length, uint32_t *value_out) {
    ENTER();
    (void)text;
    *value_out = length;
}
#endif

#else

/* Copies what there is room for, and gives the length of all. */
#define FILL(T, type)                                                                      \
    EXPORT(fill_##T) uint32_t fill_##T(uint32_t count, type *buffer, uint32_t capacity) {  \
        ENTER();                                                                           \
        if ((uintptr_t)buffer % sizeof(type)) __builtin_trap();                            \
        for (uint32_t i = 0; i < count && i < capacity; i++) buffer[i] = (type)(i + 1);    \
        return count;                                                                      \
    }                                                                                      \
    /* Writes nothing where it does not fit, and gives the negative length. */             \
    EXPORT(ask_##T) int32_t ask_##T(uint32_t count, type *buffer, uint32_t capacity) {     \
        ENTER();                                                                           \
        if (count > capacity) return -(int32_t)count;                                      \
        for (uint32_t i = 0; i < count; i++) buffer[i] = (type)(i + 1);                    \
        return (int32_t)count;                                                             \
    }

FILL(i8, int8_t)
FILL(i16, int16_t)
FILL(u16, uint16_t)
FILL(i32, int32_t)
FILL(i64, int64_t)
FILL(f32, float)
FILL(f64, double)

/* Capacity and length in bytes. */
EXPORT(fill_bytes_i32) uint32_t fill_bytes_i32(uint32_t count, int32_t *buffer, uint32_t capacity) {
    ENTER();
    for (uint32_t i = 0; i < count && i < capacity / 4; i++) buffer[i] = (int32_t)i + 1;
    return count * 4;
}

/* The length as an i64. */
EXPORT(fill_wide) int64_t fill_wide(uint32_t count, uint8_t *buffer, uint32_t capacity) {
    ENTER();
    for (uint32_t i = 0; i < count && i < capacity; i++) buffer[i] = (uint8_t)(i + 1);
    return count;
}

/* As snprintf does it: the length without the terminator, for which there has to be room. */
EXPORT(print) int32_t print(const char *text, uint32_t length, char *buffer, uint32_t capacity) {
    ENTER();
    if (capacity) {
        uint32_t copied = length < capacity ? length : capacity - 1;
        copy_bytes(buffer, text, copied);
        buffer[copied] = 0;
    }
    return (int32_t)length;
}

/* UTF-16 in code units. */
EXPORT(copy_units) uint32_t copy_units(const uint16_t *text, uint32_t length, uint16_t *buffer, uint32_t capacity) {
    ENTER();
    copy_bytes(buffer, text, 2 * (length < capacity ? length : capacity));
    return length;
}

EXPORT(copy_text) uint32_t copy_text(const char *text, uint32_t length, char *buffer, uint32_t capacity) {
    ENTER();
    copy_bytes(buffer, text, length < capacity ? length : capacity);
    return length;
}

EXPORT(copy_malformed) uint32_t copy_malformed(char *buffer, uint32_t capacity) {
    ENTER();
    copy_bytes(buffer, malformed, capacity < sizeof malformed - 1 ? capacity : sizeof malformed - 1);
    return sizeof malformed - 1;
}

/* Doubles in place what it copies as it was: a second call has to see what the first saw. */
EXPORT(double_and_copy) uint32_t double_and_copy(int32_t *values, uint32_t count, int32_t *buffer, uint32_t capacity) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) {
        if (i < capacity) buffer[i] = values[i];
        values[i] *= 2;
    }
    return count;
}

/* Gives what the host chooses, first and then, whatever the capacity. */
static uint32_t calls;

EXPORT(begin_echo) void begin_echo(void) {
    ENTER();
    calls = 0;
}

EXPORT(echo_length) int32_t echo_length(int32_t first, int32_t then, uint8_t *buffer, uint32_t capacity) {
    ENTER();
    (void)buffer;
    (void)capacity;
    return calls++ ? then : first;
}

EXPORT(echo_bytes) int32_t echo_bytes(int32_t first, int32_t then, int32_t *buffer, uint32_t capacity) {
    ENTER();
    (void)buffer;
    (void)capacity;
    return calls++ ? then : first;
}

EXPORT(echo_wide) int64_t echo_wide(int64_t first, int64_t then, uint8_t *buffer, uint32_t capacity) {
    ENTER();
    (void)buffer;
    (void)capacity;
    return calls++ ? then : first;
}

EXPORT(call_count) uint32_t call_count(void) {
    ENTER();
    return calls;
}

static struct kept kept;

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    kept_drop(&kept);
}
#endif

/* Calls that fail. */

EXPORT(trap_now) void trap_now(void) {
    ENTER();
    __builtin_trap();
}

EXPORT(divide) int32_t divide(int32_t dividend, int32_t divisor) {
    ENTER();
    return dividend / divisor;
}
