/**
 * Bridges at run time: the memory and the allocator of a guest, its live blocks and views, the engines that run it, and the
 * exceptions that name what went wrong.
 *
 * <p>An address is an unsigned 32-bit number in an {@code int}. Nothing here throws a checked exception.
 */
@NullMarked
package io.wasmbridge.runtime;

import org.jspecify.annotations.NullMarked;
