/*
 * Structs as C has them: inline scalars, arrays, text and other structs, and pointers. Passed by pointer, by value, in an area, in
 * arrays; handed over and kept; and several texts at once. Every function traps on a struct that is not aligned.
 */
#include <stdbool.h>
#include <stddef.h>

#include "bytes.h"
#include "heap.h"

#define CHECK(condition)                    \
    do {                                    \
        if (!(condition)) __builtin_trap(); \
    } while (0)

#define CHECK_ALIGNED(pointer, type) CHECK((uintptr_t)(pointer) % _Alignof(type) == 0)

enum colour { RED, GREEN, BLUE };

struct point {
    double x, y;
};

struct ratio {
    double value;
};

struct handle {
    int64_t value;
};

/* A struct of one struct of one number: passed as that number. */
struct wrapped {
    struct ratio ratio;
};

struct mixed {
    int8_t small;
    uint8_t octet;
    uint16_t port;
    bool flag;
    uint16_t letter;
    int32_t number;
    uint32_t natural;
    int64_t large;
    float single;
    double twice;
    enum colour colour;
    int16_t last;
};

struct line {
    struct point from, to;
    char name[12];
    int32_t tags[3];
};

struct slice {
    const char *text;
    uint32_t length;
};

struct ints {
    int32_t *items;
    uint32_t count;
};

struct points {
    struct point *items;
    uint32_t count;
};

struct person {
    uint16_t age;
    struct slice name;
    const char *title;
    struct ints scores;
    struct point home;
    struct points path;
};

struct __attribute__((packed)) packed_pair {
    uint8_t kind;
    uint32_t value;
};

/* What a C compiler makes of the layouts above: size, alignment, then every offset. */
EXPORT(layout_mixed) uint32_t layout_mixed(uint32_t index) {
    static const uint32_t values[] = {
        sizeof(struct mixed), _Alignof(struct mixed), offsetof(struct mixed, small), offsetof(struct mixed, octet),
        offsetof(struct mixed, port), offsetof(struct mixed, flag), offsetof(struct mixed, letter),
        offsetof(struct mixed, number), offsetof(struct mixed, natural), offsetof(struct mixed, large),
        offsetof(struct mixed, single), offsetof(struct mixed, twice), offsetof(struct mixed, colour),
        offsetof(struct mixed, last)};
    return values[index];
}

EXPORT(layout_person) uint32_t layout_person(uint32_t index) {
    static const uint32_t values[] = {
        sizeof(struct person), _Alignof(struct person), offsetof(struct person, age), offsetof(struct person, name),
        offsetof(struct person, title), offsetof(struct person, scores), offsetof(struct person, home),
        offsetof(struct person, path)};
    return values[index];
}

static void *made(uint32_t size) {
    return heap_malloc(size);
}

/* What the host handed over: gone, and no fault is due for it. */
static void drop(void *payload) {
    if (!payload) return;
    struct heap_block *block = heap_block_of(payload, HEAP_MARK_LIVE);
    heap_live_blocks--;
    heap_live_bytes -= block->requested;
    heap_give(block);
}

static char *copied_text(const char *text, uint32_t length, uint32_t extra) {
    if (length + extra == 0) return 0;
    char *copy = made(length + extra);
    if (!copy) return 0;
    copy_bytes(copy, text, length);
    if (extra) copy[length] = 0;
    return copy;
}

/* --- in, by pointer --- */

EXPORT(norm) double norm(const struct point *p) {
    ENTER();
    CHECK_ALIGNED(p, struct point);
    return p->x * p->x + p->y * p->y;
}

EXPORT(hash_mixed) uint64_t hash_mixed(const struct mixed *m) {
    ENTER();
    CHECK_ALIGNED(m, struct mixed);
    uint64_t hash = (uint64_t)(int64_t)m->small;
    hash = hash * 31 + m->octet;
    hash = hash * 31 + m->port;
    hash = hash * 31 + m->flag;
    hash = hash * 31 + m->letter;
    hash = hash * 31 + (uint64_t)(int64_t)m->number;
    hash = hash * 31 + m->natural;
    hash = hash * 31 + (uint64_t)m->large;
    hash = hash * 31 + (uint64_t)(int64_t)m->single;
    hash = hash * 31 + (uint64_t)(int64_t)m->twice;
    hash = hash * 31 + (uint64_t)m->colour;
    hash = hash * 31 + (uint64_t)(int64_t)m->last;
    return hash;
}

