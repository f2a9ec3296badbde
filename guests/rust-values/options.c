/*
 * What wasm-bindgen makes of Option, Result and exported classes, in four of its versions, chosen with -D. It frees every argument
 * and traps where the host does not keep to the conventions: a block comes back with the size and the alignment that it was asked
 * for with, a number that is not there is what the version takes for one.
 *
 *   OLD         before 0.2.87: malloc(size), results in an area, a flag beside each Option of a number
 *   AREA        0.2.96 to 0.2.118: malloc(size, align), results in an area, an f64 for an Option of 32 bits
 *   VALUES      since 0.2.119: the same with several results, and another f64 for none
 *   REFERENCES  the same with a table of references to objects of JavaScript
 */
#define HEAP_WITHOUT_MALLOC
#include "bytes.h"
#include "heap.h"

#if !defined(OLD)
#define F64_FOR_32_BITS
#endif

#define IMPORT(name) __attribute__((import_module("wbg"), import_name(name)))

enum { UNSAID = -1, OLD_ALIGNMENT = 8 };

/* --- the heap --- */

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

static void give_own(void *payload, int64_t size, int64_t align) {
    struct heap_block *block = heap_block_of(payload, HEAP_MARK_LIVE);
    if (size != UNSAID && block->requested != size) __builtin_trap();
    if (align != UNSAID && heap_address(block->next) != align) __builtin_trap();
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

static void give(void *payload, int64_t size, int64_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    give_own(payload, size, align);
}

#if defined(OLD)
EXPORT_AS("__wbindgen_malloc") void *exported_malloc(uint32_t size) {
    return take(size, OLD_ALIGNMENT);
}
EXPORT_AS("__wbindgen_free") void exported_free(void *pointer, uint32_t size) {
    give(pointer, size, UNSAID);
}
#else
EXPORT_AS("__wbindgen_malloc") void *exported_malloc(uint32_t size, uint32_t align) {
    return take(size, align);
}
EXPORT_AS("__wbindgen_free") void exported_free(void *pointer, uint32_t size, uint32_t align) {
    give(pointer, size, align);
}
#endif

static uint32_t alignment(uint32_t align) {
#if defined(OLD)
    (void)align;
    return OLD_ALIGNMENT;
#else
    return align;
#endif
}

/* An argument that has been read is the guest's own; null is one that is not there. */
static void done(const void *argument, uint32_t count, uint32_t element) {
    if (!argument && !count) return;
    if (!count && heap_address(argument) != element) __builtin_trap();
    if (count) give_own((void *)(uintptr_t)argument, count * element, alignment(element));
}

/* What the host frees. */
static void *made(uint32_t count, uint32_t element) {
    return count ? take(count * element, alignment(element)) : (void *)(uintptr_t)element;
}

/* --- the stack of areas, which the host has to put back to where it was --- */

#if defined(OLD) || defined(AREA)
enum { STACK_BYTES = 256 };
static _Alignas(16) uint8_t stack[STACK_BYTES];
static uint32_t stack_used;

EXPORT_AS("__wbindgen_add_to_stack_pointer") uint32_t add_to_stack_pointer(int32_t bytes) {
    ENTER();
    if (bytes % 16 || (bytes < 0 && stack_used + (uint32_t)-bytes > STACK_BYTES)) __builtin_trap();
    if (bytes > 0 && (uint32_t)bytes > stack_used) __builtin_trap();
    stack_used -= (uint32_t)bytes;
    return heap_address(stack) + STACK_BYTES - stack_used;
}
#endif

EXPORT(stack_in_use) uint32_t stack_in_use(void) {
    ENTER();
#if defined(OLD) || defined(AREA)
    return stack_used;
#else
    return 0;
#endif
}

/* --- objects of JavaScript: the texts of errors --- */

#if defined(REFERENCES)
IMPORT("__wbg_Error_0123456789abcdef") __externref_t new_error(const char *text, uint32_t length);
IMPORT("__wbindgen_init_externref_table") void init_table(void);

enum { PLACES = 8 };
static uint8_t place_taken[PLACES];
static uint32_t first_place;
static uint32_t objects_live;

/* The table is defined in assembly, for nothing in C exports one. */
__asm__(".tabletype __wbindgen_externrefs, externref\n"
        ".globl __wbindgen_externrefs\n"
        "__wbindgen_externrefs:\n"
        ".functype place_reference (i32, externref) -> ()\n"
        ".globl place_reference\n"
        ".type place_reference,@function\n"
        "place_reference:\n"
        ".functype place_reference (i32, externref) -> ()\n"
        "local.get 0\nlocal.get 1\ntable.set __wbindgen_externrefs\nend_function\n"
        ".functype drop_reference (i32) -> ()\n"
        ".globl drop_reference\n"
        ".type drop_reference,@function\n"
        "drop_reference:\n"
        ".functype drop_reference (i32) -> ()\n"
        "local.get 0\nref.null_extern\ntable.set __wbindgen_externrefs\nend_function\n"
        ".functype grow_references (i32) -> (i32)\n"
        ".globl grow_references\n"
        ".type grow_references,@function\n"
        "grow_references:\n"
        ".functype grow_references (i32) -> (i32)\n"
        "ref.null_extern\nlocal.get 0\ntable.grow __wbindgen_externrefs\nend_function\n");
void place_reference(uint32_t place, __externref_t object);
void drop_reference(uint32_t place);
uint32_t grow_references(uint32_t count);

EXPORT_AS("__wbindgen_start") void start(void) {
    ENTER();
    init_table();
    first_place = grow_references(PLACES);
}

EXPORT_AS("__externref_table_dealloc") void table_dealloc(uint32_t place) {
    ENTER();
    if (place < first_place) return;
    if (place - first_place >= PLACES || !place_taken[place - first_place]) __builtin_trap();
    place_taken[place - first_place] = 0;
    drop_reference(place);
    objects_live--;
}

static uint32_t error(const char *text, uint32_t length) {
    for (uint32_t i = 0; i < PLACES; i++) {
        if (place_taken[i]) continue;
        place_taken[i] = 1;
        objects_live++;
        place_reference(first_place + i, new_error(text, length));
        return first_place + i;
    }
    __builtin_trap();
}

/* The places of the table that are taken; the host empties each that it takes an object from. */
EXPORT(live_objects) uint32_t live_objects(void) {
    ENTER();
    return objects_live;
}
#else
IMPORT("__wbindgen_string_new") uint32_t new_string(const char *text, uint32_t length);

static uint32_t error(const char *text, uint32_t length) {
    return new_string(text, length);
}

/* Only the host knows. */
EXPORT(live_objects) uint32_t live_objects(void) {
    ENTER();
    return 0;
}
#endif

#define ERROR(text) error(text, sizeof text - 1)

/* --- numbers that may be absent --- */

#if defined(AREA)
static const double none_f64 = 4294967297.0;
#elif defined(F64_FOR_32_BITS)
static const double none_f64 = 9007199254740991.0;
#endif
enum { NONE_SMALL = 0xFFFFFF };

#define FLAGGED(name, type)   \
    struct name {             \
        uint32_t present;     \
        type value;           \
    }
FLAGGED(option_i64, int64_t);
FLAGGED(option_f64, double);

EXPORT(next_i64) struct option_i64 next_i64(uint32_t present, int64_t value) {
    ENTER();
    if (present > 1 || (!present && value)) __builtin_trap();
    return (struct option_i64){present, present ? (int64_t)((uint64_t)value + 1) : 0};
}

EXPORT(next_long) struct option_i64 next_long(uint32_t present, int64_t value) {
    return next_i64(present, value);
}

EXPORT(half_f64) struct option_f64 half_f64(uint32_t present, double value) {
    ENTER();
    if (present > 1 || (!present && value != 0)) __builtin_trap();
    return (struct option_f64){present, present ? value / 2 : 0};
}

#if defined(F64_FOR_32_BITS)
EXPORT(next_u32) double next_u32(double value) {
    ENTER();
    if (value == none_f64) return none_f64;
    if (!(value >= 0 && value <= 4294967295.0)) __builtin_trap();
    return (double)((uint32_t)value + 1);
}

EXPORT(negated_i32) double negated_i32(double value) {
    ENTER();
    if (value == none_f64) return none_f64;
    if (!(value >= -2147483648.0 && value <= 2147483647.0)) __builtin_trap();
    return (double)(int32_t)(0 - (uint32_t)(int32_t)value);
}

EXPORT(half_f32) double half_f32(double value) {
    ENTER();
    if (value == none_f64) return none_f64;
    return (double)((float)value / 2);
}

EXPORT(negated_or_null) double negated_or_null(double value) {
    return negated_i32(value);
}

/* What a host is given as it is. */
EXPORT(raw_int) double raw_int(double value) {
    ENTER();
    return value;
}

EXPORT(raw_unsigned) double raw_unsigned(double value) {
    ENTER();
    return value;
}

EXPORT(raw_float) double raw_float(double value) {
    ENTER();
    return value;
}
#else
FLAGGED(option_u32, uint32_t);
FLAGGED(option_i32, int32_t);
FLAGGED(option_f32, float);

EXPORT(next_u32) struct option_u32 next_u32(uint32_t present, uint32_t value) {
    ENTER();
    if (present > 1 || (!present && value)) __builtin_trap();
    return (struct option_u32){present, present ? value + 1 : 0};
}

EXPORT(negated_i32) struct option_i32 negated_i32(uint32_t present, int32_t value) {
    ENTER();
    if (present > 1 || (!present && value)) __builtin_trap();
    return (struct option_i32){present, (int32_t)(0 - (uint32_t)value)};
}

EXPORT(negated_or_null) struct option_i32 negated_or_null(uint32_t present, int32_t value) {
    return negated_i32(present, value);
}

EXPORT(half_f32) struct option_f32 half_f32(uint32_t present, float value) {
    ENTER();
    if (present > 1 || (!present && value != 0)) __builtin_trap();
    return (struct option_f32){present, value / 2};
}
#endif

EXPORT(next_u8) uint32_t next_u8(uint32_t value) {
    ENTER();
    if (value != NONE_SMALL && value > 0xFF) __builtin_trap();
    return value == NONE_SMALL ? value : (value + 1) & 0xFF;
}

/* As the crate does, a negative number with its sign in all bits. */
EXPORT(negated_i16) uint32_t negated_i16(uint32_t value) {
    ENTER();
    if (value == NONE_SMALL) return value;
    if ((int32_t)value < -32768 || (int32_t)value > 32767) __builtin_trap();
    return (uint32_t)(int32_t)(int16_t)(0 - value);
}

EXPORT(negated_small) uint32_t negated_small(uint32_t value) {
    return negated_i16(value);
}

EXPORT(toggled) uint32_t toggled(uint32_t value) {
    ENTER();
    if (value != NONE_SMALL && value > 1) __builtin_trap();
    return value == NONE_SMALL ? value : !value;
}

EXPORT(next_char) uint32_t next_char(uint32_t value) {
    ENTER();
    if (value != NONE_SMALL && value > 0x10FFFF) __builtin_trap();
    return value == NONE_SMALL ? value : value + 1;
}

/* Red 0, green 1, blue 7: the first number that none has is 2. */
EXPORT(next_color) uint32_t next_color(uint32_t color) {
    ENTER();
    switch (color) {
        case 0: return 1;
        case 1: return 7;
        case 7: return 0;
        case 2: return 2;
        default: __builtin_trap();
    }
}

EXPORT(next_color_or_null) uint32_t next_color_or_null(uint32_t color) {
    return next_color(color);
}

/* --- text and arrays that may be absent --- */

struct slice {
    void *start;
    uint32_t count;
};

EXPORT(without_first) struct slice without_first(const int32_t *values, uint32_t count) {
    ENTER();
    struct slice rest = {0, 0};
    if (count) {
        rest = (struct slice){made(count - 1, sizeof *values), count - 1};
        if (rest.start) copy_bytes(rest.start, values + 1, rest.count * sizeof *values);
    }
    done(values, count, sizeof *values);
    return rest;
}

EXPORT(first_word) struct slice first_word(const char *text, uint32_t length) {
    ENTER();
    uint32_t end = 0;
    while (end < length && text[end] != ' ') end++;
    struct slice word = {0, 0};
    if (end) word = (struct slice){made(end, 1), end};
    if (word.start) copy_bytes(word.start, text, end);
    done(text, length, 1);
    return word;
}

/* --- slices that are changed --- */

#if defined(REFERENCES)
#define ARRAY __externref_t
IMPORT("__wbg___wbindgen_copy_to_typed_array_0123456789abcdef") void copy_to_array(const void *, uint32_t, __externref_t);
static void drop_array(__externref_t array) {
    (void)array;
}
#elif defined(VALUES) || defined(AREA)
#define ARRAY uint32_t
IMPORT("__wbindgen_copy_to_typed_array") void copy_to_array(const void *, uint32_t, uint32_t);
IMPORT("__wbindgen_object_drop_ref") void drop_array(uint32_t array);
#endif

#if defined(OLD)
EXPORT(negate) void negate(int32_t *values, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] = (int32_t)(0 - (uint32_t)values[i]);
}

