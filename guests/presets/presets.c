/*
 * One guest behind the conventions of several toolchains, chosen with -D, with everything that crosses in memory: every kind of
 * value in and back, and a text and an array in every shape that a result can have. Each allocator traps unless its host keeps to
 * the conventions: a block comes back with the size and the alignment that it was asked for with, nothing is asked for or given
 * back that is empty, and an empty argument is what it has to be.
 *
 *   RUST          alloc(size, align), dealloc(ptr, size, align)
 *   ZIG           malloc, which may give any address, and free(ptr, size)
 *   TINYGO        malloc, which gives 0 for nothing, and free(ptr)
 *   EMSCRIPTEN    malloc and free(ptr); what is empty is a block all the same
 *   OPA           opa_malloc, which may give any address, and opa_free(ptr); the same
 *   WASM_BINDGEN  __wbindgen_malloc(size, align), __wbindgen_free(ptr, size, align), areas on a stack of their own; every argument is
 *                 the guest's, but what is copied back
 *   CANONICAL     cabi_realloc; every argument is the guest's, and cabi_post_<name> frees what it gave: results by hand, and no more
 */
#include "conventions.h"

/* The stack of areas, which the host has to put back to where it was. */
#if !defined(CANONICAL)
static uint32_t stack_used;

#if defined(WASM_BINDGEN)
enum { STACK_BYTES = 256 };
static _Alignas(16) uint8_t stack[STACK_BYTES];

EXPORT_AS("__wbindgen_add_to_stack_pointer") uint32_t add_to_stack_pointer(int32_t bytes) {
    ENTER();
    CHECK(bytes % 16 == 0);
    CHECK(bytes >= 0 || stack_used + (uint32_t)-bytes <= STACK_BYTES);
    CHECK(bytes <= 0 || (uint32_t)bytes <= stack_used);
    stack_used -= (uint32_t)bytes;
    return heap_address(stack) + STACK_BYTES - stack_used;
}
#endif

EXPORT(stack_in_use) uint32_t stack_in_use(void) {
    ENTER();
    return stack_used;
}
#endif

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}

/* --- arguments --- */

/* What is empty is no block, but has the address that the conventions say; a null pointer is what is absent. */
static int32_t is_empty(const void *argument, uint32_t size, uint32_t align) {
    if (size) return 0;
#ifdef EMPTY_DANGLES
    CHECK(heap_address(argument) == align);
#else
    CHECK(!argument);
    (void)align;
#endif
    return 1;
}

/* An argument that the guest was given, and is done with. */
static void taken(const void *argument, uint32_t size, uint32_t align) {
    if (!is_empty(argument, size, align)) give_own((void *)(uintptr_t)argument, size, KEEPS_ALIGN ? (int64_t)align : UNSAID);
}

/* An argument that has been read, which is the guest's own where the conventions say so. */
static void done(const void *argument, uint32_t size, uint32_t align) {
#ifdef TAKES_ARGUMENTS
    taken(argument, size, align);
#else
    if (!is_empty(argument, size, align)) CHECK(heap_address(argument) % align == 0);
#endif
}

struct slice {
    void *start;
    uint32_t count;
};

struct item {
    int32_t id;
    double weight;
    struct slice name;
};

struct point {
    double x;
    int32_t n;
};

typedef void released(const void *argument, uint32_t size, uint32_t align);

static uint64_t read_text(const char *text, uint32_t length, released *release) {
    uint64_t hash = hash_bytes(text, length);
    release(text, length, 1);
    return hash;
}

static int64_t read_ints(const int32_t *values, uint32_t count, released *release) {
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += values[i];
    release(values, count * sizeof *values, _Alignof(int32_t));
    return sum;
}

#if !defined(CANONICAL)
static uint64_t read_texts(const struct slice *texts, uint32_t count, released *release) {
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++) hash = hash * 31 + read_text(texts[i].start, texts[i].count, release);
    release(texts, count * sizeof *texts, _Alignof(struct slice));
    return hash;
}

