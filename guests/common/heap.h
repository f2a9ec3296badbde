/*
 * The allocator of the C guests, which watches what its host does: it counts the blocks that are live, traps on every
 * wrong free, and misbehaves on request. Include it once per guest. Define HEAP_MALLOC_NAME and HEAP_FREE_NAME first to
 * export the allocator under other names, or HEAP_WITHOUT_MALLOC to export one of the guest's own.
 *
 * First fit over one list of free blocks in address order, neighbours joined. A block is a header of 16 bytes and a
 * payload that starts on 16 bytes. The heap lies between __heap_base and the end of memory, less HEAP_TAIL_BYTES, and
 * takes over whatever memory anybody else has grown.
 */
#ifndef WASMBRIDGE_HEAP_H
#define WASMBRIDGE_HEAP_H

#include <stdint.h>

#ifndef HEAP_MALLOC_NAME
#define HEAP_MALLOC_NAME "malloc"
#endif
#ifndef HEAP_FREE_NAME
#define HEAP_FREE_NAME "free"
#endif

#define EXPORT_AS(name) __attribute__((export_name(name)))
#define EXPORT(name) EXPORT_AS(#name)

/* Volatile, so that a call that traps halfway has still counted every entry it made. */
static volatile uint32_t entry_count;
#define ENTER() ((void)(entry_count = entry_count + 1))

enum {
    HEAP_PAGE_BYTES = 65536,
    HEAP_ALIGNMENT = 16,
    HEAP_TAIL_BYTES = 64, /* the last bytes of memory belong to no block: a guest may scribble on them */
    HEAP_FRESH = 0xCC,
    HEAP_FREED = 0xDD
};

/* What stands in a header, combined with its address: a copied header is not one. */
#define HEAP_MARK_FREE 0x46524545u
#define HEAP_MARK_LIVE 0x4C495645u
#define HEAP_MARK_HELD 0x48454C44u

/* Above this a size could wrap around when it is rounded up and a header is added. */
#define HEAP_LARGEST 0xFFFFFF00u

struct __attribute__((may_alias)) heap_block {
    uint32_t mark;
    uint32_t capacity;
    uint32_t requested;
    struct heap_block *next;
};
_Static_assert(sizeof(struct heap_block) == HEAP_ALIGNMENT, "a payload follows its header and stays aligned");

typedef uint64_t __attribute__((may_alias)) heap_word;

extern uint8_t __heap_base;

static struct heap_block *heap_free_list;
static uint32_t heap_end;
static uint32_t heap_live_blocks;
static uint64_t heap_live_bytes;

static uint32_t heap_address(const void *pointer) {
    return (uint32_t)(uintptr_t)pointer;
}

static uint32_t heap_mark(const struct heap_block *block, uint32_t kind) {
    return kind ^ heap_address(block);
}

static void heap_fill(void *start, uint8_t value, uint32_t size_bytes) {
    heap_word *words = start;
    for (uint32_t i = 0; i < size_bytes / sizeof(heap_word); i++) words[i] = value * 0x0101010101010101u;
}

static uint32_t heap_block_end(const struct heap_block *block) {
    return heap_address(block + 1) + block->capacity;
}

static void heap_join(struct heap_block *first, struct heap_block *second) {
    if (heap_block_end(first) != heap_address(second)) return;
    first->capacity += sizeof(struct heap_block) + second->capacity;
    first->next = second->next;
    heap_fill(second, HEAP_FREED, sizeof(struct heap_block));
}

static void heap_insert(struct heap_block *block) {
    struct heap_block *previous = 0;
    struct heap_block *next = heap_free_list;
    while (next && heap_address(next) < heap_address(block)) {
        previous = next;
        next = next->next;
    }
    block->mark = heap_mark(block, HEAP_MARK_FREE);
    block->requested = 0;
    block->next = next;
    if (previous) previous->next = block;
    else heap_free_list = block;
    if (next) heap_join(block, next);
    if (previous) heap_join(previous, block);
}

/* The memory beyond the heap's end becomes one free block, after growing where it is too small; 0 if that is denied. */
static int heap_extend(uint32_t capacity) {
    if (!heap_end) heap_end = (heap_address(&__heap_base) + HEAP_ALIGNMENT - 1) & ~(HEAP_ALIGNMENT - 1u);
    uint64_t limit = (uint64_t)__builtin_wasm_memory_size(0) * HEAP_PAGE_BYTES - HEAP_TAIL_BYTES;
    uint64_t needed = (uint64_t)heap_end + sizeof(struct heap_block) + capacity;
    if (needed > limit) {
        uint64_t pages = (needed - limit + HEAP_PAGE_BYTES - 1) / HEAP_PAGE_BYTES;
        if (__builtin_wasm_memory_grow(0, (uint32_t)pages) == (uint32_t)-1) return 0;
        limit += pages * HEAP_PAGE_BYTES;
    }
    struct heap_block *block = (struct heap_block *)(uintptr_t)heap_end;
    block->capacity = (uint32_t)(limit - heap_end - sizeof(struct heap_block));
    heap_end = (uint32_t)limit;
    heap_insert(block);
    return 1;
}

static struct heap_block **heap_find(uint32_t capacity) {
    for (struct heap_block **link = &heap_free_list; *link; link = &(*link)->next)
        if ((*link)->capacity >= capacity) return link;
    return 0;
}

