package io.wasmbridge.example.http;

/** What is known when the headers have ended, beside what was told piece by piece. */
record HttpHead(String method, int major, int minor, boolean upgrade, boolean keepAlive) {}
