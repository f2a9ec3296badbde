package io.wasmbridge.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * Which size an iteration of a fork measures. One JVM measures a job in one way over all its sizes: it warms up on all of them in
 * turn, several times, so that no size is compiled for alone, and then measures one after the other. It is the same for every
 * way.
 *
 * @param sizes in bytes, in the order measured
 */
record Plan(List<Integer> sizes) {

    /** The iterations to warm up with, shared among the sizes. */
    private static final int WARMUP_ITERATIONS = 18;

    /** The first one of a size settles, and does not count. */
    static final int ITERATIONS_PER_SIZE = 5;

    static final int ITERATION_MILLIS = 50;

    /** Of sizes that are separated by a slash. */
    static Plan parse(String sizes) {
        return new Plan(
                Arrays.stream(sizes.split("/", -1)).map(Integer::valueOf).toList());
    }

    /** The sizes as {@link #parse} takes them. */
    String text() {
        return String.join("/", sizes.stream().map(String::valueOf).toList());
    }

    int warmupIterations() {
        return (WARMUP_ITERATIONS + sizes.size() - 1) / sizes.size() * sizes.size();
    }

    int measuredIterations() {
        return sizes.size() * ITERATIONS_PER_SIZE;
    }

    /** The size of an iteration, counted from the first one to warm up. */
    int sizeOf(int iteration) {
        int measured = iteration - warmupIterations();
        return measured < 0 ? sizes.get(iteration % sizes.size()) : sizes.get(measured / ITERATIONS_PER_SIZE);
    }

    /** The measured iterations of the size at {@code index} that count: the first, and the one after the last. */
    int[] counted(int index) {
        return new int[] {index * ITERATIONS_PER_SIZE + 1, (index + 1) * ITERATIONS_PER_SIZE};
    }

    int longestBytes() {
        return sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
