/*
 * One function for each place that a length can have. The names are regular: <what>_<place>_<element type>. Every function traps
 * on an address that is not aligned to its elements, and on bytes that are no whole number of them.
 */
#include "bytes.h"
#include "heap.h"

#define CHECK(condition)                    \
    do {                                    \
        if (!(condition)) __builtin_trap(); \
    } while (0)

#define CHECK_ALIGNED(pointer, size) CHECK((uintptr_t)(pointer) % (size) == 0)

/* A header lies in a block of its own, before elements on 16 bytes. */
enum { WORD_BYTES = 4, HEADER_BYTES = 16 };

/* As C lays out struct { uint32_t size; type data[]; }. */
#define CONTENT_OFFSET(type) (sizeof(type) > WORD_BYTES ? sizeof(type) : WORD_BYTES)

static uint32_t word_at(const void *address) {
    uint32_t word;
    copy_bytes(&word, address, WORD_BYTES);
    return word;
}

static void set_word(void *address, uint32_t word) {
    copy_bytes(address, &word, WORD_BYTES);
}

/* A block with room for content behind its length; 0 where there is none. */
static uint8_t *made_prefix(uint32_t offset, uint32_t size_bytes) {
    uint8_t *block = heap_malloc(offset + size_bytes);
    if (block) set_word(block, size_bytes);
    return block;
}

/* Content behind its length, without the block that both are in; 0 where there is none. */
static uint8_t *made_header(uint32_t size_bytes) {
    uint8_t *block = heap_malloc(HEADER_BYTES + size_bytes);
    if (!block) return 0;
    set_word(block + HEADER_BYTES - WORD_BYTES, size_bytes);
    return block + HEADER_BYTES;
}

/* What made_header gave. */
EXPORT(free_header) void free_header(uint8_t *content) {
    ENTER();
    heap_free(content - HEADER_BYTES);
}

static uint32_t header_of(const void *content) {
    CHECK_ALIGNED(content, WORD_BYTES);
    return word_at((const uint8_t *)content - WORD_BYTES);
}

/* Arithmetic in uint64_t wraps around where int64_t would be undefined; both are an i64. */
#define NEGATED(x) (0 - (uint64_t)(x))
#define COMPLEMENTED(x) (~(x))
#define OPPOSITE(x) (-(x))

