/*
 * A component's core module, as the Canonical ABI has it: arguments are the guest's, flat or, where they are too many, in one block;
 * a result is in a block that the guest frees when it is told that it was read. The structs are laid out by the C compiler, the
 * unions too. The allocator traps unless its host keeps to the conventions: no block of no bytes is asked for, what is empty dangles at
 * its alignment, and a block has the size and the alignment that its content needs.
 */
#define HEAP_WITHOUT_MALLOC
#include "bytes.h"
#include "heap.h"

#define POST(name) EXPORT_AS("cabi_post_" name)

static uint32_t posted_count;

/* The alignment that a live block was asked for stands where a free block has its neighbour. */
static void *take(uint32_t size, uint32_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_malloc_fault);
    if (fault == FAULT_MALLOC_ZERO_EVER_AFTER) heap_malloc_fault.countdown = 1;
    else if (fault != FAULT_NONE) heap_malloc_fault.mode = FAULT_NONE;
    if (fault == FAULT_MALLOC_ZERO || fault == FAULT_MALLOC_ZERO_EVER_AFTER) return 0;
    if (fault == FAULT_MALLOC_TRAP) __builtin_trap();
    if (fault == FAULT_MALLOC_RAW) return (void *)(uintptr_t)heap_malloc_fault.value;
    if (!size || !align || (align & (align - 1)) || align > HEAP_ALIGNMENT) __builtin_trap();
    struct heap_block *block = heap_take(size, HEAP_MARK_LIVE);
    if (!block) return 0;
    block->next = (struct heap_block *)(uintptr_t)align;
    heap_live_blocks++;
    heap_live_bytes += size;
    return (uint8_t *)(block + 1) + (fault == FAULT_MALLOC_SHIFTED ? heap_malloc_fault.value : 0);
}

EXPORT_AS("cabi_realloc") void *cabi_realloc(void *old, uint32_t old_size, uint32_t align, uint32_t size) {
    if (old || old_size) __builtin_trap();
    return take(size, align);
}

/* Traps unless the memory is a block of that size and alignment, or dangles. */
static void own(const void *start, uint32_t size, uint32_t align) {
    if (!size) {
        if (heap_address(start) != align) __builtin_trap();
        return;
    }
    struct heap_block *block = heap_block_of(start, HEAP_MARK_LIVE);
    if (block->requested != size || heap_address(block->next) != align) __builtin_trap();
}

static void drop(const void *start, uint32_t size, uint32_t align) {
    own(start, size, align);
    if (!size) return;
    struct heap_block *block = heap_block_of(start, HEAP_MARK_LIVE);
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

static void *area(uint32_t size, uint32_t align) {
    void *made = take(size, align);
    if (!made) __builtin_trap();
    return made;
}

#define AREA(type) ((type *)area(sizeof(type), _Alignof(type)))
#define DROP_AREA(pointer) drop(pointer, sizeof *(pointer), _Alignof(__typeof__(*(pointer))))

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}

/* How many results the guest was told of. */
EXPORT(posted) uint32_t posted(void) {
    ENTER();
    return posted_count;
}

static void told(void) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    posted_count++;
}

/* --- The types --- */

typedef struct { uint8_t *start; uint32_t length; } string;
typedef struct { float *start; uint32_t count; } floats;
typedef struct { int32_t *start; uint32_t count; } ints;
typedef struct { double *start; uint32_t count; } doubles;
typedef struct { string *start; uint32_t count; } strings;
typedef struct { ints *start; uint32_t count; } matrix;
typedef struct { uint8_t some; string value; } option_string;
typedef struct { uint8_t some; option_string value; } option_option_string;
typedef struct { uint8_t some; double value; } option_double;
typedef struct { uint8_t some; uint8_t value; } option_byte;
typedef struct { option_byte *start; uint32_t count; } option_bytes;
typedef struct { double x; int16_t y; } point;
typedef struct { uint8_t some; point value; } option_point;
typedef struct {
    string name;
    uint8_t age;
    option_string nick;
    floats scores;
    uint8_t colour;
    uint16_t rights;
    uint32_t initial;
    point home;
} person;
typedef struct { person *start; uint32_t count; } people;
typedef struct {
    uint8_t kind;
    union {
        float circle;
        uint64_t square;
        struct { string label; int32_t sides; } named;
    };
} shape;
typedef struct { shape *start; uint32_t count; } shapes;
typedef struct { uint8_t kind; union { int32_t whole; float part; }; } amount;
typedef struct { uint8_t kind; union { int64_t value; string message; }; } parsed;
enum { CIRCLE, SQUARE, NAMED, NOTHING };
enum { COLOURS = 3, RIGHTS = 10 };

