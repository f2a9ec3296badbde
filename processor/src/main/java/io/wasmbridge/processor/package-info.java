/** The annotation processor: rounds, options, files and messages. The stages are in the packages below. */
@NullMarked
package io.wasmbridge.processor;

import org.jspecify.annotations.NullMarked;
