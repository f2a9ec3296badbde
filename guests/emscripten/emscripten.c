/*
 * A guest that Emscripten makes: its malloc and free, text as C has it, structs by pointer and by hidden result pointer.
 * The allocator counts its blocks, and traps on a block that is not live.
 */
#include <emscripten/emscripten.h>
#include <emscripten/heap.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT EMSCRIPTEN_KEEPALIVE

/* --- The allocator: Emscripten's own, with a header of 16 bytes in front of every block --- */

struct header {
    uint32_t mark;
    uint32_t size;
    uint32_t padding[2];
};
_Static_assert(sizeof(struct header) == 16, "a block behind its header stays aligned");

/* Combined with the block's address: a copied header is not one. */
#define MARK 0x4C495645u

/* What Emscripten calls its allocator for a program that brings one of its own. */
void *emscripten_builtin_malloc(size_t size);
void emscripten_builtin_free(void *block);

static uint32_t live;

static uint32_t mark_of(const void *block) {
    return MARK ^ (uint32_t)(uintptr_t)block;
}

EXPORT void *malloc(size_t size) {
    if (size > SIZE_MAX - sizeof(struct header)) return 0;
    struct header *header = emscripten_builtin_malloc(sizeof(struct header) + size);
    if (!header) return 0;
    void *block = header + 1;
    header->mark = mark_of(block);
    header->size = size;
    live++;
    return block;
}

EXPORT void free(void *block) {
    if (!block) return;
    struct header *header = (struct header *)block - 1;
    if (header->mark != mark_of(block)) __builtin_trap();
    header->mark = 0;
    live--;
    emscripten_builtin_free(header);
}

EXPORT uint32_t live_blocks(void) {
    return live;
}

/* --- Scalars --- */

EXPORT int add(int a, int b) {
    return a + b;
}

EXPORT int64_t add_i64(int64_t a, int64_t b) {
    return a + b;
}

EXPORT _Bool is_even(int number) {
    return number % 2 == 0;
}

EXPORT uint8_t next_u8(uint8_t number) {
    return (uint8_t)(number + 1);
}

/* --- Text --- */

EXPORT int count_vowels(const char *text) {
    int vowels = 0;
    for (; *text; text++) vowels += strchr("aeiouAEIOU", *text) != 0;
    return vowels;
}

EXPORT int count_spaces(const char *text, int length) {
    int spaces = 0;
    for (int i = 0; i < length; i++) spaces += text[i] == ' ';
    return spaces;
}

/* The caller frees what is returned. */
EXPORT char *greet(const char *name) {
    size_t length = strlen(name) + sizeof "Hello, !";
    char *greeting = malloc(length);
    if (greeting) snprintf(greeting, length, "Hello, %s!", name);
    return greeting;
}

EXPORT const char *version(void) {
    return "3.1.6";
}

static char *kept;

/* Takes the text over, and frees the one before. */
EXPORT void keep(char *text) {
    free(kept);
    kept = text;
}

EXPORT const char *kept_text(void) {
    return kept ? kept : "";
}

/* As much of the text as fits, terminated; the length of all of it. */
EXPORT int repeat(const char *text, int times, char *target, int capacity) {
    int length = (int)strlen(text);
    for (int i = 0; i < length * times && i + 1 < capacity; i++) target[i] = text[i % length];
    if (capacity > 0) target[length * times < capacity ? length * times : capacity - 1] = 0;
    return length * times;
}

/* --- Arrays --- */

EXPORT int64_t sum(const int32_t *values, int count) {
    int64_t total = 0;
    for (int i = 0; i < count; i++) total += values[i];
    return total;
}

EXPORT void negate(int32_t *values, int count) {
    for (int i = 0; i < count; i++) values[i] = -values[i];
}

EXPORT double mean(const double *values, int count) {
    double total = 0;
    for (int i = 0; i < count; i++) total += values[i];
    return count ? total / count : 0;
}

/* The squares from 0 on. The caller frees them. */
EXPORT int32_t *squares(int count, int *length) {
    *length = count;
    int32_t *values = malloc((size_t)count * sizeof *values);
    for (int i = 0; values && i < count; i++) values[i] = i * i;
    return values;
}

static double samples[4] = {0.5, 1.5, 2.5, 3.5};

EXPORT double *get_samples(void) {
    return samples;
}

EXPORT double mean_of_samples(void) {
    return mean(samples, 4);
}

/* --- Structs --- */

struct point {
    double x;
    double y;
};

struct person {
    int32_t id;
    uint8_t age;
    int64_t balance;
    char name[16];
};

/* By value: Emscripten passes a pointer, and gives the result through a pointer in front. */
EXPORT struct point middle(struct point a, struct point b) {
    return (struct point){(a.x + b.x) / 2, (a.y + b.y) / 2};
}

EXPORT void translate(struct point *point, double x, double y) {
    point->x += x;
    point->y += y;
}

EXPORT int32_t person_size(void) {
    return sizeof(struct person);
}

EXPORT void birthday(struct person *person) {
    person->age++;
    person->balance += person->id;
}

EXPORT struct person make_person(int32_t id, const char *name) {
    struct person person = {.id = id, .age = 30, .balance = -1};
    strncpy(person.name, name, sizeof person.name - 1);
    return person;
}

/* --- Growing and failing --- */

/* Allocates and frees a block: the memory grows where the module may. */
EXPORT int stretch(int bytes) {
    void *block = malloc((size_t)bytes);
    free(block);
    return block != 0;
}

EXPORT uint32_t memory_bytes(void) {
    return (uint32_t)emscripten_get_heap_size();
}

EXPORT int divide(int a, int b) {
    return a / b;
}

EXPORT void give_up(void) {
    abort();
}
