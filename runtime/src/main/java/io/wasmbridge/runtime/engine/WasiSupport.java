package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import java.util.Optional;

/** WASI preview 1 for one instance, where it was given. */
public abstract class WasiSupport implements AutoCloseable {

    /** The module that functions of WASI preview 1 are imported from. */
    static final String MODULE = "wasi_snapshot_preview1";

    /** Nobody said what the guest sees of its host: nothing is served. */
    static final WasiSupport NONE = new WasiSupport() {
        @Override
        Optional<HostFunction> serving(String field) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    WasiSupport() {}

    /** Whether the engine's WASI can be reached. */
    public static boolean present() {
        try {
            return WasiPreview.isThere();
        } catch (NoClassDefFoundError absent) {
            return false;
        }
    }

    static WasiSupport of(Optional<WasiSettings> settings) {
        // No method reference, which would be linked, and with it what may be absent.
        return settings.isPresent() ? new WasiPreview(settings.get()) : NONE;
    }

    /** What serves an import of {@link #MODULE}. */
    abstract Optional<HostFunction> serving(String field);

    /** Closes the files that the guest left open. */
    @Override
    public abstract void close();
}
