package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest that passes any address and length to WASI, and gives the errno. */
@WasmModule("guests/wasi-hostile/wasi-hostile.wasm")
interface WasiHostile extends Bridge {
    int readVector(int address, int length);

    int writeVector(int address, int length);

    int preadVector(int address, int length);

    int pwriteVector(int address, int length);

    int readVectors(int address, int count);

    int writeVectors(int address, int count);

    int list(int address, int length);

    int folderName(int address, int length);

    int openPath(int address, int length);

    int unlinkPath(int address, int length);

    int readLink(int address, int length);

    int renameTo(int address, int length);

    int symlinkTo(int address, int length);

    int linkTo(int address, int length);

    int randomBytes(int address, int length);

    int poll(int address, int count);

    int timeTo(int address, int clock);
}
