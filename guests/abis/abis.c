/*
 * One guest behind the conventions of several toolchains, chosen with -D. Each allocator traps unless its host keeps to the
 * conventions: a block comes back with the size and the alignment that it was asked for with, nothing is asked for or given back
 * that is empty, and an empty argument is what it has to be.
 *
 *   WBG1          wasm-bindgen before 0.2.87: __wbindgen_malloc(size), free(ptr, size), areas on the stack
 *   WBG2          wasm-bindgen: __wbindgen_malloc(size, align), free(ptr, size, align), areas on the stack
 *   WBG3          the same with two results
 *   WBG_STRIPPED  the same with its names stripped, and no function that moves the stack
 *   CABI          the Canonical ABI: cabi_realloc, cabi_post_<name>, results in areas of the guest
 *   TINYGO        malloc, which gives 0 for nothing, and free
 *   ZIG           malloc, which may give any address, and free(ptr, size)
 *   EMSCRIPTEN    malloc and free, text that ends with a zero, and imports of Emscripten's runtime
 *   OPA           opa_malloc and opa_free, text that ends with a zero
 */
#define HEAP_WITHOUT_MALLOC
#include "bytes.h"
#include "heap.h"

#if defined(WBG1) || defined(WBG2) || defined(WBG3) || defined(WBG_STRIPPED)
#define WBG
#endif
#if defined(WBG) || defined(CABI)
#define GUEST_FREES_ARGUMENTS
#endif
#if defined(WBG) || defined(CABI) || defined(ZIG)
#define EMPTY_DANGLES
#endif
#if defined(EMSCRIPTEN) || defined(OPA)
#define TEXT_TERMINATED
#endif

enum { UNSAID = -1 };

/* The alignment that a live block was asked for stands where a free block has its neighbour. */
static void *take(uint32_t size, uint32_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_malloc_fault);
    if (fault == FAULT_MALLOC_ZERO_EVER_AFTER) heap_malloc_fault.countdown = 1;
    else if (fault != FAULT_NONE) heap_malloc_fault.mode = FAULT_NONE;
    if (fault == FAULT_MALLOC_ZERO || fault == FAULT_MALLOC_ZERO_EVER_AFTER) return 0;
    if (fault == FAULT_MALLOC_TRAP) __builtin_trap();
    if (fault == FAULT_MALLOC_RAW) return (void *)(uintptr_t)heap_malloc_fault.value;
    if (!align || (align & (align - 1)) || align > HEAP_ALIGNMENT) __builtin_trap();
    struct heap_block *block = heap_take(size, HEAP_MARK_LIVE);
    if (!block) return 0;
    block->next = (struct heap_block *)(uintptr_t)align;
    heap_live_blocks++;
    heap_live_bytes += size;
    return (uint8_t *)(block + 1) + (fault == FAULT_MALLOC_SHIFTED ? heap_malloc_fault.value : 0);
}

static void give_own(void *payload, int64_t size, int64_t align) {
    struct heap_block *block = heap_block_of(payload, HEAP_MARK_LIVE);
    if (size != UNSAID && block->requested != size) __builtin_trap();
    if (align != UNSAID && heap_address(block->next) != align) __builtin_trap();
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

__attribute__((unused)) static void give(void *payload, int64_t size, int64_t align) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    give_own(payload, size, align);
}

/* What a host asks for is never nothing. */
__attribute__((unused)) static void *take_some(uint32_t size, uint32_t align) {
    if (!size) __builtin_trap();
    return take(size, align);
}

