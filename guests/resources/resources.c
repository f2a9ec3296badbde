/*
 * Objects behind handles: counters, which cross in every way; words, which have text in them; and nodes, which own each other.
 * Each object is a block of the counting heap, so that one that nobody ends is a live block.
 */
#include "bytes.h"
#include "heap.h"

/* --- counters --- */

struct counter {
    int32_t value;
    int32_t used;
};

static struct counter shared;
static struct counter *kept;

EXPORT(counter_new) struct counter *counter_new(int32_t start) {
    ENTER();
    struct counter *counter = heap_malloc(sizeof *counter);
    if (counter) *counter = (struct counter){start, 0};
    return counter;
}

EXPORT(counter_free) void counter_free(struct counter *counter) {
    ENTER();
    heap_free(counter);
}

EXPORT(counter_value) int32_t counter_value(const struct counter *counter) {
    ENTER();
    return counter->value;
}

EXPORT(counter_add) int32_t counter_add(struct counter *counter, int32_t more) {
    ENTER();
    counter->used++;
    return counter->value = (int32_t)((uint32_t)counter->value + (uint32_t)more);
}

/* Another one of the same value. */
EXPORT(counter_copy) struct counter *counter_copy(const struct counter *counter) {
    ENTER();
    struct counter *copy = heap_malloc(sizeof *copy);
    if (copy) *copy = *counter;
    return copy;
}

/* Adds every number, and leaves in its place what the counter was then. */
EXPORT(counter_run) void counter_run(struct counter *counter, int32_t *numbers, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) {
        counter->value = (int32_t)((uint32_t)counter->value + (uint32_t)numbers[i]);
        numbers[i] = counter->value;
    }
}

/* Takes the other one over. */
EXPORT(counter_absorb) int32_t counter_absorb(struct counter *counter, struct counter *other) {
    ENTER();
    counter->value = (int32_t)((uint32_t)counter->value + (uint32_t)other->value);
    heap_free(other);
    return counter->value;
}

EXPORT(sum_counters) int32_t sum_counters(const struct counter *one, const struct counter *other) {
    ENTER();
    return (int32_t)((uint32_t)one->value + (uint32_t)other->value);
}

/* Of no counter: -1. */
EXPORT(measure_counter) int32_t measure_counter(const struct counter *counter) {
    ENTER();
    return counter ? counter->value : -1;
}

EXPORT(find_counter) struct counter *find_counter(int32_t value) {
    ENTER();
    if (value < 0) return 0;
    struct counter *counter = heap_malloc(sizeof *counter);
    if (counter) *counter = (struct counter){value, 0};
    return counter;
}

EXPORT(shared_counter) struct counter *shared_counter(void) {
    ENTER();
    return &shared;
}

EXPORT(some_counter) struct counter *some_counter(int32_t wanted) {
    ENTER();
    return wanted ? &shared : 0;
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    if (kept) heap_free(kept);
    kept = 0;
}

EXPORT(keep_counter) void keep_counter(struct counter *counter) {
    ENTER();
    drop_kept();
    kept = counter;
}

EXPORT(kept_value) int32_t kept_value(void) {
    ENTER();
    return kept ? kept->value : -1;
}

/* Whatever handle the host asks for. */
EXPORT(forge_counter) int32_t forge_counter(int32_t handle) {
    ENTER();
    return handle;
}

/* --- words --- */

enum { WORDS_CAPACITY = 256 };

struct words {
    uint32_t length;
    char text[WORDS_CAPACITY];
};

EXPORT(words_of) struct words *words_of(const char *text, uint32_t length) {
    ENTER();
    if (length > WORDS_CAPACITY) return 0;
    struct words *words = heap_malloc(sizeof *words);
    if (!words) return 0;
    words->length = length;
    copy_bytes(words->text, text, length);
    return words;
}

/* What it returns is of no interest to anybody. */
EXPORT(words_close) int32_t words_close(struct words *words) {
    ENTER();
    heap_free(words);
    return 1;
}

EXPORT(words_append) uint32_t words_append(struct words *words, const char *text, uint32_t length) {
    ENTER();
    if (words->length + length > WORDS_CAPACITY) __builtin_trap();
    copy_bytes(words->text + words->length, text, length);
    return words->length += length;
}

EXPORT(words_text) char *words_text(const struct words *words) {
    ENTER();
    char *text = heap_malloc(words->length + 1);
    if (!text) return 0;
    copy_bytes(text, words->text, words->length);
    text[words->length] = 0;
    return text;
}

/* Exported without the prefix. */
EXPORT(clear) void words_clear(struct words *words) {
    ENTER();
    words->length = 0;
}

/* --- nodes --- */

enum { NODE_CHILDREN = 4 };

struct node {
    int32_t value;
    uint32_t count;
    struct node *parent;
    struct node *children[NODE_CHILDREN];
};

EXPORT(tree_leaf) struct node *tree_leaf(int32_t value) {
    ENTER();
    struct node *node = heap_malloc(sizeof *node);
    if (node) *node = (struct node){value, 0, 0, {0}};
    return node;
}

static void node_free(struct node *node) {
    for (uint32_t i = 0; i < node->count; i++) node_free(node->children[i]);
    heap_free(node);
}

EXPORT(tree_destroy) void tree_destroy(struct node *node) {
    ENTER();
    node_free(node);
}

EXPORT(tree_add) void tree_add(struct node *node, struct node *child) {
    ENTER();
    if (node->count == NODE_CHILDREN) __builtin_trap();
    child->parent = node;
    node->children[node->count++] = child;
}

EXPORT(tree_child) struct node *tree_child(const struct node *node, uint32_t index) {
    ENTER();
    return index < node->count ? node->children[index] : 0;
}

EXPORT(tree_parent) struct node *tree_parent(const struct node *node) {
    ENTER();
    return node->parent;
}

EXPORT(tree_sum) int32_t tree_sum(const struct node *node) {
    ENTER();
    uint32_t sum = (uint32_t)node->value;
    for (uint32_t i = 0; i < node->count; i++) sum += (uint32_t)tree_sum(node->children[i]);
    return (int32_t)sum;
}