/* --- What each is hashed as --- */

static uint64_t mix(uint64_t hash, uint64_t value) {
    return (hash ^ value) * 0x100000001B3u;
}

static uint64_t bits32(float value) {
    union { float number; uint32_t bits; } same = {value};
    return same.bits;
}

static uint64_t bits64(double value) {
    union { double number; uint64_t bits; } same = {value};
    return same.bits;
}

static uint64_t hash_string(uint64_t hash, string text) {
    own(text.start, text.length, 1);
    hash = mix(hash, text.length);
    for (uint32_t i = 0; i < text.length; i++) hash = mix(hash, text.start[i]);
    return hash;
}

static uint64_t hash_option(uint64_t hash, option_string text) {
    if (text.some > 1) __builtin_trap();
    return text.some ? hash_string(mix(hash, 1), text.value) : mix(hash, 0);
}

static uint64_t hash_point(uint64_t hash, point place) {
    return mix(mix(hash, bits64(place.x)), (uint64_t)(int64_t)place.y);
}

static uint64_t hash_person(uint64_t hash, const person *who) {
    if (who->colour >= COLOURS || who->rights >> RIGHTS) __builtin_trap();
    hash = mix(hash_string(hash, who->name), who->age);
    hash = hash_option(hash, who->nick);
    own(who->scores.start, who->scores.count * sizeof(float), _Alignof(float));
    hash = mix(hash, who->scores.count);
    for (uint32_t i = 0; i < who->scores.count; i++) hash = mix(hash, bits32(who->scores.start[i]));
    hash = mix(mix(mix(hash, who->colour), who->rights), who->initial);
    return hash_point(hash, who->home);
}

static uint64_t hash_shape(uint64_t hash, const shape *what) {
    hash = mix(hash, what->kind);
    switch (what->kind) {
        case CIRCLE: return mix(hash, bits32(what->circle));
        case SQUARE: return mix(hash, what->square);
        case NAMED: return mix(hash_string(hash, what->named.label), (uint64_t)(int64_t)what->named.sides);
        case NOTHING: return hash;
        default: __builtin_trap();
    }
}

static const uint64_t SEED = 0xCBF29CE484222325u;

/* --- What frees each --- */

static void drop_string(string text) {
    drop(text.start, text.length, 1);
}

static void drop_option(option_string text) {
    if (text.some) drop_string(text.value);
}

static void drop_person(const person *who) {
    drop_string(who->name);
    drop_option(who->nick);
    drop(who->scores.start, who->scores.count * sizeof(float), _Alignof(float));
}

static void drop_shape(const shape *what) {
    if (what->kind == NAMED) drop_string(what->named.label);
}

/* --- Scalars --- */

EXPORT(hash_scalars) uint64_t hash_scalars(
    int32_t flag, int32_t s8, int32_t u8, int32_t s16, int32_t u16, int32_t s32, uint32_t u32, int64_t s64, float f32,
    double f64, uint32_t letter, uint32_t colour, uint32_t rights) {
    ENTER();
    if ((flag != 0 && flag != 1) || s8 != (int8_t)s8 || u8 != (uint8_t)u8 || s16 != (int16_t)s16 || u16 != (uint16_t)u16)
        __builtin_trap();
    uint64_t hash = mix(mix(mix(SEED, (uint64_t)flag), (uint64_t)(int64_t)s8), (uint64_t)u8);
    hash = mix(mix(mix(hash, (uint64_t)(int64_t)s16), (uint64_t)u16), (uint64_t)(int64_t)s32);
    hash = mix(mix(mix(hash, u32), (uint64_t)s64), bits32(f32));
    return mix(mix(mix(mix(hash, bits64(f64)), letter), colour), rights);
}

EXPORT(echo_letter) uint32_t echo_letter(uint32_t letter) {
    ENTER();
    return letter;
}

EXPORT(echo_colour) uint32_t echo_colour(uint32_t colour) {
    ENTER();
    return colour;
}

EXPORT(echo_rights) uint32_t echo_rights(uint32_t rights) {
    ENTER();
    return rights;
}

