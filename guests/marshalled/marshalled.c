/* Bytes that mean something to the host alone: read, copied, kept and handed out, in blocks and within structs. */
#include "bytes.h"
#include "heap.h"

enum { ID_BYTES = 16 };

struct tagged {
    uint8_t id[ID_BYTES];
    uint8_t *payload;
    uint32_t length;
};

EXPORT(hash_payload) uint64_t hash_payload(const uint8_t *payload, uint32_t length) {
    ENTER();
    return hash_bytes(payload, length);
}

EXPORT(hash_both)
uint64_t hash_both(const uint8_t *first, uint32_t first_length, const uint8_t *second, uint32_t second_length) {
    ENTER();
    return hash_bytes(first, first_length) * 31 + hash_bytes(second, second_length);
}

EXPORT(hash_id) uint64_t hash_id(const uint8_t *id) {
    ENTER();
    return hash_bytes(id, ID_BYTES);
}

EXPORT(take_payload) uint64_t take_payload(uint8_t *payload, uint32_t length) {
    ENTER();
    uint64_t hash = hash_bytes(payload, length);
    if (length) heap_free(payload);
    return hash;
}

static uint8_t *copied(const void *bytes, uint32_t length) {
    uint8_t *copy = length ? heap_malloc(length) : 0;
    if (copy) copy_bytes(copy, bytes, length);
    return copy;
}

EXPORT(echo_payload) uint64_t echo_payload(const uint8_t *payload, uint32_t length) {
    ENTER();
    uint8_t *copy = copied(payload, length);
    return copy ? packed(copy, length) : 0;
}

/* 0 where it is not there. */
EXPORT(find_payload) uint64_t find_payload(const uint8_t *payload, uint32_t length) {
    ENTER();
    uint8_t *copy = payload ? copied(payload, length) : 0;
    return copy ? packed(copy, length) : 0;
}

EXPORT(hash_tagged) uint64_t hash_tagged(const struct tagged *tagged) {
    ENTER();
    return hash_bytes(tagged->id, ID_BYTES) * 31 + hash_bytes(tagged->payload, tagged->length);
}

EXPORT(echo_tagged) struct tagged *echo_tagged(const struct tagged *tagged) {
    ENTER();
    struct tagged *copy = heap_malloc(sizeof *copy);
    if (!copy) return 0;
    copy_bytes(copy->id, tagged->id, ID_BYTES);
    copy->length = tagged->length;
    copy->payload = copied(tagged->payload, tagged->length);
    if (tagged->length && !copy->payload) {
        heap_free(copy);
        return 0;
    }
    return copy;
}

EXPORT(drop_kept) void drop_kept(void) {
    ENTER();
}
