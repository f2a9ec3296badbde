/*
 * The C twin of a guest with an arena, under the names of OPA's: an allocator that moves a pointer, which the host can mark and put
 * back. It counts what is live, and traps on a block that is freed twice or that is no longer there.
 */
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name)))
#define IMPORT(module, name) __attribute__((import_module(module), import_name(name)))

static volatile uint32_t entry_count;
#define ENTER() ((void)(entry_count = entry_count + 1))

struct header {
    uint32_t size;
    uint32_t freed;
    uint32_t mark;
    uint32_t padding;
};

enum { MARK = 0x41524541, PAGE_BYTES = 65536 };

extern uint8_t __heap_base;

static uint32_t heap_pointer;
static int32_t wrong_mark;
static int32_t trap_on_reset;

IMPORT("env", "during") void during(void);

static uint32_t base(void) {
    return ((uint32_t)(uintptr_t)&__heap_base + 15) & ~15u;
}

static uint32_t top(void) {
    if (!heap_pointer) heap_pointer = base();
    return heap_pointer;
}

EXPORT(opa_malloc) void *opa_malloc(uint32_t size) {
    ENTER();
    uint32_t start = top();
    uint32_t end = start + sizeof(struct header) + ((size + 15) & ~15u);
    uint32_t memory_bytes = __builtin_wasm_memory_size(0) * PAGE_BYTES;
    if (end > memory_bytes && __builtin_wasm_memory_grow(0, (end - memory_bytes) / PAGE_BYTES + 1) == (uint32_t)-1) return 0;
    struct header *header = (struct header *)(uintptr_t)start;
    *header = (struct header){size, 0, MARK ^ start, 0};
    heap_pointer = end;
    return header + 1;
}

EXPORT(opa_free) void opa_free(void *block) {
    ENTER();
    struct header *header = (struct header *)block - 1;
    uint32_t start = (uint32_t)(uintptr_t)header;
    if (start >= top() || header->mark != (MARK ^ start) || header->freed) __builtin_trap();
    header->freed = 1;
}

EXPORT(opa_heap_ptr_get) uint32_t opa_heap_ptr_get(void) {
    ENTER();
    return wrong_mark ? (uint32_t)wrong_mark : top();
}

EXPORT(opa_heap_ptr_set) void opa_heap_ptr_set(uint32_t pointer) {
    ENTER();
    if (trap_on_reset || pointer > top()) __builtin_trap();
    /* What is cut off looks like no block any more. */
    for (uint8_t *byte = (uint8_t *)(uintptr_t)pointer; byte < (uint8_t *)(uintptr_t)top(); byte++) *byte = 0xDD;
    heap_pointer = pointer;
}

EXPORT(live_blocks) int32_t live_blocks(void) {
    ENTER();
    int32_t count = 0;
    for (uint32_t at = base(); at < top();) {
        const struct header *header = (const struct header *)(uintptr_t)at;
        count += !header->freed;
        at += sizeof(struct header) + ((header->size + 15) & ~15u);
    }
    return count;
}

EXPORT(entry_count_ptr) uint32_t entry_count_ptr(void) {
    ENTER();
    return (uint32_t)(uintptr_t)&entry_count;
}

EXPORT(fault_mark) void fault_mark(int32_t address) {
    ENTER();
    wrong_mark = address;
}

EXPORT(fault_reset) void fault_reset(int32_t trap) {
    ENTER();
    trap_on_reset = trap;
}

EXPORT(sum) int32_t sum(const uint8_t *bytes, uint32_t length) {
    ENTER();
    int32_t result = 0;
    for (uint32_t i = 0; i < length; i++) result += bytes[i];
    return result;
}

/* Runs its host while the argument is there. */
EXPORT(sum_during) int32_t sum_during(const uint8_t *bytes, uint32_t length) {
    ENTER();
    during();
    return sum(bytes, length);
}

/* A block of its own, which stays the guest's until the arena is put back. */
EXPORT(copy) uint8_t *copy(const uint8_t *bytes, uint32_t length) {
    ENTER();
    uint8_t *block = opa_malloc(length + 1);
    for (uint32_t i = 0; i < length; i++) block[i] = bytes[i];
    block[length] = 0;
    return block;
}
