/*
 * A guest that imports a function of every signature that a parameter or a result can have, several times over, and passes on what its
 * caller says: the numbers of a call come from the host, and so does what lies behind them, in blocks that the guest makes, counts and
 * drops, as C has it or as the toolchain that is chosen with -D. An import is named by what the host takes, gives or does both with: i and l for an i32 and an i64, f and d for a float and a
 * double.
 */
#include "bytes.h"
#if defined(RUST) || defined(ZIG) || defined(TINYGO) || defined(EMSCRIPTEN) || defined(OPA) || defined(WASM_BINDGEN)
#include "conventions.h"
#else
#include "heap.h"

enum { UNSAID = -1, KEEPS_ALIGN = 0 };

static void *take(uint32_t size, uint32_t align) {
    (void)align;
    return heap_malloc(size);
}

static void give_own(void *block, int64_t size, int64_t align) {
    (void)size, (void)align;
    heap_free(block);
}
#endif

#define IMPORT(name) __attribute__((import_module("cells"), import_name(name)))
#define COPIES(of, ...)                                                                                             \
    of(0, __VA_ARGS__) of(1, __VA_ARGS__) of(2, __VA_ARGS__) of(3, __VA_ARGS__) of(4, __VA_ARGS__)                  \
    of(5, __VA_ARGS__) of(6, __VA_ARGS__) of(7, __VA_ARGS__) of(8, __VA_ARGS__) of(9, __VA_ARGS__)                  \
    of(10, __VA_ARGS__) of(11, __VA_ARGS__) of(12, __VA_ARGS__) of(13, __VA_ARGS__) of(14, __VA_ARGS__)             \
    of(15, __VA_ARGS__) of(16, __VA_ARGS__) of(17, __VA_ARGS__) of(18, __VA_ARGS__) of(19, __VA_ARGS__)             \
    of(20, __VA_ARGS__) of(21, __VA_ARGS__) of(22, __VA_ARGS__) of(23, __VA_ARGS__) of(24, __VA_ARGS__)             \
    of(25, __VA_ARGS__) of(26, __VA_ARGS__) of(27, __VA_ARGS__) of(28, __VA_ARGS__) of(29, __VA_ARGS__)             \
    of(30, __VA_ARGS__) of(31, __VA_ARGS__)
#define DECLARED(nth, name, result, parameters) IMPORT(#name "_" #nth) result host_##name##_##nth parameters;
#define CALLED(nth, name, arguments, keeping)     \
    case nth:                                     \
        keeping(host_##name##_##nth arguments);   \
        break;
/* The imports, and one export that calls the nth of them. */
#define IMPORTS(name, result, parameters, taken, arguments, keeping) \
    COPIES(DECLARED, name, result, parameters)                       \
    EXPORT_AS("call_" #name) void call_##name taken {                \
        ENTER();                                                     \
        switch (nth) {                                               \
            COPIES(CALLED, name, arguments, keeping)                 \
            default: __builtin_trap();                               \
        }                                                            \
    }

struct two {
    int32_t first;
    int32_t second;
};

/* The bits of what an import gave last. */
static int64_t given[2];

#define NOTHING(call) call

static void keep_two(struct two two) {
    given[0] = two.first;
    given[1] = two.second;
}

static void keep_int(int32_t value) {
    given[0] = value;
}

static void keep_long(int64_t value) {
    given[0] = value;
}

static void keep_float(float value) {
    union {
        float value;
        int32_t bits;
    } of = {value};
    given[0] = of.bits;
}

static void keep_double(double value) {
    union {
        double value;
        int64_t bits;
    } of = {value};
    given[0] = of.bits;
}

IMPORTS(take_i, void, (int32_t), (uint32_t nth, int32_t a), (a), NOTHING)
IMPORTS(take_l, void, (int64_t), (uint32_t nth, int64_t a), (a), NOTHING)
IMPORTS(take_f, void, (float), (uint32_t nth, float a), (a), NOTHING)
IMPORTS(take_d, void, (double), (uint32_t nth, double a), (a), NOTHING)
IMPORTS(take_ii, void, (int32_t, int32_t), (uint32_t nth, int32_t a, int32_t b), (a, b), NOTHING)
IMPORTS(give_i, int32_t, (void), (uint32_t nth), (), keep_int)
IMPORTS(give_l, int64_t, (void), (uint32_t nth), (), keep_long)
IMPORTS(give_f, float, (void), (uint32_t nth), (), keep_float)
IMPORTS(give_d, double, (void), (uint32_t nth), (), keep_double)
IMPORTS(give_ii, struct two, (void), (uint32_t nth), (), keep_two)
IMPORTS(swap_i, int32_t, (int32_t), (uint32_t nth, int32_t a), (a), keep_int)
IMPORTS(swap_ii, int32_t, (int32_t, int32_t), (uint32_t nth, int32_t a, int32_t b), (a, b), keep_int)

EXPORT(given) int64_t given_bits(uint32_t nth) {
    ENTER();
    return given[nth];
}

/* Blocks of the guest, which are live until it or the host frees them. */

EXPORT(make) void *make(uint32_t size, uint32_t align) {
    ENTER();
    return take(size, align);
}

/* Where the conventions say so, the size and the alignment are those that it was asked for with. */
EXPORT(drop) void drop(void *block, uint32_t size, uint32_t align) {
    ENTER();
    give_own(block, size, KEEPS_ALIGN ? (int64_t)align : UNSAID);
}

/* What the guest sees there. */
EXPORT(hash) uint64_t hash(const void *start, uint32_t size) {
    ENTER();
    return hash_bytes(start, size);
}

/* Objects: a number each. */

EXPORT(gauge_new) int32_t *gauge_new(int32_t value) {
    ENTER();
    int32_t *gauge = take(sizeof *gauge, _Alignof(int32_t));
    if (gauge) *gauge = value;
    return gauge;
}

EXPORT(gauge_value) int32_t gauge_value(const int32_t *gauge) {
    ENTER();
    return *gauge;
}

#ifdef WASM_BINDGEN
EXPORT_AS("__wbg_gauge_free") void gauge_free(int32_t *gauge, int32_t delayed) {
    ENTER();
    CHECK(!delayed);
#else
EXPORT(gauge_free) void gauge_free(int32_t *gauge) {
    ENTER();
#endif
    give_own(gauge, sizeof *gauge, UNSAID);
}
