/*
 * A guest that hands objects, blocks and memory that has a free of its own over to methods of its host.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

IMPORT(take_counter) int32_t host_take_counter(int32_t *counter);
IMPORT(take_counter_maybe) int32_t host_take_counter_maybe(int32_t *counter);
IMPORT(take_two) int32_t host_take_two(int32_t *counter, const uint8_t *text, uint32_t length);
IMPORT(take_block) int32_t host_take_block(uint8_t *block, uint32_t size);
IMPORT(take_block_maybe) int32_t host_take_block_maybe(uint8_t *block, uint32_t size);
IMPORT(take_ints) int32_t host_take_ints(int32_t *values, uint32_t count);
IMPORT(take_text) int32_t host_take_text(char *text);
IMPORT(take_texts) int32_t host_take_texts(char **texts);

static uint32_t ended, released;

EXPORT(counter_new) int32_t *counter_new(int32_t start) {
    ENTER();
    int32_t *counter = heap_malloc(sizeof *counter);
    *counter = start;
    return counter;
}
EXPORT(counter_add) int32_t counter_add(int32_t *counter, int32_t more) { ENTER(); return *counter += more; }
EXPORT(counter_end) void counter_end(int32_t *counter) { ENTER(); ended++; heap_free(counter); }
EXPORT(counter_count) uint32_t counter_count(void) { ENTER(); return ended; }

/* What frees memory that came from here: a block of ints whose first is hidden, and a list with all of its texts. */
EXPORT(release_ints) void release_ints(int32_t *values) { ENTER(); released++; heap_free(values - 4); }
EXPORT(release_text) void release_text(char *text) { ENTER(); released++; heap_free(text); }
EXPORT(release_texts) void release_texts(char **texts) {
    ENTER();
    released++;
    for (uint32_t i = 0; texts[i]; i++) heap_free(texts[i]);
    heap_free(texts);
}
EXPORT(release_count) uint32_t release_count(void) { ENTER(); return released; }

static char *text_of(const char *text) {
    uint32_t length = terminated_length(text) + 1;
    char *block = heap_malloc(length);
    copy_bytes(block, text, length);
    return block;
}

EXPORT(run_take_counter) int32_t run_take_counter(int32_t start) { ENTER(); return host_take_counter(counter_new(start)); }
EXPORT(run_take_counter_maybe) int32_t run_take_counter_maybe(int32_t present) {
    ENTER();
    return host_take_counter_maybe(present ? counter_new(5) : 0);
}
EXPORT(run_take_two) int32_t run_take_two(int32_t whole) {
    ENTER();
    return host_take_two(counter_new(1), (const uint8_t *)(whole ? "ok" : "\xff\xff"), 2);
}
EXPORT(run_take_block) int32_t run_take_block(uint32_t size) {
    ENTER();
    uint8_t *block = heap_malloc(size);
    for (uint32_t i = 0; i < size; i++) block[i] = (uint8_t)i;
    return host_take_block(block, size);
}
EXPORT(run_take_block_maybe) int32_t run_take_block_maybe(int32_t present) {
    ENTER();
    return host_take_block_maybe(present ? heap_malloc(8) : 0, present ? 8 : 0);
}
EXPORT(run_take_ints) int32_t run_take_ints(uint32_t count) {
    ENTER();
    int32_t *block = heap_malloc(16 + count * sizeof *block);
    for (uint32_t i = 0; i < count; i++) block[4 + i] = (int32_t)i;
    return host_take_ints(block + 4, count);
}
EXPORT(run_take_text) int32_t run_take_text(void) { ENTER(); return host_take_text(text_of("zw\xc3\xb6lf")); }
EXPORT(run_take_texts) int32_t run_take_texts(void) {
    ENTER();
    char **texts = heap_malloc(3 * sizeof *texts);
    texts[0] = text_of("one");
    texts[1] = text_of("");
    texts[2] = 0;
    return host_take_texts(texts);
}

EXPORT(bad_take_counter) int32_t bad_take_counter(uint32_t counter) { ENTER(); return host_take_counter((int32_t *)(uintptr_t)counter); }
EXPORT(bad_take_block) int32_t bad_take_block(uint32_t block, uint32_t size) { ENTER(); return host_take_block((uint8_t *)(uintptr_t)block, size); }
