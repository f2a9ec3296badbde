/* A guest that passes to WASI whatever it is told to, and shows the errno. */
#include "heap.h"

#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))

WASI(fd_read) int32_t fd_read(int32_t descriptor, uint32_t vectors, uint32_t count, uint32_t result);
WASI(fd_write) int32_t fd_write(int32_t descriptor, uint32_t vectors, uint32_t count, uint32_t result);
WASI(fd_pread) int32_t fd_pread(int32_t descriptor, uint32_t vectors, uint32_t count, uint64_t at, uint32_t result);
WASI(fd_pwrite) int32_t fd_pwrite(int32_t descriptor, uint32_t vectors, uint32_t count, uint64_t at, uint32_t result);
WASI(fd_readdir)
int32_t fd_readdir(int32_t descriptor, uint32_t address, uint32_t length, uint64_t cookie, uint32_t result);
WASI(fd_prestat_dir_name) int32_t fd_prestat_dir_name(int32_t descriptor, uint32_t address, uint32_t length);
WASI(path_open)
int32_t path_open(
    int32_t descriptor, int32_t lookup, uint32_t address, uint32_t length, int32_t open, uint64_t rights,
    uint64_t inherited, int32_t flags, uint32_t result);
WASI(path_unlink_file) int32_t path_unlink_file(int32_t descriptor, uint32_t address, uint32_t length);
WASI(path_readlink)
int32_t path_readlink(
    int32_t descriptor, uint32_t address, uint32_t length, uint32_t buffer, uint32_t capacity, uint32_t result);
WASI(path_rename)
int32_t path_rename(
    int32_t descriptor, uint32_t address, uint32_t length, int32_t other, uint32_t new_address, uint32_t new_length);
WASI(path_symlink)
int32_t path_symlink(
    uint32_t address, uint32_t length, int32_t descriptor, uint32_t new_address, uint32_t new_length);
WASI(path_link)
int32_t path_link(
    int32_t descriptor, int32_t lookup, uint32_t address, uint32_t length, int32_t other, uint32_t new_address,
    uint32_t new_length);
WASI(random_get) int32_t random_get(uint32_t address, uint32_t length);
WASI(poll_oneoff) int32_t poll_oneoff(uint32_t in, uint32_t out, uint32_t count, uint32_t result);
WASI(clock_time_get) int32_t clock_time_get(int32_t clock, uint64_t precision, uint32_t result);

/* Not every word of them is used by every call. */
static uint32_t vector[2];
static uint32_t result;

static uint32_t at(const void *pointer) {
    return (uint32_t)(uintptr_t)pointer;
}

/* One vector, of that address and length. */
EXPORT(read_vector) int32_t read_vector(uint32_t address, uint32_t length) {
    ENTER();
    vector[0] = address;
    vector[1] = length;
    return fd_read(0, at(vector), 1, at(&result));
}

EXPORT(write_vector) int32_t write_vector(uint32_t address, uint32_t length) {
    ENTER();
    vector[0] = address;
    vector[1] = length;
    return fd_write(1, at(vector), 1, at(&result));
}

EXPORT(read_vectors) int32_t read_vectors(uint32_t vectors, uint32_t count) {
    ENTER();
    return fd_read(0, vectors, count, at(&result));
}

EXPORT(write_vectors) int32_t write_vectors(uint32_t vectors, uint32_t count) {
    ENTER();
    return fd_write(1, vectors, count, at(&result));
}

EXPORT(pread_vector) int32_t pread_vector(uint32_t address, uint32_t length) {
    ENTER();
    vector[0] = address;
    vector[1] = length;
    return fd_pread(0, at(vector), 1, 0, at(&result));
}

EXPORT(pwrite_vector) int32_t pwrite_vector(uint32_t address, uint32_t length) {
    ENTER();
    vector[0] = address;
    vector[1] = length;
    return fd_pwrite(1, at(vector), 1, 0, at(&result));
}

EXPORT(list) int32_t list(uint32_t address, uint32_t length) {
    ENTER();
    return fd_readdir(3, address, length, 0, at(&result));
}

EXPORT(folder_name) int32_t folder_name(uint32_t address, uint32_t length) {
    ENTER();
    return fd_prestat_dir_name(3, address, length);
}

EXPORT(open_path) int32_t open_path(uint32_t address, uint32_t length) {
    ENTER();
    return path_open(3, 0, address, length, 0, 0, 0, 0, at(&result));
}

EXPORT(unlink_path) int32_t unlink_path(uint32_t address, uint32_t length) {
    ENTER();
    return path_unlink_file(3, address, length);
}

EXPORT(read_link) int32_t read_link(uint32_t address, uint32_t length) {
    ENTER();
    return path_readlink(3, address, length, at(vector), sizeof vector, at(&result));
}

EXPORT(rename_to) int32_t rename_to(uint32_t address, uint32_t length) {
    ENTER();
    return path_rename(3, at("a"), 1, 3, address, length);
}

EXPORT(symlink_to) int32_t symlink_to(uint32_t address, uint32_t length) {
    ENTER();
    return path_symlink(at("a"), 1, 3, address, length);
}

EXPORT(link_to) int32_t link_to(uint32_t address, uint32_t length) {
    ENTER();
    return path_link(3, 0, at("a"), 1, 3, address, length);
}

EXPORT(random_bytes) int32_t random_bytes(uint32_t address, uint32_t length) {
    ENTER();
    return random_get(address, length);
}

EXPORT(poll) int32_t poll(uint32_t subscriptions, uint32_t count) {
    ENTER();
    return poll_oneoff(subscriptions, 0, count, at(&result));
}

EXPORT(time_to) int32_t time_to(uint32_t address, uint32_t clock) {
    ENTER();
    return clock_time_get((int32_t)clock, 0, address);
}