/* The name has to end within its array, with nothing but zeros behind it. */
EXPORT(name_length) uint32_t name_length(const struct line *l) {
    ENTER();
    CHECK_ALIGNED(l, struct line);
    uint32_t length = terminated_length(l->name);
    for (uint32_t i = length; i < sizeof l->name; i++) CHECK(l->name[i] == 0);
    return length + (uint32_t)(l->tags[0] + l->tags[1] + l->tags[2]);
}

static uint64_t hashed(const struct person *p) {
    uint64_t hash = p->age;
    hash = hash * 31 + hash_bytes(p->name.text, p->name.length);
    hash = hash * 31 + (p->title ? hash_bytes(p->title, terminated_length(p->title)) : 7);
    for (uint32_t i = 0; i < p->scores.count; i++) hash = hash * 31 + (uint64_t)(int64_t)p->scores.items[i];
    hash = hash * 31 + (uint64_t)(int64_t)(p->home.x + p->home.y);
    for (uint32_t i = 0; i < p->path.count; i++) {
        hash = hash * 31 + (uint64_t)(int64_t)(p->path.items[i].x - p->path.items[i].y);
    }
    return hash;
}

EXPORT(hash_person) uint64_t hash_person(const struct person *p) {
    ENTER();
    CHECK_ALIGNED(p, struct person);
    return hashed(p);
}

static void free_parts(const struct person *p) {
    drop((void *)p->name.text);
    drop((void *)p->title);
    drop(p->scores.items);
    drop(p->path.items);
}

/* Takes the person and all that it points at. */
EXPORT(take_person) uint64_t take_person(struct person *p) {
    ENTER();
    uint64_t hash = hashed(p);
    free_parts(p);
    drop(p);
    return hash;
}

EXPORT(value_of) uint32_t value_of(const struct packed_pair *p) {
    ENTER();
    return p->kind + p->value;
}

/* --- by value: what the signature shows --- */

EXPORT(half) double half(struct ratio r) {
    ENTER();
    return r.value / 2;
}

EXPORT(next_handle) struct handle next_handle(struct handle h) {
    ENTER();
    return (struct handle){h.value + 1};
}

EXPORT(twice_wrapped) struct wrapped twice_wrapped(struct wrapped w) {
    ENTER();
    return (struct wrapped){{w.ratio.value * 2}};
}

/* The callee owns its copy, and scribbles on it. */
EXPORT(scribble) double scribble(struct point p) {
    ENTER();
    p.x++;
    return p.x + p.y;
}

/* sret: the hidden first parameter. */
EXPORT(swap) struct point swap(struct point p) {
    ENTER();
    return (struct point){p.y, p.x};
}

/* As old Rust had it: every number a parameter of its own. */
EXPORT(norm_flat) double norm_flat(double x, double y) {
    ENTER();
    return x * x + y * y;
}

/* --- changed in place --- */

EXPORT(translate) void translate(struct point *p, double dx, double dy) {
    ENTER();
    CHECK_ALIGNED(p, struct point);
    p->x += dx;
    p->y += dy;
}

EXPORT(negate_all) void negate_all(struct point *items, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(items, struct point);
    for (uint32_t i = 0; i < count; i++) items[i] = (struct point){-items[i].x, -items[i].y};
}

EXPORT(fill_points) void fill_points(struct point *items, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(items, struct point);
    for (uint32_t i = 0; i < count; i++) {
        CHECK(items[i].x == 0 && items[i].y == 0);
        items[i] = (struct point){i, -(double)i};
    }
}

/* --- out --- */

EXPORT(make_point) struct point *make_point(double x, double y) {
    ENTER();
    struct point *p = made(sizeof *p);
    if (p) *p = (struct point){x, y};
    return p;
}

static struct point origin = {1, 2};

EXPORT(origin) struct point *get_origin(void) {
    ENTER();
    return &origin;
}

EXPORT(find_point) struct point *find_point(bool there) {
    ENTER();
    return there ? &origin : 0;
}

