/*
 * The twin of a guest of AssemblyScript: what such a guest exports of its runtime, over a heap that counts what is pinned. Whatever is
 * neither pinned nor kept is collected before an object is made for the host, and a pin that is taken twice, or let go of twice, traps. So
 * does every function that is given what is no pinned object of the class that it takes.
 */
#define HEAP_WITHOUT_MALLOC
#include "bytes.h"
#include "heap.h"

/* The flags of a class, from std/assembly/shared/typeinfo.ts. */
enum {
    IS_VIEW = 1,
    IS_ARRAY = 1 << 1,
    IS_STATIC = 1 << 2,
    POINTER_FREE = 1 << 5,
    ALIGN = 1 << 6,
    SIGNED = 1 << 11,
    FLOAT = 1 << 12,
    MANAGED = 1 << 14
};

/* X(name, C type, flags of the element) */
#define NUMBERS(X)                              \
    X(u8, uint8_t, ALIGN)                       \
    X(i16, int16_t, ALIGN << 1 | SIGNED)        \
    X(u16, uint16_t, ALIGN << 1)                \
    X(i32, int32_t, ALIGN << 2 | SIGNED)        \
    X(i64, int64_t, ALIGN << 3 | SIGNED)        \
    X(f32, float, ALIGN << 2 | SIGNED | FLOAT)  \
    X(f64, double, ALIGN << 3 | SIGNED | FLOAT)

enum { REFERENCE = ALIGN << 2 | MANAGED };

enum class_id {
    CLASS_OBJECT,
    CLASS_BUFFER,
    CLASS_STRING,
    CLASS_ANY_VIEW,
#define X(name, type, flags) CLASS_VIEW_##name, CLASS_ARRAY_##name, CLASS_STATIC_##name,
    NUMBERS(X)
#undef X
    CLASS_ARRAY_OF_REFERENCES,
    CLASS_STATIC_OF_REFERENCES,
    CLASS_COUNT
};

/* Exported by the linker, as the address of the table. */
const uint32_t __rtti_base[1 + CLASS_COUNT] = {
    CLASS_COUNT,
    POINTER_FREE,
    POINTER_FREE,
    POINTER_FREE,
    0,
#define X(name, type, flags) IS_VIEW | (flags), IS_ARRAY | (flags), IS_STATIC | POINTER_FREE | (flags),
    NUMBERS(X)
#undef X
    IS_ARRAY | REFERENCE,
    IS_STATIC | REFERENCE,
};

/* What stands before an object, from std/assembly/rt/common.ts; the collector's three words are used in another way here. */
struct header {
    uint32_t unused[3];
    struct object *next;
    uint32_t pinned;
    uint32_t kept;
    uint32_t id;
    uint32_t size;
};
_Static_assert(sizeof(struct header) == 2 * HEAP_ALIGNMENT, "an object follows its header and is aligned");

struct view {
    struct object *buffer;
    uint8_t *data;
    uint32_t bytes;
    uint32_t count; /* of an array alone */
};
enum { VIEW_BYTES = 12, ARRAY_BYTES = 16 };

static struct object *objects;

static struct header *header_of(const struct object *object) {
    return (struct header *)(uintptr_t)object - 1;
}

static void *content(const struct object *object) {
    return (void *)(uintptr_t)object;
}

static void collect(void) {
    for (struct object **link = &objects; *link;) {
        struct header *header = header_of(*link);
        if (header->pinned || header->kept) {
            link = &header->next;
            continue;
        }
        struct heap_block *block = heap_block_of(header, HEAP_MARK_LIVE);
        *link = header->next;
        heap_give(block);
    }
}

static struct object *make(uint32_t size, uint32_t id) {
    struct heap_block *block = heap_take(sizeof(struct header) + size, HEAP_MARK_LIVE);
    if (!block) return 0;
    struct header *header = (struct header *)(block + 1);
    struct object *object = (struct object *)(header + 1);
    *header = (struct header){{0}, objects, 0, 0, id, size};
    for (uint32_t i = 0; i < size; i++) ((uint8_t *)object)[i] = 0;
    objects = object;
    return object;
}

static uint64_t made_count;
static struct heap_fault pin_fault;

