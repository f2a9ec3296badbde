/*
 * A guest that Emscripten makes, which leaves functions by longjmp: a parser that gives up from any depth, jumps within jumps, and one
 * that nobody waits for.
 */
#include <emscripten/emscripten.h>
#include <emscripten/stack.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

#define EXPORT EMSCRIPTEN_KEEPALIVE

static jmp_buf failed;
static const char *at;

/* Parentheses within each other; how deep. Each frame has something on the stack. */
__attribute__((noinline)) static int nested(int depth) {
    volatile char frame[64];
    frame[depth % 64] = (char)depth;
    int deepest = depth;
    while (*at == '(') {
        at++;
        int inner = nested(depth + 1);
        if (inner > deepest) deepest = inner;
        if (*at != ')') longjmp(failed, depth + 1);
        at++;
    }
    return frame[depth % 64] == (char)depth ? deepest : -1;
}

/* The depth of the text; 1000 times the depth at which a parenthesis is missing, and what is left of the stack's use. */
EXPORT int parse(const char *text) {
    volatile int kept = 5;
    at = text;
    int depth = setjmp(failed);
    if (depth) return -1000 * depth - (kept - 5);
    int deepest = nested(0);
    if (*at) longjmp(failed, 99);
    return deepest + (kept - 5);
}

EXPORT int stack_now(void) { return (int)emscripten_stack_get_current(); }

static jmp_buf outer, inner;

__attribute__((noinline)) static void jump(int which) {
    if (which == 1) longjmp(inner, 1);
    if (which == 2) longjmp(outer, 2);
}

__attribute__((noinline)) static int within(int which, int again) {
    int code = setjmp(inner);
    if (code) {
        if (again) longjmp(outer, 3);
        return 10 + code;
    }
    jump(which);
    return 20;
}

/* 20 without a jump; 11 where the inner one is jumped to, 102 and 103 where the outer one is. */
EXPORT int jumps(int which, int again) {
    int code = setjmp(outer);
    if (code) return 100 + code;
    return within(which, again);
}

/* Many times in one call. */
EXPORT int many(int count) {
    volatile int jumped = 0;
    for (volatile int i = 0; i < count; i++) jumped += jumps(1 + i % 2, 0) > 100;
    return jumped;
}

__attribute__((noinline)) static int64_t wide(int64_t value, double scale) {
    if (value < 0) longjmp(failed, 7);
    return value * (int64_t)scale;
}

/* An i64 crosses in one piece or in two, as the module was built. */
EXPORT double scaled(double value, double scale) {
    int code = setjmp(failed);
    if (code) return -code;
    return (double)wide((int64_t)value, scale);
}

/* What it jumps to has returned. */
EXPORT void stray(void) {
    if (!setjmp(failed)) return;
}
EXPORT void jump_stray(void) { longjmp(failed, 1); }

__attribute__((noinline)) static void trapping(void) { __builtin_trap(); }

/* A trap is no jump. */
EXPORT int traps(void) {
    if (setjmp(failed)) return 1;
    trapping();
    return 0;
}