EXPORT(scale) struct option_f64 scale(double *values, uint32_t count, uint32_t present, double factor) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] *= factor;
    return (struct option_f64){present, factor};
}
#else
EXPORT(negate) void negate(int32_t *values, uint32_t count, ARRAY array) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] = (int32_t)(0 - (uint32_t)values[i]);
    copy_to_array(values, count * sizeof *values, array);
    drop_array(array);
    done(values, count, sizeof *values);
}

EXPORT(scale) struct option_f64 scale(double *values, uint32_t count, ARRAY array, uint32_t present, double factor) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] *= factor;
    copy_to_array(values, count * sizeof *values, array);
    drop_array(array);
    done(values, count, sizeof *values);
    return (struct option_f64){present, factor};
}

/* Copies what it is told, or nothing. */
EXPORT(raw_copy) void raw_copy(int32_t *values, uint32_t count, ARRAY array, uint32_t start, uint32_t bytes) {
    ENTER();
    if (bytes != (uint32_t)-1) copy_to_array((void *)(uintptr_t)start, bytes, array);
    done(values, count, sizeof *values);
}
#endif

/* --- results --- */

#define RESULT_OF(name, ...)  \
    struct name {             \
        __VA_ARGS__           \
        uint32_t error;       \
        uint32_t failed;      \
    }
