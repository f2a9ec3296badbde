/*
 * Several values as one result, each by itself. One source, a module for each way:
 *
 *   multi-value    -DMULTI_VALUE    returned, one result for each
 *   out-pointers   -DOUT_POINTERS   written where the caller says, one address for each; some beside a status
 */
#include "bytes.h"
#include "heap.h"

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}

/* A text with a zero behind it; null if the heap is empty. */
static uint8_t *made(const uint8_t *text, uint32_t length) {
    uint8_t *copy = heap_malloc(length + 1);
    if (!copy) return 0;
    copy_bytes(copy, text, length);
    copy[length] = 0;
    return copy;
}

/* The same without a zero. */
static uint8_t *copied(const uint8_t *text, uint32_t length) {
    uint8_t *copy = heap_malloc(length);
    if (copy) copy_bytes(copy, text, length);
    return copy;
}

#ifdef MULTI_VALUE
#define RETURNS(name, parameters, arguments)                 \
    EXPORT(name) struct name name parameters {               \
        ENTER();                                             \
        return make_##name arguments;                        \
    }
#endif

/* --- numbers --- */

struct min_max {
    int32_t min;
    int64_t max;
};

static struct min_max make_min_max(const int32_t *values, uint32_t count) {
    struct min_max found = {0, 0};
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 || values[i] < found.min) found.min = values[i];
        if (i == 0 || values[i] > found.max) found.max = values[i];
    }
    return found;
}

#ifdef MULTI_VALUE
RETURNS(min_max, (const int32_t *values, uint32_t count), (values, count))
#else
EXPORT(min_max) void min_max(const int32_t *values, uint32_t count, int32_t *min, int64_t *max) {
    ENTER();
    struct min_max found = make_min_max(values, count);
    *min = found.min;
    *max = found.max;
}

/* The status is 3 where there are no numbers, and nothing is written then. */
EXPORT(try_min_max) int32_t try_min_max(int32_t *values, uint32_t count, int32_t *min, int64_t *max) {
    ENTER();
    if (!count) return 3;
    struct min_max found = make_min_max(values, count);
    *min = found.min;
    *max = found.max;
    return 0;
}
#endif

/* In results, what is narrower than 32 bits has bits above its value that mean nothing. */
struct numbers {
    uint32_t flag, narrow, wider, letter;
    int32_t number;
    int64_t large;
    float ratio;
    double mean;
    uint32_t u8, u16, u32, colour, styles;
};

static struct numbers make_numbers(int64_t seed) {
    uint32_t bits = (uint32_t)seed;
    return (struct numbers){bits & 1 ? 0x100 : 0, bits, bits, bits, (int32_t)bits, seed,     (float)bits / 2,
                            (double)seed / 4, bits, bits, bits,        bits % 3, bits % 8};
}

#ifdef MULTI_VALUE
RETURNS(numbers, (int64_t seed), (seed))
#else
EXPORT(numbers) void numbers(int64_t seed, uint8_t *flag, int8_t *narrow, int16_t *wider, uint16_t *letter, int32_t *number,
                             int64_t *large, float *ratio, double *mean, uint8_t *u8, uint16_t *u16, uint32_t *u32,
                             int32_t *colour, int32_t *styles) {
    ENTER();
    struct numbers made = make_numbers(seed);
    *flag = made.flag ? 2 : 0;
    *narrow = (int8_t)made.narrow;
    *wider = (int16_t)made.wider;
    *letter = (uint16_t)made.letter;
    *number = made.number;
    *large = made.large;
    *ratio = made.ratio;
    *mean = made.mean;
    *u8 = (uint8_t)made.u8;
    *u16 = (uint16_t)made.u16;
    *u32 = made.u32;
    *colour = (int32_t)made.colour;
    *styles = (int32_t)made.styles;
}
#endif

/* --- text and arrays --- */

/* The text before, and behind, of which the latter is terminated. */
struct cut {
    uint8_t *head;
    uint32_t length;
    uint8_t *tail;
    int32_t at;
};

