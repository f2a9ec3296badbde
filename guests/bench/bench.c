/*
 * The guest of the benchmarks. Every function costs the same whatever it is given, so that what is measured is the way
 * there and back. Only prepare and realloc do not, and a block that was never used: no measured call of the host reaches them.
 */
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name)))

enum {
    PAGE_BYTES = 65536,
    HEADER_BYTES = 16, /* keeps payloads on 16 bytes */
    LEAST_CLASS = 5,   /* 32 bytes */
    CLASS_COUNT = 32,
    MAX_BYTES = 1 << 20,
    STACK_BYTES = 256
};

/* Lies before its payload. Blocks of a class are 2^class bytes long and are reused last in, first out. */
struct block {
    struct block *next;
    uint32_t class;
    uint32_t padding[2];
};
_Static_assert(sizeof(struct block) == HEADER_BYTES, "a payload follows its header and stays aligned");

/* Where the host wants a pointer and a length to be put. */
struct area {
    uint32_t pointer;
    uint32_t length;
};

extern uint8_t __heap_base;

static struct block *free_blocks[CLASS_COUNT];
static uint32_t heap_top;

static const char ascii[] = "benchmark bytes ", mixed[] = "Gr\xc3\xbc\xc3\x9f" "e, ";

/* What was prepared: the text, and what stands where a zero ends it just now. */
static char text[MAX_BYTES + 1];
static uint32_t text_bytes, zero_at;
static char under_zero;

/* Any bits, but those of no NaN, whatever they are read as. */
static uint32_t numbers[MAX_BYTES / sizeof(uint32_t)] __attribute__((aligned(8)));

static uint8_t stack[STACK_BYTES] __attribute__((aligned(16)));
static uint8_t *stack_top = stack + STACK_BYTES;

static void fill(char *target, uint32_t length_bytes) {
    for (uint32_t i = 0, from = 0; i < length_bytes; i++) {
        target[i] = text[from];
        if (++from >= text_bytes) from = 0;
    }
}

/* Once, before anything else: the script and the length of the longest text, and the bytes of the longest array. */
EXPORT(prepare) void prepare(int32_t is_mixed, uint32_t longest_bytes) {
    const char *unit = is_mixed ? mixed : ascii;
    uint32_t unit_bytes = is_mixed ? sizeof mixed - 1 : sizeof ascii - 1;
    text_bytes = longest_bytes > MAX_BYTES ? MAX_BYTES : longest_bytes;
    for (uint32_t i = 0, from = 0; i < text_bytes; i++) {
        text[i] = unit[from];
        if (++from == unit_bytes) from = 0;
    }
    zero_at = text_bytes;
    for (uint32_t i = 0; i < text_bytes / sizeof numbers[0]; i++) numbers[i] = (i + 1) * 2654435761u >> 2;
}

