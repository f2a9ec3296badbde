/** What a generated bridge runs on. */
module io.wasmbridge.runtime {
    requires transitive io.wasmbridge.annotations;
    requires transitive com.dylibso.chicory.runtime;
    requires transitive org.jspecify;
    requires static com.dylibso.chicory.compiler;
    requires static com.dylibso.chicory.wasi;

    exports io.wasmbridge.runtime;
    exports io.wasmbridge.runtime.generated;
}