static struct cut make_cut(const uint8_t *text, uint32_t length, uint32_t at) {
    if (at > length) at = length;
    return (struct cut){copied(text, at), at, made(text + at, length - at), (int32_t)at};
}

static struct cut make_own_cut(void) {
    return (struct cut){(uint8_t *)"the guest's ", 12, (uint8_t *)"own ✓", -1};
}

#ifdef MULTI_VALUE
RETURNS(cut, (const uint8_t *text, uint32_t length, uint32_t at), (text, length, at))
EXPORT(own_cut) struct cut own_cut(void) {
    ENTER();
    return make_own_cut();
}
#else
static void write_cut(struct cut made, uint8_t **head, uint32_t *length, uint8_t **tail, int32_t *at) {
    *head = made.head;
    *length = made.length;
    *tail = made.tail;
    *at = made.at;
}

EXPORT(cut) void cut(const uint8_t *text, uint32_t length, uint32_t at, uint8_t **head, uint32_t *head_length,
                     uint8_t **tail, int32_t *where) {
    ENTER();
    write_cut(make_cut(text, length, at), head, head_length, tail, where);
}

/* The status is 1 where there is nothing to cut. */
EXPORT(try_cut) int32_t try_cut(const uint8_t *text, uint32_t length, uint32_t at, uint8_t **head, uint32_t *head_length,
                                uint8_t **tail, int32_t *where) {
    ENTER();
    if (!length) return 1;
    write_cut(make_cut(text, length, at), head, head_length, tail, where);
    return 0;
}

EXPORT(own_cut) void own_cut(uint8_t **head, uint32_t *length, uint8_t **tail, int32_t *at) {
    ENTER();
    write_cut(make_own_cut(), head, length, tail, at);
}
#endif

/* Numbers of the host's from here on, the number of them first; a name that stays; a title that may be absent. */
struct owners {
    uint32_t count;
    int64_t *values;
    const uint8_t *name;
    uint32_t length;
    uint8_t *title;
    int32_t *ids;
    uint32_t id_count;
};

static int32_t own_ids[] = {5, -6};

static struct owners make_owners(int32_t count, int32_t titled) {
    int64_t *values = count ? heap_malloc((uint32_t)count * sizeof *values) : 0;
    for (int32_t i = 0; values && i < count; i++) values[i] = (int64_t)i * i * 1000000007;
    return (struct owners){(uint32_t)count, values, (const uint8_t *)"constant", 8,
                           titled ? made((const uint8_t *)"titlé", 6) : 0, titled ? own_ids : 0, 2};
}

#ifdef MULTI_VALUE
RETURNS(owners, (int32_t count, int32_t titled), (count, titled))
#else
EXPORT(owners) void owners(int32_t count, int32_t titled, uint32_t *value_count, int64_t **values, const uint8_t **name,
                           uint32_t *length, uint8_t **title, int32_t **ids, uint32_t *id_count) {
    ENTER();
    struct owners made = make_owners(count, titled);
    *value_count = made.count;
    *values = made.values;
    *name = made.name;
    *length = made.length;
    *title = made.title;
    *ids = made.ids;
    *id_count = made.id_count;
}
#endif

struct word {
    uint8_t *text;
    uint32_t length;
};

struct words {
    struct word *words;
    uint32_t count;
    uint32_t total;
};

/* "", "a", "bb" and so on. */
static struct words make_words(uint32_t count) {
    struct words made = {count ? heap_malloc(count * sizeof(struct word)) : 0, count, 0};
    for (uint32_t i = 0; made.words && i < count; i++) {
        made.words[i] = (struct word){i ? heap_malloc(i) : 0, i};
        for (uint32_t k = 0; made.words[i].text && k < i; k++) made.words[i].text[k] = (uint8_t)('a' + i - 1);
        made.total += i;
    }
    return made;
}

