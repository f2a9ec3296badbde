/** A parser of HTTP that somebody else built, llhttp of Node.js, behind interfaces; and what an application makes of it. */
package io.wasmbridge.example.http;
