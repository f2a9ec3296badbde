/*
 * One guest behind allocators of several kinds, chosen with -D. Each remembers what every block was asked for, traps unless it
 * gets just that back, and aligns no better than it was asked to: a block on n bytes is never on 2 * n, one on 1 is at an odd
 * address.
 *
 *   CALLOC      calloc(count, size), free(ptr): blocks on 8 bytes, zeroed; traps unless the count is 1
 *   WIDE        alloc(size), free(ptr), all i64; odd addresses
 *   UNALIGNED   alloc(size), dealloc(ptr, size, align); odd addresses, on 1 byte
 *   ALIGNED     take(size, align), give(ptr, size, align)
 *   MIXED       take(size i32, align i64) -> i64, give(ptr i64, size i64, align i32)
 */
#define HEAP_WITHOUT_MALLOC
#include "bytes.h"
#include "heap.h"

enum { MOST_BLOCKS = 256, FAULT_MALLOC_WIDE = 6 };

struct taken {
    uint32_t address; /* 0 where the row is not in use */
    uint32_t size;
    uint32_t align;
    struct heap_block *block;
};

static struct taken rows[MOST_BLOCKS];
static uint64_t wide_value;

static struct taken *row_of(uint32_t address) {
    for (uint32_t i = 0; i < MOST_BLOCKS; i++)
        if (rows[i].address == address) return &rows[i];
    __builtin_trap();
}

static uint64_t take(uint32_t size, uint32_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_malloc_fault);
    if (fault == FAULT_MALLOC_ZERO_EVER_AFTER) heap_malloc_fault.countdown = 1;
    else if (fault != FAULT_NONE) heap_malloc_fault.mode = FAULT_NONE;
    if (fault == FAULT_MALLOC_ZERO || fault == FAULT_MALLOC_ZERO_EVER_AFTER) return 0;
    if (fault == FAULT_MALLOC_TRAP) __builtin_trap();
    if (fault == FAULT_MALLOC_RAW) return (uint32_t)heap_malloc_fault.value;
    if (fault == FAULT_MALLOC_WIDE) return wide_value;

    if (!align || (align & (align - 1)) || align > HEAP_PAGE_BYTES) __builtin_trap();
    uint32_t room = 2 * align - 1;
    struct heap_block *block = size > HEAP_LARGEST - room ? 0 : heap_take(size + room, HEAP_MARK_LIVE);
    if (!block) return 0;
    uint32_t payload = heap_address(block + 1);
    uint32_t offset = (align - payload) & (2 * align - 1);
    /* What lies behind the size asked for is watched by heap_block_of, what lies before the address by give. */
    block->requested = offset + size;
    *row_of(0) = (struct taken){payload + offset, size, align, block};
    heap_live_blocks++;
    heap_live_bytes += size;
    return payload + offset + (fault == FAULT_MALLOC_SHIFTED ? (uint32_t)heap_malloc_fault.value : 0);
}

static void give(uint64_t address, const uint64_t *size, const uint64_t *align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    if (!address) return;
    if (address >> 32) __builtin_trap();
    struct taken *row = row_of((uint32_t)address);
    if (size && *size != row->size) __builtin_trap();
    if (align && *align != row->align) __builtin_trap();
    struct heap_block *block = heap_block_of(row->block + 1, HEAP_MARK_LIVE);
    for (uint8_t *before = (uint8_t *)(block + 1); heap_address(before) < row->address; before++)
        if (*before != HEAP_FRESH) __builtin_trap();
    heap_live_blocks--;
    heap_live_bytes -= row->size;
    heap_give(block);
    *row = (struct taken){0, 0, 0, 0};
}

/* An i64 whose upper half is not zero is no size and no alignment here. */
__attribute__((unused)) static uint32_t narrow(uint64_t value) {
    if (value >> 32) __builtin_trap();
    return (uint32_t)value;
}

#if defined(CALLOC)

EXPORT_AS("calloc") uint32_t exported_calloc(uint32_t count, uint32_t size) {
    if (count != 1) __builtin_trap();
    uint32_t live = heap_live_blocks;
    uint32_t address = (uint32_t)take(size, 8);
    for (uint32_t i = 0; heap_live_blocks > live && i < size; i++) ((uint8_t *)(uintptr_t)address)[i] = 0;
    return address;
}

EXPORT_AS("free") void exported_free(uint32_t address) {
    give(address, 0, 0);
}

#elif defined(WIDE)

EXPORT_AS("alloc") uint64_t exported_alloc(uint64_t size) {
    return take(narrow(size), 1);
}

EXPORT_AS("free") void exported_free(uint64_t address) {
    give(address, 0, 0);
}

#elif defined(UNALIGNED)

EXPORT_AS("alloc") uint32_t exported_alloc(uint32_t size) {
    return (uint32_t)take(size, 1);
}