EXPORT(__new) struct object *exported_new(uint32_t size, uint32_t id) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_malloc_fault);
    if (fault == FAULT_MALLOC_ZERO_EVER_AFTER) heap_malloc_fault.countdown = 1;
    else if (fault != FAULT_NONE) heap_malloc_fault.mode = FAULT_NONE;
    if (fault == FAULT_MALLOC_ZERO || fault == FAULT_MALLOC_ZERO_EVER_AFTER) return 0;
    if (fault == FAULT_MALLOC_TRAP) __builtin_trap();
    if (fault == FAULT_MALLOC_RAW) return (struct object *)(uintptr_t)heap_malloc_fault.value;
    if (id == CLASS_OBJECT || id >= CLASS_COUNT) __builtin_trap();
    collect();
    struct object *object = make(size, id);
    made_count++;
    return (struct object *)((uint8_t *)object + (fault == FAULT_MALLOC_SHIFTED ? heap_malloc_fault.value : 0));
}

static struct header *live_header(struct object *object) {
    heap_block_of(header_of(object), HEAP_MARK_LIVE);
    return header_of(object);
}

EXPORT(__pin) struct object *exported_pin(struct object *object) {
    ENTER();
    int32_t fault = heap_fault_due(&pin_fault);
    if (fault != FAULT_NONE) pin_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    struct header *header = live_header(object);
    if (header->pinned) __builtin_trap();
    header->pinned = 1;
    heap_live_blocks++;
    heap_live_bytes += header->size;
    return object;
}

EXPORT(__unpin) void exported_unpin(struct object *object) {
    ENTER();
    int32_t fault = heap_fault_due(&heap_free_fault);
    if (fault != FAULT_NONE) heap_free_fault.mode = FAULT_NONE;
    if (fault == FAULT_FREE_TRAP) __builtin_trap();
    while (fault == FAULT_FREE_SPIN) entry_count = entry_count;
    struct header *header = live_header(object);
    if (!header->pinned) __builtin_trap();
    header->pinned = 0;
    heap_live_blocks--;
    heap_live_bytes -= header->size;
}

EXPORT(__collect) void exported_collect(void) {
    ENTER();
    collect();
}

EXPORT(fault_pin) void fault_pin(int32_t nth, int32_t mode) {
    ENTER();
    pin_fault = (struct heap_fault){nth, mode, 0};
}

/* How many objects the host has made. */
EXPORT(made) uint64_t made(void) {
    ENTER();
    return made_count;
}

/* Objects that are there, garbage included. */
EXPORT(objects) uint32_t count_objects(void) {
    ENTER();
    uint32_t count = 0;
    for (struct object *object = objects; object; object = header_of(object)->next) count++;
    return count;
}

/* --- What functions are given: all of it pinned --- */

static struct header *required(struct object *object, uint32_t id) {
    if (!object) __builtin_trap();
    struct header *header = live_header(object);
    if (!header->pinned || header->id != id) __builtin_trap();
    return header;
}

static struct view *required_view(struct object *object, uint32_t id, int array, uint32_t element_bytes) {
    struct header *header = required(object, id);
    struct view *view = content(object);
    if (header->size != (array ? ARRAY_BYTES : VIEW_BYTES)) __builtin_trap();
    struct header *buffer = required(view->buffer, CLASS_BUFFER);
    if (view->data != content(view->buffer) || view->bytes != buffer->size) __builtin_trap();
    if (array && view->count * element_bytes != view->bytes) __builtin_trap();
    return view;
}

/* --- What they give: not pinned --- */

static void turn(uint8_t *data, uint32_t bytes, uint32_t element_bytes) {
    for (uint32_t low = 0, high = bytes; low + element_bytes < high; low += element_bytes) {
        high -= element_bytes;
        for (uint32_t i = 0; i < element_bytes; i++) {
            uint8_t byte = data[low + i];
            data[low + i] = data[high + i];
            data[high + i] = byte;
        }
    }
}

static struct object *turned(const uint8_t *data, uint32_t bytes, uint32_t element_bytes, uint32_t id) {
    struct object *copy = make(bytes, id);
    if (!copy) return 0;
    copy_bytes(content(copy), data, bytes);
    turn(content(copy), bytes, element_bytes);
    return copy;
}

