package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.LinkedArena;
import io.wasmbridge.runtime.generated.GuestFunction;
import org.jspecify.annotations.Nullable;

/** The arena behind the guest's allocator, and the scopes that are open in it, the innermost last. */
final class GuestArena {

    private final LinkedGuest guest;
    private final String module;
    private final LinkedArena arena;
    private @Nullable GuestScope innermost;

    GuestArena(LinkedGuest guest, String module, LinkedArena arena) {
        this.guest = guest;
        this.module = module;
        this.arena = arena;
    }

    /** The scope that blocks are allocated in now; null where none is open. */
    @Nullable
    GuestScope innermost() {
        return innermost;
    }

    GuestScope open() {
        LinkedArena.Functions functions = arena.functions()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "module '" + module + "' has no arena to mark and put back: " + arena.missing()));
        int depth = guest.depth();
        CallFrame call = guest.enter(functions.mark());
        try {
            int mark = (int) guest.callAllocator(functions.mark(), new long[0]);
            requireInside(functions.mark(), mark);
            GuestScope scope = new GuestScope(guest, this, innermost, mark, depth);
            innermost = scope;
            return scope;
        } finally {
            call.close();
        }
    }

    private void requireInside(GuestFunction function, int mark) {
        if (mark == 0 || Integer.toUnsignedLong(mark) > guest.engine().sizeBytes()) {
            throw guest.poison(guest.faults().pointer(function.name(), mark, "the arena lies inside memory"));
        }
    }

    /** Puts the arena back to where it was when {@code scope}, the innermost, was opened. */
    void close(GuestScope scope) {
        GuestFunction reset = arena.functions().orElseThrow().reset();
        guest.requireEnterable(reset);
        if (innermost != scope) {
            throw guest.faults().scopeInUse(reset.name(), "a scope that was opened in it is open still");
        }
        if (guest.depth() > scope.depth()) {
            throw guest.faults().scopeInUse(reset.name(), "a call that began in it is under way");
        }
        CallFrame call = guest.enter(reset);
        try {
            innermost = scope.outer();
            scope.lose();
            guest.expireViews();
            guest.callAllocator(reset, new long[] {scope.mark()});
        } finally {
            call.close();
        }
    }
}
