/*
 * A guest that calls its host with everything that can be passed, and takes back everything that can be returned. Each export passes
 * on what an import gives, as one number, and frees what is its own. bad_*: what no guest should do.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT_FROM(module, name) __attribute__((import_module(module), import_name(name)))
#define IMPORT(name) IMPORT_FROM("env", #name)
#define HASH(start, size) ((int64_t)hash_bytes((const char *)(start), (uint32_t)(size)))

/* Scalars: small types arrive with whatever lies above them. */
IMPORT(mix) double host_mix(int32_t boolean, int32_t byte, int32_t half, int32_t character, int32_t word, int64_t wide, float single, double dual);
IMPORT(flip) int32_t host_flip(int32_t boolean);
IMPORT(to_byte) int32_t host_to_byte(int32_t value);
IMPORT(to_short) int32_t host_to_short(int32_t value);
IMPORT(to_char) int32_t host_to_char(int32_t value);
IMPORT(to_unsigned) int32_t host_to_unsigned(int32_t value);
IMPORT(half_of) float host_half_of(float value);
IMPORT(next_colour) int32_t host_next_colour(int32_t colour);
IMPORT(toggled) int32_t host_toggled(int32_t colours);
IMPORT(long_of) int64_t host_long_of(int64_t value);

/* Texts and arrays, in. */
IMPORT(log) void host_log(const char *text, uint32_t length);
IMPORT(log_c) void host_log_c(const char *text);
IMPORT(log_maybe) void host_log_maybe(const char *text, uint32_t length);
IMPORT(log_utf16) void host_log_utf16(const void *text, uint32_t units);
IMPORT(log_prefixed) void host_log_prefixed(const void *text);
IMPORT(log_length_first) void host_log_length_first(uint32_t length, const char *text);
IMPORT(log_given) void host_log_given(const char *text, int32_t priority, int32_t length);
IMPORT(sum_ints) int64_t host_sum_ints(const int32_t *values, uint32_t count);
IMPORT(sum_doubles) double host_sum_doubles(const double *values, uint32_t count);
IMPORT(sum_three) int32_t host_sum_three(const int32_t *values);
IMPORT(sum_in_bytes) int64_t host_sum_in_bytes(const int64_t *values, uint32_t size);
IMPORT(negate) void host_negate(int32_t *values, uint32_t count);
IMPORT(keep_text) void host_keep_text(char *text, uint32_t length);
IMPORT(keep_c) void host_keep_c(char *text);
IMPORT(keep_ints) int32_t host_keep_ints(int32_t *values, uint32_t count);

/* Texts and arrays, out: the guest's own from then on. */
IMPORT(name_c) char *host_name_c(int32_t key);
IMPORT(name_prefixed) char *host_name_prefixed(int32_t key);
IMPORT(name_packed) uint64_t host_name_packed(int32_t key);
IMPORT(name_packed_low) uint64_t host_name_packed_low(int32_t key);
IMPORT(name_area) void host_name_area(void *area, int32_t key);
IMPORT(name_out) void host_name_out(int32_t key, char **text, uint32_t *length);
IMPORT(name_out_length) char *host_name_out_length(int32_t key, uint32_t *length);
IMPORT(name_wide) void *host_name_wide(int32_t key);
IMPORT(name_buffer) int32_t host_name_buffer(int32_t key, char *buffer, uint32_t capacity);
IMPORT(name_buffer_c) int32_t host_name_buffer_c(int32_t key, char *buffer, uint32_t capacity);
IMPORT(ints_area) void host_ints_area(void *area, int32_t count);
IMPORT(ints_buffer) int32_t host_ints_buffer(int32_t count, int32_t *buffer, uint32_t capacity);
IMPORT(store_double) void host_store_double(double value, double *out);
IMPORT(store_byte) void host_store_byte(int32_t value, int8_t *out);

