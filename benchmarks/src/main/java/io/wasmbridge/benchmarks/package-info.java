/** Generated bridges measured against hand-written code for the same job. */
@NullMarked
package io.wasmbridge.benchmarks;

import org.jspecify.annotations.NullMarked;
