/* A guest that calls its host. */
#include "bytes.h"
#include "heap.h"

#define IMPORT(module, name) __attribute__((import_module(module), import_name(name)))

IMPORT("env", "log") void host_log(const char *text, uint32_t length);
IMPORT("env", "fetch") int32_t host_fetch(int32_t key);

struct io_vector {
    const char *start;
    uint32_t length;
};

IMPORT("wasi_snapshot_preview1", "fd_write")
int32_t fd_write(int32_t descriptor, const struct io_vector *vectors, uint32_t count, uint32_t *written);

static const char greeting[] = "hello from the guest";
static const char line[] = "written by the guest\n";

EXPORT(run) int32_t run(int32_t key) {
    ENTER();
    return (int32_t)((uint32_t)host_fetch(key) + 1);
}

EXPORT(say_hello) void say_hello(void) {
    ENTER();
    host_log(greeting, sizeof greeting - 1);
}

EXPORT(write_out) void write_out(void) {
    ENTER();
    enum { STANDARD_OUTPUT = 1 };
    struct io_vector vector = {line, sizeof line - 1};
    uint32_t written;
    fd_write(STANDARD_OUTPUT, &vector, 1, &written);
}

/* The text is the host's for the whole call: it must not change while the host runs in the middle of it. */
EXPORT(call_twice) int32_t call_twice(const char *text, uint32_t length, int32_t key) {
    ENTER();
    uint64_t before = hash_bytes(text, length);
    int32_t fetched = host_fetch(host_fetch(key));
    if (hash_bytes(text, length) != before) __builtin_trap();
    return (int32_t)((uint32_t)fetched + length);
}
