package io.wasmbridge.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.coverage.CoverageDatabase;
import org.pitest.coverage.TestInfo;
import org.pitest.mutationtest.ClassMutationResults;
import org.pitest.mutationtest.ListenerArguments;
import org.pitest.mutationtest.MutationResult;
import org.pitest.mutationtest.MutationResultListener;
import org.pitest.mutationtest.MutationResultListenerFactory;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiserFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;

/**
 * Mutates the runtime, or every bridge that is generated for the tests here, and runs the tests that reach a mutant against it. The tests are run in passes: each has
 * slower ones, and only the mutants that those before it left. PIT's Maven plugin has no setting for that, nor for what bridges need: they lie among the tests, and to
 * look for the tests of a table means to run the table, which PIT does anew in each process.
 */
final class Mutation {

    /** A mutant that takes its process down, by running too long, leaves the rest of that process's mutants to the next one. */
    private static final int PROCESSES_PER_THREAD = 4;

    /** How many tests of one class are tried on a mutant, the fastest of those that reach it: one that thousands reach is found by these or by none. */
    private static final int TESTS_OF_CLASS = 25;

    /** Tests; {@code perClass} if the mutants of each class have a process of their own, which is for tests that are found at once. */
    private record Pass(String name, Predicate<String> tests, boolean perClass) {}

    /** They look at classes as they are built, measure what is allocated, have a model checker that changes classes, or take seconds. */
    private static final Predicate<String> NOT_OF_RUNTIME = Pattern.compile(
                    "(PublicApi|Wall|OneDoor|ReplyMemory|RuntimeFuzz|OwnershipModel|ReleaseInterleavings)Test")
            .asPredicate();

    private static final Pass RUNTIME_TESTS =
            new Pass("tests of the runtime", new Glob("io.wasmbridge.runtime.*").and(NOT_OF_RUNTIME.negate()), true);

