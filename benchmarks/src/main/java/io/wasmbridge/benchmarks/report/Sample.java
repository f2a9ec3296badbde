package io.wasmbridge.benchmarks.report;

/**
 * What one process measured.
 *
 * @param round counted from 1
 * @param way {@code bridge}, {@code handWritten}, {@code plain} or {@code v8}
 * @param nanoseconds of an operation
 * @param allocatedBytes of an operation; not a number where it was not measured
 */
public record Sample(int round, Line line, String way, double nanoseconds, double allocatedBytes) {}
