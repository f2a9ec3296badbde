/* The guest of the README's example, and of an application that works on real text. All text is UTF-8. */
#include "bytes.h"
#include "heap.h"
#include "kept.h"

static struct kept remembered;
static uint8_t buffer[2];
static uint32_t latest_lines;
static uint32_t latest_words;

/* é, è, ê and à follow this byte. */
#define LATIN_1_LETTERS 0xC3

static int is_ascii_vowel(uint8_t c) {
    c = ascii_upper(c);
    return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U';
}

static int is_accented_vowel(uint8_t second) {
    return second == 0xA0 || second == 0xA8 || second == 0xA9 || second == 0xAA;
}

EXPORT(count_vowels) uint32_t count_vowels(const uint8_t *text, uint32_t length) {
    ENTER();
    uint32_t vowels = 0;
    for (uint32_t i = 0; i < length; i++) {
        if (is_ascii_vowel(text[i])) vowels++;
        else if (text[i] == LATIN_1_LETTERS && i + 1 < length && is_accented_vowel(text[i + 1])) vowels++;
    }
    return vowels;
}

EXPORT(remember) void remember(void *text, uint32_t length) {
    ENTER();
    kept_replace(&remembered, text, length);
}

EXPORT(recall) const char *recall(void) {
    ENTER();
    return kept_terminated(&remembered);
}

EXPORT(forget) void forget(void) {
    ENTER();
    kept_drop(&remembered);
}

EXPORT(reverse) char *reverse(const char *text, uint32_t length) {
    ENTER();
    char *reversed = heap_malloc(length + 1);
    if (!reversed) return 0;
    copy_reversed(reversed, text, length);
    reversed[length] = 0;
    return reversed;
}

EXPORT(version) const char *version(void) {
    ENTER();
    return "1.0.0";
}

EXPORT(negate) void negate(int32_t *values, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] = (int32_t)(0 - (uint32_t)values[i]);
}

EXPORT(get_wasm_memory_buffer_pointer) uint8_t *get_wasm_memory_buffer_pointer(void) {
    ENTER();
    return buffer;
}

EXPORT(letter_statistics) uint64_t letter_statistics(const uint8_t *text, uint32_t length) {
    ENTER();
    enum { LETTERS = 26 };
    int32_t *counts = heap_malloc(LETTERS * sizeof(int32_t));
    if (!counts) return packed(0, LETTERS);
    for (uint32_t i = 0; i < LETTERS; i++) counts[i] = 0;
    for (uint32_t i = 0; i < length; i++) {
        uint8_t letter = ascii_upper(text[i]);
        if (letter >= 'A' && letter <= 'Z') counts[letter - 'A']++;
    }
    return packed(counts, LETTERS);
}

static int is_space(uint8_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

EXPORT(word_count) uint32_t word_count(const uint8_t *text, uint32_t length) {
    ENTER();
    latest_words = 0;
    for (uint32_t i = 0; i < length; i++)
        if (!is_space(text[i]) && (i == 0 || is_space(text[i - 1]))) latest_words++;
    return latest_words;
}

EXPORT(line_count) uint32_t line_count(const uint8_t *text, uint32_t length) {
    ENTER();
    latest_lines = length > 0 && text[length - 1] != '\n';
    for (uint32_t i = 0; i < length; i++) latest_lines += text[i] == '\n';
    return latest_lines;
}

EXPORT(upper) uint64_t upper(const uint8_t *text, uint32_t length) {
    ENTER();
    uint8_t *result = heap_malloc(length);
    if (result) copy_upper(result, text, length);
    return packed(result, length);
}

static char *append_text(char *target, const char *text) {
    uint32_t length = terminated_length(text);
    copy_bytes(target, text, length);
    return target + length;
}

static char *append_number(char *target, uint32_t number) {
    if (number >= 10) target = append_number(target, number / 10);
    *target = (char)('0' + number % 10);
    return target + 1;
}

EXPORT(last_summary) const char *last_summary(void) {
    ENTER();
    static char summary[sizeof "4294967295 lines, 4294967295 words"];
    char *end = append_text(append_number(summary, latest_lines), " lines, ");
    end = append_text(append_number(end, latest_words), " words");
    *end = 0;
    return summary;
}
