/**
 * The annotations that turn a Java interface into a bridge to a WebAssembly module. They are read while compiling and leave
 * nothing to do at run time.
 */
package io.wasmbridge.annotations;
