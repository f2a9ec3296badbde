package io.wasmbridge.runtime.engine;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The allocators that only move a pointer, by name, with the export {@code () -> i32} that tells where it is and the export
 * {@code (i32) -> ()} that puts it back. Told by the allocator in use and not by the ABI: what another one gave is not freed by
 * moving this pointer.
 */
enum Arena {
    OPA("opa_malloc", "opa_heap_ptr_get", "opa_heap_ptr_set"),
    EMSCRIPTEN("_emscripten_stack_alloc", "emscripten_stack_get_current", "_emscripten_stack_restore"),
    EMSCRIPTEN_BEFORE_3("stackAlloc", "stackSave", "stackRestore");

    private final String allocate;
    private final String mark;
    private final String reset;

    Arena(String allocate, String mark, String reset) {
        this.allocate = allocate;
        this.mark = mark;
        this.reset = reset;
    }

    /** The arena of an allocator of that name. */
    static Optional<Arena> of(String allocate) {
        return Stream.of(values())
                .filter(arena -> arena.allocate.equals(allocate))
                .findFirst();
    }

    String mark() {
        return mark;
    }

    String reset() {
        return reset;
    }
}
