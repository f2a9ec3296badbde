package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.binding.Binder;
import io.wasmbridge.processor.binding.Binding;
import io.wasmbridge.processor.declaration.DeclarationReader;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.lowering.InterfacePlan;
import io.wasmbridge.processor.lowering.Lowerer;
import io.wasmbridge.processor.lowering.Step;
import io.wasmbridge.processor.module.ModuleReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link Mutation} mutates bridges that together have every kind of step, so that a new one does not go without. */
class MutatedStepsTest {

    private static final Path SOURCES = Path.of("src/test/java/io/wasmbridge/it");

    @TempDir
    Path compiled;

    @Test
    void everyKindOfStepIsInABridge() throws IOException {
        List<InterfacePlan> plans = plans();
        Set<String> missing = kinds(Step.class).map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        int kinds = missing.size();
        plans.stream()
                .flatMap(MutatedStepsTest::steps)
                .forEach(step -> missing.remove(step.getClass().getName()));
        assertEquals(Set.of(), missing);
        System.out.println("Mutated: " + plans.size() + " bridges with "
                + plans.stream().mapToInt(plan -> methods(plan).size()).sum() + " methods and " + kinds
                + " kinds of steps");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(MutatedStepsTest::kinds)
                : Stream.of(type);
    }

    /** Of the bridge, of its resources, and of what the guest calls. */
    private static List<List<Step>> methods(InterfacePlan plan) {
        List<List<Step>> methods = new ArrayList<>();
        plan.methods().forEach(method -> methods.add(method.steps()));
        plan.resources().forEach(resource -> resource.methods().forEach(method -> methods.add(method.steps())));
        plan.imports().forEach(imported -> imported.trampolines().forEach(called -> methods.add(called.steps())));
        return methods;
    }

    private static Stream<Step> steps(InterfacePlan plan) {
        return methods(plan).stream().flatMap(List::stream);
    }

    private List<InterfacePlan> plans() throws IOException {
        Planning planning = new Planning();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> sources = Files.list(SOURCES);
                StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    Writer.nullWriter(),
                    files,
                    null,
                    List.of("-proc:only", "-d", compiled.toString(), "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources.sorted().toList()));
            task.setProcessors(List.of(planning));
            assertEquals(true, task.call());
        }
        return planning.plans;
    }

    /** Plans the bridge of each interface, and writes none. */
    @SupportedAnnotationTypes("*")
    private static final class Planning extends AbstractProcessor {
        private final List<InterfacePlan> plans = new ArrayList<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ElementFilter.typesIn(round.getRootElements()).forEach(this::plan);
            return false;
        }

        private void plan(TypeElement type) {
            if (DeclarationReader.isBridge(type)) {
                new DeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), compiled -> true)
                        .read(type)
                        .declaration()
                        .flatMap(declaration -> binding(declaration).bound())
                        .map(Lowerer::lower)
                        .ifPresent(plans::add);
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::plan);
        }

        private static Binding binding(InterfaceDeclaration declaration) {
            if (declaration.awaitsModule()) {
                return Binder.bind(declaration);
            }
            String resource = declaration.module().value();
            return Binder.bind(
                    declaration,
                    ModuleReader.read(
                                    resource,
                                    TestEngine.resource(resource),
                                    declaration.module().position())
                            .signature()
                            .orElseThrow());
        }
    }
}
