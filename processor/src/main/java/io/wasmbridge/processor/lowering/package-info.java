/** A bound method becomes a plan: a list of steps with named slots. */
@NullMarked
package io.wasmbridge.processor.lowering;

import org.jspecify.annotations.NullMarked;
