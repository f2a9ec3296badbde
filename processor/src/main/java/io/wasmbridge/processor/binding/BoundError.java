package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.ErrorMessage;
import java.util.Optional;

/**
 * When a call fails, though it returns, and who says why.
 *
 * @param status what the export returns: i32 or i64
 * @param message the method that is asked what went wrong
 */
public record BoundError(ErrorCondition when, CoreType status, Optional<ErrorMessage> message) {}
