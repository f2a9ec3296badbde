/* Sets as integers, a bit for each member. */
#include "heap.h"

EXPORT(echo_i32) uint32_t echo_i32(uint32_t bits) {
    ENTER();
    return bits;
}

EXPORT(echo_i64) uint64_t echo_i64(uint64_t bits) {
    ENTER();
    return bits;
}

EXPORT(common) uint32_t common(uint32_t a, uint32_t b) {
    ENTER();
    return a & b;
}

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}
