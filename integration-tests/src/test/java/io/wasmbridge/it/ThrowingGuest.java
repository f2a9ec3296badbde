package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;

/** A guest that its host unwinds. */
interface ThrowingGuest extends CountingGuest {
    int framed(int kind, int number);

    int framedRefused(int kind, int number);

    int betweenOperands(int kind, int number);

    int withText(String text, int kind);

    int keepText(@Transferred String text, int kind);

    void passText();

    int wantText(int key);

    int leftFrames();

    int add(int a, int b);

    void trap();

    int recurse(int levels);

    void failAllocations(int kind);
}