static double read_content(const struct item *item, released *release) {
    double weight = item->weight + item->id + item->name.count;
    release(item->name.start, item->name.count, 1);
    return weight;
}

static double read_item(const struct item *item, released *release) {
    double weight = read_content(item, release);
    release(item, sizeof *item, _Alignof(struct item));
    return weight;
}

static double read_items(const struct item *items, uint32_t count, released *release) {
    double weight = 0;
    for (uint32_t i = 0; i < count; i++) weight += read_content(&items[i], release);
    release(items, count * sizeof *items, _Alignof(struct item));
    return weight;
}

#endif

/* Each as an argument under the conventions, and as one that the guest is given. */

EXPORT(hash_text) uint64_t hash_text(const char *text, uint32_t length) {
    ENTER();
    return read_text(text, length, done);
}

EXPORT(sum) int64_t sum(const int32_t *values, uint32_t count) {
    ENTER();
    return read_ints(values, count, done);
}

#if !defined(CANONICAL)
EXPORT(take_text) uint64_t take_text(const char *text, uint32_t length) {
    ENTER();
    return read_text(text, length, taken);
}

EXPORT(hash_terminated) uint64_t hash_terminated(const char *text) {
    ENTER();
    uint32_t length = terminated_length(text);
    uint64_t hash = hash_bytes(text, length);
    done(text, length + 1, 1);
    return hash;
}

/* Of no text: -1. */
EXPORT(hash_if_any) uint64_t hash_if_any(const char *text, uint32_t length) {
    ENTER();
    return text || length ? read_text(text, length, done) : UINT64_MAX;
}

EXPORT(take_if_any) uint64_t take_if_any(const char *text, uint32_t length) {
    ENTER();
    return text || length ? read_text(text, length, taken) : UINT64_MAX;
}

EXPORT(take_ints) int64_t take_ints(const int32_t *values, uint32_t count) {
    ENTER();
    return read_ints(values, count, taken);
}

EXPORT(sum_if_any) int64_t sum_if_any(const int32_t *values, uint32_t count) {
    ENTER();
    return values || count ? read_ints(values, count, done) : -1;
}

EXPORT(take_ints_if_any) int64_t take_ints_if_any(const int32_t *values, uint32_t count) {
    ENTER();
    return values || count ? read_ints(values, count, taken) : -1;
}

EXPORT(text_then_ints) uint64_t text_then_ints(
    const char *text, uint32_t length, const int32_t *values, uint32_t count) {
    ENTER();
    uint64_t hash = read_text(text, length, done);
    return hash + (uint64_t)read_ints(values, count, done);
}

EXPORT(hash_texts) uint64_t hash_texts(const struct slice *texts, uint32_t count) {
    ENTER();
    return read_texts(texts, count, done);
}

EXPORT(take_texts) uint64_t take_texts(const struct slice *texts, uint32_t count) {
    ENTER();
    return read_texts(texts, count, taken);
}

EXPORT(weigh_item) double weigh_item(const struct item *item) {
    ENTER();
    return read_item(item, done);
}

EXPORT(take_item) double take_item(const struct item *item) {
    ENTER();
    return read_item(item, taken);
}

EXPORT(weigh_items) double weigh_items(const struct item *items, uint32_t count) {
    ENTER();
    return read_items(items, count, done);
}

EXPORT(take_items) double take_items(const struct item *items, uint32_t count) {
    ENTER();
    return read_items(items, count, taken);
}

/* The block of a handle, which is aligned for every number. */
EXPORT(sum_block) uint32_t sum_block(const uint8_t *bytes, uint32_t size) {
    ENTER();
    uint32_t sum = 0;
    for (uint32_t i = 0; i < size; i++) sum += bytes[i];
    done(bytes, size, NATURAL);
    return sum;
}

EXPORT(take_block) uint32_t take_block(const uint8_t *bytes, uint32_t size) {
    ENTER();
    uint32_t sum = 0;
    for (uint32_t i = 0; i < size; i++) sum += bytes[i];
    taken(bytes, size, NATURAL);
    return sum;
}

