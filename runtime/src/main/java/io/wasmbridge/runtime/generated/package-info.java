/**
 * What generated bridges call, and nobody else: the protocol of a call, step by step. Exported only because generated classes
 * live in the user's packages; it changes with {@link io.wasmbridge.runtime.generated.ModuleContract#VERSION}.
 */
@NullMarked
package io.wasmbridge.runtime.generated;

import org.jspecify.annotations.NullMarked;