static bool fill_person(struct person *p, uint32_t seed, const struct slice *name) {
    uint32_t count = seed % 4;
    *p = (struct person){0};
    p->age = (uint16_t)seed;
    p->home = (struct point){seed, seed + 0.5};
    p->name.text = copied_text(name->text, name->length, 0);
    p->name.length = name->length;
    p->title = seed % 2 ? copied_text(name->text, name->length, 1) : 0;
    p->scores.items = count ? made(count * sizeof(int32_t)) : 0;
    p->scores.count = count;
    for (uint32_t i = 0; i < count && p->scores.items; i++) p->scores.items[i] = (int32_t)(seed * i);
    p->path.items = count ? made(count * sizeof(struct point)) : 0;
    p->path.count = count;
    for (uint32_t i = 0; i < count && p->path.items; i++) p->path.items[i] = (struct point){i, seed};
    return (name->length == 0 || p->name.text) && (seed % 2 == 0 || p->title) &&
           (count == 0 || (p->scores.items && p->path.items));
}

/* The person and all that it points at, handed over; 0 and nothing where memory ends. */
EXPORT(make_person) struct person *make_person(uint32_t seed, const char *name, uint32_t length) {
    ENTER();
    struct person *p = made(sizeof *p);
    if (!p) return 0;
    if (!fill_person(p, seed, &(struct slice){name, length})) {
        free_parts(p);
        drop(p);
        return 0;
    }
    return p;
}

/* sret, with parts handed over. */
EXPORT(person_at) void person_at(struct person *result, uint32_t seed, const char *name, uint32_t length) {
    ENTER();
    CHECK_ALIGNED(result, struct person);
    if (!fill_person(result, seed, &(struct slice){name, length})) {
        free_parts(result);
        *result = (struct person){0};
    }
}

EXPORT(free_person) void free_person(struct person *p) {
    ENTER();
    free_parts(p);
    heap_free(p);
}

static struct person known;
static const char known_name[] = "Ada";
static int32_t known_scores[] = {3, 1, 2};
static struct point known_path[] = {{1, 1}, {2, 3}};

EXPORT(known_person) struct person *known_person(void) {
    ENTER();
    known = (struct person){36,     {known_name, 3}, known_name, {known_scores, 3},
                            {4, 5}, {known_path, 2}};
    return &known;
}

EXPORT(make_points) uint64_t make_points(uint32_t count) {
    ENTER();
    struct point *items = count ? made(count * sizeof *items) : 0;
    for (uint32_t i = 0; i < count && items; i++) items[i] = (struct point){i, i * i};
    return packed(items, count);
}

EXPORT(make_people) uint64_t make_people(uint32_t count) {
    ENTER();
    struct person *people = count ? made(count * sizeof *people) : 0;
    if (!people) return packed(0, count);
    struct slice name = {known_name, 3};
    for (uint32_t i = 0; i < count; i++) {
        if (!fill_person(&people[i], i, &name)) {
            for (uint32_t j = 0; j <= i; j++) free_parts(&people[j]);
            drop(people);
            return packed(0, count);
        }
    }
    return packed(people, count);
}

EXPORT(sum_points) double sum_points(const struct point *items, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(items, struct point);
    double sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += items[i].x - items[i].y;
    return sum;
}

EXPORT(hash_people) uint64_t hash_people(const struct person *people, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(people, struct person);
    uint64_t hash = 0;
    for (uint32_t i = 0; i < count; i++) hash = hash * 37 + hashed(&people[i]);
    return hash;
}

/* --- several texts --- */

static uint64_t hash_slices(const struct slice *items, uint32_t count) {
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++) hash = hash * 31 + hash_bytes(items[i].text, items[i].length);
    return hash;
}

EXPORT(hash_pairs) uint64_t hash_pairs(const struct slice *items, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(items, struct slice);
    return hash_slices(items, count);
}

EXPORT(take_pairs) uint64_t take_pairs(struct slice *items, uint32_t count) {
    ENTER();
    uint64_t hash = hash_slices(items, count);
    for (uint32_t i = 0; i < count; i++) {
        if (items[i].length) drop((void *)items[i].text);
    }
    if (count) drop(items);
    return hash;
}

EXPORT(hash_pointers) uint64_t hash_pointers(const char *const *items, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(items, const char *);
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++) hash = hash * 31 + hash_bytes(items[i], terminated_length(items[i]));
    return hash;
}

/* As the arguments of a program: ended by a null pointer. */
EXPORT(hash_arguments) uint64_t hash_arguments(const char *const *items) {
    ENTER();
    CHECK_ALIGNED(items, const char *);
    uint32_t count = 0;
    uint64_t hash = 0;
    for (; items[count]; count++) hash = hash * 31 + hash_bytes(items[count], terminated_length(items[count]));
    return hash + count;
}

