/*
 * A guest that takes structs, several of them, several texts and numbers that may be absent from methods of its host. run_* frees what it
 * was given and gives a sum of what stood there. bad_*: whatever its caller says.
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
    char *name;
    struct point home;
    struct {
        int32_t *start;
        uint32_t length;
    } scores;
};

struct slice {
    char *start;
    uint32_t length;
};

struct points {
    struct point *start;
    uint32_t length;
};

IMPORT(made) struct point *host_made(int32_t x);
IMPORT(maybe) struct point *host_maybe(int32_t present);
IMPORT(born) struct person *host_born(int32_t age);
IMPORT(made_at) void host_made_at(struct point *area, int32_t x);
IMPORT(born_at) void host_born_at(struct person *area, int32_t age);
IMPORT(made_out) void host_made_out(int32_t x, struct point *out);
IMPORT(born_out) void host_born_out(int32_t age, struct person *out);
IMPORT(next) int64_t host_next(int64_t id);
IMPORT(half) double host_half(double whole);
IMPORT(path) uint64_t host_path(int32_t count);
IMPORT(path_at) void host_path_at(struct points *area, int32_t count);
IMPORT(path_out) void host_path_out(int32_t count, struct point **start, uint32_t *length);
IMPORT(path_length) struct point *host_path_length(int32_t count, uint32_t *length);
IMPORT(path_wide) struct points *host_path_wide(int32_t count);
IMPORT(path_both) struct points host_path_both(int32_t count);
IMPORT(path_three) struct point *host_path_three(void);
IMPORT(path_prefixed) uint8_t *host_path_prefixed(int32_t count);
IMPORT(path_bytes) uint64_t host_path_bytes(int32_t count);
IMPORT(people) uint64_t host_people(int32_t count);
IMPORT(names) uint64_t host_names(int32_t count);
IMPORT(listed) char **host_listed(int32_t count);
IMPORT(number) int32_t *host_number(int32_t present);
IMPORT(ratio) double *host_ratio(int32_t present);

static double point_sum(const struct point *point) {
    return point->x + point->y;
}

static double person_sum(struct person *person) {
    double sum = person->age + point_sum(&person->home) + terminated_length(person->name);
    for (uint32_t i = 0; i < person->scores.length; i++) sum += person->scores.start[i];
    heap_free(person->name);
    if (person->scores.length) heap_free(person->scores.start);
    return sum;
}

static double taken_point(struct point *point) {
    double sum = point_sum(point);
    heap_free(point);
    return sum;
}

static double taken_points(struct point *start, uint32_t length) {
    double sum = length * 1000;
    for (uint32_t i = 0; i < length; i++) sum += point_sum(start + i) * (i + 1);
    if (length) heap_free(start);
    return sum;
}

EXPORT(run_made) double run_made(int32_t x) { ENTER(); return taken_point(host_made(x)); }
EXPORT(run_maybe) double run_maybe(int32_t present) {
    ENTER();
    struct point *point = host_maybe(present);
    return point ? taken_point(point) : -1;
}
EXPORT(run_born) double run_born(int32_t age) {
    ENTER();
    struct person *person = host_born(age);
    double sum = person_sum(person);
    heap_free(person);
    return sum;
}
EXPORT(run_made_at) double run_made_at(int32_t x) {
    ENTER();
    struct point area;
    host_made_at(&area, x);
    return point_sum(&area);
}
EXPORT(run_born_at) double run_born_at(int32_t age) {
    ENTER();
    struct person area;
    host_born_at(&area, age);
    return person_sum(&area);
}
EXPORT(run_made_out) double run_made_out(int32_t x) {
    ENTER();
    struct point out;
    host_made_out(x, &out);
    return point_sum(&out);
}
EXPORT(run_born_out) double run_born_out(int32_t age) {
    ENTER();
    struct person out;
    host_born_out(age, &out);
    return person_sum(&out);
}
EXPORT(run_next) int64_t run_next(int64_t id) { ENTER(); return host_next(id); }
EXPORT(run_half) double run_half(double whole) { ENTER(); return host_half(whole); }

EXPORT(run_path) double run_path(int32_t count) {
    ENTER();
    uint64_t path = host_path(count);
    return taken_points((struct point *)(uintptr_t)(path >> 32), (uint32_t)path);
}
EXPORT(run_path_at) double run_path_at(int32_t count) {
    ENTER();
    struct points area;
    host_path_at(&area, count);
    return taken_points(area.start, area.length);
}
EXPORT(run_path_out) double run_path_out(int32_t count) {
    ENTER();
    struct points out;
    host_path_out(count, &out.start, &out.length);
    return taken_points(out.start, out.length);
}
EXPORT(run_path_length) double run_path_length(int32_t count) {
    ENTER();
    uint32_t length;
    struct point *start = host_path_length(count, &length);
    return taken_points(start, length);
}
EXPORT(run_path_wide) double run_path_wide(int32_t count) {
    ENTER();
    struct points *wide = host_path_wide(count);
    double sum = taken_points(wide->start, wide->length);
    heap_free(wide);
    return sum;
}
EXPORT(run_path_both) double run_path_both(int32_t count) {
    ENTER();
    struct points both = host_path_both(count);
    return taken_points(both.start, both.length);
}
EXPORT(run_path_three) double run_path_three(void) { ENTER(); return taken_points(host_path_three(), 3); }
EXPORT(run_path_prefixed) double run_path_prefixed(int32_t count) {
    ENTER();
    uint8_t *block = host_path_prefixed(count);
    uint32_t size = *(uint32_t *)(void *)block;
    struct point *start = (struct point *)(void *)(block + 8);
    double sum = size / sizeof *start * 1000.0;
    for (uint32_t i = 0; i < size / sizeof *start; i++) sum += point_sum(start + i) * (i + 1);
    heap_free(block);
    return sum;
}
EXPORT(run_path_bytes) double run_path_bytes(int32_t count) {
    ENTER();
    uint64_t path = host_path_bytes(count);
    return taken_points((struct point *)(uintptr_t)(path >> 32), (uint32_t)path / sizeof(struct point));
}
EXPORT(run_people) double run_people(int32_t count) {
    ENTER();
    uint64_t people = host_people(count);
    struct person *start = (struct person *)(uintptr_t)(people >> 32);
    double sum = 0;
    for (uint32_t i = 0; i < (uint32_t)people; i++) sum += person_sum(start + i);
    if ((uint32_t)people) heap_free(start);
    return sum;
}
EXPORT(run_names) int64_t run_names(int32_t count) {
    ENTER();
    uint64_t names = host_names(count);
    struct slice *start = (struct slice *)(uintptr_t)(names >> 32);
    uint64_t hash = 0;
    for (uint32_t i = 0; i < (uint32_t)names; i++) {
        hash = hash * 31 + hash_bytes(start[i].start, start[i].length);
        if (start[i].length) heap_free(start[i].start);
    }
    if ((uint32_t)names) heap_free(start);
    return (int64_t)hash;
}
EXPORT(run_listed) int64_t run_listed(int32_t count) {
    ENTER();
    char **names = host_listed(count);
    uint64_t hash = 0;
    for (uint32_t i = 0; names[i]; i++) {
        hash = hash * 31 + hash_bytes(names[i], terminated_length(names[i]));
        heap_free(names[i]);
    }
    heap_free(names);
    return (int64_t)hash;
}
EXPORT(run_number) int32_t run_number(int32_t present) {
    ENTER();
    int32_t *number = host_number(present);
    int32_t value = number ? *number : -1;
    if (number) heap_free(number);
    return value;
}
EXPORT(run_ratio) double run_ratio(int32_t present) {
    ENTER();
    double *ratio = host_ratio(present);
    double value = ratio ? *ratio : -1;
    if (ratio) heap_free(ratio);
    return value;
}

EXPORT(bad_made_at) void bad_made_at(uint32_t area) { ENTER(); host_made_at((struct point *)(uintptr_t)area, 1); }
EXPORT(bad_born_out) void bad_born_out(uint32_t out) { ENTER(); host_born_out(1, (struct person *)(uintptr_t)out); }
EXPORT(bad_path_out) void bad_path_out(uint32_t start, uint32_t length) {
    ENTER();
    host_path_out(1, (struct point **)(uintptr_t)start, (uint32_t *)(uintptr_t)length);
}
