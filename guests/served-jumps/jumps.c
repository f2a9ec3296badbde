/*
 * Calls by a place in its table what may be left by longjmp, as modules of Emscripten do, with any place; it counts nothing of a stack
 * and remembers what it is told. WITHOUT exports nothing to go on from.
 */
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(name)))

IMPORT("invoke_ii") int32_t invoke_ii(int32_t place, int32_t argument);
IMPORT("_emscripten_throw_longjmp") void throw_longjmp(void);

static int32_t threw, restored;

static int32_t doubled(int32_t value) { return 2 * value; }
static double half(double value) { return value / 2; }
static int32_t jumping(int32_t value) {
    throw_longjmp();
    return value;
}

EXPORT(place_of) int32_t place_of(int32_t which) {
    ENTER();
    return which == 0 ? (int32_t)doubled : which == 1 ? (int32_t)half : (int32_t)jumping;
}
EXPORT(invoke) int32_t invoke(int32_t place, int32_t argument) {
    ENTER();
    return 1000 + invoke_ii(place, argument);
}
EXPORT(told) int32_t told(void) {
    ENTER();
    return restored + threw;
}

#ifndef WITHOUT
EXPORT(emscripten_stack_get_current) int32_t stack_get_current(void) { return 4200; }
EXPORT(_emscripten_stack_restore) void stack_restore(int32_t address) { restored = address; }
EXPORT(setThrew) void set_threw(int32_t jump, int32_t value) { threw = 10 * jump + value; }
#endif
