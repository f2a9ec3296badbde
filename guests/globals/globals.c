/*
 * Exports that are no functions. C has no word for a global of the module, so these are defined in assembly. What C calls a
 * global is a data symbol: exporting it (--export=table) makes an immutable global that holds its address.
 */
#include "bytes.h"
#include "heap.h"

#define GLOBAL(name, type) __asm__(".globaltype " #name ", " #type "\n.globl " #name "\n" #name ":\n")

/* A global, and functions through which the guest's own code reads and writes it. */
#define SHARED(name, core_type, type)                                         \
    GLOBAL(name, core_type);                                                  \
    EXPORT(seen_##name) type seen_##name(void) {                              \
        ENTER();                                                              \
        type value;                                                           \
        __asm__ volatile("global.get " #name "\nlocal.set %0" : "=r"(value)); \
        return value;                                                         \
    }                                                                         \
    EXPORT(give_##name) void give_##name(type value) {                        \
        ENTER();                                                              \
        __asm__ volatile("local.get %0\nglobal.set " #name : : "r"(value));   \
    }

SHARED(counter, i32, uint32_t)
SHARED(total, i64, uint64_t)
SHARED(ratio, f32, float)
SHARED(mean, f64, double)

/* The address of the message that was published last, and the same with its length in the low half; 0 before the first. */
SHARED(latest, i32, uint32_t)
SHARED(latest_packed, i64, uint64_t)

int32_t table[4] = {1, 2, 3, 4};
const char version_text[] = "1.0.0";
int32_t primes[] = {2, 3, 5, 7, 0};
double samples[3] = {0.5, 1.5, 2.5};
char name_buffer[16] = "nobody";

/* What arithmetic of the guest's own makes of the counter: its upper bits would show here. */
EXPORT(counter_widened) uint64_t counter_widened(void) {
    return seen_counter();
}

EXPORT(publish) void publish(uint32_t number) {
    ENTER();
    static const char *const messages[] = {"first", "the second"};
    const char *message = messages[number % 2];
    give_latest(heap_address(message));
    give_latest_packed(packed(message, terminated_length(message)));
}

EXPORT(sum_table) int32_t sum_table(void) {
    ENTER();
    int32_t sum = 0;
    for (int i = 0; i < 4; i++) sum += table[i];
    return sum;
}

EXPORT(nothing) void nothing(void) {
    ENTER();
}

EXPORT(crash) void crash(void) {
    ENTER();
    __builtin_trap();
}

/* Exported on request of a host that knows of it. */
EXPORT(add_bonus) uint32_t add_bonus(uint32_t value) {
    ENTER();
    give_counter(seen_counter() + value);
    return seen_counter();
}
