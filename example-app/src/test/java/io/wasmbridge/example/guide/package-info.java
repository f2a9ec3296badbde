/** The interfaces and calls that the pages of {@code docs/guests} show, compiled and run. */
package io.wasmbridge.example.guide;
