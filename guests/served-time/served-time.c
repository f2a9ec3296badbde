/* Asks for dates as newer versions of Emscripten do, with seconds in an i64 or in its two halves, at any address. */
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(name)))

IMPORT("_gmtime_js") void gmtime_wide(int64_t seconds, int32_t *target);
IMPORT("_localtime_js") void localtime_halves(uint32_t low, int32_t high, int32_t *target);
IMPORT("_timegm_js") int64_t timegm_wide(int32_t *date);
IMPORT("_mktime_js") uint32_t mktime_halves(int32_t *date);
IMPORT("getTempRet0") int32_t get_high(void);

static int32_t date[11];

EXPORT(date_at) int32_t *date_at(void) {
    ENTER();
    return date;
}
EXPORT(break_down) void break_down(int64_t seconds, int32_t *target) {
    ENTER();
    gmtime_wide(seconds, target);
}
EXPORT(break_down_halves) void break_down_halves(int64_t seconds, int32_t *target) {
    ENTER();
    localtime_halves((uint32_t)seconds, (int32_t)(seconds >> 32), target);
}
EXPORT(put_together) int64_t put_together(int32_t *from) {
    ENTER();
    return timegm_wide(from);
}
EXPORT(put_together_halves) int64_t put_together_halves(int32_t *from) {
    ENTER();
    uint32_t low = mktime_halves(from);
    return (int64_t)((uint64_t)(uint32_t)get_high() << 32 | low);
}
