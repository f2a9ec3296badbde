package io.wasmbridge.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * What the builder of an instance allows its calls.
 *
 * @param maxResultBytes the most that is copied out for one result
 * @param reentry whether an import may call the bridge back
 * @param sharing which threads may call
 * @param timeout how long a call may take
 */
record GuestLimits(long maxResultBytes, boolean reentry, Sharing sharing, Optional<Duration> timeout) {}
