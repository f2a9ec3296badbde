/** What the guest offers: the exports, imports and memory of a module's bytes. */
@NullMarked
package io.wasmbridge.processor.module;

import org.jspecify.annotations.NullMarked;