EXPORT(hash_parallel)
uint64_t hash_parallel(const char *const *items, const uint32_t *lengths, uint32_t count) {
    ENTER();
    CHECK_ALIGNED(items, const char *);
    CHECK_ALIGNED(lengths, uint32_t);
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++) hash = hash * 31 + hash_bytes(items[i], lengths[i]);
    return hash;
}

static const char *const words[] = {"", "one", "h\xC3\xA9llo", "\xF0\x9F\x9A\x80", "longer than a word is"};

static const char *word(uint32_t index) {
    return words[index % (sizeof words / sizeof *words)];
}

static void free_pairs(struct slice *items, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) drop((void *)items[i].text);
    heap_free(items);
}

/* Pairs of (pointer, length), handed over with every text. */
EXPORT(make_pairs) uint64_t make_pairs(uint32_t count) {
    ENTER();
    struct slice *items = count ? made(count * sizeof *items) : 0;
    if (!items) return packed(0, count);
    for (uint32_t i = 0; i < count; i++) items[i] = (struct slice){0, 0};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t length = terminated_length(word(i));
        items[i] = (struct slice){copied_text(word(i), length, 0), length};
        if (length && !items[i].text) {
            free_pairs(items, count);
            return packed(0, count);
        }
    }
    return packed(items, count);
}

/* Freed by this as a whole. */
EXPORT(release_pairs) void release_pairs(struct slice *items, uint32_t size_bytes) {
    ENTER();
    free_pairs(items, size_bytes / sizeof *items);
}

/* Pointers to terminated texts and a null pointer, handed over with every text. */
EXPORT(make_arguments) char **make_arguments(uint32_t count) {
    ENTER();
    char **items = made((count + 1) * sizeof *items);
    if (!items) return 0;
    for (uint32_t i = 0; i <= count; i++) items[i] = 0;
    for (uint32_t i = 0; i < count; i++) {
        items[i] = copied_text(word(i), terminated_length(word(i)), 1);
        if (!items[i]) {
            for (uint32_t j = 0; j < i; j++) drop(items[j]);
            drop(items);
            return 0;
        }
    }
    return items;
}

static const char *const own[] = {"a", "bc", 0};

EXPORT(own_arguments) const char *const *own_arguments(void) {
    ENTER();
    return own;
}

/* --- points whose number is told elsewhere --- */

static double sum(const struct point *items, uint32_t count) {
    CHECK_ALIGNED(items, struct point);
    double total = 0;
    for (uint32_t i = 0; i < count; i++) total += items[i].x * (i + 1) - items[i].y;
    return total;
}

EXPORT(weigh_points) double weigh_points(const struct point *items, uint32_t count) {
    ENTER();
    return sum(items, count);
}

EXPORT(weigh_points_first) double weigh_points_first(uint32_t count, const struct point *items) {
    ENTER();
    return sum(items, count);
}

EXPORT(weigh_points_bytes) double weigh_points_bytes(const struct point *items, uint32_t size_bytes) {
    ENTER();
    CHECK(size_bytes % sizeof *items == 0);
    return sum(items, size_bytes / sizeof *items);
}

/* The number of bytes at the pointer, the points behind it where they are aligned. */
EXPORT(weigh_points_prefix) double weigh_points_prefix(const uint32_t *block) {
    ENTER();
    CHECK_ALIGNED(block, struct point);
    return sum((const struct point *)(block + 2), *block / sizeof(struct point));
}

EXPORT(weigh_points_header) double weigh_points_header(const struct point *items) {
    ENTER();
    return sum(items, ((const uint32_t *)items)[-1] / sizeof *items);
}

EXPORT(weigh_three_points) double weigh_three_points(const struct point *items) {
    ENTER();
    return sum(items, 3);
}

EXPORT(take_points) double take_points(struct point *items, uint32_t count) {
    ENTER();
    double total = sum(items, count);
    drop(items);
    return total;
}

static void fill(struct point *items, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) items[i] = (struct point){i, i * i};
}

EXPORT(make_points_bytes) uint64_t make_points_bytes(uint32_t count) {
    ENTER();
    struct point *items = count ? made(count * sizeof *items) : 0;
    if (items) fill(items, count);
    return packed(items, count * sizeof *items);
}

EXPORT(make_points_area) void make_points_area(struct points *result, uint32_t count) {
    ENTER();
    struct point *items = count ? made(count * sizeof *items) : 0;
    if (items) fill(items, count);
    *result = (struct points){items, count};
}

