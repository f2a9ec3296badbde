/* What WASI gives to a guest, by wasi-libc: streams, arguments, the environment, files, the time, random bytes, an exit. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <wasi/api.h>

#define EXPORT(name) __attribute__((export_name(#name)))

EXPORT(say) int say(int descriptor, const char *text, int length) {
    return (int)write(descriptor, text, (size_t)length);
}

/* The next line of the input, without its end; null at the end. The host frees it. */
EXPORT(line) char *line(void) {
    size_t length = 0, capacity = 16;
    char *text = malloc(capacity), next;
    while (read(STDIN_FILENO, &next, 1) == 1) {
        if (next == '\n') {
            text[length] = 0;
            return text;
        }
        if (length + 1 == capacity) {
            text = realloc(text, capacity *= 2);
        }
        text[length++] = next;
    }
    free(text);
    return NULL;
}

EXPORT(argument_count) int argument_count(void) {
    __wasi_size_t count, bytes;
    return __wasi_args_sizes_get(&count, &bytes) ? -1 : (int)count;
}

/* The host frees it. */
EXPORT(argument) char *argument(int index) {
    __wasi_size_t count, bytes;
    if (__wasi_args_sizes_get(&count, &bytes) || index < 0 || (__wasi_size_t)index >= count) {
        return NULL;
    }
    uint8_t **all = malloc(count * sizeof *all), *text = malloc(bytes);
    char *result = __wasi_args_get(all, text) ? NULL : strdup((char *)all[index]);
    free(text);
    free(all);
    return result;
}

/* Stays the guest's. */
EXPORT(variable) const char *variable(const char *name) {
    return getenv(name);
}

static int last_error;

EXPORT(last_error) int get_last_error(void) {
    return last_error;
}

/* What the last failure means. Stays the guest's. */
EXPORT(error_text) const char *error_text(int error) {
    return strerror(error);
}

/* 0, or -1 and last_error says why. */
EXPORT(save) int save(const char *path, const char *text, int length) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || write(file, text, (size_t)length) != length || close(file)) {
        last_error = errno;
        return -1;
    }
    return 0;
}

/* The whole of a file; null, and last_error says why. The host frees it. */
EXPORT(content) char *content(const char *path) {
    struct stat about;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &about)) {
        last_error = errno;
        return NULL;
    }
    size_t size = (size_t)about.st_size, length = 0;
    char *text = malloc(size + 1);
    ssize_t got;
    while (length < size && (got = read(file, text + length, size - length)) > 0) {
        length += (size_t)got;
    }
    text[length] = 0;
    close(file);
    return text;
}

/* Opens a file and leaves it open. */
EXPORT(leave_open) int leave_open(const char *path) {
    int file = open(path, O_RDONLY);
    last_error = file < 0 ? errno : 0;
    return file;
}

/* How many entries a folder has, without itself and the one above; -1, and last_error says why. */
EXPORT(entries) int entries(const char *path) {
    DIR *folder = opendir(path);
    if (folder == NULL) {
        last_error = errno;
        return -1;
    }
    int count = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        count += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
    }
    closedir(folder);
    return count;
}

EXPORT(remove_file) int remove_file(const char *path) {
    return unlink(path) ? (last_error = errno, -1) : 0;
}

/* Nanoseconds: since 1970, or of the clock that only goes forward. */
EXPORT(now) int64_t now(int monotonic) {
    struct timespec time;
    clock_gettime(monotonic ? CLOCK_MONOTONIC : CLOCK_REALTIME, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

EXPORT(chance) int64_t chance(void) {
    int64_t value;
    return getentropy(&value, sizeof value) ? -1 : value;
}

/* The errno of WASI. */
EXPORT(nap) int nap(int millis) {
    __wasi_subscription_t wake = {0};
    wake.u.tag = __WASI_EVENTTYPE_CLOCK;
    wake.u.u.clock.id = __WASI_CLOCKID_MONOTONIC;
    wake.u.u.clock.timeout = (__wasi_timestamp_t)millis * 1000000;
    __wasi_event_t event;
    __wasi_size_t count;
    return __wasi_poll_oneoff(&wake, &event, 1, &count);
}

EXPORT(quit) void quit(int code) {
    _Exit(code);
}
