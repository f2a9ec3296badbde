package io.wasmbridge.it;

import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.statistics.MutationStatistics;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;

/**
 * Mutates every bridge that is generated for the tests here, and runs the tests that reach a mutant against it, on both engines. It is a
 * program because of two things that PIT's Maven plugin has no setting for: what it mutates lies among the tests, and to look for the tests
 * of a table means to run that table, which it does anew for each class unless classes share a process.
 */
final class BridgeMutation {

    /**
     * They compile bridges of their own, or look at what was built, or repeat what others test once for thousands of calls or faults.
     */
    private static final List<Class<?>> LEFT_OUT = List.of(
            ArtefactsTest.class,
            CellsPageTest.class,
            CompilersTest.class,
            DeclaredCoordinatesTest.class,
            EcjRecordsTest.class,
            ExplainedModulesTest.class,
            FaultTableTest.class,
            GeneratedCodeTest.class,
            HostilePointersTest.class,
            ImportClaimsTest.class,
            ImportTableTest.class,
            LeakTest.class,
            MutatedStepsTest.class,
            NestedFaultsTest.class,
            ReliabilityPageTest.class,
            TableOfCellsTest.class,
            UserBuildsTest.class);

    /** A process that a mutant takes down with it, by running too long, leaves the rest of its mutants to the next. */
    private static final int PROCESSES_PER_THREAD = 4;

    private final int threads = Integer.getInteger("mutation.threads", 2);
    private final int threshold = Integer.getInteger("mutation.threshold", 0);
    private final List<String> bridges =
            List.of(System.getProperty("mutation.bridges", "*Bridge").split(","));
    private final Path build;

    private BridgeMutation(Path build) {
        this.build = build;
    }

    /** Ends with an error where the score is below {@code -Dmutation.threshold}; the argument is the build folder. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            new BridgeMutation(Path.of(arguments[0])).run();
            status = 0;
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
        } finally {
            // a thread of PIT's that talks to a process outlives a failure
            System.exit(status);
        }
    }

    private void run() throws Exception {
        ReportOptions options = options();
        PluginServices plugins = PluginServices.makeForContextLoader();
        AnalysisResult result = new EntryPoint()
                .execute(
                        Path.of("").toAbsolutePath().toFile(),
                        options,
                        new SharedProcesses(options, plugins),
                        Map.of());
        if (result.getError().isPresent()) {
            throw result.getError().get();
        }
        MutationStatistics mutants = result.getStatistics().orElseThrow().getMutationStatistics();
        System.out.println("Bridges: " + mutants.getTotalDetectedMutations() + " of " + mutants.getTotalMutations()
                + " mutants killed, of those that a test reaches " + mutants.getTestStrength() + " %");
        if (mutants.getPercentageDetected() < threshold) {
            throw new AssertionError(
                    mutants.getPercentageDetected() + " % of the mutants are killed, and not " + threshold + " %");
        }
    }

    private ReportOptions options() {
        ReportOptions options = new ReportOptions();
        options.setTargetClasses(bridges.stream()
                .flatMap(bridge -> Stream.of("io.wasmbridge.it." + bridge, "io.wasmbridge.it." + bridge + "$*"))
                .toList());
        options.setCodePaths(List.of(build.resolve("test-classes").toString()));
        options.setSourceDirs(List.of(build.resolve("generated-test-sources/test-annotations")));
        options.setReportDir(build.resolve("pit-reports").toString());
        options.setShouldCreateTimestampedReports(false);
        options.setInputEncoding(StandardCharsets.UTF_8);
        options.setOutputEncoding(StandardCharsets.UTF_8);
        options.setTargetTests(List.of(new Glob("io.wasmbridge.it.*Test")));
        options.setExcludedTestClasses(excluded());
        // by default nothing is mutated that has an annotation whose name ends in Generated
        options.setFeatures(List.of("-FANN"));
        options.setGroupConfig(new TestGroupConfig());
        options.setExcludedRunners(List.of());
        options.setIncludedTestMethods(List.of());
        options.setNumberOfThreads(threads);
        options.addChildJVMArgs(List.of("-Xmx1200m"));
        options.addOutputFormats(List.of("HTML", "XML"));
        options.setMutationThreshold(BigDecimal.valueOf(threshold));
        options.setClassPathElements(
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        return options;
    }

    private static List<Predicate<String>> excluded() {
        return LEFT_OUT.stream()
                .<Predicate<String>>map(test -> test.getName()::equals)
                .toList();
    }

    /** Mutants of as many classes in one process as the threads leave. */
    private static final class SharedProcesses extends SettingsFactory {
        SharedProcesses(ReportOptions options, PluginServices plugins) {
            super(options, plugins);
        }

        @Override
        public MutationGrouperFactory getMutationGrouper() {
            return new MutationGrouperFactory() {
                @Override
                public MutationGrouper makeFactory(Properties properties, CodeSource code, int threads, int unitSize) {
                    return (classes, mutants) -> shares(mutants.stream(), threads * PROCESSES_PER_THREAD);
                }

                @Override
                public String description() {
                    return "Few processes";
                }
            };
        }

        private static List<List<MutationDetails>> shares(Stream<MutationDetails> mutants, int count) {
            List<MutationDetails> sorted =
                    mutants.sorted(Comparator.comparing(MutationDetails::getId)).toList();
            int size = (sorted.size() + count - 1) / count;
            List<List<MutationDetails>> shares = new ArrayList<>();
            for (int start = 0; start < sorted.size(); start += size) {
                shares.add(List.copyOf(sorted.subList(start, Math.min(start + size, sorted.size()))));
            }
            return shares;
        }
    }
}
