/*
 * A module as the compiler of the Open Policy Agent leaves one whose policy calls builtins: documents become values and values
 * documents again by functions of the guest, and a builtin takes values and gives one. Here a value is the text of its document.
 */
#define HEAP_MALLOC_NAME "opa_malloc"
#define HEAP_FREE_NAME "opa_free"
#include "bytes.h"
#include "heap.h"

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

typedef char value;

IMPORT(opa_abort) void host_abort(const char *reason);
IMPORT(opa_println) void host_println(const char *text);
IMPORT(opa_builtin0) value *host_builtin0(int32_t builtin, void *context);
IMPORT(opa_builtin1) value *host_builtin1(int32_t builtin, void *context, value *a);
IMPORT(opa_builtin2) value *host_builtin2(int32_t builtin, void *context, value *a, value *b);
IMPORT(opa_builtin3) value *host_builtin3(int32_t builtin, void *context, value *a, value *b, value *c);
IMPORT(opa_builtin4) value *host_builtin4(int32_t builtin, void *context, value *a, value *b, value *c, value *d);

static value *made(const char *text, uint32_t length) {
    value *copy = heap_malloc(length + 1);
    copy_bytes(copy, text, length);
    copy[length] = 0;
    return copy;
}

static value *constant(const char *text) { return made(text, terminated_length(text)); }

EXPORT(opa_json_parse) value *json_parse(const char *text, uint32_t length) {
    ENTER();
    if (length > 0 && text[0] == '!') host_abort("illegal character in a document");
    return length == 0 ? 0 : made(text, length);
}

EXPORT(opa_json_dump) char *json_dump(value *document) {
    ENTER();
    return constant(document);
}

EXPORT(opa_value_free) void value_free(value *document) {
    ENTER();
    heap_free(document);
}

/* Its numbers, by the names that the policy has them by. */
EXPORT(builtins) value *builtins(void) {
    ENTER();
    return constant("{\"test.zero\":0,\"test.upper\":1,\"test.join\":2,\"test.three\":3,\"test.four\":4,\"test.absent\":5}");
}

/* Calls the builtin of that number with as many values; the one that it gives, or 0. */
EXPORT(call_builtin) value *call_builtin(int32_t builtin, int32_t arity) {
    ENTER();
    host_println("a policy prints");
    value *given[4] = {constant("\"größe\""), constant("\"b\""), constant("[3]"), constant("{\"d\":4}")};
    value *result = 0;
    switch (arity) {
        case 0: result = host_builtin0(builtin, 0); break;
        case 1: result = host_builtin1(builtin, 0, given[0]); break;
        case 2: result = host_builtin2(builtin, 0, given[0], given[1]); break;
        case 3: result = host_builtin3(builtin, 0, given[0], given[1], given[2]); break;
        case 4: result = host_builtin4(builtin, 0, given[0], given[1], given[2], given[3]); break;
        default: host_abort("no builtin has as many arguments");
    }
    for (int i = 0; i < 4; i++) heap_free(given[i]);
    return result;
}
