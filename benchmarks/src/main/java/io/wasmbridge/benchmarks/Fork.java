package io.wasmbridge.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one job in one way, over all its sizes, in a JVM of its own.
 *
 * @param count 1; 0 measures in this JVM
 * @param iterationMillis how long an iteration takes
 * @param jvmArguments of the JVM that measures
 * @param classPath of the JVM that measures
 */
record Fork(int count, int iterationMillis, List<String> jvmArguments, String classPath) {

    private static final String CLASS_PATH = "java.class.path";

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** What an operation costs. */
    record Cost(double nanoseconds, double allocatedBytes) {}

    /** As the published run is measured. */
    static Fork published() {
        return new Fork(
                1,
                Plan.ITERATION_MILLIS,
                List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"),
                System.getProperty(CLASS_PATH));
    }

    /** The same, with iterations of another length. */
    Fork iterating(int millis) {
        return new Fork(count, millis, jvmArguments, classPath);
    }

    /** The same, of the classes in {@code folder} before all others. */
    Fork behind(Path folder) {
        return new Fork(count, iterationMillis, jvmArguments, folder + File.pathSeparator + classPath);
    }

    /**
     * The cost of each size of {@code plan}: the median time of its iterations, and the least that one of them allocated.
     *
     * @param benchmark the class with a method for each way
     */
    List<Cost> run(Class<?> benchmark, String way, String engine, String script, Plan plan) {
        List<IterationResult> iterations = measure(benchmark, way, engine, script, plan);
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < plan.sizes().size(); i++) {
            int[] counted = plan.counted(i);
            costs.add(cost(iterations.subList(counted[0], counted[1])));
        }
        return costs;
    }

    private List<IterationResult> measure(Class<?> benchmark, String way, String engine, String script, Plan plan) {
        // The harness separates nested classes by a dot.
        String name = benchmark.getName().replace('$', '.') + "." + way;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + name.replace(".", "\\.") + "$")
                .param("engine", engine)
                .param("script", script.isEmpty() ? "ascii" : script)
                .param("sizes", plan.text())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(count)
                .warmupIterations(plan.warmupIterations())
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(plan.measuredIterations())
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs(jvmArguments.toArray(String[]::new));
        // The harness gives a fork the class path that this JVM says it has.
        String own = System.setProperty(CLASS_PATH, classPath);
        try {
            Iterator<RunResult> results = new Runner(options.build()).run().iterator();
            BenchmarkResult result =
                    results.next().getBenchmarkResults().iterator().next();
            return List.copyOf(result.getIterationResults());
        } catch (RunnerException failure) {
            throw new IllegalStateException(name + " failed on the " + engine, failure);
        } finally {
            System.setProperty(CLASS_PATH, own);
        }
    }

    private static Cost cost(List<IterationResult> iterations) {
        double[] nanoseconds = iterations.stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        int middle = nanoseconds.length / 2;
        double median =
                nanoseconds.length % 2 == 1 ? nanoseconds[middle] : (nanoseconds[middle - 1] + nanoseconds[middle]) / 2;
        double allocated = Arrays.stream(iterations.toArray(IterationResult[]::new))
                .mapToDouble(Fork::allocatedBytes)
                .min()
                .orElse(Double.NaN);
        return new Cost(median, allocated);
    }

    @SuppressWarnings("rawtypes") // as the harness declares it
    private static double allocatedBytes(IterationResult iteration) {
        return iteration.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ALLOCATED))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(Double.NaN);
    }
}