static struct heap_block *heap_take(uint32_t size, uint32_t kind) {
    if (size > HEAP_LARGEST) return 0;
    /* Always at least one byte more than asked for: heap_give looks there for a host that wrote too far. */
    uint32_t capacity = (size + HEAP_ALIGNMENT) & ~(HEAP_ALIGNMENT - 1u);
    struct heap_block **link = heap_find(capacity);
    if (!link && heap_extend(capacity)) link = heap_find(capacity);
    if (!link) return 0;
    struct heap_block *block = *link;
    *link = block->next;
    if (block->capacity - capacity >= sizeof(struct heap_block) + HEAP_ALIGNMENT) {
        struct heap_block *rest = (struct heap_block *)((uint8_t *)(block + 1) + capacity);
        rest->capacity = block->capacity - capacity - sizeof(struct heap_block);
        block->capacity = capacity;
        heap_insert(rest);
    }
    block->mark = heap_mark(block, kind);
    block->requested = size;
    block->next = 0;
    heap_fill(block + 1, HEAP_FRESH, block->capacity);
    return block;
}

/* The block whose payload starts there; traps on any other address and on bytes written behind what was asked for. */
static struct heap_block *heap_block_of(const void *payload, uint32_t kind) {
    uint32_t address = heap_address(payload);
    uint32_t first = heap_address(&__heap_base) + sizeof(struct heap_block);
    if (address % HEAP_ALIGNMENT || address < first || address >= heap_end) __builtin_trap();
    struct heap_block *block = (struct heap_block *)payload - 1;
    if (block->mark != heap_mark(block, kind)) __builtin_trap();
    for (uint32_t i = block->requested; i < block->capacity; i++)
        if (((const uint8_t *)payload)[i] != HEAP_FRESH) __builtin_trap();
    return block;
}

static void heap_give(struct heap_block *block) {
    heap_fill(block + 1, HEAP_FREED, block->capacity);
    heap_insert(block);
}

/* A block for the guest's own use: not counted, never at fault, and a host that frees it traps. */
static inline void *heap_hold(uint32_t size) {
    struct heap_block *block = heap_take(size, HEAP_MARK_HELD);
    return block ? block + 1 : 0;
}

static inline void heap_drop(void *payload) {
    if (payload) heap_give(heap_block_of(payload, HEAP_MARK_HELD));
}

enum {
    FAULT_NONE = 0,
    FAULT_MALLOC_ZERO = 1,
    FAULT_MALLOC_TRAP = 2,
    FAULT_MALLOC_RAW = 3,
    FAULT_MALLOC_SHIFTED = 4,
    FAULT_MALLOC_ZERO_EVER_AFTER = 5,
    FAULT_FREE_TRAP = 1,
    FAULT_FREE_SPIN = 2
};

struct heap_fault {
    int32_t countdown;
    int32_t mode;
    int32_t value;
};

static struct heap_fault heap_malloc_fault;
static struct heap_fault heap_free_fault;

static int32_t heap_fault_due(struct heap_fault *fault) {
    if (fault->mode == FAULT_NONE || --fault->countdown > 0) return FAULT_NONE;
    return fault->mode;
}

#ifndef HEAP_WITHOUT_MALLOC

__attribute__((noinline)) EXPORT_AS(HEAP_MALLOC_NAME) void *heap_malloc(uint32_t size) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_malloc_fault);
    if (fault == FAULT_MALLOC_ZERO_EVER_AFTER) heap_malloc_fault.countdown = 1;
    else if (fault != FAULT_NONE) heap_malloc_fault.mode = FAULT_NONE;
    if (fault == FAULT_MALLOC_ZERO || fault == FAULT_MALLOC_ZERO_EVER_AFTER) return 0;
    if (fault == FAULT_MALLOC_TRAP) __builtin_trap();
    if (fault == FAULT_MALLOC_RAW) return (void *)(uintptr_t)heap_malloc_fault.value;

    struct heap_block *block = heap_take(size, HEAP_MARK_LIVE);
    if (!block) return 0;
    heap_live_blocks++;
    heap_live_bytes += size;
    return (uint8_t *)(block + 1) + (fault == FAULT_MALLOC_SHIFTED ? heap_malloc_fault.value : 0);
}

__attribute__((noinline)) EXPORT_AS(HEAP_FREE_NAME) void heap_free(void *payload) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    if (!payload) return;
    struct heap_block *block = heap_block_of(payload, HEAP_MARK_LIVE);
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

#endif

EXPORT(live_blocks) uint32_t heap_count_blocks(void) {
    ENTER();
    return heap_live_blocks;
}

EXPORT(live_bytes) uint64_t heap_count_bytes(void) {
    ENTER();
    return heap_live_bytes;
}

EXPORT(entry_count_ptr) volatile uint32_t *heap_entry_count(void) {
    ENTER();
    return &entry_count;
}

EXPORT(fault_malloc) void heap_fault_malloc(int32_t nth, int32_t mode, int32_t value) {
    ENTER();
    heap_malloc_fault = (struct heap_fault){nth, mode, value};
}

EXPORT(fault_free) void heap_fault_free(int32_t nth, int32_t mode) {
    ENTER();
    heap_free_fault = (struct heap_fault){nth, mode, 0};
}

#endif