RESULT_OF(result);
RESULT_OF(result_i32, int32_t value;);
RESULT_OF(result_i64, int64_t value;);
RESULT_OF(result_f32, float value;);
RESULT_OF(result_f64, double value;);
RESULT_OF(result_slice, void *start; uint32_t count;);
RESULT_OF(result_pointer, void *value;);
RESULT_OF(result_option_i64, uint32_t present; int64_t value;);

#define FAILED(type, text) ((struct type){.error = ERROR(text), .failed = 1})

EXPORT(check) struct result check(uint32_t fail) {
    ENTER();
    return fail ? FAILED(result, "asked to fail") : (struct result){0, 0};
}

EXPORT(halved_i32) struct result_i32 halved_i32(int32_t value) {
    ENTER();
    return value % 2 ? FAILED(result_i32, "it is odd") : (struct result_i32){.value = value / 2};
}

EXPORT(halved_or_reason) struct result_i32 halved_or_reason(int32_t value) {
    return halved_i32(value);
}

EXPORT(halved_i64) struct result_i64 halved_i64(int64_t value) {
    ENTER();
    return value % 2 ? FAILED(result_i64, "it is odd") : (struct result_i64){.value = value / 2};
}

EXPORT(root_f64) struct result_f64 root_f64(double value) {
    ENTER();
    return value < 0 ? FAILED(result_f64, "below 0: −") : (struct result_f64){.value = __builtin_sqrt(value)};
}