    /** They compile bridges of their own, look at what was built, repeat what others do for thousands of faults, or run guests of megabytes. */
    private static final Set<String> LEFT_OUT = Stream.of(
                    ArtefactsTest.class,
                    BoundaryFaultsTest.class,
                    CellsPageTest.class,
                    CompilersTest.class,
                    DeclaredCoordinatesTest.class,
                    EcjRecordsTest.class,
                    ExplainedModulesTest.class,
                    FaultTableTest.class,
                    GeneratedCodeTest.class,
                    GoGuestTest.class,
                    HostilePointersTest.class,
                    ImportClaimsTest.class,
                    ImportTableTest.class,
                    LeakTest.class,
                    MutatedStepsTest.class,
                    NestedFaultsTest.class,
                    PoisonDoorsTest.class,
                    RealEmscriptenTest.class,
                    ReliabilityPageTest.class,
                    TableOfCellsTest.class,
                    UserBuildsTest.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pass BRIDGE_TESTS = new Pass(
            "tests of bridges", new Glob("io.wasmbridge.it.*Test").and(test -> !LEFT_OUT.contains(test)), false);

    /** They compile a bridge for each test: the only ones for modules that do not fit theirs. */
    private static final Pass LINK_TESTS = new Pass(
            "tests of linking",
            Set.of("io.wasmbridge.processor.LinkTimeTest", "io.wasmbridge.processor.abi.ServedImportsTest")::contains,
            false);

    /**
     * Three are generated beside interfaces that others extend, and nothing makes them; the fourth is a class of the tests with such a name.
     */
    private static final List<String> MADE_BY_NOTHING = List.of(
            "io.wasmbridge.it.AllocatorGuestBridge*",
            "io.wasmbridge.it.PresetGuestBridge*",
            "io.wasmbridge.it.Threats_GuestBridge*",
            "io.wasmbridge.it.ImportBridge*");

    /** What is mutated. */
    private enum Code {
        RUNTIME(
                "runtime/target/classes",
                "runtime/src/main/java",
                List.of("io.wasmbridge.runtime.*"),
                List.of(RUNTIME_TESTS, BRIDGE_TESTS, LINK_TESTS)),
        BRIDGES(
                "integration-tests/target/test-classes",
                "integration-tests/target/generated-test-sources/test-annotations",
                List.of("io.wasmbridge.it.*Bridge", "io.wasmbridge.it.*Bridge$*"),
                List.of(BRIDGE_TESTS));

        private final String classes;
        private final String sources;
        private final List<String> mutated;
        private final List<Pass> passes;

        Code(String classes, String sources, List<String> mutated, List<Pass> passes) {
            this.classes = classes;
            this.sources = sources;
            this.mutated = mutated;
            this.passes = passes;
        }
    }

    private final int threads = Integer.getInteger("mutation.threads", 2);
    private final int threshold = Integer.getInteger("mutation.threshold", 0);
    private final String chosen = System.getProperty("mutation.classes", "");
    private final int everyNth = Integer.getInteger("mutation.every", 1);
    private final String leftBefore = System.getProperty("mutation.left", "");
    private final Code code;
    private final Path project;
    private final Path reports;

    private Mutation(Code code, Path project, Path reports) {
        this.code = code;
        this.project = project;
        this.reports = reports;
    }

    /** Ends with an error where the score is below {@code -Dmutation.threshold}; the arguments are what is mutated, and the project's folder. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            Code code = Code.valueOf(arguments[0]);
            Path project = Path.of(arguments[1]).toRealPath();
            Path reports =
                    project.resolve("integration-tests/target/mutation/" + arguments[0].toLowerCase(Locale.ROOT));
            new Mutation(code, project, reports).run();
            status = 0;
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
        } finally {
            // a thread of PIT's that talks to a process outlives a failure
            System.exit(status);
        }
    }

    private void run() throws Exception {
        Set<String> wanted = leftBefore.isEmpty() ? Set.of() : Set.copyOf(Files.readAllLines(Path.of(leftBefore)));
        int mutants = 0;
        int found = 0;
        StringBuilder summary = new StringBuilder();
        for (Pass pass : code.passes) {
            List<MutationResult> results = run(pass, wanted);
            List<MutationDetails> left = results.stream()
                    .filter(result -> !result.getStatus().isDetected())
                    .map(MutationResult::getDetails)
                    .toList();
            mutants = Math.max(mutants, results.size());
            found = mutants - left.size();
            summary.append(", ")
                    .append(results.size() - left.size())
                    .append(" by ")
                    .append(pass.name());
            wanted = left.stream().map(Mutation::identity).collect(Collectors.toSet());
            Files.write(reports.resolve("left.txt"), wanted.stream().sorted().toList());
            Files.write(
                    reports.resolve("left-by-line.txt"),
                    left.stream().map(Mutation::line).sorted().toList());
            if (left.isEmpty()) {
                break;
            }
        }
        if (mutants == 0) {
            throw new IllegalArgumentException("nothing to mutate: no class, or no mutant, is called so");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d mutants found (%.1f %%)%s%n",
                code,
                found,
                mutants,
                100.0 * found / mutants,
                summary);
        if (100L * found < (long) threshold * mutants) {
            throw new AssertionError("fewer than " + threshold + " % of the mutants are found");
        }
    }

    private static String identity(MutationDetails mutant) {
        return mutant.getId().toString();
    }

    private static String line(MutationDetails mutant) {
        return mutant.getClassName().asJavaName() + ":" + mutant.getLineNumber() + " " + mutant.getMethod() + ": "
                + mutant.getDescription();
    }

    /** Of all mutants where none are named. */
    private List<MutationResult> run(Pass pass, Set<String> wanted) throws Exception {
        ReportOptions options = options(pass);
        Settings settings = new Settings(options, pass, wanted);
        AnalysisResult result =
                new EntryPoint().execute(Path.of("").toAbsolutePath().toFile(), options, settings, Map.of());
        if (result.getError().isPresent()) {
            throw result.getError().get();
        }
        return settings.results;
    }

    private ReportOptions options(Pass pass) throws IOException {
        ReportOptions options = new ReportOptions();
        options.setTargetClasses(chosen.isEmpty() ? code.mutated : List.of(chosen.split(",")));
        options.setExcludedClasses(MADE_BY_NOTHING);
        options.setCodePaths(List.of(project.resolve(code.classes).toString()));
        options.setSourceDirs(List.of(project.resolve(code.sources)));
        options.setReportDir(reports.resolve(pass.name().replace(' ', '-')).toString());
        options.setShouldCreateTimestampedReports(false);
        options.setInputEncoding(StandardCharsets.UTF_8);
        options.setOutputEncoding(StandardCharsets.UTF_8);
        options.setTargetTests(List.of(pass.tests()));
        // by default nothing is mutated that has an annotation whose name ends in Generated
        options.setFeatures(List.of("-FANN"));
        options.setGroupConfig(new TestGroupConfig());
        options.setExcludedRunners(List.of());
        options.setIncludedTestMethods(List.of());
        options.setNumberOfThreads(threads);
        options.addChildJVMArgs(List.of("-Xmx1200m", "-XX:+UseSerialGC"));
        if (pass.perClass()) {
            // most processes live for seconds
            options.addChildJVMArgs(List.of("-XX:TieredStopAtLevel=1"));
        }
        options.addOutputFormats(List.of("HTML", "XML"));
        // only here the tests of all modules meet
        options.setClassPathElements(Stream.concat(
                        Stream.of(code.classes, "runtime/target/test-classes", "processor/target/test-classes")
                                .map(folder -> project.resolve(folder).toString()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                .distinct()
                .toList());
        Files.createDirectories(reports);
        return options;
    }

    /** Takes the mutants that are wanted, in the processes that the pass has, and keeps what became of each. */
    private final class Settings extends SettingsFactory {
        private final Pass pass;
        private final Set<String> wanted;
        private final List<MutationResult> results = new ArrayList<>();

        Settings(ReportOptions options, Pass pass, Set<String> wanted) {
            super(options, PluginServices.makeForContextLoader());
            this.pass = pass;
            this.wanted = wanted;
        }

        @Override
        public MutationGrouperFactory getMutationGrouper() {
            return new MutationGrouperFactory() {
                @Override
                public MutationGrouper makeFactory(Properties properties, CodeSource code, int threads, int unitSize) {
                    return (classes, mutants) -> groups(wanted(mutants.stream()
                            .sorted(Comparator.comparing(MutationDetails::getId))
                            .toList()));
                }

                @Override
                public String description() {
                    return "Those that are left";
                }
            };
        }

        private List<MutationDetails> wanted(List<MutationDetails> sorted) {
            return wanted.isEmpty()
                    ? IntStream.range(0, sorted.size())
                            .filter(i -> i % everyNth == 0)
                            .mapToObj(sorted::get)
                            .toList()
                    : sorted.stream()
                            .filter(mutant -> wanted.contains(identity(mutant)))
                            .toList();
        }

        private List<List<MutationDetails>> groups(List<MutationDetails> sorted) {
            if (pass.perClass()) {
                return List.copyOf(sorted.stream()
                        .collect(
                                Collectors.groupingBy(MutationDetails::getClassName, TreeMap::new, Collectors.toList()))
                        .values());
            }
            int count = threads * PROCESSES_PER_THREAD;
            int size = Math.max(1, (sorted.size() + count - 1) / count);
            List<List<MutationDetails>> shares = new ArrayList<>();
            for (int start = 0; start < sorted.size(); start += size) {
                shares.add(List.copyOf(sorted.subList(start, Math.min(start + size, sorted.size()))));
            }
            return shares;
        }

        @Override
        public TestPrioritiserFactory getTestPrioritiser() {
            TestPrioritiserFactory all = super.getTestPrioritiser();
            return new TestPrioritiserFactory() {
                @Override
                public TestPrioritiser makeTestPrioritiser(
                        Properties properties, CodeSource code, CoverageDatabase coverage) {
                    TestPrioritiser sorting = all.makeTestPrioritiser(properties, code, coverage);
                    return mutant -> fewOfEachClass(sorting.assignTests(mutant));
                }

                @Override
                public String description() {
                    return all.description();
                }
            };
        }

        private static List<TestInfo> fewOfEachClass(List<TestInfo> sorted) {
            Map<ClassName, Integer> taken = new HashMap<>();
            return sorted.stream()
                    .filter(test ->
                            taken.merge(TestInfo.toDefiningClassName().apply(test), 1, Integer::sum) <= TESTS_OF_CLASS)
                    .toList();
        }

        @Override
        public MutationResultListenerFactory createListener() {
            return new Listening(super.createListener(), results);
        }
    }

    private record Listening(MutationResultListenerFactory reports, List<MutationResult> results)
            implements MutationResultListenerFactory {

        @Override
        public MutationResultListener getListener(Properties properties, ListenerArguments arguments) {
            MutationResultListener report = reports.getListener(properties, arguments);
            return new MutationResultListener() {
                @Override
                public void runStart() {
                    report.runStart();
                }

                @Override
                public void handleMutationResult(ClassMutationResults ofClass) {
                    report.handleMutationResult(ofClass);
                    results.addAll(ofClass.getMutations());
                }

                @Override
                public void runEnd() {
                    report.runEnd();
                }
            };
        }

        @Override
        public String name() {
            return reports.name();
        }

        @Override
        public String description() {
            return reports.description();
        }
    }
}
