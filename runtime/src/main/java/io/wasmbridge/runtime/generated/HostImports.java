package io.wasmbridge.runtime.generated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the users' objects serve to one instance.
 *
 * @param <B> the bridge
 */
public final class HostImports<B> {

    /**
     * Runs a method of the user's for the guest: lifts what the guest passes, calls, lowers what it returns.
     *
     * @param <B> the bridge
     * @param <H> the interface
     */
    @FunctionalInterface
    public interface Trampoline<B, H> {

        /**
         * Serves one call.
         *
         * @param arguments one per wasm parameter, in the form of an argument of {@link GuestFunction#call}, unused bits unspecified
         * @return exactly as many results as the import's signature has, in the same form
         */
        long[] call(B bridge, H host, long[] arguments);
    }

    /** A trampoline with its object. */
    @FunctionalInterface
    public interface Body {

        /** Serves one call of the guest behind {@code bridge}. */
        long[] call(Object bridge, long[] arguments);
    }

    /**
     * One import, and what serves it.
     *
     * @param host the simple name of the interface
     * @param body null where no object was given
     */
    public record Served(
            HostImport imported, String host, @Nullable Body body) {}

    private final List<Served> served = new ArrayList<>();

    /** For generated builders. */
    public HostImports() {}

    /**
     * Adds an import.
     *
     * @param name the simple name of the interface
     * @param host the object, null where none was given
     */
    @SuppressWarnings("unchecked") // the bridge of an instance is the one that its imports were made for
    public <H> HostImports<B> serve(
            String name, @Nullable H host, HostImport imported, Trampoline<? super B, ? super H> trampoline) {
        Body body = host == null ? null : (bridge, arguments) -> trampoline.call((B) bridge, host, arguments);
        served.add(new Served(imported, name, body));
        return this;
    }

    /** All of them, in the order in which they were added. */
    public List<Served> served() {
        return List.copyOf(served);
    }
}