#define ELEMENTS(T, type, sum_type, opposite)                                                             \
    static const type own_elements_##T[4] = {1, 2, 3, 4};                                                 \
    static const struct {                                                                                 \
        uint32_t size_bytes;                                                                              \
        type elements[4];                                                                                 \
    } own_prefixed_##T = {4 * sizeof(type), {1, 2, 3, 4}};                                                \
    static const struct {                                                                                 \
        _Alignas(HEADER_BYTES) uint32_t padding[HEADER_BYTES / WORD_BYTES - 1];                           \
        uint32_t size_bytes;                                                                              \
        type elements[4];                                                                                 \
    } own_headed_##T = {{0}, 4 * sizeof(type), {1, 2, 3, 4}};                                             \
                                                                                                          \
    static uint32_t count_##T(const type *values, uint32_t size_bytes) {                                  \
        CHECK_ALIGNED(values, sizeof(type));                                                              \
        CHECK(size_bytes % sizeof(type) == 0);                                                            \
        return size_bytes / sizeof(type);                                                                 \
    }                                                                                                     \
    static type *prefixed_##T(void *block) {                                                              \
        CHECK_ALIGNED(block, WORD_BYTES);                                                                 \
        return (type *)((uint8_t *)block + CONTENT_OFFSET(type));                                         \
    }                                                                                                     \
    static sum_type add_##T(const type *values, uint32_t count) {                                         \
        sum_type sum = 0;                                                                                 \
        CHECK_ALIGNED(values, sizeof(type));                                                              \
        for (uint32_t i = 0; i < count; i++) sum += (sum_type)values[i];                                  \
        return sum;                                                                                       \
    }                                                                                                     \
    static void turn_##T(type *values, uint32_t count) {                                                  \
        for (uint32_t i = 0; i < count; i++) values[i] = (type)opposite(values[i]);                       \
    }                                                                                                     \
    static uint32_t set_##T(type *values, uint32_t count) {                                               \
        uint32_t was_zero = 1;                                                                            \
        for (uint32_t i = 0; i < count; i++) {                                                            \
            if (values[i] != 0) was_zero = 0;                                                             \
            values[i] = (type)(i + 1);                                                                    \
        }                                                                                                 \
        return was_zero;                                                                                  \
    }                                                                                                     \
    static void enumerate_##T(type *values, uint32_t count) {                                             \
        for (uint32_t i = 0; i < count; i++) values[i] = (type)(i + 1);                                   \
    }                                                                                                     \
                                                                                                          \
    /* In bytes, behind the pointer or before it; in elements before it. */                               \
    EXPORT(sum_bytes_##T) sum_type sum_bytes_##T(const type *values, uint32_t size_bytes) {               \
        ENTER();                                                                                          \
        return add_##T(values, count_##T(values, size_bytes));                                            \
    }                                                                                                     \
    EXPORT(sum_bytes_first_##T) sum_type sum_bytes_first_##T(uint32_t size_bytes, const type *values) {   \
        ENTER();                                                                                          \
        return add_##T(values, count_##T(values, size_bytes));                                            \
    }                                                                                                     \
    EXPORT(sum_first_##T) sum_type sum_first_##T(uint32_t count, const type *values) {                    \
        ENTER();                                                                                          \
        return add_##T(values, count);                                                                    \
    }                                                                                                     \
    EXPORT(negate_bytes_##T) void negate_bytes_##T(type *values, uint32_t size_bytes) {                   \
        ENTER();                                                                                          \
        turn_##T(values, count_##T(values, size_bytes));                                                  \
    }                                                                                                     \
    EXPORT(fill_bytes_##T) uint32_t fill_bytes_##T(type *values, uint32_t size_bytes) {                   \
        ENTER();                                                                                          \
        return set_##T(values, count_##T(values, size_bytes));                                            \
    }                                                                                                     \
    EXPORT(take_bytes_##T) sum_type take_bytes_##T(type *values, uint32_t size_bytes) {                   \
        ENTER();                                                                                          \
        sum_type sum = add_##T(values, count_##T(values, size_bytes));                                    \
        heap_free(values);                                                                                \
        return sum;                                                                                       \
    }                                                                                                     \
    EXPORT(make_bytes_##T) uint64_t make_bytes_##T(uint32_t count) {                                      \
        ENTER();                                                                                          \
        type *values = heap_malloc(count * sizeof(type));                                                 \
        if (values) enumerate_##T(values, count);                                                         \
        return packed(values, count * sizeof(type));                                                      \
    }                                                                                                     \
    EXPORT(own_bytes_##T) uint64_t own_bytes_##T(void) {                                                  \
        ENTER();                                                                                          \
        return packed(own_elements_##T, 4 * sizeof(type));                                                \
    }                                                                                                     \
                                                                                                          \
    /* In a word at the pointer. */                                                                       \
    EXPORT(sum_prefix_##T) sum_type sum_prefix_##T(void *block) {                                         \
        ENTER();                                                                                          \
        return add_##T(prefixed_##T(block), count_##T(prefixed_##T(block), word_at(block)));              \
    }                                                                                                     \
    EXPORT(negate_prefix_##T) void negate_prefix_##T(void *block) {                                       \
        ENTER();                                                                                          \
        turn_##T(prefixed_##T(block), count_##T(prefixed_##T(block), word_at(block)));                    \
    }                                                                                                     \
    EXPORT(fill_prefix_##T) uint32_t fill_prefix_##T(void *block) {                                       \
        ENTER();                                                                                          \
        return set_##T(prefixed_##T(block), count_##T(prefixed_##T(block), word_at(block)));              \
    }                                                                                                     \
    EXPORT(take_prefix_##T) sum_type take_prefix_##T(void *block) {                                       \
        ENTER();                                                                                          \
        sum_type sum = add_##T(prefixed_##T(block), count_##T(prefixed_##T(block), word_at(block)));      \
        heap_free(block);                                                                                 \
        return sum;                                                                                       \
    }                                                                                                     \
    EXPORT(make_prefix_##T) void *make_prefix_##T(uint32_t count) {                                       \
        ENTER();                                                                                          \
        uint8_t *block = made_prefix(CONTENT_OFFSET(type), count * sizeof(type));                         \
        if (block) enumerate_##T(prefixed_##T(block), count);                                             \
        return block;                                                                                     \
    }                                                                                                     \
    EXPORT(own_prefix_##T) const void *own_prefix_##T(void) {                                             \
        ENTER();                                                                                          \
        return &own_prefixed_##T;                                                                         \
    }                                                                                                     \
                                                                                                          \
    /* In a word before the pointer. */                                                                   \
    EXPORT(sum_header_##T) sum_type sum_header_##T(const type *values) {                                  \
        ENTER();                                                                                          \
        return add_##T(values, count_##T(values, header_of(values)));                                     \
    }                                                                                                     \
    EXPORT(negate_header_##T) void negate_header_##T(type *values) {                                      \
        ENTER();                                                                                          \
        turn_##T(values, count_##T(values, header_of(values)));                                           \
    }                                                                                                     \
    EXPORT(fill_header_##T) uint32_t fill_header_##T(type *values) {                                      \
        ENTER();                                                                                          \
        return set_##T(values, count_##T(values, header_of(values)));                                     \
    }                                                                                                     \
    EXPORT(take_header_##T) sum_type take_header_##T(type *values) {                                      \
        ENTER();                                                                                          \
        sum_type sum = add_##T(values, count_##T(values, header_of(values)));                             \
        heap_free((uint8_t *)values - CONTENT_OFFSET(type));                                              \
        return sum;                                                                                       \
    }                                                                                                     \
    EXPORT(make_header_##T) type *make_header_##T(uint32_t count) {                                       \
        ENTER();                                                                                          \
        type *values = (type *)made_header(count * sizeof(type));                                         \
        if (values) enumerate_##T(values, count);                                                         \
        return values;                                                                                    \
    }                                                                                                     \
    EXPORT(own_header_##T) const type *own_header_##T(void) {                                             \
        ENTER();                                                                                          \
        return own_headed_##T.elements;                                                                   \
    }                                                                                                     \
                                                                                                          \
    /* In another parameter, perhaps of several pointers. */                                              \
    EXPORT(sum_given_##T) sum_type sum_given_##T(uint32_t count, const type *first, const type *second) { \
        ENTER();                                                                                          \
        return add_##T(first, count) + add_##T(second, count);                                            \
    }                                                                                                     \
    EXPORT(negate_given_##T) void negate_given_##T(type *values, uint32_t count) {                        \
        ENTER();                                                                                          \
        turn_##T(values, count);                                                                          \
    }                                                                                                     \
    EXPORT(fill_given_##T) uint32_t fill_given_##T(uint32_t count, type *values) {                        \
        ENTER();                                                                                          \
        return set_##T(values, count);                                                                    \
    }                                                                                                     \
    EXPORT(take_given_##T) sum_type take_given_##T(uint32_t count, type *values) {                        \
        ENTER();                                                                                          \
        sum_type sum = add_##T(values, count);                                                            \
        heap_free(values);                                                                                \
        return sum;                                                                                       \
    }                                                                                                     \
    EXPORT(make_given_##T) type *make_given_##T(uint32_t count) {                                         \
        ENTER();                                                                                          \
        type *values = heap_malloc(count * sizeof(type));                                                 \
        if (values) enumerate_##T(values, count);                                                         \
        return values;                                                                                    \
    }                                                                                                     \
    EXPORT(make_given_bytes_##T) type *make_given_bytes_##T(uint32_t size_bytes) {                        \
        ENTER();                                                                                          \
        type *values = heap_malloc(size_bytes);                                                           \
        if (values) enumerate_##T(values, size_bytes / sizeof(type));                                     \
        return values;                                                                                    \
    }                                                                                                     \
    EXPORT(own_given_##T) const type *own_given_##T(uint32_t count) {                                     \
        ENTER();                                                                                          \
        CHECK(count <= 4);                                                                                \
        return own_elements_##T;                                                                          \
    }                                                                                                     \
                                                                                                          \
    /* Nowhere: there are always three. */                                                                \
    EXPORT(sum_none_##T) sum_type sum_none_##T(const type *values) {                                      \
        ENTER();                                                                                          \
        return add_##T(values, 3);                                                                        \
    }

ELEMENTS(i8, int8_t, uint64_t, NEGATED)
ELEMENTS(u16, uint16_t, uint64_t, COMPLEMENTED)
ELEMENTS(i32, int32_t, uint64_t, NEGATED)
ELEMENTS(f64, double, double, OPPOSITE)

/* Text in code units of 8 or of 16 bits: each function gives back a copy of what it was given, byte for byte. */

static void *copied(const void *source, uint32_t size_bytes) {
    void *copy = heap_malloc(size_bytes);
    if (copy) copy_bytes(copy, source, size_bytes);
    return copy;
}

EXPORT(copy_prefix) void *copy_prefix(const void *block) {
    ENTER();
    CHECK_ALIGNED(block, WORD_BYTES);
    return copied(block, WORD_BYTES + word_at(block));
}

EXPORT(copy_header) void *copy_header(const void *content) {
    ENTER();
    uint32_t size_bytes = header_of(content);
    uint8_t *copy = made_header(size_bytes);
    if (copy) copy_bytes(copy, content, size_bytes);
    return copy;
}

EXPORT(copy_bytes_packed) uint64_t copy_bytes_packed(const void *text, uint32_t size_bytes) {
    ENTER();
    return packed(copied(text, size_bytes), size_bytes);
}

#define UNITS(U, unit)                                                                    \
    EXPORT(copy_packed_##U) uint64_t copy_packed_##U(const unit *text, uint32_t length) { \
        ENTER();                                                                          \
        CHECK_ALIGNED(text, sizeof(unit));                                                \
        return packed(copied(text, length * sizeof(unit)), length);                       \
    }                                                                                     \
    EXPORT(copy_first_##U) uint64_t copy_first_##U(uint32_t length, const unit *text) {   \
        ENTER();                                                                          \
        CHECK_ALIGNED(text, sizeof(unit));                                                \
        return packed(copied(text, length * sizeof(unit)), length);                       \
    }                                                                                     \
    EXPORT(copy_terminated_##U) unit *copy_terminated_##U(const unit *text) {             \
        ENTER();                                                                          \
        CHECK_ALIGNED(text, sizeof(unit));                                                \
        uint32_t length = 0;                                                              \
        while (text[length]) length++;                                                    \
        return copied(text, (length + 1) * sizeof(unit));                                 \
    }                                                                                     \
    EXPORT(copy_given_##U) unit *copy_given_##U(const unit *text, uint32_t length) {      \
        ENTER();                                                                          \
        CHECK_ALIGNED(text, sizeof(unit));                                                \
        return copied(text, length * sizeof(unit));                                       \
    }                                                                                     \
    EXPORT(copy_fixed_##U) unit *copy_fixed_##U(const unit *text) {                       \
        ENTER();                                                                          \
        CHECK_ALIGNED(text, sizeof(unit));                                                \
        uint32_t length = 0;                                                              \
        while (length < 16 / sizeof(unit) && text[length]) length++;                      \
        for (uint32_t i = length; i < 16 / sizeof(unit); i++) CHECK(text[i] == 0);        \
        return copied(text, 16);                                                          \
    }

UNITS(u8, uint8_t)
UNITS(u16, uint16_t)

/* What a program has in its data. */

static const uint8_t own_latin1[] = "na\xEFve";
static const uint16_t own_utf16[] = u"wasm-owned \u2713";

EXPORT(own_text_u8) const uint8_t *own_text_u8(void) {
    ENTER();
    return own_latin1;
}

EXPORT(own_text_u16) const uint16_t *own_text_u16(void) {
    ENTER();
    return own_utf16;
}

/* Results that the host chooses freely. */

EXPORT(echo_pointer) uint32_t echo_pointer(uint32_t value) {
    ENTER();
    return value;
}

EXPORT(echo_packed) uint64_t echo_packed(uint64_t value) {
    ENTER();
    return value;
}

EXPORT(echo_given) uint32_t echo_given(uint32_t value, uint32_t count) {
    ENTER();
    (void)count;
    return value;
}

/* What is handed to this guest it frees at once: nothing is ever kept. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}
