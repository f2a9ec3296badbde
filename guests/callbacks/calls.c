/*
 * A guest that is passed function pointers, calls them, and frees what is its own. bad_*: what no guest should do.
 */
#include "bytes.h"
#include "heap.h"

typedef int32_t (*int_binary)(int32_t left, int32_t right);
typedef double (*double_unary)(double value);
typedef void (*visit_text)(int32_t index, const char *text, uint32_t length);
typedef int32_t (*visit_terminated)(const char *text);
typedef void (*take_bytes)(char *bytes, uint32_t length);
typedef char *(*name_of)(int32_t key);
typedef void (*scale_values)(double *values, uint32_t count);
typedef int64_t (*wide)(int64_t value);

struct point {
    int32_t x;
    int32_t y;
};
typedef int32_t (*visit_point)(const struct point *point);

static const char *const words[] = {"eins", "zw\xc3\xb6lf", ""};
static const uint32_t sizes[] = {4, 6, 0};

EXPORT(apply) int32_t apply(int_binary function, int32_t left, int32_t right) {
    ENTER();
    return function(left, right);
}

/* More calls than one, of more functions than one: (a f b) g c. */
EXPORT(compose) int32_t compose(int_binary first, int_binary second, int32_t a, int32_t b, int32_t c) {
    ENTER();
    return second(first(a, b), c);
}

EXPORT(fold) int32_t fold(const int32_t *values, uint32_t count, int32_t start, int_binary function) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) {
        start = function(start, values[i]);
    }
    return start;
}

EXPORT(apply_or_zero) int32_t apply_or_zero(int_binary function, int32_t left, int32_t right) {
    ENTER();
    return function ? function(left, right) : 0;
}

EXPORT(same) int32_t same(int_binary first, int_binary second) { ENTER(); return first == second; }

EXPORT(integrate) double integrate(double_unary function, double from, double to, int32_t steps) {
    ENTER();
    double sum = 0;
    double step = (to - from) / steps;
    for (int32_t i = 0; i < steps; i++) {
        sum += function(from + step * i) * step;
    }
    return sum;
}

EXPORT(twice) int64_t twice(wide function, int64_t value) { ENTER(); return function(function(value)); }

EXPORT(each_word) int32_t each_word(visit_text visit) {
    ENTER();
    for (int32_t i = 0; i < 3; i++) {
        visit(i, words[i], sizes[i]);
    }
    return 3;
}

EXPORT(each_terminated) int32_t each_terminated(visit_terminated visit) {
    ENTER();
    int32_t sum = 0;
    for (int32_t i = 0; i < 3; i++) {
        sum += visit(words[i]);
    }
    return sum;
}

/* The function owns what it is passed. */
EXPORT(hand_over) void hand_over(take_bytes take, uint32_t length) {
    ENTER();
    char *bytes = heap_malloc(length);
    for (uint32_t i = 0; i < length; i++) {
        bytes[i] = (char)i;
    }
    take(bytes, length);
}

/* The guest owns what it is given. */
EXPORT(hash_of_name) int64_t hash_of_name(name_of name, int32_t key) {
    ENTER();
    char *text = name(key);
    uint32_t length = 0;
    while (text[length]) {
        length++;
    }
    int64_t hash = (int64_t)hash_bytes(text, length);
    heap_free(text);
    return hash;
}

EXPORT(scaled_sum) double scaled_sum(scale_values scale) {
    ENTER();
    double values[3] = {1, 2, 3};
    scale(values, 3);
    return values[0] + values[1] + values[2];
}

EXPORT(each_point) int32_t each_point(visit_point visit) {
    ENTER();
    struct point point = {3, 4};
    int32_t first = visit(&point);
    point.x = -1;
    return first + visit(&point);
}

EXPORT(plus) int32_t plus(int32_t left, int32_t right) { ENTER(); return left + right; }

/* Keeps a pointer for a later call, and calls it then. */
static int_binary kept;

EXPORT(keep) int32_t keep(int_binary function) {
    ENTER();
    kept = function;
    return function(1, 2);
}
EXPORT(bad_call_kept) int32_t bad_call_kept(void) { ENTER(); return kept(3, 4); }

/* Calls a pointer with another type than it has. */
EXPORT(bad_type) double bad_type(int_binary function) { ENTER(); return ((double_unary)(void *)function)(1.5); }
EXPORT(bad_index) int32_t bad_index(int32_t index) { ENTER(); return ((int_binary)index)(1, 2); }
EXPORT(bad_text) void bad_text(visit_text visit) { ENTER(); visit(0, (const char *)0x7fff0000, 16); }
