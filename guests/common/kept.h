/* A block that the host transferred and the guest keeps: freed when the next one arrives, or when it is dropped. */
#ifndef WASMBRIDGE_KEPT_H
#define WASMBRIDGE_KEPT_H

#include "bytes.h"
#include "heap.h"

struct kept {
    void *block;
    uint32_t length;
    char *terminated;
};

static inline void kept_drop(struct kept *kept) {
    if (kept->block) heap_free(kept->block);
    heap_drop(kept->terminated);
    *kept = (struct kept){0, 0, 0};
}

static inline void kept_replace(struct kept *kept, void *block, uint32_t length) {
    kept_drop(kept);
    kept->block = block;
    kept->length = length;
}

/* The kept text with a terminator behind it: the guest's own copy, valid until what is kept changes. */
static inline const char *kept_terminated(struct kept *kept) {
    if (!kept->length) return "";
    if (!kept->terminated) {
        kept->terminated = heap_hold(kept->length + 1);
        if (!kept->terminated) return 0;
        copy_bytes(kept->terminated, kept->block, kept->length);
        kept->terminated[kept->length] = 0;
    }
    return kept->terminated;
}

#endif