#ifdef MULTI_VALUE
RETURNS(words, (uint32_t count), (count))
#else
EXPORT(words) void words(uint32_t count, struct word **out, uint32_t *out_count, uint32_t *total) {
    ENTER();
    struct words made = make_words(count);
    *out = made.words;
    *out_count = made.count;
    *total = made.total;
}
#endif

/* Whatever the host asks for. */
struct forged {
    int32_t one, length, other, other_length;
};

#ifdef MULTI_VALUE
EXPORT(forged) struct forged forged(int32_t one, int32_t length, int32_t other, int32_t other_length) {
    ENTER();
    return (struct forged){one, length, other, other_length};
}
#else
EXPORT(forged) void forged(int32_t one, int32_t length, int32_t other, int32_t other_length, int32_t *one_out,
                           int32_t *length_out, int32_t *other_out, int32_t *other_length_out) {
    ENTER();
    *one_out = one;
    *length_out = length;
    *other_out = other;
    *other_length_out = other_length;
}
#endif

/* --- objects --- */

struct gauge {
    int32_t value;
};

static struct gauge shared = {77};

struct opened {
    struct gauge *gauge;
    uint8_t *name;
    uint32_t length;
    struct gauge *other;
    int32_t colour;
};

/* The name is no text where it is malformed; there is another gauge, unless it is not wanted, and one of the guest's own colour. */
static struct opened make_opened(int32_t value, int32_t malformed, int32_t wanted) {
    struct gauge *gauge = heap_malloc(sizeof *gauge);
    if (gauge) gauge->value = value;
    uint8_t *name = heap_malloc(4);
    for (int i = 0; name && i < 4; i++) name[i] = (uint8_t)(malformed ? 0xFF : 'g');
    return (struct opened){gauge, name, 4, wanted ? &shared : 0, value % 4};
}

#ifdef MULTI_VALUE
EXPORT(opened) struct opened opened(int32_t value, int32_t malformed, int32_t wanted) {
    ENTER();
    return make_opened(value, malformed, wanted);
}
#else
EXPORT(opened) int32_t opened(int32_t value, int32_t malformed, int32_t wanted, struct gauge **gauge, uint8_t **name,
                              uint32_t *length, struct gauge **other, int32_t *colour) {
    ENTER();
    if (value < 0) return value;
    struct opened made = make_opened(value, malformed, wanted);
    *gauge = made.gauge;
    *name = made.name;
    *length = made.length;
    *other = made.other;
    *colour = made.colour;
    return 0;
}
#endif

/* Two of which the second may be the first again, or none. */
struct pair {
    struct gauge *first, *second;
};

static struct pair make_pair(int32_t again) {
    struct gauge *first = heap_malloc(sizeof *first);
    if (first) first->value = 1;
    struct gauge *second = again ? again > 0 ? first : 0 : heap_malloc(sizeof *second);
    if (second && second != first) second->value = 2;
    return (struct pair){first, second};
}

#ifdef MULTI_VALUE
RETURNS(pair, (int32_t again), (again))
#else
EXPORT(pair) void pair(int32_t again, struct gauge **first, struct gauge **second) {
    ENTER();
    struct pair made = make_pair(again);
    *first = made.first;
    *second = made.second;
}
#endif

EXPORT(gauge_value) int32_t gauge_value(const struct gauge *gauge) {
    ENTER();
    return gauge->value;
}

EXPORT(gauge_free) void gauge_free(struct gauge *gauge) {
    ENTER();
    heap_free(gauge);
}

/* --- what can only be written --- */

#ifdef OUT_POINTERS
struct point {
    double x, y;
};

enum { LABEL_BYTES = 12 };

EXPORT(place) void place(int32_t id, char *label, struct point *point, uint16_t *ids) {
    ENTER();
    for (int i = 0; i < id && i < LABEL_BYTES; i++) label[i] = (char)('a' + i);
    *point = (struct point){id, -id};
    for (int i = 0; i < 3; i++) ids[i] = (uint16_t)(id + i);
}
#endif
