/*
 * The guest of the benchmarks that calls its host. Every function costs the same whatever it is given, so that what is measured is
 * the way there and back; prepare excepted, which comes first and once, and the allocator, which nothing calls.
 */
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

enum { MAX_BYTES = 1 << 20 };

IMPORT(combine) int32_t host_combine(int32_t a, int32_t b);
IMPORT(take_text) int32_t host_take_text(const char *text, uint32_t length_bytes);

typedef int32_t (*combine_function)(int32_t a, int32_t b);

static const char ascii[] = "benchmark bytes ", mixed[] = "Gr\xc3\xbc\xc3\x9f" "e, ";
static char text[MAX_BYTES];

/* The script and the length of the longest text. */
EXPORT(prepare) void prepare(int32_t is_mixed, uint32_t longest_bytes) {
    const char *unit = is_mixed ? mixed : ascii;
    uint32_t unit_bytes = is_mixed ? sizeof mixed - 1 : sizeof ascii - 1;
    uint32_t text_bytes = longest_bytes > MAX_BYTES ? MAX_BYTES : longest_bytes;
    for (uint32_t i = 0, from = 0; i < text_bytes; i++) {
        text[i] = unit[from];
        if (++from == unit_bytes) from = 0;
    }
}

EXPORT(call_import) int32_t call_import(int32_t a, int32_t b) { return host_combine(a, b); }
EXPORT(call_pointer) int32_t call_pointer(combine_function function, int32_t a, int32_t b) { return function(a, b); }
EXPORT(send_text) int32_t send_text(uint32_t length_bytes) { return host_take_text(text, length_bytes); }
