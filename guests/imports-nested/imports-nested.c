/*
 * A guest whose every export passes what it is given on to the import of the same name, which may call it again, and passes on what
 * that gives. It allocates nothing but counters: every other block is made, and freed, for one of the two.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

struct span {
    void *start;
    uint32_t length;
};

struct point {
    int32_t x;
    double y;
};

struct item {
    int32_t id;
    struct span name;
};

IMPORT(relay) void host_relay(struct span *area, const char *text, uint32_t length, int32_t depth);
IMPORT(wide) struct span *host_wide(const char *text, uint32_t length, int32_t depth);
IMPORT(ended) char *host_ended(const char *text, uint32_t length, int32_t depth);
IMPORT(ints) void host_ints(const int32_t *values, uint32_t count, int32_t depth, int32_t **given, uint32_t *length);
IMPORT(fill) uint32_t host_fill(int32_t depth, char *buffer, uint32_t capacity);
IMPORT(give) void host_give(char *text, uint32_t length, int32_t depth);
IMPORT(hold) void host_hold(struct item *item, int32_t depth);
IMPORT(scale) void host_scale(int32_t *values, uint32_t count, int32_t depth);
IMPORT(moved) double host_moved(const struct point *point, int32_t depth);
IMPORT(named) int32_t host_named(const struct span *names, uint32_t count, int32_t depth);
IMPORT(born) struct item *host_born(int32_t depth);
IMPORT(handed) int32_t *host_handed(int32_t depth);
IMPORT(block) uint64_t host_block(int32_t depth);
IMPORT(turned) void host_turned(int32_t *values, uint32_t count, int32_t depth);
IMPORT(counted) int32_t host_counted(int32_t *counter, int32_t depth);

EXPORT(relay) uint64_t relay(const char *text, uint32_t length, int32_t depth) {
    ENTER();
    struct span given;
    host_relay(&given, text, length, depth);
    return packed(given.start, given.length);
}

EXPORT(wide) struct span *wide(const char *text, uint32_t length, int32_t depth) {
    ENTER();
    return host_wide(text, length, depth);
}

EXPORT(ended) char *ended(const char *text, uint32_t length, int32_t depth) {
    ENTER();
    return host_ended(text, length, depth);
}

EXPORT(ints) uint64_t ints(const int32_t *values, uint32_t count, int32_t depth) {
    ENTER();
    int32_t *given;
    uint32_t length;
    host_ints(values, count, depth, &given, &length);
    return packed(given, length);
}

EXPORT(fill) uint32_t fill(int32_t depth, char *buffer, uint32_t capacity) {
    ENTER();
    return host_fill(depth, buffer, capacity);
}

EXPORT(give) void give(char *text, uint32_t length, int32_t depth) {
    ENTER();
    host_give(text, length, depth);
}

EXPORT(hold) void hold(struct item *item, int32_t depth) {
    ENTER();
    host_hold(item, depth);
}

EXPORT(scale) void scale(int32_t *values, uint32_t count, int32_t depth) {
    ENTER();
    host_scale(values, count, depth);
}

EXPORT(moved) double moved(const struct point *point, int32_t depth) {
    ENTER();
    return host_moved(point, depth);
}

EXPORT(named) int32_t named(const struct span *names, uint32_t count, int32_t depth) {
    ENTER();
    return host_named(names, count, depth);
}

EXPORT(born) struct item *born(int32_t depth) {
    ENTER();
    return host_born(depth);
}

EXPORT(handed) int32_t *handed(int32_t depth) {
    ENTER();
    return host_handed(depth);
}

EXPORT(block) uint64_t block(int32_t depth) {
    ENTER();
    return host_block(depth);
}

EXPORT(turned) void turned(int32_t *values, uint32_t count, int32_t depth) {
    ENTER();
    host_turned(values, count, depth);
}

EXPORT(counter_new) int32_t *counter_new(int32_t start) {
    ENTER();
    int32_t *counter = heap_malloc(sizeof *counter);
    if (counter) *counter = start;
    return counter;
}

EXPORT(counter_add) int32_t counter_add(int32_t *counter, int32_t more) {
    ENTER();
    return *counter += more;
}

EXPORT(counter_free) void counter_free(int32_t *counter) {
    ENTER();
    heap_free(counter);
}

EXPORT(counted) int32_t counted(int32_t *counter, int32_t depth) {
    ENTER();
    return host_counted(counter, depth);
}
