/** The runtime without its guards, which is there to be measured and nothing else. */
@NullMarked
package io.wasmbridge.benchmarks.unguarded;

import org.jspecify.annotations.NullMarked;
