package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.it.Canonical.Person;
import io.wasmbridge.it.Canonical.Shape;
import java.util.List;
import java.util.Optional;

/** Values of the component model, of a module that arrives at run time. */
@WasmModule(abi = Abi.CANONICAL)
interface ArrivingCanonical {
    Person echoPerson(Person person);

    Shape echoShape(Shape shape);

    String[] echoStrings(List<String> texts);

    Optional<String> echoText(Optional<String> text);

    long sumOfSeventeen(
            int a,
            int b,
            int c,
            int d,
            int e,
            int f,
            int g,
            int h,
            int i,
            int j,
            int k,
            int l,
            int m,
            int n,
            int o,
            int p,
            int q);

    String version();

    int posted();

    int liveBlocks();
}
