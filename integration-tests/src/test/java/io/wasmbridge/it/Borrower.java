package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** A guest that borrows all that it can. */
@WasmModule(value = "guests/given/borrower.wasm", partial = true)
interface Borrower extends BorrowingGuest {}