#if defined(WBG1)
enum { MALLOC_ALIGN = 8 };
EXPORT_AS("__wbindgen_malloc") void *exported_malloc(uint32_t size) {
    return take_some(size, MALLOC_ALIGN);
}
EXPORT_AS("__wbindgen_free") void exported_free(void *pointer, uint32_t size) {
    give(pointer, size, UNSAID);
}
#elif defined(WBG_STRIPPED)
EXPORT_AS("__wbindgen_export_1") void *exported_malloc(uint32_t size, uint32_t align) {
    return take_some(size, align);
}
EXPORT_AS("__wbindgen_export_3") void exported_free(void *pointer, uint32_t size, uint32_t align) {
    give(pointer, size, align);
}
#elif defined(WBG)
EXPORT_AS("__wbindgen_malloc") void *exported_malloc(uint32_t size, uint32_t align) {
    return take_some(size, align);
}
EXPORT_AS("__wbindgen_free") void exported_free(void *pointer, uint32_t size, uint32_t align) {
    give(pointer, size, align);
}
#elif defined(CABI)
EXPORT_AS("cabi_realloc") void *exported_realloc(void *old, uint32_t old_size, uint32_t align, uint32_t size) {
    if (old || old_size) __builtin_trap();
    return take_some(size, align);
}
#elif defined(TINYGO)
EXPORT_AS("malloc") void *exported_malloc(uint32_t size) {
    return size ? take(size, HEAP_ALIGNMENT) : 0;
}
EXPORT_AS("free") void exported_free(void *pointer) {
    give(pointer, UNSAID, UNSAID);
}
#elif defined(ZIG)
EXPORT_AS("malloc") void *exported_malloc(uint32_t size) {
    return take_some(size, 1);
}
EXPORT_AS("free") void exported_free(void *pointer, uint32_t size) {
    give(pointer, size, UNSAID);
}
#elif defined(EMSCRIPTEN)
EXPORT_AS("malloc") void *exported_malloc(uint32_t size) {
    return take_some(size, HEAP_ALIGNMENT);
}
EXPORT_AS("free") void exported_free(void *pointer) {
    give(pointer, UNSAID, UNSAID);
}
#elif defined(OPA)
EXPORT_AS("opa_malloc") void *exported_malloc(uint32_t size) {
    return take_some(size, 1);
}
EXPORT_AS("opa_free") void exported_free(void *pointer) {
    give(pointer, UNSAID, UNSAID);
}
#endif

/* The stack of areas, which the host has to put back to where it was. */
#if defined(WBG1) || defined(WBG2)
enum { STACK_BYTES = 256 };
static _Alignas(16) uint8_t stack[STACK_BYTES];
static uint32_t stack_used;
static uint32_t stack_shift;

EXPORT_AS("__wbindgen_add_to_stack_pointer") uint32_t add_to_stack_pointer(int32_t bytes) {
    ENTER();
    if (bytes % 16 || (bytes < 0 && stack_used + (uint32_t)-bytes > STACK_BYTES)) __builtin_trap();
    if (bytes > 0 && (uint32_t)bytes > stack_used) __builtin_trap();
    stack_used -= (uint32_t)bytes;
    return heap_address(stack) + STACK_BYTES - stack_used + stack_shift;
}

EXPORT(stack_in_use) uint32_t stack_in_use(void) {
    ENTER();
    return stack_used;
}

/* What the function that moves the stack gives is wrong by so much from now on. */
EXPORT(shift_stack) void shift_stack(uint32_t bytes) {
    ENTER();
    stack_shift = bytes;
}
#endif

/* An argument that has been read: the guest's own from the call on, where the conventions say so. */
static void done(const void *argument, uint32_t size, uint32_t align) {
#ifdef EMPTY_DANGLES
    uint32_t empty = align;
#else
    uint32_t empty = 0;
    (void)align;
#endif
    if (!size && heap_address(argument) != empty) __builtin_trap();
#ifdef GUEST_FREES_ARGUMENTS
#ifdef WBG1
    align = MALLOC_ALIGN;
#endif
    if (size) give_own((void *)(uintptr_t)argument, size, align);
#endif
}

struct slice {
    void *start;
    uint32_t count;
};

/* Where the host frees the result, it frees it as it allocates. */
static void *made(uint32_t size, uint32_t align) {
#if defined(WBG1)
    align = MALLOC_ALIGN;
#endif
#ifdef EMPTY_DANGLES
    return size ? take(size, align) : (void *)(uintptr_t)align;
#else
    return size ? take(size, align) : 0;
#endif
}

#if defined(CABI)
static struct slice *slice_area(void *start, uint32_t count) {
    struct slice *area = take(sizeof *area, _Alignof(struct slice));
    if (!area) __builtin_trap();
    *area = (struct slice){start, count};
    return area;
}

static void released(struct slice *area, uint32_t size, uint32_t align) {
    if (area->count) give_own(area->start, area->count * size, align);
    give_own(area, sizeof *area, _Alignof(struct slice));
}

#define RESULT(name, type, ...)                                           \
    EXPORT_AS("cabi_post_" #name) void post_##name(struct slice *area) {  \
        ENTER();                                                          \
        released(area, sizeof(type), _Alignof(type));                     \
    }                                                                     \
    EXPORT(name) struct slice *name(__VA_ARGS__)
#define GIVE(pointer, count) return slice_area(pointer, count)
#elif defined(WBG)
#define RESULT(name, type, ...) EXPORT(name) struct slice name(__VA_ARGS__)
#define GIVE(pointer, count) return (struct slice){pointer, count}
#else
#define RESULT(name, type, ...) EXPORT(name) uint64_t name(__VA_ARGS__)
#define GIVE(pointer, count) return packed(pointer, count)
#endif

