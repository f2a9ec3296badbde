/*
 * A guest that takes parts, objects and blocks from methods of its host, and has them change its memory. run_* frees what it was given and
 * gives a sum of what stood there. bad_*: whatever its caller says.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

struct point {
    int32_t x;
    double y;
};

/* Parts that come each by itself. */
struct split {
    int32_t count;
    double ratio;
    char *text;
    uint32_t length;
};
IMPORT(split) struct split host_split(int32_t key);
IMPORT(split_out) void host_split_out(int32_t key, int32_t *count, double *ratio, char **text, uint32_t *length);
IMPORT(tagged_out) void host_tagged_out(int32_t key, char *tag, struct point *at, int8_t *level);

/* Objects: a number each. */
IMPORT(counter_made) int32_t *host_counter_made(int32_t start);
IMPORT(counter_out) void host_counter_out(int32_t start, int32_t **out);
IMPORT(counter_maybe) int32_t *host_counter_maybe(int32_t present);
IMPORT(counter_picked) int32_t *host_counter_picked(int32_t *one, int32_t *other);

IMPORT(block) uint8_t *host_block(uint32_t size);
IMPORT(block_sized) uint64_t host_block_sized(uint32_t size);

/* Structs as their numbers. */
IMPORT(norm) double host_norm(double x, double y);
IMPORT(scaled) double host_scaled(int32_t scale, double x, double y);

/* What the host changes. */
IMPORT(doubled) void host_doubled(int32_t *values, uint32_t count);
IMPORT(doubled_maybe) void host_doubled_maybe(int32_t *values, uint32_t count);
IMPORT(filled) int32_t host_filled(double *values, uint32_t count);
IMPORT(buffered) void host_buffered(uint8_t *start, uint32_t size);
IMPORT(moved_all) char *host_moved_all(struct point *points, uint32_t count);
IMPORT(plotted) void host_plotted(struct point *points, uint32_t count);
IMPORT(moved) void host_moved(struct point *point, int32_t by);

static double point_sum(const struct point *point) {
    return point->x + point->y;
}

EXPORT(run_split) double run_split(int32_t key) {
    ENTER();
    struct split split = host_split(key);
    double sum = split.count + split.ratio + split.length;
    if (split.length) heap_free(split.text);
    return sum;
}
EXPORT(run_split_out) double run_split_out(int32_t key) {
    ENTER();
    struct split split;
    host_split_out(key, &split.count, &split.ratio, &split.text, &split.length);
    double sum = split.count + split.ratio + split.length;
    if (split.length) heap_free(split.text);
    return sum;
}
EXPORT(run_tagged_out) double run_tagged_out(int32_t key) {
    ENTER();
    char tag[8];
    struct point at;
    int8_t level;
    host_tagged_out(key, tag, &at, &level);
    return terminated_length(tag) * 1000 + point_sum(&at) + level;
}

EXPORT(counter_new) int32_t *counter_new(int32_t start) {
    ENTER();
    int32_t *counter = heap_malloc(sizeof *counter);
    *counter = start;
    return counter;
}
EXPORT(counter_add) int32_t counter_add(int32_t *counter, int32_t more) { ENTER(); return *counter += more; }
EXPORT(counter_free) void counter_free(int32_t *counter) { ENTER(); heap_free(counter); }

static int32_t taken_counter(int32_t *counter) {
    int32_t value = *counter;
    heap_free(counter);
    return value;
}
EXPORT(run_counter_made) int32_t run_counter_made(int32_t start) { ENTER(); return taken_counter(host_counter_made(start)); }
EXPORT(run_counter_out) int32_t run_counter_out(int32_t start) {
    ENTER();
    int32_t *counter;
    host_counter_out(start, &counter);
    return taken_counter(counter);
}
EXPORT(run_counter_maybe) int32_t run_counter_maybe(int32_t present) {
    ENTER();
    int32_t *counter = host_counter_maybe(present);
    return counter ? taken_counter(counter) : -1;
}
EXPORT(run_counter_picked) int32_t run_counter_picked(int32_t one, int32_t other) {
    ENTER();
    int32_t *picked = host_counter_picked(&one, &other);
    return picked == &one ? 1 : picked == &other ? 2 : 0;
}

EXPORT(run_block) int32_t run_block(uint32_t size) {
    ENTER();
    uint8_t *block = host_block(size);
    int32_t sum = 0;
    for (uint32_t i = 0; i < size; i++) sum += block[i];
    heap_free(block);
    return sum;
}
EXPORT(run_block_sized) int32_t run_block_sized(uint32_t size) {
    ENTER();
    uint64_t block = host_block_sized(size);
    uint8_t *start = (uint8_t *)(uintptr_t)(block >> 32);
    int32_t sum = 0;
    for (uint32_t i = 0; i < (uint32_t)block; i++) sum += start[i];
    heap_free(start);
    return sum;
}

EXPORT(run_norm) double run_norm(double x, double y) { ENTER(); return host_norm(x, y); }
EXPORT(run_scaled) double run_scaled(int32_t scale, double x, double y) { ENTER(); return host_scaled(scale, x, y); }

EXPORT(run_doubled) int32_t run_doubled(int32_t first) {
    ENTER();
    int32_t values[3] = {first, 2, -3};
    host_doubled(values, 3);
    return values[0] * 10000 + values[1] * 100 + values[2];
}
EXPORT(run_doubled_maybe) int32_t run_doubled_maybe(int32_t present) {
    ENTER();
    int32_t values[2] = {1, 2};
    host_doubled_maybe(present ? values : 0, present ? 2 : 0);
    return values[0] * 10 + values[1];
}
EXPORT(run_filled) double run_filled(uint32_t count) {
    ENTER();
    double values[8] = {99, 99, 99, 99, 99, 99, 99, 99};
    double sum = host_filled(values, count) * 1000;
    for (uint32_t i = 0; i < 8; i++) sum += values[i];
    return sum;
}
EXPORT(run_buffered) int32_t run_buffered(void) {
    ENTER();
    uint8_t bytes[4] = {1, 2, 3, 4};
    host_buffered(bytes, 4);
    return bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}
EXPORT(run_moved_all) double run_moved_all(void) {
    ENTER();
    struct point points[] = {{1, 0.5}, {2, 0.25}};
    char *said = host_moved_all(points, 2);
    double sum = point_sum(points) * 100 + point_sum(points + 1) + terminated_length(said) * 10000;
    heap_free(said);
    return sum;
}
EXPORT(run_plotted) double run_plotted(void) {
    ENTER();
    struct point points[3];
    host_plotted(points, 3);
    return point_sum(points) + point_sum(points + 1) + point_sum(points + 2);
}
EXPORT(run_moved) double run_moved(int32_t by) {
    ENTER();
    struct point point = {1, 0.5};
    host_moved(&point, by);
    return point_sum(&point);
}

EXPORT(bad_filled) int32_t bad_filled(uint32_t start, uint32_t count) { ENTER(); return host_filled((double *)(uintptr_t)start, count); }
EXPORT(bad_plotted) void bad_plotted(uint32_t start, uint32_t count) { ENTER(); host_plotted((struct point *)(uintptr_t)start, count); }
EXPORT(bad_counter_out) void bad_counter_out(uint32_t out) { ENTER(); host_counter_out(1, (int32_t **)(uintptr_t)out); }
EXPORT(bad_split_out) void bad_split_out(uint32_t count, uint32_t length) {
    ENTER();
    double ratio;
    char *text;
    host_split_out(1, (int32_t *)(uintptr_t)count, &ratio, &text, (uint32_t *)(uintptr_t)length);
}