EXPORT_AS("dealloc") void exported_dealloc(uint32_t address, uint32_t size, uint32_t align) {
    give(address, &(uint64_t){size}, &(uint64_t){align});
}

#elif defined(ALIGNED)

EXPORT_AS("take") uint32_t exported_take(uint32_t size, uint32_t align) {
    return (uint32_t)take(size, align);
}

EXPORT_AS("give") void exported_give(uint32_t address, uint32_t size, uint32_t align) {
    give(address, &(uint64_t){size}, &(uint64_t){align});
}

#elif defined(MIXED)

EXPORT_AS("take") uint64_t exported_take(uint32_t size, uint64_t align) {
    return take(size, narrow(align));
}

EXPORT_AS("give") void exported_give(uint64_t address, uint64_t size, uint32_t align) {
    give(address, &size, &(uint64_t){align});
}

#endif

/* As fault_malloc with the mode that returns a value, of 64 bits. */
EXPORT(fault_wide) void fault_wide(int32_t nth, uint64_t value) {
    ENTER();
    wide_value = value;
    heap_malloc_fault = (struct heap_fault){nth, FAULT_MALLOC_WIDE, 0};
}

/* Elements are where their type wants them, or the host did not align them. */
static void require_aligned(const void *pointer, uint32_t align) {
    if (heap_address(pointer) % align) __builtin_trap();
}

EXPORT(count_bytes) uint32_t count_bytes(const char *text, uint32_t length) {
    ENTER();
    (void)text;
    return length;
}

EXPORT(hash_terminated) uint64_t hash_terminated(const char *text) {
    ENTER();
    return hash_bytes(text, terminated_length(text));
}

#define SUM(name, type)                                                  \
    EXPORT(sum_##name) int64_t sum_##name(const type *p, uint32_t count) { \
        ENTER();                                                         \
        require_aligned(p, sizeof *p);                                   \
        int64_t sum = 0;                                                 \
        for (uint32_t i = 0; i < count; i++) sum += p[i];                \
        return sum;                                                      \
    }

SUM(i16, int16_t)
SUM(i32, int32_t)
SUM(i64, int64_t)

EXPORT(negate_i32) void negate_i32(int32_t *p, uint32_t count) {
    ENTER();
    require_aligned(p, sizeof *p);
    for (uint32_t i = 0; i < count; i++) p[i] = (int32_t)(0u - (uint32_t)p[i]);
}

EXPORT(fill_f64) uint32_t fill_f64(double *p, uint32_t count) {
    ENTER();
    require_aligned(p, sizeof *p);
    uint32_t zeroed = 1;
    for (uint32_t i = 0; i < count; i++) {
        if (p[i] != 0) zeroed = 0;
        p[i] = i + 1;
    }
    return zeroed;
}

EXPORT(text_then_longs) int64_t text_then_longs(const char *text, uint32_t length, const int64_t *p, uint32_t count) {
    ENTER();
    require_aligned(p, sizeof *p);
    int64_t sum = (int64_t)hash_bytes(text, length);
    for (uint32_t i = 0; i < count; i++) sum += p[i];
    return sum;
}

/* What the host transferred: the guest frees just the block that it allocated, so the host must not have moved into it. */
static uint32_t kept;

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    if (!kept) return;
    struct taken *row = row_of(kept);
    give(kept, &(uint64_t){row->size}, &(uint64_t){row->align});
    kept = 0;
}

static void keep(uint32_t address, uint32_t size) {
    drop_kept();
    if (!size) return;
    if (row_of(address)->size != size) __builtin_trap();
    kept = address;
}

EXPORT(keep_text) void keep_text(uint32_t text, uint32_t length) {
    ENTER();
    keep(text, length);
}

EXPORT(keep_i64) void keep_i64(uint32_t address, uint32_t count) {
    ENTER();
    keep(address, count * (uint32_t)sizeof(int64_t));
}

EXPORT(kept_hash) uint64_t kept_hash(void) {
    ENTER();
    return hash_bytes((const void *)(uintptr_t)kept, kept ? row_of(kept)->size : 0);
}

/* Results are where the guest's own compiler would have them: aligned for their type. Nothing is allocated for none. */
EXPORT(make_i32) uint64_t make_i32(uint32_t count) {
    ENTER();
    int32_t *made = (int32_t *)(uintptr_t)(count ? take(count * (uint32_t)sizeof *made, sizeof *made) : 0);
    for (uint32_t i = 0; made && i < count; i++) made[i] = (int32_t)(i + 1);
    return packed(made, count);
}

EXPORT(made_text) uint64_t made_text(void) {
    ENTER();
    static const char text[] = "handed over";
    char *made = (char *)(uintptr_t)take(sizeof text - 1, 1);
    if (made) copy_bytes(made, text, sizeof text - 1);
    return packed(made, sizeof text - 1);
}
