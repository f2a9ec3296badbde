package io.wasmbridge.it;

import io.wasmbridge.runtime.Bridge;

/** What the guest exports that calls its host with objects; no bridge of its own. */
interface AssemblyImportsGuest extends Bridge {
    int liveBlocks();

    void collect();

    String runShout(String text);

    int runNameOf(int key);

    int runSum(int count);

    double runDoubled(int count);

    String runWords(String text);

    int runBytes(int size);

    int runNumbers(int count);

    int runEchoed(boolean present);

    int badSum(int address);
}