/* Names of all kinds, and another module. */
IMPORT_FROM("env", "send-text") int32_t host_send_text(const char *text, uint32_t length);
IMPORT_FROM("env", "send-number") int32_t host_send_number(int32_t number);
IMPORT_FROM("clock", "now_millis") int64_t host_now_millis(void);
IMPORT_FROM("clock", "zone") char *host_zone(void);

/* The host calls back. */
IMPORT(call_back) int32_t host_call_back(int32_t depth);
IMPORT(fail) void host_fail(int32_t kind);

static const char greeting[] = "gr\xc3\xbc\xc3\x9f dich";
static char scratch[256] __attribute__((aligned(8)));

struct span {
    char *start;
    uint32_t length;
};

/* Reads a text that the host gave, and frees it. */
static int64_t took(char *text, uint32_t length) {
    int64_t hash = HASH(text, length);
    heap_free(text);
    return hash;
}

EXPORT(run_mix) double run_mix(int32_t boolean, int32_t byte, int32_t half, int32_t character, int32_t word, int64_t wide, float single, double dual) {
    ENTER();
    return host_mix(boolean, byte, half, character, word, wide, single, dual);
}
EXPORT(run_flip) int32_t run_flip(int32_t boolean) { ENTER(); return host_flip(boolean); }
EXPORT(run_to_byte) int32_t run_to_byte(int32_t value) { ENTER(); return host_to_byte(value); }
EXPORT(run_to_short) int32_t run_to_short(int32_t value) { ENTER(); return host_to_short(value); }
EXPORT(run_to_char) int32_t run_to_char(int32_t value) { ENTER(); return host_to_char(value); }
EXPORT(run_to_unsigned) int32_t run_to_unsigned(int32_t value) { ENTER(); return host_to_unsigned(value); }
EXPORT(run_half_of) float run_half_of(float value) { ENTER(); return host_half_of(value); }
EXPORT(run_next_colour) int32_t run_next_colour(int32_t colour) { ENTER(); return host_next_colour(colour); }
EXPORT(run_toggled) int32_t run_toggled(int32_t colours) { ENTER(); return host_toggled(colours); }
EXPORT(run_long_of) int64_t run_long_of(int64_t value) { ENTER(); return host_long_of(value); }

EXPORT(run_log) void run_log(void) { ENTER(); host_log(greeting, sizeof greeting - 1); }
EXPORT(run_log_empty) void run_log_empty(void) { ENTER(); host_log(0, 0); }
EXPORT(run_log_c) void run_log_c(void) { ENTER(); host_log_c(greeting); }
EXPORT(run_log_maybe) void run_log_maybe(int32_t present) {
    ENTER();
    host_log_maybe(present ? greeting : 0, present ? sizeof greeting - 1 : 0);
}
EXPORT(run_log_utf16) void run_log_utf16(void) {
    ENTER();
    static const uint16_t units[] = {'h', 0xe9, 0xd83d, 0xde00};
    host_log_utf16(units, 4);
}
EXPORT(run_log_prefixed) void run_log_prefixed(void) {
    ENTER();
    *(uint32_t *)scratch = 4;
    copy_bytes(scratch + 4, greeting, 4);
    host_log_prefixed(scratch);
}
EXPORT(run_log_length_first) void run_log_length_first(void) { ENTER(); host_log_length_first(4, greeting); }
EXPORT(run_log_given) void run_log_given(int32_t length) { ENTER(); host_log_given(greeting, 7, length); }

static const int32_t ints[] = {1, -2, 2147483647, 40};
static const double doubles[] = {0.5, 0.25, 1e300};
static const int64_t longs[] = {1ll << 40, -1};

