/** A user's module, which keeps its bridge to itself. */
module com.example.text {
    requires io.wasmbridge.runtime;
}
