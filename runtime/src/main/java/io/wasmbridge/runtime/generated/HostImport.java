package io.wasmbridge.runtime.generated;

import java.util.List;

/**
 * A function that the guest imports and a method of the user's serves. Immutable; safe for use by several threads.
 *
 * <p>It stands in a call where the function of a bridge's own call does, for messages. Nothing runs it from here: the guest does.
 */
public final class HostImport extends GuestFunction {

    /** What a trampoline returns for an import without results. */
    public static final long[] NOTHING = new long[0];

    private final String module;
    private final List<String> fields;
    private final String signature;
    private final String method;
    private final boolean allocates;
    private final boolean frees;
    private final boolean mayThrow;

    private HostImport(
            String module,
            String method,
            String signature,
            List<String> fields,
            boolean allocates,
            boolean frees,
            boolean mayThrow) {
        super(module + "." + fields.get(0), 0);
        this.module = module;
        this.method = method;
        this.signature = signature;
        this.fields = fields;
        this.allocates = allocates;
        this.frees = frees;
        this.mayThrow = mayThrow;
    }

    /**
     * An import.
     *
     * @param module what it is imported from
     * @param method the method that serves it, as a message shows it: {@code Env.log}
     * @param signature its wasm signature, written {@code (i32, i32) -> ()}
     * @param fields the names under which it may be imported, at least one
     */
    public static HostImport of(String module, String method, String signature, String... fields) {
        return new HostImport(module, method, signature, List.of(fields), false, false, false);
    }

    /** The same, of which the result takes guest memory: the module needs an allocator, which no compiler looked for. */
    public HostImport allocating() {
        return new HostImport(module, method, signature, fields, true, frees, mayThrow);
    }

    /** The same, which is handed memory to be freed: the module needs a free, which no compiler looked for. */
    public HostImport freeing() {
        return new HostImport(module, method, signature, fields, allocates, true, mayThrow);
    }

    /** The same, whose exceptions leave the instance alive: the module needs the pointer of its stack. */
    public HostImport throwing() {
        return new HostImport(module, method, signature, fields, allocates, frees, true);
    }

    public boolean allocates() {
        return allocates;
    }

    public boolean frees() {
        return frees;
    }

    /** Whether an exception that it throws is recovered from. */
    public boolean mayThrow() {
        return mayThrow;
    }

    public String module() {
        return module;
    }

    public String method() {
        return method;
    }

    public String signature() {
        return signature;
    }

    /** The names under which it may be imported: the first is served before the others. */
    public List<String> fields() {
        return fields;
    }

    @Override
    public long call(long... arguments) {
        throw new IllegalStateException("'" + name() + "' is called by the guest");
    }
}