EXPORT(root_f32) struct result_f32 root_f32(float value) {
    ENTER();
    return value < 0 ? FAILED(result_f32, "below 0") : (struct result_f32){.value = __builtin_sqrtf(value)};
}

EXPORT(is_even) struct result_i32 is_even(int32_t value) {
    ENTER();
    return value < 0 ? FAILED(result_i32, "below 0") : (struct result_i32){.value = value % 2 == 0};
}

EXPORT(spelled) struct result_slice spelled(const char *text, uint32_t length) {
    ENTER();
    struct result_slice spelled = {made(length, 1), length, 0, 0};
    for (uint32_t i = 0; i < length; i++) {
        uint8_t c = (uint8_t)text[i];
        if (c >= '0' && c <= '9') {
            if (spelled.start) give_own(spelled.start, length, alignment(1));
            spelled = FAILED(result_slice, "a digit");
            break;
        }
        if (spelled.start) ((uint8_t *)spelled.start)[i] = ascii_upper(c);
    }
    done(text, length, 1);
    return spelled;
}

EXPORT(counted) struct result_slice counted(int32_t count) {
    ENTER();
    if (count < 0) return FAILED(result_slice, "below 0");
    struct result_slice counted = {made((uint32_t)count, sizeof(int32_t)), (uint32_t)count, 0, 0};
    for (int32_t i = 0; counted.start && i < count; i++) ((int32_t *)counted.start)[i] = i;
    return counted;
}

/* None for the empty text, an error for one that begins with a blank. */
EXPORT(found_word) struct result_slice found_word(const char *text, uint32_t length) {
    ENTER();
    if (length && text[0] == ' ') {
        done(text, length, 1);
        return FAILED(result_slice, "a blank");
    }
    struct slice word = first_word(text, length);
    return (struct result_slice){word.start, word.count, 0, 0};
}