EXPORT(run_sum_ints) int64_t run_sum_ints(uint32_t count) { ENTER(); return host_sum_ints(ints, count); }
EXPORT(run_sum_doubles) double run_sum_doubles(void) { ENTER(); return host_sum_doubles(doubles, 3); }
EXPORT(run_sum_three) int32_t run_sum_three(void) { ENTER(); return host_sum_three(ints); }
EXPORT(run_sum_in_bytes) int64_t run_sum_in_bytes(uint32_t size) { ENTER(); return host_sum_in_bytes(longs, size); }
EXPORT(run_negate) int32_t run_negate(void) {
    ENTER();
    int32_t *values = (int32_t *)scratch;
    for (int32_t i = 0; i < 4; i++) values[i] = i + 1;
    host_negate(values, 4);
    return values[0] + values[1] + values[2] + values[3];
}

/* What is handed over: a block of the guest's, which the host frees. */
static char *copied(const void *start, uint32_t size) {
    char *block = heap_malloc(size);
    if (block) copy_bytes(block, start, size);
    return block;
}
EXPORT(run_keep_text) void run_keep_text(void) { ENTER(); host_keep_text(copied(greeting, sizeof greeting - 1), sizeof greeting - 1); }
EXPORT(run_keep_c) void run_keep_c(void) { ENTER(); host_keep_c(copied(greeting, sizeof greeting)); }
EXPORT(run_keep_ints) int32_t run_keep_ints(void) { ENTER(); return host_keep_ints((int32_t *)copied(ints, sizeof ints), 4); }

EXPORT(run_name_c) int64_t run_name_c(int32_t key) {
    ENTER();
    char *name = host_name_c(key);
    return name ? took(name, terminated_length(name)) : -1;
}
EXPORT(run_name_prefixed) int64_t run_name_prefixed(int32_t key) {
    ENTER();
    char *name = host_name_prefixed(key);
    int64_t hash = HASH(name + 4, *(uint32_t *)name);
    heap_free(name);
    return hash;
}
EXPORT(run_name_packed) int64_t run_name_packed(int32_t key) {
    ENTER();
    uint64_t packed = host_name_packed(key);
    return took((char *)(uintptr_t)(packed >> 32), (uint32_t)packed);
}
EXPORT(run_name_packed_low) int64_t run_name_packed_low(int32_t key) {
    ENTER();
    uint64_t packed = host_name_packed_low(key);
    return took((char *)(uintptr_t)(uint32_t)packed, (uint32_t)(packed >> 32));
}
EXPORT(run_name_area) int64_t run_name_area(int32_t key) {
    ENTER();
    struct span span;
    host_name_area(&span, key);
    return took(span.start, span.length);
}
EXPORT(run_name_out) int64_t run_name_out(int32_t key) {
    ENTER();
    struct span span;
    host_name_out(key, &span.start, &span.length);
    return took(span.start, span.length);
}
EXPORT(run_name_out_length) int64_t run_name_out_length(int32_t key) {
    ENTER();
    uint32_t length;
    char *name = host_name_out_length(key, &length);
    return took(name, length);
}
EXPORT(run_name_wide) int64_t run_name_wide(int32_t key) {
    ENTER();
    struct span *wide = host_name_wide(key);
    int64_t hash = took(wide->start, wide->length);
    heap_free(wide);
    return hash;
}
/* The hash of what was written; the length alone where it did not fit. */
EXPORT(run_name_buffer) int64_t run_name_buffer(int32_t key, uint32_t capacity) {
    ENTER();
    scratch[0] = 0x55;
    uint32_t length = (uint32_t)host_name_buffer(key, scratch, capacity);
    return length <= capacity ? HASH(scratch, length) : scratch[0] == 0x55 ? (int64_t)length : -1;
}
EXPORT(run_name_buffer_c) int64_t run_name_buffer_c(int32_t key, uint32_t capacity) {
    ENTER();
    scratch[0] = 0x55;
    uint32_t length = (uint32_t)host_name_buffer_c(key, scratch, capacity);
    return length < capacity ? HASH(scratch, length + 1) : scratch[0] == 0x55 ? (int64_t)length : -1;
}
EXPORT(run_ints_area) int64_t run_ints_area(int32_t count) {
    ENTER();
    struct span span;
    host_ints_area(&span, count);
    int64_t sum = 0;
    for (uint32_t i = 0; i < span.length; i++) sum += ((int32_t *)span.start)[i];
    heap_free(span.start);
    return sum;
}
EXPORT(run_ints_buffer) int64_t run_ints_buffer(int32_t count, uint32_t capacity) {
    ENTER();
    int32_t *buffer = (int32_t *)scratch;
    uint32_t length = (uint32_t)host_ints_buffer(count, buffer, capacity);
    int64_t sum = 0;
    if (length > capacity) return -(int64_t)length;
    for (uint32_t i = 0; i < length; i++) sum += buffer[i];
    return sum;
}
EXPORT(run_store_double) double run_store_double(double value) {
    ENTER();
    double out;
    host_store_double(value, &out);
    return out;
}
EXPORT(run_store_byte) int32_t run_store_byte(int32_t value) {
    ENTER();
    int8_t out[2] = {0, 11};
    host_store_byte(value, out);
    return out[0] * 100 + out[1];
}

