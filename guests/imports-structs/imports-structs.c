/*
 * A guest that calls its host with structs, with several texts and with objects of its own. take_* hand blocks over; what is not handed
 * over must be as it was when the host returns. bad_*: whatever its caller says.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

struct point {
    int32_t x;
    double y;
};

struct person {
    int8_t age;
    const char *name;
    struct point home;
};

struct slice {
    const char *start;
    uint32_t length;
};

IMPORT(moved) double host_moved(const struct point *point);
IMPORT(maybe) int32_t host_maybe(const struct point *point);
IMPORT(met) int32_t host_met(const struct person *person);
IMPORT(path) double host_path(const struct point *points, uint32_t count);
IMPORT(path_in_bytes) double host_path_in_bytes(const struct point *points, uint32_t size);
IMPORT(named) int32_t host_named(const struct slice *names, uint32_t count);
IMPORT(listed) int32_t host_listed(const char *const *names);
IMPORT(take_point) double host_take_point(struct point *point);
IMPORT(take_named) int32_t host_take_named(struct slice *names, uint32_t count);
IMPORT(take_listed) int32_t host_take_listed(char **names);
IMPORT(counted) int32_t host_counted(void *counter);

static struct point points[] = {{1, 0.5}, {-2, 0.25}, {3, 8}};
static const struct person ada = {36, "Ada \xc3\x89", {7, 1.5}};
static const struct slice names[] = {{"one", 3}, {"", 0}, {"zw\xc3\xb6lf", 6}};
static const char *const list[] = {"one", "", "zw\xc3\xb6lf", 0};

EXPORT(run_moved) double run_moved(void) { ENTER(); return host_moved(points); }
EXPORT(run_maybe) int32_t run_maybe(int32_t present) { ENTER(); return host_maybe(present ? points : 0); }
EXPORT(run_met) int32_t run_met(void) { ENTER(); return host_met(&ada); }
EXPORT(run_path) double run_path(uint32_t count) { ENTER(); return host_path(points, count); }
EXPORT(run_path_in_bytes) double run_path_in_bytes(void) { ENTER(); return host_path_in_bytes(points, sizeof points); }
EXPORT(run_named) int32_t run_named(void) { ENTER(); return host_named(names, 3); }
EXPORT(run_listed) int32_t run_listed(void) { ENTER(); return host_listed(list); }

static void *copied(const void *start, uint32_t size) {
    void *block = heap_malloc(size);
    copy_bytes(block, start, size);
    return block;
}

EXPORT(run_take_point) double run_take_point(void) { ENTER(); return host_take_point(copied(points, sizeof *points)); }
EXPORT(run_take_named) int32_t run_take_named(void) {
    ENTER();
    struct slice *taken = copied(names, sizeof names);
    for (uint32_t i = 0; i < 3; i++) taken[i].start = copied(names[i].start, names[i].length);
    return host_take_named(taken, 3);
}
EXPORT(run_take_listed) int32_t run_take_listed(void) {
    ENTER();
    char **taken = copied(list, sizeof list);
    for (uint32_t i = 0; i < 3; i++) taken[i] = copied(list[i], terminated_length(list[i]) + 1);
    return host_take_listed(taken);
}

/* Objects: a number each. */
EXPORT(counter_new) int32_t *counter_new(int32_t start) {
    ENTER();
    int32_t *counter = heap_malloc(sizeof *counter);
    *counter = start;
    return counter;
}
EXPORT(counter_add) int32_t counter_add(int32_t *counter, int32_t more) { ENTER(); return *counter += more; }
EXPORT(counter_free) void counter_free(int32_t *counter) { ENTER(); heap_free(counter); }
EXPORT(run_counted) int32_t run_counted(int32_t start) {
    ENTER();
    int32_t counter = start;
    return host_counted(&counter) * 100 + counter;
}

EXPORT(bad_moved) double bad_moved(uint32_t point) { ENTER(); return host_moved((const struct point *)(uintptr_t)point); }
EXPORT(bad_path) double bad_path(uint32_t start, uint32_t count) { ENTER(); return host_path((const struct point *)(uintptr_t)start, count); }
EXPORT(bad_named) int32_t bad_named(uint32_t start, uint32_t count) { ENTER(); return host_named((const struct slice *)(uintptr_t)start, count); }
EXPORT(bad_listed) int32_t bad_listed(uint32_t start) { ENTER(); return host_listed((const char *const *)(uintptr_t)start); }
EXPORT(bad_take_named) int32_t bad_take_named(uint32_t start, uint32_t count) { ENTER(); return host_take_named((struct slice *)(uintptr_t)start, count); }
EXPORT(bad_counted) int32_t bad_counted(uint32_t counter) { ENTER(); return host_counted((void *)(uintptr_t)counter); }
EXPORT(points_at) const struct point *points_at(void) { ENTER(); return points; }