/* What is shown stays where it is. */
EXPORT(sum_shown) int64_t sum_shown(const int32_t *values, uint32_t count) {
    ENTER();
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += values[i];
    return sum;
}

EXPORT(toggle) uint32_t toggle(uint32_t rights) {
    ENTER();
    return ~rights & 7;
}

/* --- copied back: the host's under every one of these conventions --- */

static void lent(const void *argument, uint32_t size, uint32_t align) {
    if (!is_empty(argument, size, align)) CHECK(heap_address(argument) % align == 0);
}

EXPORT(negate) void negate(int32_t *values, uint32_t count) {
    ENTER();
    lent(values, count * sizeof *values, _Alignof(int32_t));
    for (uint32_t i = 0; i < count; i++) values[i] = (int32_t)(0u - (uint32_t)values[i]);
}

/* 1 if all of it was zero. */
EXPORT(fill) uint32_t fill(double *values, uint32_t count) {
    ENTER();
    lent(values, count * sizeof *values, _Alignof(double));
    uint32_t zeroed = 1;
    for (uint32_t i = 0; i < count; i++) {
        if (values[i] != 0) zeroed = 0;
        values[i] = i + 1;
    }
    return zeroed;
}

EXPORT(mirror) void mirror(struct point *point) {
    ENTER();
    lent(point, sizeof *point, _Alignof(struct point));
    *point = (struct point){-point->x, -point->n};
}

EXPORT(mirror_all) void mirror_all(struct point *points, uint32_t count) {
    ENTER();
    lent(points, count * sizeof *points, _Alignof(struct point));
    for (uint32_t i = 0; i < count; i++) points[i] = (struct point){-points[i].x, -points[i].n};
}

/* 1 if all of it was zero. */
EXPORT(set_all) uint32_t set_all(struct point *points, uint32_t count) {
    ENTER();
    lent(points, count * sizeof *points, _Alignof(struct point));
    uint32_t zeroed = 1;
    for (uint32_t i = 0; i < count; i++) {
        if (points[i].x != 0 || points[i].n) zeroed = 0;
        points[i] = (struct point){i + 0.5, (int32_t)i};
    }
    return zeroed;
}

#endif

/* --- results --- */

enum { OWN_COUNT = 4, MOST_MADE = 64 };
__attribute__((unused)) static const char own_text[] = "the guest's own \xE2\x9C\x93";
__attribute__((unused)) static const int32_t own_ints[OWN_COUNT] = {1, 2, 3, 4};

#if defined(CANONICAL)
/* What the last result was made of, which the host says that it has read. */
static void *made_blocks[MOST_MADE];
static uint32_t made_count;
static uint32_t posted_count;

static void post(void) {
    ENTER();
    posted_count++;
    while (made_count) give_own(made_blocks[--made_count], UNSAID, UNSAID);
}

EXPORT(posted) uint32_t posted(void) {
    ENTER();
    return posted_count;
}

#define POST(name, ...)                                          \
    EXPORT_AS("cabi_post_" #name) void post_##name(__VA_ARGS__) { \
        post();                                                  \
    }
#else
#define POST(name, ...)
#endif

/* Where the host frees the result, it frees it as it allocates. */
static void *made(uint32_t size, uint32_t align) {
#if !defined(EMPTY_IS_A_BLOCK)
#ifdef EMPTY_DANGLES
    if (!size) return (void *)(uintptr_t)align;
#else
    if (!size) return 0;
#endif
#endif
    void *block = take(size, align);
#if defined(CANONICAL)
    CHECK(made_count < MOST_MADE);
    if (block) made_blocks[made_count++] = block;
#endif
    return block;
}

static void put_word(void *address, uint32_t word) {
    copy_bytes(address, &word, sizeof word);
}

static void spell(char *text, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) text[i] = (char)('a' + i % 26);
}

static void enumerate(int32_t *values, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) values[i] = (int32_t)(i + 1);
}

static char *made_text(uint32_t count) {
    char *text = made(count, 1);
    if (text) spell(text, count);
    return text;
}

