/** A plan becomes Java source. The only importer of JavaPoet. */
@NullMarked
package io.wasmbridge.processor.emit;

import org.jspecify.annotations.NullMarked;
