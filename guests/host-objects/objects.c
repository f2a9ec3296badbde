/*
 * A guest that is lent objects of its host, as numbers and as references, and gives them back. bad_*: what no guest should do.
 */
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

/* Through a number: the user data of a callback, and objects that are asked for something. */
IMPORT(visit) int32_t host_visit(int32_t visitor, int32_t index, const char *word, uint32_t length);
IMPORT(amount_of) int32_t host_amount_of(int32_t order);
IMPORT(describe) int32_t host_describe(int32_t order);
IMPORT(make) int32_t host_make(int32_t key);
IMPORT(find) int32_t host_find(int32_t key);

/* The same through references. */
IMPORT(use_ref) int32_t host_use_ref(__externref_t order);
IMPORT(describe_ref) int32_t host_describe_ref(__externref_t order);
IMPORT(make_ref) __externref_t host_make_ref(int32_t key);

static const char *const words[] = {"eins", "zw\xc3\xb6lf", ""};
static const uint32_t sizes[] = {4, 6, 0};

EXPORT(each_word) int32_t each_word(int32_t visitor) {
    ENTER();
    int32_t sum = 0;
    for (int32_t i = 0; i < 3; i++) {
        sum += host_visit(visitor, i, words[i], sizes[i]);
    }
    return sum;
}

EXPORT(amount) int32_t amount(int32_t order) { ENTER(); return host_amount_of(order); }
EXPORT(amount_of_two) int32_t amount_of_two(int32_t first, int32_t second) {
    ENTER();
    return host_amount_of(first) * 100 + host_amount_of(second);
}
EXPORT(same) int32_t same(int32_t order) { ENTER(); return order; }
EXPORT(described) int32_t described(int32_t order) { ENTER(); return host_describe(order); }
EXPORT(amount_of_made) int32_t amount_of_made(int32_t key) { ENTER(); return host_amount_of(host_make(key)); }
EXPORT(made) int32_t made(int32_t key) { ENTER(); return host_make(key); }
EXPORT(found) int32_t found(int32_t key) { ENTER(); return host_find(key); }
EXPORT(handle_of) int32_t handle_of(int32_t order) { ENTER(); return order; }

EXPORT(amount_ref) int32_t amount_ref(__externref_t order) { ENTER(); return host_use_ref(order); }
EXPORT(described_ref) int32_t described_ref(__externref_t order) { ENTER(); return host_describe_ref(order); }
EXPORT(same_ref) __externref_t same_ref(__externref_t order) { ENTER(); return order; }
EXPORT(amount_of_made_ref) int32_t amount_of_made_ref(int32_t key) { ENTER(); return host_use_ref(host_make_ref(key)); }

/* Beyond the call: right for what is lent for longer, wrong for all else. */
static int32_t kept;
static __externref_t kept_refs[0];

EXPORT(keep) void keep(int32_t order) { ENTER(); kept = order; }
EXPORT(amount_of_kept) int32_t amount_of_kept(void) { ENTER(); return host_amount_of(kept); }
EXPORT(kept_order) int32_t kept_order(void) { ENTER(); return kept; }
EXPORT(keep_ref) void keep_ref(__externref_t order) {
    ENTER();
    if (__builtin_wasm_table_size(kept_refs) == 0) {
        __builtin_wasm_table_grow(kept_refs, __builtin_wasm_ref_null_extern(), 1);
    }
    __builtin_wasm_table_set(kept_refs, 0, order);
}
EXPORT(amount_of_kept_ref) int32_t amount_of_kept_ref(void) { ENTER(); return host_use_ref(__builtin_wasm_table_get(kept_refs, 0)); }

EXPORT(bad_handle) int32_t bad_handle(int32_t handle) { ENTER(); return host_amount_of(handle); }
EXPORT(bad_type) int32_t bad_type(int32_t visitor) { ENTER(); return host_amount_of(visitor); }
EXPORT(bad_return) int32_t bad_return(int32_t handle) { ENTER(); return handle; }
EXPORT(bad_null_ref) int32_t bad_null_ref(void) { ENTER(); return host_use_ref(__builtin_wasm_ref_null_extern()); }
EXPORT(plus) int32_t plus(int32_t left, int32_t right) { ENTER(); return left + right; }
