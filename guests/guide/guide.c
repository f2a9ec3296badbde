/* The guest of docs/guests/c.md: libc's allocator, and each way for text and arrays to cross. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

/* A pointer in the high half of an i64, and a number of elements in the low half. */
static uint64_t packed(const void *pointer, size_t count) {
    return (uint64_t)(uintptr_t)pointer << 32 | count;
}

int32_t EXPORT(add)(int32_t a, int32_t b) {
    return a + b;
}

/* Text and arrays that the host lends: valid until the function returns, and not terminated. */
int32_t EXPORT(count_spaces)(const char *text, size_t length) {
    int32_t spaces = 0;
    for (size_t i = 0; i < length; i++) spaces += text[i] == ' ';
    return spaces;
}

int64_t EXPORT(sum)(const int32_t *values, size_t count) {
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += values[i];
    return sum;
}

/* The host copies the array back after the call. */
void EXPORT(negate)(int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] = -values[i];
}

/* Text that the host hands over: the guest frees it. */
static char *kept;
static size_t kept_length;

void EXPORT(remember)(char *text, size_t length) {
    free(kept);
    kept = text;
    kept_length = length;
}

int32_t EXPORT(kept_bytes)(void) {
    return (int32_t)kept_length;
}

/* Text and arrays that the guest hands over: the host frees them. */
char *EXPORT(greet)(const char *name, size_t length) {
    char *greeting = malloc(sizeof "Hello, !" + length);
    if (!greeting) return NULL;
    memcpy(greeting, "Hello, ", 7);
    memcpy(greeting + 7, name, length);
    memcpy(greeting + 7 + length, "!", 2);
    return greeting;
}

uint64_t EXPORT(squares)(uint32_t count) {
    int32_t *squares = calloc(count, sizeof *squares);
    if (!squares) return packed(NULL, count);
    for (uint32_t i = 0; i < count; i++) squares[i] = (int32_t)(i * i);
    return packed(squares, count);
}

/* Text that stays the guest's. */
const char *EXPORT(version)(void) {
    return "1.0.0";
}

/* A static buffer: both sides work on the same memory. */
static double samples[4];

double *EXPORT(get_samples)(void) {
    return samples;
}

double EXPORT(mean_of_samples)(void) {
    return (samples[0] + samples[1] + samples[2] + samples[3]) / 4;
}