EXPORT(run_send_text) int32_t run_send_text(void) { ENTER(); return host_send_text(greeting, 4); }
EXPORT(run_send_number) int32_t run_send_number(int32_t number) { ENTER(); return host_send_number(number); }
EXPORT(run_now_millis) int64_t run_now_millis(void) { ENTER(); return host_now_millis(); }
EXPORT(run_zone) int64_t run_zone(void) {
    ENTER();
    char *zone = host_zone();
    return took(zone, terminated_length(zone));
}
EXPORT(run_call_back) int32_t run_call_back(int32_t depth) { ENTER(); return host_call_back(depth); }
EXPORT(run_fail) int32_t run_fail(int32_t kind) { ENTER(); host_fail(kind); return kind; }
EXPORT(trap) void run_trap(void) { ENTER(); __builtin_trap(); }
/* The stack of the host runs out in the guest. */
EXPORT(recurse) int32_t recurse(int32_t depth) { ENTER(); return depth == 0 ? 0 : 1 + recurse(depth - 1) + (depth & (int32_t)entry_count); }

/* Whatever numbers its caller passes, on to the host. */
EXPORT(bad_log) void bad_log(uint32_t start, uint32_t length) { ENTER(); host_log((const char *)(uintptr_t)start, length); }
EXPORT(bad_log_c) void bad_log_c(uint32_t start) { ENTER(); host_log_c((const char *)(uintptr_t)start); }
EXPORT(bad_sum_ints) int64_t bad_sum_ints(uint32_t start, uint32_t count) { ENTER(); return host_sum_ints((const int32_t *)(uintptr_t)start, count); }
EXPORT(bad_negate) void bad_negate(uint32_t start, uint32_t count) { ENTER(); host_negate((int32_t *)(uintptr_t)start, count); }
EXPORT(bad_keep_text) void bad_keep_text(uint32_t start, uint32_t length) { ENTER(); host_keep_text((char *)(uintptr_t)start, length); }
EXPORT(bad_name_area) void bad_name_area(uint32_t area) { ENTER(); host_name_area((void *)(uintptr_t)area, 1); }
EXPORT(bad_name_out) void bad_name_out(uint32_t text, uint32_t length) { ENTER(); host_name_out(1, (char **)(uintptr_t)text, (uint32_t *)(uintptr_t)length); }
EXPORT(bad_name_buffer) int32_t bad_name_buffer(uint32_t start, uint32_t capacity) { ENTER(); return host_name_buffer(1, (char *)(uintptr_t)start, capacity); }
EXPORT(bad_next_colour) int32_t bad_next_colour(int32_t colour) { ENTER(); return host_next_colour(colour); }
EXPORT(greeting_at) const char *greeting_at(void) { ENTER(); return greeting; }
