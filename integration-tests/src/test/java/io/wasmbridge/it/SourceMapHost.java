package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmImport;

/** What is told of each mapping that was asked for; a number whose flag is not set means nothing. */
@WasmImport("env")
interface SourceMapHost {
    void mappingCallback(
            int line,
            int column,
            boolean hasLastColumn,
            int lastColumn,
            boolean hasOriginal,
            int source,
            int originalLine,
            int originalColumn,
            boolean hasName,
            int name);
}