EXPORT(next_checked) struct result_option_i64 next_checked(uint32_t present, int64_t value) {
    ENTER();
    if (present && value < 0) return FAILED(result_option_i64, "below 0");
    return (struct result_option_i64){present, present ? value + 1 : 0, 0, 0};
}

EXPORT(reason) struct slice reason(void) {
    ENTER();
    static const char text[] = "the guest would rather not say";
    struct slice said = {made(sizeof text - 1, 1), sizeof text - 1};
    if (said.start) copy_bytes(said.start, text, said.count);
    return said;
}

/* What a host is given as it is, also where it makes no sense. */
EXPORT(raw_result) struct result_i32 raw_result(int32_t value, uint32_t error, uint32_t failed) {
    ENTER();
    return (struct result_i32){value, error, failed};
}

EXPORT(raw_text) struct result_slice raw_text(uint32_t start, uint32_t count, uint32_t error, uint32_t failed) {
    ENTER();
    return (struct result_slice){(void *)(uintptr_t)start, count, error, failed};
}

EXPORT(raw_flagged) struct option_i64 raw_flagged(uint32_t present, int64_t value) {
    ENTER();
    return (struct option_i64){present, value};
}

EXPORT(new_object) uint32_t new_object(void) {
    ENTER();
    return ERROR("an object");
}

/* --- a class --- */

struct meter {
    int32_t value;
    int32_t step;
};

EXPORT(meter_new) struct meter *meter_new(int32_t start) {
    ENTER();
    struct meter *meter = take(sizeof *meter, sizeof start);
    if (!meter) __builtin_trap();
    *meter = (struct meter){start, 1};
    return meter;
}

EXPORT(meter_tested) struct result_pointer meter_tested(int32_t start) {
    ENTER();
    return start < 0 ? FAILED(result_pointer, "below 0") : (struct result_pointer){.value = meter_new(start)};
}

EXPORT(meter_found) struct meter *meter_found(int32_t start) {
    ENTER();
    return start < 0 ? 0 : meter_new(start);
}

EXPORT(meter_searched) struct result_pointer meter_searched(int32_t start) {
    ENTER();
    if (start == 0) return (struct result_pointer){0, 0, 0};
    return meter_tested(start);
}

EXPORT(meter_advance) int32_t meter_advance(struct meter *meter) {
    ENTER();
    return meter->value += meter->step;
}

EXPORT(meter_label) struct slice meter_label(const struct meter *meter) {
    ENTER();
    struct slice label = {made((uint32_t)meter->value, 1), (uint32_t)meter->value};
    for (uint32_t i = 0; label.start && i < label.count; i++) ((char *)label.start)[i] = '|';
    return label;
}

EXPORT(meter_add) void meter_add(struct meter *meter, const struct meter *other) {
    ENTER();
    meter->value += other->value;
}

EXPORT(meter_split) struct result_pointer meter_split(struct meter *meter) {
    ENTER();
    if (meter->value % 2) return FAILED(result_pointer, "it is odd");
    meter->value /= 2;
    return (struct result_pointer){.value = meter_new(meter->value)};
}

static int32_t spent(struct meter *meter) {
    int32_t value = meter->value;
    give_own(meter, sizeof *meter, sizeof value);
    return value;
}

/* Takes the meter. */
EXPORT(meter_spend) int32_t meter_spend(struct meter *meter) {
    ENTER();
    return spent(meter);
}

/* Takes both, or the one that is there. */
EXPORT(meter_joined) struct meter *meter_joined(struct meter *first, struct meter *second) {
    ENTER();
    int32_t value = spent(first) + (second ? spent(second) : 0);
    return meter_new(value);
}

EXPORT_AS("__wbg_get_meter_step") int32_t get_meter_step(const struct meter *meter) {
    ENTER();
    return meter->step;
}

EXPORT_AS("__wbg_set_meter_step") void set_meter_step(struct meter *meter, int32_t step) {
    ENTER();
    meter->step = step;
}

#if defined(OLD)
EXPORT_AS("__wbg_meter_free") void meter_free(struct meter *meter) {
    ENTER();
#else
EXPORT_AS("__wbg_meter_free") void meter_free(struct meter *meter, uint32_t delayed) {
    ENTER();
    if (delayed) __builtin_trap();
#endif
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    spent(meter);
}

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}
