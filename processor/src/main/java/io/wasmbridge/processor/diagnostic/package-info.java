/** Keys, findings and suggestions; imports nothing of the processor. */
@NullMarked
package io.wasmbridge.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
