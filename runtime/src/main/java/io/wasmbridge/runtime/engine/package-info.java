/** Everything that touches the engine, Chicory. Not exported. */
@NullMarked
package io.wasmbridge.runtime.engine;

import org.jspecify.annotations.NullMarked;
