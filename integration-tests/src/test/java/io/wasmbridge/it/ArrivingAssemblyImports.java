package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** The guest of {@link AssemblyImports}, arriving at run time. */
@WasmModule(abi = Abi.ASSEMBLYSCRIPT, imports = AssemblyImports.Host.class)
interface ArrivingAssemblyImports extends AssemblyImportsGuest {}
