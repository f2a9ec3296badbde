/* Little-endian 64-bit floats, once on 8 bytes and once behind a byte that displaces them, and a memory that grows. */
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

enum { COUNT = 3 };

struct __attribute__((packed)) record {
    uint8_t tag;
    double values[COUNT];
};

static double aligned[COUNT] = {1.5, -0.25, 0.1};
static struct record record = {7, {1.5, -0.25, 0.1}};

double *EXPORT(get_aligned_pointer)(void) {
    return aligned;
}

/* The values begin one byte after this address. */
struct record *EXPORT(get_record_pointer)(void) {
    return &record;
}

double EXPORT(sum_aligned)(void) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) sum += aligned[i];
    return sum;
}

double EXPORT(sum_record)(void) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) sum += record.values[i];
    return sum;
}

/* The number of pages before, or -1. */
int32_t EXPORT(grow)(uint32_t pages) {
    return __builtin_wasm_memory_grow(0, pages);
}
