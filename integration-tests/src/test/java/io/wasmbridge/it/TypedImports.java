package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** A guest that calls methods of its host. */
@WasmModule(
        value = "guests/imports-typed/imports-typed.wasm",
        imports = {Env.class, Clock.class})
interface TypedImports extends CountingGuest {
    double runMix(int flag, int small, int half, int letter, int word, long wide, float single, double dual);

    int runFlip(int flag);

    int runToByte(int value);

    int runToShort(int value);

    int runToChar(int value);

    int runToUnsigned(int value);

    float runHalfOf(float value);

    int runNextColour(int colour);

    int runToggled(int colours);

    long runLongOf(long value);

    void runLog();

    void runLogEmpty();

    void runLogC();

    void runLogMaybe(boolean present);

    void runLogUtf16();

    void runLogPrefixed();

    void runLogLengthFirst();

    void runLogGiven(int length);

    long runSumInts(int count);

    double runSumDoubles();

    int runSumThree();

    long runSumInBytes(int size);

    int runNegate();

    void runKeepText();

    void runKeepC();

    int runKeepInts();

    long runNameC(int key);

    long runNamePrefixed(int key);

    long runNamePacked(int key);

    long runNamePackedLow(int key);

    long runNameArea(int key);

    long runNameOut(int key);

    long runNameOutLength(int key);

    long runNameWide(int key);

    long runNameBuffer(int key, int capacity);

    long runNameBufferC(int key, int capacity);

    long runIntsArea(int count);

    long runIntsBuffer(int count, int capacity);

    double runStoreDouble(double value);

    int runStoreByte(int value);

    int runSendText();

    int runSendNumber(int number);

    long runNowMillis();

    long runZone();

    int runCallBack(int depth);

    int runFail(int kind);

    void trap();

    int recurse(int depth);

    void badLog(int start, int length);

    void badLogC(int start);

    long badSumInts(int start, int count);

    void badNegate(int start, int count);

    void badKeepText(int start, int length);

    void badNameArea(int area);

    void badNameOut(int text, int length);

    int badNameBuffer(int start, int capacity);

    int badNextColour(int colour);

    int greetingAt();
}