/* A block that was never used. It is filled with the prepared text once, which hand_over_string passes on. */
static struct block *new_block(uint32_t class) {
    if (heap_top == 0) heap_top = ((uint32_t)(uintptr_t)&__heap_base + HEADER_BYTES - 1) & -HEADER_BYTES;
    uint32_t start = heap_top, end = start + (1u << class);
    uint32_t have = __builtin_wasm_memory_size(0) * PAGE_BYTES;
    if (end < start || (end > have && __builtin_wasm_memory_grow(0, (end - have + PAGE_BYTES - 1) / PAGE_BYTES) == -1ul))
        return 0;
    heap_top = end;
    struct block *block = (struct block *)(uintptr_t)start;
    block->class = class;
    fill((char *)(block + 1), (1u << class) - HEADER_BYTES);
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

/* In place where the block has the room. Else as many bytes move as the old block is in use. */
__attribute__((target("bulk-memory"))) EXPORT(realloc) void *bench_realloc(
    void *pointer, uint32_t old_bytes, uint32_t new_bytes) {
    struct block *block = (struct block *)pointer - 1;
    if (new_bytes <= (1u << block->class) - HEADER_BYTES) return pointer;
    void *moved = bench_malloc(new_bytes);
    if (!moved) return 0;
    __builtin_memcpy(moved, pointer, old_bytes < new_bytes ? old_bytes : new_bytes);
    bench_free(pointer);
    return moved;
}

/* Room for a result of two values, as glue that has no packed one asks for it: below 0 takes, above gives back. */
EXPORT(add_to_stack_pointer) void *add_to_stack_pointer(int32_t delta_bytes) {
    return stack_top += delta_bytes;
}

static uint64_t packed(const void *pointer, uint32_t length) {
    return (uint64_t)(uint32_t)(uintptr_t)pointer << 32 | length;
}

static void put(struct area *area, const void *pointer, uint32_t length) {
    area->pointer = (uint32_t)(uintptr_t)pointer;
    area->length = length;
}

static uint32_t at_most(uint32_t length, uint32_t bound) {
    return length < bound ? length : bound;
}

EXPORT(add) int32_t add(int32_t a, int32_t b) {
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

/* The three that follow: owned by the host. The first element plus the last. */
EXPORT(take_string) int32_t take_string(const uint8_t *bytes, uint32_t length) {
    return length ? bytes[0] + bytes[length - 1] : 0;
}

EXPORT(take_ints) int32_t take_ints(const int32_t *values, uint32_t count) {
    return count ? add(values[0], values[count - 1]) : 0;
}

EXPORT(take_doubles) double take_doubles(const double *values, uint32_t count) {
    return count ? values[0] + values[count - 1] : 0;
}

/* The three that follow: owned by the host. One more in the first element and in the last. */
EXPORT(touch_bytes) void touch_bytes(uint8_t *bytes, uint32_t length) {
    if (!length) return;
    bytes[0]++;
    bytes[length - 1]++;
}

EXPORT(touch_ints) void touch_ints(uint32_t *values, uint32_t count) {
    if (!count) return;
    values[0]++;
    values[count - 1]++;
}

EXPORT(touch_doubles) void touch_doubles(double *values, uint32_t count) {
    if (!count) return;
    values[0]++;
    values[count - 1]++;
}

/* The results that follow stay the guest's. */
EXPORT(give_string) uint64_t give_string(uint32_t length) {
    return packed(text, at_most(length, text_bytes));
}

EXPORT(give_string_at) void give_string_at(struct area *area, uint32_t length) {
    put(area, text, at_most(length, text_bytes));
}

EXPORT(give_terminated) const char *give_terminated(uint32_t length) {
    text[zero_at] = under_zero;
    zero_at = at_most(length, text_bytes);
    under_zero = text[zero_at];
    text[zero_at] = 0;
    return text;
}

EXPORT(give_bytes) uint64_t give_bytes(uint32_t count) {
    return packed(numbers, at_most(count, text_bytes));
}

EXPORT(give_ints) uint64_t give_ints(uint32_t count) {
    return packed(numbers, at_most(count, text_bytes / sizeof(int32_t)));
}

EXPORT(give_doubles) uint64_t give_doubles(uint32_t count) {
    return packed(numbers, at_most(count, text_bytes / sizeof(double)));
}

EXPORT(give_bytes_at) void give_bytes_at(struct area *area, uint32_t count) {
    put(area, numbers, at_most(count, text_bytes));
}

EXPORT(give_ints_at) void give_ints_at(struct area *area, uint32_t count) {
    put(area, numbers, at_most(count, text_bytes / sizeof(int32_t)));
}

EXPORT(give_doubles_at) void give_doubles_at(struct area *area, uint32_t count) {
    put(area, numbers, at_most(count, text_bytes / sizeof(double)));
}

/* Handed over. The bytes are what the block held before: the prepared text, if nothing was written into it. */
EXPORT(hand_over_string) uint64_t hand_over_string(uint32_t length) {
    void *block = bench_malloc(length);
    return block ? packed(block, length) : 0;
}

EXPORT(hand_over_string_at) void hand_over_string_at(struct area *area, uint32_t length) {
    void *block = bench_malloc(length);
    put(area, block, block ? length : 0);
}
