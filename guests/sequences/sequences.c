/*
 * Several texts as a result, in each way that a function can return a pointer and how many there are. Built for the multi-value ABI: a
 * struct that is returned is two results. Made for the host, each text a block of its own and the array that holds them another; or kept.
 */
#include "bytes.h"
#include "heap.h"

struct slice {
    const char *text;
    uint32_t length;
};

struct slices {
    struct slice *items;
    uint32_t count;
};

static const char *const words[] = {"", "one", "h\xC3\xA9llo", "\xF0\x9F\x9A\x80", "longer than a word is"};

enum { WORDS = sizeof words / sizeof *words };

static void drop(void *payload) {
    if (!payload) return;
    struct heap_block *block = heap_block_of(payload, HEAP_MARK_LIVE);
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

/* A null pointer and the number of texts where there is no memory for all of them. */
static struct slices made(uint32_t count) {
    struct slice *items = count ? heap_malloc(count * sizeof *items) : 0;
    for (uint32_t i = 0; items && i < count; i++) {
        const char *word = words[i % WORDS];
        uint32_t length = terminated_length(word);
        char *copy = length ? heap_malloc(length) : 0;
        if (length && !copy) {
            while (i > 0) drop((void *)items[--i].text);
            drop(items);
            items = 0;
            break;
        }
        if (copy) copy_bytes(copy, word, length);
        items[i] = (struct slice){copy, length};
    }
    return (struct slices){items, count};
}

static struct slice own_items[] = {{"a", 1}, {"bc", 2}, {0, 0}};
static struct slices own = {own_items, 3};

/* --- two results --- */

EXPORT(made_pair) struct slices made_pair(uint32_t count) {
    ENTER();
    return made(count);
}

EXPORT(own_pair) struct slices own_pair(void) {
    ENTER();
    return own;
}

/* --- an area that the caller provides --- */

EXPORT(made_area) void made_area(struct slices *result, uint32_t count) {
    ENTER();
    *result = made(count);
}

EXPORT(own_area) void own_area(struct slices *result) {
    ENTER();
    *result = own;
}

/* --- two areas --- */

EXPORT(made_out) void made_out(uint32_t count, struct slice **items_out, uint32_t *count_out) {
    ENTER();
    struct slices texts = made(count);
    *items_out = texts.items;
    *count_out = texts.count;
}

EXPORT(own_out) void own_out(struct slice **items_out, uint32_t *count_out) {
    ENTER();
    *items_out = own.items;
    *count_out = own.count;
}

/* --- an area for the number alone --- */

EXPORT(made_counted) struct slice *made_counted(uint32_t count, uint32_t *count_out) {
    ENTER();
    *count_out = count;
    return made(count).items;
}

EXPORT(own_counted) struct slice *own_counted(uint32_t *count_out) {
    ENTER();
    *count_out = own.count;
    return own.items;
}

/* --- the address of both, which is the host's as well --- */

EXPORT(made_wide) struct slices *made_wide(uint32_t count) {
    ENTER();
    struct slices *texts = heap_malloc(sizeof *texts);
    if (!texts) return 0;
    *texts = made(count);
    return texts;
}

EXPORT(own_wide) struct slices *own_wide(void) {
    ENTER();
    return &own;
}

/* --- a pointer, whose number another export gives --- */

static uint32_t last;

EXPORT(made_asked) struct slice *made_asked(uint32_t count) {
    ENTER();
    last = count;
    return made(count).items;
}

EXPORT(own_asked) struct slice *own_asked(void) {
    ENTER();
    last = own.count;
    return own.items;
}

EXPORT(last_count) uint32_t last_count(void) {
    ENTER();
    return last;
}

/* What every guest of the tables has: this one is given nothing. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}
