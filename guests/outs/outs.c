/*
 * Results that are written where the host says: structs, handles, text and numbers, each beside a status or alone. A status is 0, or
 * the code of an error; then nothing is written.
 */
#include "bytes.h"
#include "heap.h"

enum { CODE_EMPTY = 2, CODE_LONG = 3, CODE_NEGATIVE = 7 };

static const char *const reasons[] = {"nothing is wrong", "", "the name is empty", "der Name ist zu lang ✗"};

EXPORT(reason) const char *reason(int32_t code) {
    ENTER();
    return code == CODE_NEGATIVE ? "below zero" : code >= 0 && code <= CODE_LONG ? reasons[code] : "unknown";
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}

/* --- structs --- */

struct place {
    int32_t id;
    double x;
    uint16_t level;
};

/* Writes nothing of one below zero. */
EXPORT(locate) void locate(int32_t id, struct place *out) {
    ENTER();
    if (id >= 0) *out = (struct place){id, id / 2.0, (uint16_t)(id + 40000)};
}

EXPORT(try_locate) int32_t try_locate(int32_t id, struct place *out) {
    ENTER();
    if (id < 0) return CODE_NEGATIVE;
    *out = (struct place){id, id / 2.0, (uint16_t)(id + 40000)};
    return 0;
}

struct note {
    int32_t id;
    uint8_t *text;
    uint32_t length;
    int32_t *values;
    uint32_t count;
};

static const uint8_t own_text[] = "the guest's own ✓";
static int32_t own_values[] = {3, -1, 4};

EXPORT(own_note) int32_t own_note(int32_t id, struct note *out) {
    ENTER();
    if (id < 0) return CODE_NEGATIVE;
    *out = (struct note){id, (uint8_t *)own_text, sizeof own_text - 1, own_values, 3};
    return 0;
}

/* Hands over the text, and as many numbers as it has bytes; what cannot be made is null. */
EXPORT(make_note) int32_t make_note(const uint8_t *text, uint32_t length, struct note *out) {
    ENTER();
    if (!length) return CODE_EMPTY;
    out->id = (int32_t)length;
    out->text = heap_malloc(length);
    out->length = length;
    out->values = heap_malloc(length * sizeof(int32_t));
    out->count = length;
    if (out->text) copy_bytes(out->text, text, length);
    for (uint32_t i = 0; out->values && i < length; i++) out->values[i] = text[i];
    return 0;
}

/* The same text twice, which the host cannot free twice; or text that is none. */
EXPORT(forge_note) void forge_note(int32_t malformed, struct note *out) {
    ENTER();
    uint8_t *text = heap_malloc(8);
    if (!text) return;
    for (int i = 0; i < 8; i++) text[i] = malformed ? 0xFF : 0;
    *out = (struct note){1, text, 8, malformed ? heap_malloc(4) : (int32_t *)text, 1};
}

/* --- handles --- */

enum { NAME_BYTES = 56 };

struct session {
    uint32_t length;
    uint8_t name[NAME_BYTES];
};

static struct session shared = {6, "shared"};

EXPORT(open_session) int32_t open_session(const uint8_t *name, uint32_t length, struct session **out) {
    ENTER();
    if (!length) return CODE_EMPTY;
    if (length > NAME_BYTES) return CODE_LONG;
    struct session *session = heap_malloc(sizeof *session);
    if (session) {
        session->length = length;
        copy_bytes(session->name, name, length);
    }
    *out = session;
    return 0;
}

/* Of no name: none. */
EXPORT(find_session) void find_session(const uint8_t *name, uint32_t length, struct session **out) {
    ENTER();
    *out = 0;
    if (length) open_session(name, length, out);
}

EXPORT(shared_session) int32_t shared_session(struct session **out) {
    ENTER();
    *out = &shared;
    return 0;
}

/* Whatever handle the host asks for. */
EXPORT(forge_session) void forge_session(int32_t handle, int32_t *out) {
    ENTER();
    *out = handle;
}

EXPORT(session_name_length) uint32_t session_name_length(const struct session *session) {
    ENTER();
    return session->length;
}

/* Another one of the same name. */
EXPORT(session_fork) int32_t session_fork(const struct session *session, struct session **out) {
    ENTER();
    return open_session(session->name, session->length, out);
}

EXPORT(session_free) void session_free(struct session *session) {
    ENTER();
    heap_free(session);
}

/* --- text and numbers beside a status --- */

EXPORT(make_upper) int32_t make_upper(const uint8_t *text, uint32_t length, uint8_t **out, uint32_t *out_length) {
    ENTER();
    if (!length) return CODE_EMPTY;
    *out = heap_malloc(length);
    *out_length = length;
    if (*out) copy_upper(*out, text, length);
    return 0;
}

EXPORT(own_upper) int64_t own_upper(int32_t id, const uint8_t **out, uint32_t *out_length) {
    ENTER();
    if (id < 0) return -CODE_NEGATIVE;
    *out = own_text;
    *out_length = sizeof own_text - 1;
    return 1;
}

/* Gives 0 where it fails. */
EXPORT(total) int32_t total(const int32_t *values, uint32_t count, int64_t *out) {
    ENTER();
    if (!count) return 0;
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += values[i];
    *out = sum;
    return 1;
}

/* Doubles the numbers where they are. */
EXPORT(double_all) int32_t double_all(int32_t *values, uint32_t count, struct place *out) {
    ENTER();
    for (uint32_t i = 0; i < count; i++) values[i] *= 2;
    if (count > 3) return CODE_LONG;
    *out = (struct place){(int32_t)count, 0, 1};
    return 0;
}
