package example;

import io.wasmbridge.annotations.*;
import java.util.*;

@WasmModule("guests/canonical/canonical.wasm")
public interface Input {
    record Pair(int first, int second) {}

    record Only(int number) {}

    String[] echoStrings(Pair pair, int more);

    Optional<Double> echoDouble(Optional<String> value);

    Only echoOnly(Only only);

    Pair hashPerson(String text);

    int sumOfSeventeen(int a, int b);
}
