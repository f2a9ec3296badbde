/*
 * The allocators of several toolchains, chosen with -D, each of which traps unless its host keeps to the conventions: a block comes back
 * with the size and the alignment that it was asked for with, and nothing is asked for or given back that is empty. Include it instead
 * of heap.h.
 */
#ifndef WASMBRIDGE_CONVENTIONS_H
#define WASMBRIDGE_CONVENTIONS_H

#define HEAP_WITHOUT_MALLOC
#include "bytes.h"
#include "heap.h"

#define CHECK(condition)                    \
    do {                                    \
        if (!(condition)) __builtin_trap(); \
    } while (0)

#if defined(WASM_BINDGEN) || defined(CANONICAL)
#define TAKES_ARGUMENTS
#endif
#if defined(RUST) || defined(ZIG) || defined(TAKES_ARGUMENTS)
#define EMPTY_DANGLES
#endif
#if defined(EMSCRIPTEN) || defined(OPA)
#define EMPTY_IS_A_BLOCK
#endif

/* --- allocators --- */

enum { UNSAID = -1, ANY = 1, NATURAL = 8 };

/* The alignment that a live block was asked for stands where a free block has its neighbour. */
__attribute__((noinline)) static void *take(uint32_t size, uint32_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_malloc_fault);
    if (fault == FAULT_MALLOC_ZERO_EVER_AFTER) heap_malloc_fault.countdown = 1;
    else if (fault != FAULT_NONE) heap_malloc_fault.mode = FAULT_NONE;
    if (fault == FAULT_MALLOC_ZERO || fault == FAULT_MALLOC_ZERO_EVER_AFTER) return 0;
    if (fault == FAULT_MALLOC_TRAP) __builtin_trap();
    if (fault == FAULT_MALLOC_RAW) return (void *)(uintptr_t)heap_malloc_fault.value;
    CHECK(align && !(align & (align - 1)) && align <= HEAP_ALIGNMENT);
    struct heap_block *block = heap_take(size, HEAP_MARK_LIVE);
    if (!block) return 0;
    block->next = (struct heap_block *)(uintptr_t)align;
    heap_live_blocks++;
    heap_live_bytes += size;
    return (uint8_t *)(block + 1) + (fault == FAULT_MALLOC_SHIFTED ? heap_malloc_fault.value : 0);
}

static void give_own(void *payload, int64_t size, int64_t align) {
    struct heap_block *block = heap_block_of(payload, HEAP_MARK_LIVE);
    CHECK(size == UNSAID || block->requested == size);
    CHECK(align == UNSAID || heap_address(block->next) == align);
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

__attribute__((noinline, unused)) static void give(void *payload, int64_t size, int64_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    give_own(payload, size, align);
}

/* What a host asks for is never nothing. */
static void *take_some(uint32_t size, uint32_t align) {
    CHECK(size);
    return take(size, align);
}

#if defined(RUST)
enum { KEEPS_ALIGN = 1 };
EXPORT_AS("alloc") void *exported_malloc(uint32_t size, uint32_t align) {
    return take_some(size, align);
}
EXPORT_AS("dealloc") void exported_free(void *pointer, uint32_t size, uint32_t align) {
    CHECK(size);
    give(pointer, size, align);
}
#elif defined(WASM_BINDGEN)
enum { KEEPS_ALIGN = 1 };
EXPORT_AS("__wbindgen_malloc") void *exported_malloc(uint32_t size, uint32_t align) {
    return take_some(size, align);
}
EXPORT_AS("__wbindgen_free") void exported_free(void *pointer, uint32_t size, uint32_t align) {
    CHECK(size);
    give(pointer, size, align);
}
#elif defined(CANONICAL)
enum { KEEPS_ALIGN = 1 };
EXPORT_AS("cabi_realloc") void *exported_realloc(void *old, uint32_t old_size, uint32_t align, uint32_t size) {
    CHECK(!old && !old_size);
    return take_some(size, align);
}
#elif defined(ZIG)
enum { KEEPS_ALIGN = 0, BLOCK_ALIGN = ANY };
EXPORT_AS("malloc") void *exported_malloc(uint32_t size) {
    return take_some(size, BLOCK_ALIGN);
}
EXPORT_AS("free") void exported_free(void *pointer, uint32_t size) {
    CHECK(size);
    give(pointer, size, UNSAID);
}
#elif defined(OPA)
enum { KEEPS_ALIGN = 0, BLOCK_ALIGN = ANY };
EXPORT_AS("opa_malloc") void *exported_malloc(uint32_t size) {
    return take_some(size, BLOCK_ALIGN);
}
EXPORT_AS("opa_free") void exported_free(void *pointer) {
    CHECK(pointer);
    give(pointer, UNSAID, UNSAID);
}
#else
enum { KEEPS_ALIGN = 0, BLOCK_ALIGN = NATURAL };
EXPORT_AS("malloc") void *exported_malloc(uint32_t size) {
#if defined(TINYGO)
    if (!size) return 0;
#endif
    return take_some(size, BLOCK_ALIGN);
}
EXPORT_AS("free") void exported_free(void *pointer) {
    CHECK(pointer);
    give(pointer, UNSAID, UNSAID);
}
#endif

#endif
