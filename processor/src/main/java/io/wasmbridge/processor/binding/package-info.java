/** Declaration and module meet here: a bound interface, or findings. */
@NullMarked
package io.wasmbridge.processor.binding;

import org.jspecify.annotations.NullMarked;
