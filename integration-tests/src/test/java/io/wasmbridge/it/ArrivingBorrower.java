package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** The same, of a module that arrives at run time. */
@WasmModule
interface ArrivingBorrower extends BorrowingGuest {}
