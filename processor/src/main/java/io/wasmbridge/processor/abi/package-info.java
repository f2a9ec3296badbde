/** Core types, presets and marshallers: arithmetic and tables. */
@NullMarked
package io.wasmbridge.processor.abi;

import org.jspecify.annotations.NullMarked;
