/*
 * A guest that calls the imports of a toolchain's runtime, each through an export of its own:
 *
 *   EMSCRIPTEN      what Emscripten's C library and runtime import beside memory and aborts
 *   ASSEMBLYSCRIPT  what AssemblyScript's library imports of JavaScript
 */
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(name)))

#if defined(EMSCRIPTEN)
IMPORT("emscripten_date_now") double date_now(void);
IMPORT("emscripten_get_now") double get_now(void);
IMPORT("emscripten_get_now_res") double get_now_res(void);
IMPORT("_emscripten_get_now_is_monotonic") int32_t is_monotonic(void);
IMPORT("_tzset_js") void tzset_js(int32_t *zone, int32_t *daylight, char *standard, char *saving);
IMPORT("getentropy") int32_t getentropy(void *target, uint32_t length);
IMPORT("emscripten_console_warn") void console_warn(const char *text);
IMPORT("emscripten_err") void err(const char *text);
IMPORT("__syscall_openat") int32_t syscall_openat(int32_t folder, const char *path, int32_t flags, int32_t more);
IMPORT("_munmap_js") int32_t munmap_js(uint32_t at, uint32_t length, int32_t a, int32_t b, int32_t c, uint64_t offset);
IMPORT("setTempRet0") void set_high(int32_t half);
IMPORT("getTempRet0") int32_t get_high(void);
IMPORT("_emscripten_runtime_keepalive_clear") void keepalive_clear(void);
IMPORT("exit") void leave(int32_t code);
IMPORT("_emscripten_throw_longjmp") void throw_longjmp(void);
IMPORT("segfault") void segfault(void);
IMPORT("__handle_stack_overflow") void stack_overflow(uint32_t pointer);

EXPORT(wall_clock) double wall_clock(void) {
    ENTER();
    return date_now();
}
EXPORT(steady_clock) double steady_clock(void) {
    ENTER();
    return is_monotonic() ? get_now() : -1;
}
EXPORT(resolution) double resolution(void) {
    ENTER();
    return get_now_res();
}
EXPORT(time_zone) const char *time_zone(void) {
    ENTER();
    static int32_t zone = -1, daylight = -1;
    static char standard[17] = "standard", saving[17] = "saving";
    tzset_js(&zone, &daylight, standard, saving);
    return zone == 0 && daylight == 0 && saving[0] == standard[0] ? standard : 0;
}
EXPORT(entropy) int32_t entropy(void *target, uint32_t length) {
    ENTER();
    return getentropy(target, length);
}
EXPORT(warn) void warn(const char *text) {
    ENTER();
    console_warn(text);
}
EXPORT(complain) void complain(const char *text) {
    ENTER();
    err(text);
}
EXPORT(open_file) int32_t open_file(void) {
    ENTER();
    return syscall_openat(-100, "/etc/passwd", 0, 0);
}
EXPORT(unmap) int32_t unmap(void) {
    ENTER();
    return munmap_js(0, 0, 0, 0, 0, 0);
}
EXPORT(high_half) int32_t high_half(int32_t half) {
    ENTER();
    set_high(half);
    keepalive_clear();
    return get_high();
}
EXPORT(quit) void quit(int32_t code) {
    ENTER();
    leave(code);
}
EXPORT(jump) void jump(void) {
    ENTER();
    throw_longjmp();
}
EXPORT(fault) void fault(void) {
    ENTER();
    segfault();
}
EXPORT(overflow) void overflow(void) {
    ENTER();
    stack_overflow(16);
}

#elif defined(ASSEMBLYSCRIPT)
IMPORT("Math.random") double math_random(void);
IMPORT("Date.now") double date_now(void);
IMPORT("performance.now") double performance_now(void);
IMPORT("console.log") void console_log(const uint16_t *text);
IMPORT("console.error") void console_error(const uint16_t *text);

EXPORT(wall_clock) double wall_clock(void) {
    ENTER();
    return date_now();
}
EXPORT(steady_clock) double steady_clock(void) {
    ENTER();
    return performance_now();
}
EXPORT(chance) double chance(void) {
    ENTER();
    return math_random();
}
/* The address of a String object, whose length in bytes stands before it. */
EXPORT(note) void note(const uint16_t *text) {
    ENTER();
    console_log(text);
}
EXPORT(complain) void complain(const uint16_t *text) {
    ENTER();
    console_error(text);
}
#endif
