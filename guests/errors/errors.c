/* Exports that return a status, and those that say what one means. */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

/* What a text that begins with '!' says about its own fate: '!' and a digit is that error. */
static int32_t last_code;
static const char *last_place;

static struct kept kept;

static const char nothing[] = "nothing is wrong";
static const char *const reasons[] = {nothing, "kein Platz ✗", "the name is taken"};
static const char malformed[] = {(char)0xC3, (char)0x28, 0};

enum { REASONS = sizeof reasons / sizeof *reasons };

static int32_t code_of(const uint8_t *text, uint32_t length) {
    last_code = length > 1 && text[0] == '!' ? text[1] - '0' : 0;
    last_place = last_code ? (const char *)text + 2 : nothing;
    return last_code;
}

static const char *reason(int64_t code) {
    int64_t positive = code < 0 ? -code : code;
    return positive < REASONS ? reasons[positive] : "unknown";
}

/* --- 0, or the code --- */

EXPORT(put) int32_t put(const uint8_t *text, uint32_t length) {
    ENTER();
    return code_of(text, length);
}

EXPORT(put_wide) int64_t put_wide(const uint8_t *text, uint32_t length) {
    ENTER();
    return (int64_t)code_of(text, length) << 40;
}

EXPORT(put_terminated) int32_t put_terminated(const char *text) {
    ENTER();
    return code_of((const uint8_t *)text, terminated_length(text));
}

/* The guest owns the block from here on, whatever the status is. */
EXPORT(keep) int32_t keep(uint8_t *block, uint32_t length) {
    ENTER();
    int32_t code = code_of(block, length);
    kept_replace(&kept, block, length);
    return code;
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    kept_drop(&kept);
}

/* Writes before it says how that went. */
EXPORT(count_up) int32_t count_up(int32_t *values, uint32_t count, int32_t status) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] += (int32_t)i + 1;
    return status;
}

/* --- the length, or the code below 0 --- */

EXPORT(measure) int32_t measure(const uint8_t *text, uint32_t length) {
    ENTER();
    int32_t code = code_of(text, length);
    return code ? -code : (int32_t)length;
}

EXPORT(measure_wide) int64_t measure_wide(const uint8_t *text, uint32_t length) {
    ENTER();
    int64_t code = code_of(text, length);
    return code ? -code << 40 : (int64_t)length << 40;
}

/* --- a pointer, or none --- */

EXPORT(find) const char *find(const uint8_t *text, uint32_t length) {
    ENTER();
    return code_of(text, length) ? 0 : "gefunden ✓";
}

static char *made(const uint8_t *text, uint32_t length) {
    if (code_of(text, length)) return 0;
    char *copy = heap_malloc(length + 1);
    if (!copy) return 0;
    copy_bytes(copy, text, length);
    copy[length] = 0;
    return copy;
}

EXPORT(make) char *make(const uint8_t *text, uint32_t length) {
    ENTER();
    return made(text, length);
}

/* Where there is none, the low half has the code. */
EXPORT(make_packed) uint64_t make_packed(const uint8_t *text, uint32_t length) {
    ENTER();
    if (code_of(text, length)) return (uint32_t)last_code;
    void *copy = heap_malloc(length);
    if (copy) copy_bytes(copy, text, length);
    return copy ? packed(copy, length) : 9;
}

/* --- any status --- */

EXPORT(status) int32_t status(int32_t given) {
    ENTER();
    last_code = given;
    return given;
}

EXPORT(status_wide) int64_t status_wide(int64_t given) {
    ENTER();
    return given;
}

/* --- what a status means --- */

EXPORT(describe) const char *describe(int32_t code) {
    ENTER();
    return reason(code);
}

EXPORT(describe_wide) const char *describe_wide(int64_t code) {
    ENTER();
    return reason(code >> 40);
}

/* A block of the caller's own. */
EXPORT(explain) char *explain(int32_t code) {
    ENTER();
    const char *text = reason(code);
    uint32_t size = terminated_length(text) + 1;
    char *copy = heap_malloc(size);
    if (copy) copy_bytes(copy, text, size);
    return copy;
}

EXPORT(error_code) int32_t error_code(void) {
    ENTER();
    return last_code;
}

/* The rest of the text that was wrong, where the caller put it. */
EXPORT(error_place) const char *error_place(void) {
    ENTER();
    return last_place;
}

EXPORT(describe_badly) const char *describe_badly(int32_t code) {
    ENTER();
    (void)code;
    return malformed;
}

EXPORT(describe_nothing) const char *describe_nothing(int32_t code) {
    ENTER();
    (void)code;
    return 0;
}

EXPORT(describe_and_trap) const char *describe_and_trap(int32_t code) {
    ENTER();
    (void)code;
    __builtin_trap();
}