/* A record of one number is that number. */
EXPORT(echo_only) int64_t echo_only(int64_t value) {
    ENTER();
    return value;
}

/* --- Strings and lists --- */

EXPORT(reversed) string *reversed(uint8_t *start, uint32_t length) {
    ENTER();
    own(start, length, 1);
    string *result = AREA(string);
    uint8_t *to = length ? take(length, 1) : (uint8_t *)1;
    if (!to) __builtin_trap();
    copy_reversed(to, start, length);
    *result = (string){to, length};
    drop(start, length, 1);
    return result;
}

POST("reversed") void post_reversed(string *result) {
    told();
    drop_string(*result);
    DROP_AREA(result);
}

EXPORT(doubled) doubles *doubled(double *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(double));
    doubles *result = AREA(doubles);
    for (uint32_t i = 0; i < count; i++) start[i] *= 2;
    *result = (doubles){start, count};
    return result;
}

POST("doubled") void post_doubled(doubles *result) {
    told();
    drop(result->start, result->count * sizeof(double), _Alignof(double));
    DROP_AREA(result);
}

EXPORT(echo_strings) strings *echo_strings(string *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(string));
    for (uint32_t i = 0; i < count; i++) own(start[i].start, start[i].length, 1);
    strings *result = AREA(strings);
    *result = (strings){start, count};
    return result;
}

POST("echo_strings") void post_echo_strings(strings *result) {
    told();
    for (uint32_t i = 0; i < result->count; i++) drop_string(result->start[i]);
    drop(result->start, result->count * sizeof(string), _Alignof(string));
    DROP_AREA(result);
}

EXPORT(echo_matrix) matrix *echo_matrix(ints *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(ints));
    for (uint32_t i = 0; i < count; i++) own(start[i].start, start[i].count * sizeof(int32_t), _Alignof(int32_t));
    matrix *result = AREA(matrix);
    *result = (matrix){start, count};
    return result;
}

POST("echo_matrix") void post_echo_matrix(matrix *result) {
    told();
    for (uint32_t i = 0; i < result->count; i++)
        drop(result->start[i].start, result->start[i].count * sizeof(int32_t), _Alignof(int32_t));
    drop(result->start, result->count * sizeof(ints), _Alignof(ints));
    DROP_AREA(result);
}

EXPORT(echo_options) option_bytes *echo_options(option_byte *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(option_byte));
    option_bytes *result = AREA(option_bytes);
    *result = (option_bytes){start, count};
    return result;
}

POST("echo_options") void post_echo_options(option_bytes *result) {
    told();
    drop(result->start, result->count * sizeof(option_byte), _Alignof(option_byte));
    DROP_AREA(result);
}

/* --- Options --- */

EXPORT(echo_text) option_string *echo_text(uint32_t some, uint8_t *start, uint32_t length) {
    ENTER();
    if (!some && (start || length)) __builtin_trap();
    option_string *result = AREA(option_string);
    *result = (option_string){(uint8_t)some, {start, length}};
    hash_option(SEED, *result);
    return result;
}

POST("echo_text") void post_echo_text(option_string *result) {
    told();
    drop_option(*result);
    DROP_AREA(result);
}

EXPORT(echo_nested) option_option_string *echo_nested(
    uint32_t some, uint32_t inner, uint8_t *start, uint32_t length) {
    ENTER();
    option_option_string *result = AREA(option_option_string);
    *result = (option_option_string){(uint8_t)some, {(uint8_t)inner, {start, length}}};
    if (some > 1 || (!some && (inner || start || length))) __builtin_trap();
    if (some) hash_option(SEED, result->value);
    return result;
}

POST("echo_nested") void post_echo_nested(option_option_string *result) {
    told();
    if (result->some) drop_option(result->value);
    DROP_AREA(result);
}

EXPORT(echo_double) option_double *echo_double(uint32_t some, double value) {
    ENTER();
    option_double *result = AREA(option_double);
    *result = (option_double){(uint8_t)some, value};
    return result;
}

POST("echo_double") void post_echo_double(option_double *result) {
    told();
    DROP_AREA(result);
}

EXPORT(echo_place) option_point *echo_place(uint32_t some, double x, int32_t y) {
    ENTER();
    option_point *result = AREA(option_point);
    *result = (option_point){(uint8_t)some, {x, (int16_t)y}};
    return result;
}