#ifdef TEXT_TERMINATED
#define TEXT_RESULT(name, ...) EXPORT(name) char *name(__VA_ARGS__)
#define GIVE_TEXT(pointer, length) return pointer
enum { ZERO_BYTES = 1 };
#else
#define TEXT_RESULT(name, ...) RESULT(name, char, __VA_ARGS__)
#define GIVE_TEXT(pointer, length) GIVE(pointer, length)
enum { ZERO_BYTES = 0 };
#endif

static char *made_text(const char *bytes, uint32_t length) {
    char *text = made(length + ZERO_BYTES, 1);
    if (length && text) copy_bytes(text, bytes, length);
    if (ZERO_BYTES && text) text[length] = 0;
    return text;
}

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}

EXPORT(count_bytes) uint32_t count_bytes(const char *text, uint32_t length) {
    ENTER();
    done(text, length, 1);
    return length;
}

EXPORT(sum) int64_t sum(const int32_t *values, uint32_t count) {
    ENTER();
    int64_t total = 0;
    for (uint32_t i = 0; i < count; i++) total += values[i];
    done(values, count * sizeof *values, _Alignof(int32_t));
    return total;
}

EXPORT(text_then_doubles) double text_then_doubles(
    const char *text, uint32_t length, const double *values, uint32_t count) {
    ENTER();
    double total = length;
    for (uint32_t i = 0; i < count; i++) total += values[i];
    done(values, count * sizeof *values, _Alignof(double));
    done(text, length, 1);
    return total;
}

TEXT_RESULT(reversed, const char *text, uint32_t length) {
    ENTER();
    char *reversed = made(length + ZERO_BYTES, 1);
    if (length && reversed) copy_reversed(reversed, text, length);
    if (ZERO_BYTES && reversed) reversed[length] = 0;
    done(text, length, 1);
    GIVE_TEXT(reversed, length);
}

RESULT(doubled, double, const double *values, uint32_t count) {
    ENTER();
    double *doubled = made(count * sizeof *doubled, _Alignof(double));
    for (uint32_t i = 0; doubled && i < count; i++) doubled[i] = 2 * values[i];
    done(values, count * sizeof *values, _Alignof(double));
    GIVE(doubled, count);
}

static const char malformed[] = "f\xFCr";

TEXT_RESULT(malformed_text, void) {
    ENTER();
    char *text = made_text(malformed, sizeof malformed - 1);
    GIVE_TEXT(text, sizeof malformed - 1);
}

#if defined(CABI)
/* Nothing of the guest's is to be told that it was read. */
EXPORT(version) struct slice *version(void) {
    ENTER();
    static const char text[] = "1.0.0";
    static struct slice area = {(void *)(uintptr_t)text, sizeof text - 1};
    return &area;
}
#endif

#if defined(EMSCRIPTEN)
#define IMPORT(name) __attribute__((import_module("env"), import_name(name)))

IMPORT("emscripten_resize_heap") int32_t resize_heap(uint32_t size);
IMPORT("emscripten_notify_memory_growth") void notify_memory_growth(int32_t index);
IMPORT("emscripten_memcpy_js") void memcpy_js(void *target, const void *source, uint32_t length);
IMPORT("_abort_js") void abort_js(void);
IMPORT("__assert_fail") void assert_fail(const char *condition, const char *file, uint32_t line, const char *function);
IMPORT("_embind_register_void") void register_void(uint32_t type, const char *name);

EXPORT(start) void start(void) {
    ENTER();
    register_void(1, "void");
}

EXPORT(grow_to) int32_t grow_to(uint32_t size) {
    ENTER();
    int32_t grown = resize_heap(size);
    if (grown) notify_memory_growth(0);
    return grown;
}

EXPORT(copy_over) void copy_over(void *target, const void *source, uint32_t length) {
    ENTER();
    memcpy_js(target, source, length);
}

EXPORT(give_up) void give_up(void) {
    ENTER();
    abort_js();
}

EXPORT(check) void check(int32_t value) {
    ENTER();
    if (value <= 0) assert_fail("value > 0", "abis.c", 42, "check");
}
#elif defined(WBG2)
#define IMPORT(name) __attribute__((import_module("wbg"), import_name(name)))

IMPORT("__wbg___wbindgen_throw_0123456789abcdef") void throw(const char *text, uint32_t length);
IMPORT("__wbindgen_string_new") uint32_t string_new(const char *text, uint32_t length);
IMPORT("__wbindgen_object_drop_ref") void drop_ref(uint32_t object);

EXPORT(raise) void raise(const char *text, uint32_t length) {
    ENTER();
    throw(text, length);
}

EXPORT(hold) uint32_t hold(void) {
    ENTER();
    return string_new("held", 4);
}

EXPORT(let_go) void let_go(uint32_t object) {
    ENTER();
    drop_ref(object);
}
#endif
