package io.wasmbridge.it;

/** A guest whose every function is a cell of the table: watched by its host, and told to drop what it was given. */
interface TableGuest extends CountingGuest {
    void dropKept();
}