static int32_t *made_ints(uint32_t count) {
    int32_t *values = made(count * sizeof *values, _Alignof(int32_t));
    if (values) enumerate(values, count);
    return values;
}

/* The length beside the pointer, in each of the ways. */

#define SIGNATURE_packed(name, ...)             \
    POST(name, uint64_t given __attribute__((unused))) \
    EXPORT(name) uint64_t name(__VA_ARGS__)
#define GIVE_packed(start, count) return packed(start, count)
#define KEEP_packed GIVE_packed

#define SIGNATURE_turned SIGNATURE_packed
#define GIVE_turned(start, count) return (uint64_t)(count) << 32 | (uint32_t)(uintptr_t)(start)
#define KEEP_turned GIVE_turned

#define SIGNATURE_both(name, ...)                                                         \
    POST(name, const void *start __attribute__((unused)), uint32_t count __attribute__((unused))) \
    EXPORT(name) struct slice name(__VA_ARGS__)
#define GIVE_both(start, count) return (struct slice){(void *)(uintptr_t)(start), count}
#define KEEP_both GIVE_both

/* The struct lies in a block of its own where it is handed over, and stays the guest's where the content does. */
#define SIGNATURE_wide(name, ...)                        \
    POST(name, struct slice *given __attribute__((unused))) \
    EXPORT(name) struct slice *name(__VA_ARGS__)
static struct slice *made_slice(void *start, uint32_t count) {
    struct slice *slice = made(sizeof *slice, _Alignof(struct slice));
    if (slice) *slice = (struct slice){start, count};
    return slice;
}
__attribute__((unused)) static struct slice own_slice;
#define GIVE_wide(start, count) return made_slice(start, count)
#define KEEP_wide(start, count)                                            \
    do {                                                                   \
        own_slice = (struct slice){(void *)(uintptr_t)(start), count};      \
        return &own_slice;                                                 \
    } while (0)

#define SIGNATURE_getter(name, ...)                     \
    POST(name, const void *given __attribute__((unused))) \
    EXPORT(name) const void *name(__VA_ARGS__)
static uint32_t given_length;
EXPORT(last_length) uint32_t last_length(void) {
    ENTER();
    return given_length;
}
#define GIVE_getter(start, count) \
    do {                          \
        given_length = (count);   \
        return start;             \
    } while (0)
#define KEEP_getter GIVE_getter

#define SIGNATURE_area(name, ...) \
    EXPORT(name) void name(struct slice *area __VA_OPT__(, ) __VA_ARGS__)
#define GIVE_area(start, count)                                                     \
    do {                                                                            \
        CHECK(heap_address(area) % _Alignof(struct slice) == 0);                    \
        *area = (struct slice){(void *)(uintptr_t)(start), count};                   \
    } while (0)
#define KEEP_area GIVE_area

#define SIGNATURE_pointers(name, ...) \
    EXPORT(name) void name(__VA_ARGS__ __VA_OPT__(, ) const void **start_out, uint32_t *count_out)
#define GIVE_pointers(start, count) \
    do {                            \
        *start_out = (start);       \
        *count_out = (count);       \
    } while (0)
#define KEEP_pointers GIVE_pointers

#define SIGNATURE_length(name, ...) \
    EXPORT(name) const void *name(__VA_ARGS__ __VA_OPT__(, ) uint32_t *count_out)
#define GIVE_length(start, count) \
    do {                          \
        *count_out = (count);     \
        return start;             \
    } while (0)
#define KEEP_length GIVE_length

/* Where the guest frees nothing but what is its own, it may show that as well. */
#if defined(TAKES_ARGUMENTS)
#define OWN_RESULTS(shape)
#else
#define OWN_RESULTS(shape)                           \
    SIGNATURE_##shape(shape##_own_text) {            \
        ENTER();                                     \
        KEEP_##shape(own_text, sizeof own_text - 1); \
    }                                                \
    SIGNATURE_##shape(shape##_own_ints) {            \
        ENTER();                                     \
        KEEP_##shape(own_ints, OWN_COUNT);           \
    }
#endif

