/* One function for each way a value can cross between host and guest. The names are regular: <what>_<element type>. */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

enum kept_kind { KEPT_NOTHING, KEPT_TEXT, KEPT_i8, KEPT_i16, KEPT_u16, KEPT_i32, KEPT_i64, KEPT_f32, KEPT_f64 };

static struct kept kept;
static enum kept_kind kept_kind;

static void keep(void *block, uint32_t length, enum kept_kind kind) {
    kept_replace(&kept, block, length);
    kept_kind = kind;
}

static void *malloc_elements(uint64_t count, uint32_t size) {
    uint64_t bytes = count * size;
    return bytes > UINT32_MAX ? 0 : heap_malloc((uint32_t)bytes);
}

/* Arithmetic in uint64_t wraps around where int64_t would be undefined; both are an i64. */
#define NEGATED(x) (0 - (uint64_t)(x))
#define COMPLEMENTED(x) (~(x))
#define OPPOSITE(x) (-(x))

#define ELEMENTS(T, type, sum_type, opposite)                                                         \
    static type fixed_elements_##T[4] = {1, 2, 3, 4};                                                 \
    static const type table_elements_##T[4] = {1, 2, 3, 4};                                           \
    static const type terminated_elements_##T[4] = {1, 2, 3, 0};                                      \
                                                                                                      \
    static sum_type add_##T(const type *values, uint32_t count) {                                     \
        sum_type sum = 0;                                                                             \
        for (uint32_t i = 0; i < count; i++) sum += (sum_type)values[i];                              \
        return sum;                                                                                   \
    }                                                                                                 \
    static type *made_##T(uint32_t count, uint32_t extra) {                                           \
        type *values = malloc_elements((uint64_t)count + extra, sizeof(type));                        \
        for (uint32_t i = 0; values && i < count; i++) values[i] = (type)(i + 1);                     \
        return values;                                                                                \
    }                                                                                                 \
                                                                                                      \
    EXPORT(sum_##T) sum_type sum_##T(const type *values, uint32_t count) {                            \
        ENTER();                                                                                      \
        return add_##T(values, count);                                                                \
    }                                                                                                 \
    EXPORT(negate_##T) void negate_##T(type *values, uint32_t count) {                                \
        ENTER();                                                                                      \
        for (uint32_t i = 0; i < count; i++) values[i] = (type)opposite(values[i]);                   \
    }                                                                                                 \
    EXPORT(fill_##T) uint32_t fill_##T(type *values, uint32_t count) {                                \
        ENTER();                                                                                      \
        uint32_t was_zero = 1;                                                                        \
        for (uint32_t i = 0; i < count; i++) {                                                        \
            if (values[i] != 0) was_zero = 0;                                                         \
            values[i] = (type)(i + 1);                                                                \
        }                                                                                             \
        return was_zero;                                                                              \
    }                                                                                                 \
    EXPORT(make_##T) uint64_t make_##T(uint32_t count) {                                              \
        ENTER();                                                                                      \
        return packed(made_##T(count, 0), count);                                                     \
    }                                                                                                 \
    EXPORT(table_##T) uint64_t table_##T(void) {                                                      \
        ENTER();                                                                                      \
        return packed(table_elements_##T, 4);                                                         \
    }                                                                                                 \
    EXPORT(fixed_##T) type *fixed_##T(void) {                                                         \
        ENTER();                                                                                      \
        return fixed_elements_##T;                                                                    \
    }                                                                                                 \
    EXPORT(fixed_made_##T) type *fixed_made_##T(void) {                                               \
        ENTER();                                                                                      \
        return made_##T(4, 0);                                                                        \
    }                                                                                                 \
    EXPORT(keep_##T) void keep_##T(type *values, uint32_t count) {                                    \
        ENTER();                                                                                      \
        keep(values, count, KEPT_##T);                                                                \
    }                                                                                                 \
    EXPORT(kept_sum_##T) sum_type kept_sum_##T(void) {                                                \
        ENTER();                                                                                      \
        return kept_kind == KEPT_##T ? add_##T(kept.block, kept.length) : 0;                          \
    }                                                                                                 \
    EXPORT(first4_##T) sum_type first4_##T(const type *values) {                                      \
        ENTER();                                                                                      \
        return add_##T(values, 4);                                                                    \
    }                                                                                                 \
    EXPORT(terminated_##T) uint32_t terminated_##T(const type *values) {                              \
        ENTER();                                                                                      \
        uint32_t count = 0;                                                                           \
        while (values[count] != 0) count++;                                                           \
        return count;                                                                                 \
    }                                                                                                 \
    EXPORT(made_terminated_##T) type *made_terminated_##T(uint32_t count) {                           \
        ENTER();                                                                                      \
        type *values = made_##T(count, 1);                                                            \
        if (values) values[count] = 0;                                                                \
        return values;                                                                                \
    }                                                                                                 \
    EXPORT(static_terminated_##T) const type *static_terminated_##T(void) {                           \
        ENTER();                                                                                      \
        return terminated_elements_##T;                                                               \
    }

ELEMENTS(i8, int8_t, uint64_t, NEGATED)
ELEMENTS(i16, int16_t, uint64_t, NEGATED)
ELEMENTS(u16, uint16_t, uint64_t, COMPLEMENTED)
ELEMENTS(i32, int32_t, uint64_t, NEGATED)
ELEMENTS(i64, int64_t, uint64_t, NEGATED)
ELEMENTS(f32, float, double, OPPOSITE)
ELEMENTS(f64, double, double, OPPOSITE)

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    keep(0, 0, KEPT_NOTHING);
}

/* Scalars, as they arrive: an i32 is neither cut to its Java type nor extended from it. */

#define ECHO(name, type)               \
    EXPORT(name) type name(type value) { \
        ENTER();                       \
        return value;                  \
    }

ECHO(echo_bool, int32_t)
ECHO(echo_i8, int32_t)
ECHO(echo_i16, int32_t)
ECHO(echo_i32, int32_t)
ECHO(echo_i64, int64_t)
ECHO(echo_f32, float)
ECHO(echo_f64, double)

/* What clang makes of `!value` for a bool that it trusts to be 0 or 1. */
EXPORT(not_bool) int32_t not_bool(int32_t value) {
    ENTER();
    return value ^ 1;
}

EXPORT(dirty_bool) int32_t dirty_bool(void) {
    ENTER();
    return 2;
}

EXPORT(dirty_i8) int32_t dirty_i8(void) {
    ENTER();
    return 0x1FF;
}

EXPORT(dirty_i16) int32_t dirty_i16(void) {
    ENTER();
    return 0x18001;
}

EXPORT(mix) double mix(int32_t a, int32_t b, int32_t c, int32_t d, int64_t e, float f, double g) {
    ENTER();
    return (double)a + b + c + d + (double)e + f + g;
}

EXPORT(nothing) void nothing(void) {
    ENTER();
}

/* Text as a parameter. */

EXPORT(count_bytes) uint32_t count_bytes(const char *text, uint32_t length) {
    ENTER();
    (void)text;
    return length;
}

EXPORT(hash_string) uint64_t hash_string(const char *text, uint32_t length) {
    ENTER();
    return hash_bytes(text, length);
}

EXPORT(hash_terminated) uint64_t hash_terminated(const char *text) {
    ENTER();
    return hash_bytes(text, terminated_length(text));
}

EXPORT(concat_lengths)
uint32_t concat_lengths(const char *first, uint32_t first_length, const char *second, uint32_t second_length) {
    ENTER();
    (void)first;
    (void)second;
    return first_length * 1000 + second_length;
}

EXPORT(concat_terminated) uint32_t concat_terminated(const char *first, const char *second) {
    ENTER();
    return terminated_length(first) * 1000 + terminated_length(second);
}

EXPORT(string_then_ints)
uint64_t string_then_ints(const char *text, uint32_t length, const int32_t *values, uint32_t count) {
    ENTER();
    return hash_bytes(text, length) + add_i32(values, count);
}

EXPORT(capacity16) int32_t capacity16(const char *text) {
    ENTER();
    int32_t length = 0;
    while (length < 16 && text[length]) length++;
    for (int32_t i = length; i < 16; i++)
        if (text[i]) return -1;
    return length;
}

EXPORT(keep_string) void keep_string(char *text, uint32_t length) {
    ENTER();
    keep(text, length, KEPT_TEXT);
}

EXPORT(keep_terminated) void keep_terminated(char *text) {
    ENTER();
    keep(text, terminated_length(text), KEPT_TEXT);
}

/* Text as a result. */

static const char own_text[] = "wasm-owned ✓";
static const char handed_over_text[] = "handed over ✓";
static const char malformed[] = "f\xFCr";

static char *made_copy(const char *bytes, uint32_t length) {
    char *copy = heap_malloc(length);
    if (copy) copy_bytes(copy, bytes, length);
    return copy;
}

EXPORT(kept_string) uint64_t kept_string(void) {
    ENTER();
    return kept_kind == KEPT_TEXT ? packed(kept.block, kept.length) : 0;
}

EXPORT(reverse_packed) uint64_t reverse_packed(const char *text, uint32_t length) {
    ENTER();
    char *reversed = heap_malloc(length);
    if (reversed) copy_reversed(reversed, text, length);
    return packed(reversed, length);
}

EXPORT(upper_terminated) char *upper_terminated(const char *text) {
    ENTER();
    uint32_t size = terminated_length(text) + 1;
    char *result = heap_malloc(size);
    if (result) copy_upper(result, text, size);
    return result;
}

EXPORT(static_text) const char *static_text(void) {
    ENTER();
    return own_text;
}

EXPORT(static_text_packed) uint64_t static_text_packed(void) {
    ENTER();
    return packed(own_text, sizeof own_text - 1);
}

EXPORT(made_text) char *made_text(void) {
    ENTER();
    return made_copy(handed_over_text, sizeof handed_over_text);
}

EXPORT(made_latin1) uint64_t made_latin1(void) {
    ENTER();
    uint32_t length = sizeof malformed - 1;
    return packed(made_copy(malformed, length), length);
}

EXPORT(malformed_text) const char *malformed_text(void) {
    ENTER();
    return malformed;
}

EXPORT(made_malformed_text) char *made_malformed_text(void) {
    ENTER();
    return made_copy(malformed, sizeof malformed);
}

/* A second way to free what was handed over. */
static uint32_t releases;

EXPORT(release_text) void release_text(char *text) {
    ENTER();
    releases++;
    heap_free(text);
}

EXPORT(release_count) uint32_t release_count(void) {
    ENTER();
    return releases;
}

/* Results that the host chooses freely. */

ECHO(echo_pointer, uint32_t)
ECHO(echo_packed, uint64_t)

EXPORT(echo_pointer_after) uint32_t echo_pointer_after(const char *text, uint32_t length, uint32_t result) {
    ENTER();
    (void)text;
    (void)length;
    return result;
}

EXPORT(echo_packed_after) uint64_t echo_packed_after(const char *text, uint32_t length, uint64_t result) {
    ENTER();
    (void)text;
    (void)length;
    return result;
}

EXPORT(unterminated) char *unterminated(void) {
    ENTER();
    uint64_t end = (uint64_t)__builtin_wasm_memory_size(0) * HEAP_PAGE_BYTES;
    char *tail = (char *)(uintptr_t)(end - HEAP_TAIL_BYTES);
    for (uint32_t i = 0; i < HEAP_TAIL_BYTES; i++) tail[i] = 'x';
    return tail;
}

/* Calls that fail. */

/* Volatile: what is written here and read back cannot be optimised away. */
static volatile uint64_t ballast;

/* How deep the recursions would go: every stack ends long before. */
static volatile uint32_t bottom = UINT32_MAX;

EXPORT(trap_now) void trap_now(void) {
    ENTER();
    __builtin_trap();
}

EXPORT(trap_after_string) uint32_t trap_after_string(const char *text, uint32_t length) {
    ENTER();
    ballast = hash_bytes(text, length);
    __builtin_trap();
}

EXPORT(divide) int32_t divide(int32_t dividend, int32_t divisor) {
    ENTER();
    return dividend / divisor;
}

/* No frame in linear memory: the engine's own call stack is what runs out. */
__attribute__((noinline)) static uint32_t descend(uint32_t depth) {
    if (depth == bottom) return 0;
    ballast = depth;
    return descend(depth + 1) + (uint32_t)ballast;
}

EXPORT(overflow_stack) uint32_t overflow_stack(uint32_t depth) {
    ENTER();
    return descend(depth);
}

/* A kilobyte of frame in linear memory: the guest's shadow stack runs out first, below address 0. */
__attribute__((noinline)) static uint32_t descend_with_frame(uint32_t depth) {
    if (depth == bottom) return 0;
    volatile uint8_t frame[1024];
    frame[depth % sizeof frame] = (uint8_t)depth;
    return descend_with_frame(depth + 1) + frame[depth % sizeof frame];
}

EXPORT(overflow_shadow_stack) uint32_t overflow_shadow_stack(uint32_t depth) {
    ENTER();
    return descend_with_frame(depth);
}

EXPORT(spin) void spin(void) {
    ENTER();
    for (;;) ballast = 0;
}

EXPORT(grow_and_sum_i32) uint64_t grow_and_sum_i32(const int32_t *values, uint32_t count, uint32_t pages) {
    ENTER();
    __builtin_wasm_memory_grow(0, pages);
    return add_i32(values, count);
}

EXPORT(grow) uint32_t grow(uint32_t pages) {
    ENTER();
    return __builtin_wasm_memory_grow(0, pages);
}

EXPORT(pages) uint32_t pages(void) {
    ENTER();
    return __builtin_wasm_memory_size(0);
}

static uint32_t initialisations;

EXPORT(_initialize) void initialize(void) {
    ENTER();
    initialisations++;
}

/* How often the initialiser ran: 1 is right. */
EXPORT(initialised) uint32_t initialised(void) {
    ENTER();
    return initialisations;
}
