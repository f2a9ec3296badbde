/*
 * The C twin of a tutorial written in Odin: the three owners of a block of memory, side by side. Its allocator is
 * called allocate and free, and there is no malloc.
 */
#define HEAP_MALLOC_NAME "allocate"
#include "bytes.h"
#include "heap.h"
#include "kept.h"

static struct kept stored;
static int32_t data[16] = {0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196, 225};

/* Owned by the host: read while the call lasts, and not kept. */
EXPORT(process_string) uint32_t process_string(const char *text, uint32_t length) {
    ENTER();
    uint32_t upper_case = 0;
    for (uint32_t i = 0; i < length; i++) upper_case += text[i] >= 'A' && text[i] <= 'Z';
    return upper_case;
}

/* Owned by the guest: the host looks at it in place. */
EXPORT(get_data_ptr) int32_t *get_data_ptr(void) {
    ENTER();
    return data;
}

EXPORT(get_data_len) uint32_t get_data_len(void) {
    ENTER();
    return sizeof data / sizeof data[0];
}

EXPORT(grow_and_get_data_ptr) int32_t *grow_and_get_data_ptr(uint32_t pages) {
    ENTER();
    __builtin_wasm_memory_grow(0, pages);
    return data;
}

/* Transferred in: the guest's from the call on. */
EXPORT(store_string) void store_string(void *text, uint32_t length) {
    ENTER();
    kept_replace(&stored, text, length);
}

EXPORT(stored_length) uint32_t stored_length(void) {
    ENTER();
    return stored.length;
}

EXPORT(clear_stored) void clear_stored(void) {
    ENTER();
    kept_drop(&stored);
}

/* Transferred out: the host frees the copy. */
EXPORT(take_string) char *take_string(void) {
    ENTER();
    char *copy = heap_malloc(stored.length + 1);
    if (!copy) return 0;
    copy_bytes(copy, stored.block, stored.length);
    copy[stored.length] = 0;
    return copy;
}

EXPORT(peek_string) const char *peek_string(void) {
    ENTER();
    return kept_terminated(&stored);
}