#define RESULTS(shape)                                         \
    SIGNATURE_##shape(shape##_text, uint32_t count) {          \
        ENTER();                                               \
        char *text = made_text(count);                         \
        GIVE_##shape(text, count);                             \
    }                                                          \
    SIGNATURE_##shape(shape##_ints, uint32_t count) {          \
        ENTER();                                               \
        int32_t *values = made_ints(count);                    \
        GIVE_##shape(values, count);                           \
    }                                                          \
    OWN_RESULTS(shape)

RESULTS(packed)
RESULTS(turned)
RESULTS(both)
RESULTS(wide)
RESULTS(getter)
#if !defined(CANONICAL)
RESULTS(area)
RESULTS(pointers)
RESULTS(length)

/* The length; the content goes to the host's own buffer where it fits. */

EXPORT(buffer_text) uint32_t buffer_text(uint32_t count, char *target, uint32_t capacity) {
    ENTER();
    if (count <= capacity) spell(target, count);
    return count;
}

EXPORT(buffer_ints) uint32_t buffer_ints(uint32_t count, int32_t *target, uint32_t capacity) {
    ENTER();
    CHECK(heap_address(target) % sizeof *target == 0);
    if (count <= capacity) enumerate(target, count);
    return count;
}
#endif

/* Behind a pointer alone: up to a zero, behind a word, after one, as many as were asked for, and a number that never changes. */

#define POINTER(name, ...)                              \
    POST(name, const void *given __attribute__((unused))) \
    EXPORT(name) const void *name(__VA_ARGS__)

POINTER(ended_text, uint32_t count) {
    ENTER();
    char *text = made(count + 1, 1);
    if (text) {
        spell(text, count);
        text[count] = 0;
    }
    return text;
}

POINTER(ended_ints, uint32_t count) {
    ENTER();
    int32_t *values = made((count + 1) * sizeof *values, _Alignof(int32_t));
    if (values) {
        enumerate(values, count);
        values[count] = 0;
    }
    return values;
}

POINTER(prefixed_text, uint32_t count) {
    ENTER();
    uint8_t *block = made(sizeof(uint32_t) + count, _Alignof(uint32_t));
    if (block) {
        put_word(block, count);
        spell((char *)block + sizeof(uint32_t), count);
    }
    return block;
}

POINTER(prefixed_ints, uint32_t count) {
    ENTER();
    uint8_t *block = made(sizeof(uint32_t) + count * sizeof(int32_t), _Alignof(uint32_t));
    if (block) {
        put_word(block, count * sizeof(int32_t));
        enumerate((int32_t *)(block + sizeof(uint32_t)), count);
    }
    return block;
}

POINTER(given_text, uint32_t count) {
    ENTER();
    return made_text(count);
}

POINTER(given_ints, uint32_t count) {
    ENTER();
    return made_ints(count);
}

/* The content lies in the middle of its block, which an export of its own frees, or the guest where it is told. */
POINTER(headed_ints, uint32_t count) {
    ENTER();
    uint8_t *block = made(HEAP_ALIGNMENT + count * sizeof(int32_t), HEAP_ALIGNMENT);
    if (!block) return 0;
    put_word(block + HEAP_ALIGNMENT - sizeof(uint32_t), count * sizeof(int32_t));
    enumerate((int32_t *)(block + HEAP_ALIGNMENT), count);
    return block + HEAP_ALIGNMENT;
}

/* What has parts that are blocks of their own. */

static int32_t set_item(struct item *item, uint32_t count) {
    *item = (struct item){(int32_t)count, count + 0.5, {made_text(count), count}};
    return item->name.start || !count;
}

POINTER(made_item, uint32_t count) {
    ENTER();
    struct item *item = made(sizeof *item, _Alignof(struct item));
    return item && set_item(item, count) ? item : 0;
}

#if !defined(CANONICAL)
POINTER(ended_own_text) {
    ENTER();
    return own_text;
}

EXPORT(release_headed) void release_headed(uint8_t *content) {
    give(content - HEAP_ALIGNMENT, UNSAID, HEAP_ALIGNMENT);
}

