package app;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import library.Line;
import library.Person;
import library.Point;

@WasmModule("wasm/structs.wasm")
public interface People extends Bridge {
    long hashPerson(Person p);

    long takePerson(@Transferred Person p);

    @WasmOwned
    Person knownPerson();

    int nameLength(Line l);

    double norm(Point p);

    int liveBlocks();
}