EXPORT(make_points_prefix) uint32_t *make_points_prefix(uint32_t count) {
    ENTER();
    uint32_t *block = made(8 + count * sizeof(struct point));
    if (!block) return 0;
    *block = count * sizeof(struct point);
    fill((struct point *)(block + 2), count);
    return block;
}

EXPORT(make_three_points) struct point *make_three_points(void) {
    ENTER();
    struct point *items = made(3 * sizeof *items);
    if (items) fill(items, 3);
    return items;
}

EXPORT(make_given_points) struct point *make_given_points(uint32_t count) {
    ENTER();
    struct point *items = count ? made(count * sizeof *items) : 0;
    if (items) fill(items, count);
    return items;
}

EXPORT(known_points) uint64_t known_points(void) {
    ENTER();
    return packed(known_path, 2);
}

/* --- parts of different owners --- */

struct labelled {
    int64_t number;
    const char *kept;     /* the guest's */
    struct slice made;    /* handed over */
    const char *shared;   /* of whoever owns the struct */
};

static const char kept_label[] = "kept";

static bool fill_labelled(struct labelled *l, uint32_t seed) {
    const char *word_made = words[seed % (sizeof words / sizeof *words)];
    uint32_t length = terminated_length(word_made);
    *l = (struct labelled){seed, kept_label, {copied_text(word_made, length, 0), length}, 0};
    l->shared = copied_text(word_made, length, 1);
    if ((length && !l->made.text) || !l->shared) {
        drop((void *)l->made.text);
        drop((void *)l->shared);
        *l = (struct labelled){0};
        return false;
    }
    return true;
}

EXPORT(make_labelled) struct labelled *make_labelled(uint32_t seed) {
    ENTER();
    struct labelled *l = made(sizeof *l);
    if (l && !fill_labelled(l, seed)) {
        drop(l);
        return 0;
    }
    return l;
}

static struct labelled last_labelled;
static const char shared_label[] = "shared";

/* The struct and its shared part stay here: only what is made is handed over. */
EXPORT(known_labelled) struct labelled *known_labelled(uint32_t seed) {
    ENTER();
    const char *text = words[seed % (sizeof words / sizeof *words)];
    uint32_t length = terminated_length(text);
    char *copy = copied_text(text, length, 0);
    if (length && !copy) return 0;
    last_labelled = (struct labelled){seed, kept_label, {copy, length}, shared_label};
    return &last_labelled;
}

/* Frees what was handed over with it; the rest was lent. */
EXPORT(measure_labelled) uint64_t measure_labelled(const struct labelled *l) {
    ENTER();
    CHECK_ALIGNED(l, struct labelled);
    uint64_t hash = (uint64_t)l->number;
    hash = hash * 31 + hash_bytes(l->kept, terminated_length(l->kept));
    hash = hash * 31 + hash_bytes(l->made.text, l->made.length);
    hash = hash * 31 + hash_bytes(l->shared, terminated_length(l->shared));
    if (l->made.length) drop((void *)l->made.text);
    return hash;
}

struct flagged {
    uint8_t before;
    uint32_t colours;
    uint8_t after;
};

/* Every colour that was not there. */
EXPORT(toggle) struct flagged toggle(struct flagged f) {
    ENTER();
    return (struct flagged){f.before, ~f.colours & 7u, f.after};
}

struct tagged {
    int32_t number;
    const char *tag;
};

/* Each tag is handed over, as the texts were that came in. */
EXPORT(retag) int32_t retag(struct tagged *items, uint32_t count) {
    ENTER();
    int32_t total = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (items[i].tag) {
            total += (int32_t)terminated_length(items[i].tag);
            drop((void *)items[i].tag);
        }
        items[i].number = -items[i].number;
        items[i].tag = copied_text("tag", 3, 1);
    }
    return total;
}

/* As above, and a text that is no UTF-8 as the result: the tags are the host's all the same. */
EXPORT(retag_malformed) uint64_t retag_malformed(struct tagged *items, uint32_t count) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) items[i] = (struct tagged){(int32_t)i, copied_text("tag", 3, 1)};
    return packed(copied_text("\xFF\xFE", 2, 0), 2);
}

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}

/* What the guest says, whatever that is: for faults. */
EXPORT(echo_pointer) uint32_t echo_pointer(uint32_t address) {
    ENTER();
    return address;
}

EXPORT(echo_packed) uint64_t echo_packed(uint64_t value) {
    ENTER();
    return value;
}
