package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;

/** The containers guest, its module given at run time. */
@WasmExport
interface ArrivingContainers extends ContainerMethods {}
