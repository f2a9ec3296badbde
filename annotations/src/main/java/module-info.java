/** The annotations a bridge interface carries. */
module io.wasmbridge.annotations {
    exports io.wasmbridge.annotations;
}
