/** What the user wrote, uninterpreted, each part with its source position. */
@NullMarked
package io.wasmbridge.processor.declaration;

import org.jspecify.annotations.NullMarked;