/* A view of a part of its buffer, as a subarray is one; an array has room for more than it uses. */
static struct object *view_of(const uint8_t *data, uint32_t bytes, uint32_t element_bytes, uint32_t id, int array) {
    struct object *buffer = make(bytes + 2 * element_bytes, CLASS_BUFFER);
    struct object *object = make(array ? ARRAY_BYTES : VIEW_BYTES, id);
    if (!buffer || !object) return 0;
    struct view *view = content(object);
    view->buffer = buffer;
    view->data = (uint8_t *)content(buffer) + element_bytes;
    view->bytes = bytes;
    copy_bytes(view->data, data, bytes);
    turn(view->data, bytes, element_bytes);
    if (array) {
        view->count = bytes / element_bytes;
        view->bytes += element_bytes;
    }
    return object;
}

#define X(name, type, flags)                                                                                    \
    EXPORT(hash_view_##name) uint64_t hash_view_##name(struct object *object) {                                 \
        ENTER();                                                                                                \
        struct view *view = required_view(object, CLASS_VIEW_##name, 0, sizeof(type));                          \
        return hash_bytes(view->data, view->bytes);                                                             \
    }                                                                                                           \
    EXPORT(turned_view_##name) struct object *turned_view_##name(struct object *object) {                       \
        ENTER();                                                                                                \
        struct view *view = required_view(object, CLASS_VIEW_##name, 0, sizeof(type));                          \
        return view_of(view->data, view->bytes, sizeof(type), CLASS_VIEW_##name, 0);                            \
    }                                                                                                           \
    EXPORT(turn_view_##name) void turn_view_##name(struct object *object) {                                     \
        ENTER();                                                                                                \
        struct view *view = required_view(object, CLASS_VIEW_##name, 0, sizeof(type));                          \
        turn(view->data, view->bytes, sizeof(type));                                                            \
    }                                                                                                           \
    EXPORT(hash_array_##name) uint64_t hash_array_##name(struct object *object) {                               \
        ENTER();                                                                                                \
        struct view *view = required_view(object, CLASS_ARRAY_##name, 1, sizeof(type));                         \
        return hash_bytes(view->data, view->bytes);                                                             \
    }                                                                                                           \
    EXPORT(turned_array_##name) struct object *turned_array_##name(struct object *object) {                     \
        ENTER();                                                                                                \
        struct view *view = required_view(object, CLASS_ARRAY_##name, 1, sizeof(type));                         \
        return view_of(view->data, view->bytes, sizeof(type), CLASS_ARRAY_##name, 1);                           \
    }                                                                                                           \
    EXPORT(hash_static_##name) uint64_t hash_static_##name(struct object *object) {                             \
        ENTER();                                                                                                \
        return hash_bytes(content(object), required(object, CLASS_STATIC_##name)->size);                        \
    }                                                                                                           \
    EXPORT(turned_static_##name) struct object *turned_static_##name(struct object *object) {                   \
        ENTER();                                                                                                \
        uint32_t bytes = required(object, CLASS_STATIC_##name)->size;                                           \
        return turned(content(object), bytes, sizeof(type), CLASS_STATIC_##name);                               \
    }                                                                                                           \
    EXPORT(turn_static_##name) void turn_static_##name(struct object *object) {                                 \
        ENTER();                                                                                                \
        turn(content(object), required(object, CLASS_STATIC_##name)->size, sizeof(type));                       \
    }
NUMBERS(X)
#undef X

/* Of flags, which alone have an array of Java's that stands for an Array<T>. */
EXPORT(turn_array_u8) void turn_array_u8(struct object *object) {
    ENTER();
    struct view *view = required_view(object, CLASS_ARRAY_u8, 1, 1);
    turn(view->data, view->bytes, 1);
}

EXPORT(hash_buffer) uint64_t hash_buffer(struct object *object) {
    ENTER();
    return hash_bytes(content(object), required(object, CLASS_BUFFER)->size);
}

EXPORT(turned_buffer) struct object *turned_buffer(struct object *object) {
    ENTER();
    return turned(content(object), required(object, CLASS_BUFFER)->size, 1, CLASS_BUFFER);
}

EXPORT(turn_buffer) void turn_buffer(struct object *object) {
    ENTER();
    turn(content(object), required(object, CLASS_BUFFER)->size, 1);
}

/* --- Text --- */

EXPORT(hash_string) uint64_t hash_string(struct object *object) {
    ENTER();
    return hash_bytes(content(object), required(object, CLASS_STRING)->size);
}

static struct object *twice_of(const struct object *text) {
    uint32_t bytes = header_of(text)->size;
    struct object *twice = make(2 * bytes, CLASS_STRING);
    if (!twice) return 0;
    copy_bytes(content(twice), content(text), bytes);
    copy_bytes((uint8_t *)content(twice) + bytes, content(text), bytes);
    return twice;
}

EXPORT(twice) struct object *twice(struct object *object) {
    ENTER();
    required(object, CLASS_STRING);
    return twice_of(object);
}

/* Nothing for nothing. */
EXPORT(twice_if_any) struct object *twice_if_any(struct object *object) {
    ENTER();
    if (!object) return 0;
    required(object, CLASS_STRING);
    return twice_of(object);
}

EXPORT(same_length) uint32_t same_length(struct object *first, struct object *second, int32_t factor) {
    ENTER();
    return required(first, CLASS_STRING)->size * factor == required(second, CLASS_STRING)->size;
}

static struct object *kept;

EXPORT(keep) void keep(struct object *object) {
    ENTER();
    required(object, CLASS_STRING)->kept++;
    if (kept) header_of(kept)->kept--;
    kept = object;
}

EXPORT(kept_text) struct object *kept_text(void) {
    ENTER();
    return kept;
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
    if (kept) header_of(kept)->kept--;
    kept = 0;
}

/* --- References --- */

static uint64_t hash_strings(struct object **texts, uint32_t count) {
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++)
        hash = hash * 31 + hash_bytes(content(texts[i]), required(texts[i], CLASS_STRING)->size);
    return hash;
}

EXPORT(hash_array_of_strings) uint64_t hash_array_of_strings(struct object *object) {
    ENTER();
    struct view *view = required_view(object, CLASS_ARRAY_OF_REFERENCES, 1, sizeof(struct object *));
    return hash_strings((struct object **)view->data, view->count);
}

EXPORT(hash_static_of_strings) uint64_t hash_static_of_strings(struct object *object) {
    ENTER();
    uint32_t bytes = required(object, CLASS_STATIC_OF_REFERENCES)->size;
    return hash_strings(content(object), bytes / sizeof(struct object *));
}

static int twice_each(struct object **texts, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        texts[i] = twice_of(texts[i]);
        if (!texts[i]) return 0;
    }
    return 1;
}

EXPORT(turned_array_of_strings) struct object *turned_array_of_strings(struct object *object) {
    ENTER();
    struct view *view = required_view(object, CLASS_ARRAY_OF_REFERENCES, 1, sizeof(struct object *));
    struct object *copy = view_of(view->data, view->bytes, sizeof(struct object *), CLASS_ARRAY_OF_REFERENCES, 1);
    if (!copy) return 0;
    struct view *made = content(copy);
    return twice_each((struct object **)made->data, made->count) ? copy : 0;
}

EXPORT(turned_static_of_strings) struct object *turned_static_of_strings(struct object *object) {
    ENTER();
    uint32_t bytes = required(object, CLASS_STATIC_OF_REFERENCES)->size;
    struct object *copy = turned(content(object), bytes, sizeof(struct object *), CLASS_STATIC_OF_REFERENCES);
    return copy && twice_each(content(copy), bytes / sizeof(struct object *)) ? copy : 0;
}

/* An array of typed arrays of i32: the sum of each, hashed. */
EXPORT(hash_rows) uint64_t hash_rows(struct object *object) {
    ENTER();
    struct view *rows = required_view(object, CLASS_ARRAY_OF_REFERENCES, 1, sizeof(struct object *));
    uint64_t hash = rows->count;
    for (uint32_t i = 0; i < rows->count; i++) {
        struct view *row = required_view(((struct object **)rows->data)[i], CLASS_VIEW_i32, 0, sizeof(int32_t));
        hash = hash * 31 + hash_bytes(row->data, row->bytes);
    }
    return hash;
}

/* The rows as they are, in the other order. */
EXPORT(turned_rows) struct object *turned_rows(struct object *object) {
    ENTER();
    struct view *rows = required_view(object, CLASS_ARRAY_OF_REFERENCES, 1, sizeof(struct object *));
    return view_of(rows->data, rows->bytes, sizeof(struct object *), CLASS_ARRAY_OF_REFERENCES, 1);
}

/* --- Instances, which a host sees through handles: each pinned when a function is given it --- */

struct cell {
    int64_t value;
};

static struct cell *cell_of(struct object *object) {
    required(object, CLASS_OBJECT);
    return content(object);
}

static struct object *make_cell(int64_t value) {
    struct object *object = make(sizeof(struct cell), CLASS_OBJECT);
    if (object) *(struct cell *)content(object) = (struct cell){value};
    return object;
}

EXPORT(cell_new) struct object *cell_new(int64_t value) {
    ENTER();
    return make_cell(value);
}

/* None for less than nothing. */
EXPORT(cell_if_any) struct object *cell_if_any(int64_t value) {
    ENTER();
    return value < 0 ? 0 : make_cell(value);
}

/* As a constructor is exported by compilers up to 0.19: the first argument is 0, and an instance made elsewhere where it is not. */
EXPORT_AS("Cell#constructor") struct object *cell_constructor(struct object *made, int64_t value) {
    ENTER();
    if (!made) return make_cell(value);
    cell_of(made)->value = value;
    return made;
}

EXPORT(cell_value) int64_t cell_value(struct object *object) {
    ENTER();
    return cell_of(object)->value;
}

EXPORT_AS("Cell#get:value") int64_t get_cell_value(struct object *object) {
    ENTER();
    return cell_of(object)->value;
}

EXPORT_AS("Cell#set:value") void set_cell_value(struct object *object, int64_t value) {
    ENTER();
    cell_of(object)->value = value;
}

EXPORT_AS("Cell#plus") struct object *cell_plus(struct object *object, struct object *other) {
    ENTER();
    return make_cell(cell_of(object)->value + cell_of(other)->value);
}

/* The same instance once more. */
EXPORT(cell_self) struct object *cell_self(struct object *object) {
    ENTER();
    cell_of(object);
    return object;
}

/* An argument beside the instance: the value times the hash of a text. */
EXPORT(cell_scaled) struct object *cell_scaled(struct object *object, struct object *text) {
    ENTER();
    return make_cell(cell_of(object)->value * (int64_t)hash_bytes(content(text), required(text, CLASS_STRING)->size));
}

/* Adds its value to each number, and is returned itself. */
EXPORT(cell_add_to) struct object *cell_add_to(struct object *object, struct object *numbers) {
    ENTER();
    struct view *view = required_view(numbers, CLASS_VIEW_i32, 0, sizeof(int32_t));
    int32_t *values = (int32_t *)view->data;
    for (uint32_t i = 0; i < view->bytes / sizeof(int32_t); i++) values[i] += (int32_t)cell_of(object)->value;
    return object;
}

/* Shows one number less, so that it cannot be copied back; gives an instance that nobody sees then. */
EXPORT(cell_from_shortened) struct object *cell_from_shortened(struct object *numbers) {
    ENTER();
    required_view(numbers, CLASS_VIEW_i32, 0, sizeof(int32_t))->bytes -= sizeof(int32_t);
    return make_cell(0);
}

static struct object *kept_cell;

/* Holds it from here on, pinned or not; whoever gives it leaves it pinned until this returns. */
EXPORT(keep_cell) void keep_cell(struct object *object) {
    ENTER();
    cell_of(object);
    if (kept_cell) header_of(kept_cell)->kept--;
    header_of(object)->kept++;
    kept_cell = object;
}

EXPORT(kept_cell) struct object *exported_kept_cell(void) {
    ENTER();
    return kept_cell;
}

/* Of the one that it keeps, if it is pinned or not. */
EXPORT(kept_value) int64_t kept_value(void) {
    ENTER();
    return ((struct cell *)content(kept_cell))->value;
}

/* What it is given, and gives back: given away, it is the host's again. */
EXPORT(cell_passed) struct object *cell_passed(struct object *object) {
    ENTER();
    cell_of(object);
    return object;
}

/* The argument itself, as if it were an instance. */
EXPORT(text_as_cell) struct object *text_as_cell(struct object *text) {
    ENTER();
    required(text, CLASS_STRING);
    return text;
}

static uint32_t ended_cells;

/* Has to be called while the instance is still pinned. */
EXPORT(cell_end) void cell_end(struct object *object) {
    ENTER();
    cell_of(object);
    ended_cells++;
}

EXPORT(cells_ended) uint32_t cells_ended(void) {
    ENTER();
    return ended_cells;
}

/* --- What goes wrong --- */

/* Whatever the host says. */
EXPORT(chosen) uint32_t chosen(uint32_t pointer) {
    ENTER();
    return pointer;
}

/* Shows one element less from here on. */
EXPORT(shorten) void shorten(struct object *object) {
    ENTER();
    required_view(object, CLASS_VIEW_i32, 0, sizeof(int32_t))->bytes -= sizeof(int32_t);
}
