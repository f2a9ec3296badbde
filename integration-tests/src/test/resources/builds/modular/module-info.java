/** A user's module, which exports the package of its bridge: its own interface extends {@code Bridge} already. */
module com.example.text {
    requires transitive io.wasmbridge.runtime;

    exports com.example.text;
}
