/*
 * The guest of the benchmarks. Every function costs the same whatever it is given, so that what is measured is the way
 * there and back.
 */
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name)))

enum {
    PAGE_BYTES = 65536,
    HEADER_BYTES = 16, /* keeps payloads on 16 bytes */
    LEAST_CLASS = 5,   /* 32 bytes */
    CLASS_COUNT = 32,
    TEXT_BYTES = 4096
};

/* Lies before its payload. Blocks of a class are 2^class bytes long and are reused last in, first out. */
struct block {
    struct block *next;
    uint32_t class;
    uint32_t padding[2];
};
_Static_assert(sizeof(struct block) == HEADER_BYTES, "a payload follows its header and stays aligned");

extern uint8_t __heap_base;

static struct block *free_blocks[CLASS_COUNT];
static uint32_t heap_top;

#define TEXT_16 "benchmark bytes "
#define TEXT_256                                                                                                       \
    TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16 TEXT_16    \
        TEXT_16 TEXT_16
#define TEXT_1024 TEXT_256 TEXT_256 TEXT_256 TEXT_256

static const char text[TEXT_BYTES + 1] = TEXT_1024 TEXT_1024 TEXT_1024 TEXT_1024;

/* A block that was never used. It is filled with text once, which hand_over_string passes on. */
static struct block *new_block(uint32_t class) {
    if (heap_top == 0) heap_top = ((uint32_t)(uintptr_t)&__heap_base + HEADER_BYTES - 1) & -HEADER_BYTES;
    uint32_t start = heap_top, end = start + (1u << class);
    uint32_t have = __builtin_wasm_memory_size(0) * PAGE_BYTES;
    if (end < start || (end > have && __builtin_wasm_memory_grow(0, (end - have + PAGE_BYTES - 1) / PAGE_BYTES) == -1ul))
        return 0;
    heap_top = end;
    struct block *block = (struct block *)(uintptr_t)start;
    block->class = class;
    char *payload = (char *)(block + 1);
    for (uint32_t i = 0; i < (1u << class) - HEADER_BYTES; i++) payload[i] = text[i % TEXT_BYTES];
    return block;
}

EXPORT(malloc) void *bench_malloc(uint32_t size_bytes) {
    if (size_bytes > 1u << 30) return 0;
    uint32_t class = 32 - (uint32_t)__builtin_clz(size_bytes + HEADER_BYTES - 1);
    if (class < LEAST_CLASS) class = LEAST_CLASS;
    struct block *block = free_blocks[class];
    if (block)
        free_blocks[class] = block->next;
    else if (!(block = new_block(class)))
        return 0;
    return block + 1;
}

EXPORT(free) void bench_free(void *pointer) {
    if (!pointer) return;
    struct block *block = (struct block *)pointer - 1;
    block->next = free_blocks[block->class];
    free_blocks[block->class] = block;
}

static uint64_t packed(const void *pointer, uint32_t length) {
    return (uint64_t)(uint32_t)(uintptr_t)pointer << 32 | length;
}

EXPORT(add) int32_t add(int32_t a, int32_t b) {
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

/* Owned by the host. The first byte plus the last. */
EXPORT(take_string) int32_t take_string(const uint8_t *bytes, uint32_t length) {
    return length ? bytes[0] + bytes[length - 1] : 0;
}

/* Owned by the host. The first element plus the last. */
EXPORT(take_ints) int32_t take_ints(const int32_t *values, uint32_t count) {
    return count ? add(values[0], values[count - 1]) : 0;
}

/* Stays the guest's. At most 4096 bytes. */
EXPORT(give_string) uint64_t give_string(uint32_t length) {
    return packed(text, length > TEXT_BYTES ? TEXT_BYTES : length);
}

/* Stays the guest's. At most 4096 bytes before the zero. */
EXPORT(give_terminated) const char *give_terminated(uint32_t length) {
    return text + TEXT_BYTES - (length > TEXT_BYTES ? TEXT_BYTES : length);
}

/* Handed over. The bytes are what the block held before. */
EXPORT(hand_over_string) uint64_t hand_over_string(uint32_t length) {
    void *block = bench_malloc(length);
    return block ? packed(block, length) : 0;
}
