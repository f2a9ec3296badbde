/*
 * A guest that its host unwinds: every function has a frame on the stack in linear memory, whose pointer is exported by an option of the
 * linker, so that the host can put it back. What is live when a function is left, in that stack and in the heap, tells what the host cleaned up.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

IMPORT(raise) int32_t host_raise(int32_t kind);
IMPORT(refuse) int32_t host_refuse(int32_t kind);
IMPORT(take_text) void host_take_text(char *text, uint32_t length);
IMPORT(give_text) void host_give_text(void *area, int32_t key);

static int32_t depth;

/* Nothing folds or removes what has been here. */
static void touch(void *bytes) { __asm__ volatile("" : : "r"(bytes) : "memory"); }

/* A frame of 1 KiB below the caller's, in which a number is kept while the host runs. */
EXPORT(framed) int32_t framed(int32_t kind, int32_t number) {
    ENTER();
    int32_t frame[256];
    for (uint32_t i = 0; i < 256; i++) frame[i] = number;
    touch(frame);
    depth++;
    int32_t raised = host_raise(kind);
    depth--;
    touch(frame);
    for (uint32_t i = 0; i < 256; i++) if (frame[i] != number) __builtin_trap();
    return raised + number;
}
/* The same through an import that is not declared to throw. */
EXPORT(framed_refused) int32_t framed_refused(int32_t kind, int32_t number) {
    ENTER();
    int32_t frame[64];
    for (uint32_t i = 0; i < 64; i++) frame[i] = number;
    touch(frame);
    int32_t refused = host_refuse(kind);
    touch(frame);
    return refused + frame[63];
}
/* An operand lies under the call: what an interpreter leaves of an unwound call must not be taken for it. */
static volatile int32_t operand;
EXPORT(between_operands) int32_t between_operands(int32_t kind, int32_t number) {
    ENTER();
    operand = number;
    return operand * 1000 + host_raise(kind);
}
EXPORT(with_text) int32_t with_text(const char *text, uint32_t length, int32_t kind) {
    ENTER();
    int64_t before = (int64_t)hash_bytes(text, length);
    int32_t raised = host_raise(kind);
    if ((int64_t)hash_bytes(text, length) != before) __builtin_trap();
    return raised + (int32_t)length;
}
/* The guest owns the text, and is not given the time to free it. */
EXPORT(keep_text) int32_t keep_text(char *text, uint32_t length, int32_t kind) {
    ENTER();
    int32_t raised = host_raise(kind) + (int32_t)length;
    heap_free(text);
    return raised;
}
EXPORT(pass_text) void pass_text(void) {
    ENTER();
    char *text = heap_malloc(6);
    copy_bytes(text, "handed", 6);
    host_take_text(text, 6);
}
EXPORT(want_text) int32_t want_text(int32_t key) {
    ENTER();
    struct { char *start; uint32_t length; } span;
    host_give_text(&span, key);
    heap_free(span.start);
    return (int32_t)span.length;
}
/* How many frames the host has left without a return. */
EXPORT(left_frames) int32_t left_frames(void) { ENTER(); return depth; }
EXPORT(add) int32_t add(int32_t a, int32_t b) { ENTER(); return a + b; }
EXPORT(trap) void run_trap(void) { ENTER(); __builtin_trap(); }
EXPORT(recurse) int32_t recurse(int32_t levels) { ENTER(); return levels == 0 ? 0 : 1 + recurse(levels - 1) + (levels & (int32_t)entry_count); }

/* An allocator whose import may throw in the middle of it. */
static int32_t allocation_kind;
EXPORT(fail_allocations) void fail_allocations(int32_t kind) { ENTER(); allocation_kind = kind; }
EXPORT(asking_malloc) void *asking_malloc(uint32_t size) {
    if (allocation_kind) host_raise(allocation_kind);
    return heap_malloc(size);
}