POINTER(fixed_text) {
    ENTER();
    char *text = made(OWN_COUNT, 1);
    if (text) copy_bytes(text, "abc", OWN_COUNT);
    return text;
}

POINTER(fixed_ints) {
    ENTER();
    return made_ints(OWN_COUNT);
}

POINTER(fixed_own_ints) {
    ENTER();
    return own_ints;
}

POINTER(own_item) {
    ENTER();
    static struct item item;
    item = (struct item){7, 0.25, {(void *)(uintptr_t)own_text, sizeof own_text - 1}};
    return &item;
}

SIGNATURE_packed(made_items, uint32_t count) {
    ENTER();
    struct item *items = made(count * sizeof *items, _Alignof(struct item));
    for (uint32_t i = 0; items && i < count; i++)
        if (!set_item(&items[i], i)) items = 0;
    return packed(items, count);
}

SIGNATURE_packed(made_texts, uint32_t count) {
    ENTER();
    struct slice *texts = made(count * sizeof *texts, _Alignof(struct slice));
    for (uint32_t i = 0; texts && i < count; i++) texts[i] = (struct slice){made_text(i), i};
    return packed(texts, count);
}

/* Of nothing: a null pointer. */

SIGNATURE_packed(text_if_any, uint32_t count) {
    ENTER();
    return count ? packed(made_text(count), count) : 0;
}

SIGNATURE_packed(ints_if_any, uint32_t count) {
    ENTER();
    return count ? packed(made_ints(count), count) : 0;
}

/* A block that the host keeps, by a handle. */
SIGNATURE_packed(made_block, uint32_t count) {
    ENTER();
    uint8_t *bytes = made(count, 1);
    for (uint32_t i = 0; bytes && i < count; i++) bytes[i] = 1;
    return packed(bytes, count);
}

SIGNATURE_packed(shown_ints) {
    ENTER();
    return packed(own_ints, OWN_COUNT);
}

EXPORT(area_item) void area_item(struct item *area, uint32_t count) {
    ENTER();
    CHECK(heap_address(area) % _Alignof(struct item) == 0);
    set_item(area, count);
}

SIGNATURE_area(area_shown) {
    ENTER();
    KEEP_area(own_ints, OWN_COUNT);
}

EXPORT(pointers_number) void pointers_number(int32_t n, int64_t *out) {
    ENTER();
    CHECK(heap_address(out) % _Alignof(int64_t) == 0);
    *out = n * INT64_C(0x100000001);
}

EXPORT(area_point) void area_point(struct point *area, int32_t n) {
    ENTER();
    CHECK(heap_address(area) % _Alignof(struct point) == 0);
    *area = (struct point){n + 0.5, n};
}

/* --- an object behind a handle --- */

struct meter {
    int32_t value;
};

static struct meter shared = {42};

EXPORT(meter_new) struct meter *meter_new(int32_t value) {
    ENTER();
    struct meter *meter = take(sizeof *meter, _Alignof(struct meter));
    if (meter) *meter = (struct meter){value};
    return meter;
}

#if defined(WASM_BINDGEN)
EXPORT_AS("__wbg_meter_free") void meter_free(struct meter *meter, int32_t delayed) {
    CHECK(!delayed);
    give(meter, sizeof *meter, _Alignof(struct meter));
}
#else
EXPORT(meter_free) void meter_free(struct meter *meter) {
    give(meter, sizeof *meter, _Alignof(struct meter));
}
#endif

EXPORT(meter_value) int32_t meter_value(const struct meter *meter) {
    ENTER();
    return meter->value;
}

EXPORT(read_meter) int32_t read_meter(const struct meter *meter) {
    ENTER();
    return meter->value;
}

EXPORT(take_meter) int32_t take_meter(struct meter *meter) {
    ENTER();
    int32_t value = meter->value;
    give_own(meter, sizeof *meter, _Alignof(struct meter));
    return value;
}

EXPORT(shared_meter) struct meter *shared_meter(void) {
    ENTER();
    return &shared;
}
#endif