POST("echo_place") void post_echo_place(option_point *result) {
    told();
    DROP_AREA(result);
}

/* --- Records --- */

#define PERSON                                                                                                          \
    uint8_t *name, uint32_t name_length, uint32_t age, uint32_t nick, uint8_t *nick_start, uint32_t nick_length,        \
        float *scores, uint32_t score_count, uint32_t colour, uint32_t rights, uint32_t initial, double x, int32_t y
#define GIVEN_PERSON                                                                                                    \
    ((person){{name, name_length}, (uint8_t)age, {(uint8_t)nick, {nick_start, nick_length}}, {scores, score_count},     \
              (uint8_t)colour, (uint16_t)rights, initial, {x, (int16_t)y}})

EXPORT(hash_person) uint64_t exported_hash_person(PERSON) {
    ENTER();
    person who = GIVEN_PERSON;
    uint64_t hash = hash_person(SEED, &who);
    drop_person(&who);
    return hash;
}

EXPORT(echo_person) person *echo_person(PERSON) {
    ENTER();
    person *result = AREA(person);
    *result = GIVEN_PERSON;
    hash_person(SEED, result);
    return result;
}

POST("echo_person") void post_echo_person(person *result) {
    told();
    drop_person(result);
    DROP_AREA(result);
}

EXPORT(hash_people) uint64_t hash_people(person *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(person));
    uint64_t hash = mix(SEED, count);
    for (uint32_t i = 0; i < count; i++) hash = hash_person(hash, start + i);
    for (uint32_t i = 0; i < count; i++) drop_person(start + i);
    drop(start, count * sizeof *start, _Alignof(person));
    return hash;
}

EXPORT(echo_people) people *echo_people(person *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(person));
    people *result = AREA(people);
    *result = (people){start, count};
    return result;
}

POST("echo_people") void post_echo_people(people *result) {
    told();
    for (uint32_t i = 0; i < result->count; i++) drop_person(result->start + i);
    drop(result->start, result->count * sizeof(person), _Alignof(person));
    DROP_AREA(result);
}

/* --- Variants --- */

static shape given_shape(uint32_t kind, uint64_t first, uint32_t length, int32_t sides) {
    shape what = {.kind = (uint8_t)kind};
    union { uint32_t bits; float number; } same = {(uint32_t)first};
    switch (kind) {
        case CIRCLE: what.circle = same.number; break;
        case SQUARE: what.square = first; break;
        case NAMED:
            what.named.label = (string){(uint8_t *)(uintptr_t)first, length};
            what.named.sides = sides;
            break;
    }
    if (kind != SQUARE && first >> 32) __builtin_trap();
    if (kind != NAMED && (length || sides)) __builtin_trap();
    return what;
}

EXPORT(hash_shape) uint64_t exported_hash_shape(uint32_t kind, uint64_t first, uint32_t length, int32_t sides) {
    ENTER();
    shape what = given_shape(kind, first, length, sides);
    uint64_t hash = hash_shape(SEED, &what);
    drop_shape(&what);
    return hash;
}

EXPORT(echo_shape) shape *echo_shape(uint32_t kind, uint64_t first, uint32_t length, int32_t sides) {
    ENTER();
    shape *result = AREA(shape);
    *result = given_shape(kind, first, length, sides);
    hash_shape(SEED, result);
    return result;
}

POST("echo_shape") void post_echo_shape(shape *result) {
    told();
    drop_shape(result);
    DROP_AREA(result);
}

EXPORT(echo_shapes) shapes *echo_shapes(shape *start, uint32_t count) {
    ENTER();
    own(start, count * sizeof *start, _Alignof(shape));
    for (uint32_t i = 0; i < count; i++) hash_shape(SEED, start + i);
    shapes *result = AREA(shapes);
    *result = (shapes){start, count};
    return result;
}

POST("echo_shapes") void post_echo_shapes(shapes *result) {
    told();
    for (uint32_t i = 0; i < result->count; i++) drop_shape(result->start + i);
    drop(result->start, result->count * sizeof(shape), _Alignof(shape));
    DROP_AREA(result);
}

EXPORT(echo_amount) amount *echo_amount(uint32_t kind, uint32_t bits) {
    ENTER();
    amount *result = AREA(amount);
    result->kind = (uint8_t)kind;
    result->whole = (int32_t)bits;
    return result;
}

POST("echo_amount") void post_echo_amount(amount *result) {
    told();
    DROP_AREA(result);
}

