/** From what was measured to the page and the picture: functions of text, which need no run. */
@NullMarked
package io.wasmbridge.benchmarks.report;

import org.jspecify.annotations.NullMarked;
