package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.Instance;
import org.jspecify.annotations.Nullable;

/**
 * The global that says how far the guest's stack in linear memory is used. An exception that unwinds the guest leaves it where it was;
 * put back, the frames that were left are gone.
 */
public final class StackPointer {

    /** Its export, and its type as {@link GlobalCheck} shows it: set by the linker of LLVM, which all that compile with it use. */
    static final String EXPORT = "__stack_pointer";

    static final String TYPE = "mut i32";

    /** Of a guest that no import unwinds, unless the instance ends by it. */
    static final StackPointer NONE = new StackPointer(null);

    private final @Nullable GlobalInstance global;

    private StackPointer(@Nullable GlobalInstance global) {
        this.global = global;
    }

    /** That of an instance, which exports it. */
    static StackPointer of(Instance instance) {
        return new StackPointer(instance.exports().global(EXPORT));
    }

    /** Where it is. */
    public long mark() {
        return global == null ? 0 : global.getValue();
    }

    /** Puts it back to where it was. */
    public void reset(long mark) {
        if (global != null) {
            global.setValue(mark);
        }
    }
}