/* A result<s64, string>: a decimal number without a sign, or what is wrong with it. */
EXPORT(parse) parsed *parse(uint8_t *start, uint32_t length) {
    ENTER();
    own(start, length, 1);
    parsed *result = AREA(parsed);
    int64_t value = 0;
    uint32_t at = 0;
    while (at < length && start[at] >= '0' && start[at] <= '9') value = value * 10 + (start[at++] - '0');
    if (length && at == length) {
        result->kind = 0;
        result->value = value;
        drop(start, length, 1);
    } else {
        result->kind = 1;
        result->message = (string){start, length};
    }
    return result;
}

POST("parse") void post_parse(parsed *result) {
    told();
    if (result->kind == 1) drop_string(result->message);
    DROP_AREA(result);
}

/* --- More parameters than are passed flat --- */

typedef struct {
    uint8_t flag;
    string text;
    int64_t big;
    uint8_t small;
    option_double ratio;
    ints values;
    shape what;
    uint8_t colour;
    double last;
    string title;
} tuple;

EXPORT(hash_tuple) uint64_t hash_tuple(tuple *given) {
    ENTER();
    own(given, sizeof *given, _Alignof(tuple));
    uint64_t hash = mix(hash_string(mix(SEED, given->flag), given->text), (uint64_t)given->big);
    hash = mix(mix(hash, given->small), given->ratio.some);
    if (given->ratio.some) hash = mix(hash, bits64(given->ratio.value));
    own(given->values.start, given->values.count * sizeof(int32_t), _Alignof(int32_t));
    for (uint32_t i = 0; i < given->values.count; i++) hash = mix(hash, (uint64_t)(int64_t)given->values.start[i]);
    hash = mix(mix(hash_shape(hash, &given->what), given->colour), bits64(given->last));
    hash = hash_string(hash, given->title);
    drop_string(given->title);
    drop_string(given->text);
    drop(given->values.start, given->values.count * sizeof(int32_t), _Alignof(int32_t));
    drop_shape(&given->what);
    DROP_AREA(given);
    return hash;
}

EXPORT(sum_of_seventeen) int64_t sum_of_seventeen(int32_t *given) {
    ENTER();
    own(given, 17 * sizeof *given, _Alignof(int32_t));
    int64_t total = 0;
    for (int32_t i = 0; i < 17; i++) total += (i + 1) * (int64_t)given[i];
    drop(given, 17 * sizeof *given, _Alignof(int32_t));
    return total;
}

EXPORT(sum_of_sixteen) int64_t sum_of_sixteen(
    int32_t a, int32_t b, int32_t c, int32_t d, int32_t e, int32_t f, int32_t g, int32_t h, int32_t i, int32_t j,
    int32_t k, int32_t l, int32_t m, int32_t n, int32_t o, int32_t p) {
    ENTER();
    return (int64_t)a + 2 * (int64_t)b + 3 * (int64_t)c + 4 * (int64_t)d + 5 * (int64_t)e + 6 * (int64_t)f + 7 * (int64_t)g
        + 8 * (int64_t)h + 9 * (int64_t)i + 10 * (int64_t)j + 11 * (int64_t)k + 12 * (int64_t)l + 13 * (int64_t)m
        + 14 * (int64_t)n + 15 * (int64_t)o + 16 * (int64_t)p;
}

/* --- Results that the host chose, at any address; the guest is told of them and frees nothing --- */

static _Alignas(16) uint8_t scratch_bytes[256];

EXPORT(scratch) uint32_t scratch(void) {
    ENTER();
    return heap_address(scratch_bytes);
}

#define CHOSEN(name)                                                  \
    EXPORT_AS("cabi_post_chosen_" #name) void post_chosen_##name(uint32_t at) { \
        told();                                                       \
        (void)at;                                                     \
    }                                                                 \
    EXPORT(chosen_##name) uint32_t chosen_##name(uint32_t at) {       \
        ENTER();                                                      \
        return at;                                                    \
    }

CHOSEN(person)
CHOSEN(shape)
CHOSEN(strings)
CHOSEN(text)
CHOSEN(double)

/* Nothing of the guest's is to be told that it was read. */
EXPORT(version) string *version(void) {
    ENTER();
    static const char text[] = "1.0.0";
    static string result = {(uint8_t *)(uintptr_t)text, sizeof text - 1};
    return &result;
}
