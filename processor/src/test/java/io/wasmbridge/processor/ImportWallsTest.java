package io.wasmbridge.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pipeline has one direction: each package of the processor, and all that it may see besides the Java library. */
final class ImportWallsTest {

    private static final String ROOT = "io.wasmbridge.processor";

    private static final Map<String, String[]> WALLS = new TreeMap<>(Map.of(
            ROOT,
            seeing(
                    ROOT + "..",
                    "javax.annotation.processing..",
                    "javax.lang.model..",
                    "javax.tools..",
                    "com.google.auto.service.."),
            ROOT + ".declaration",
            seeing(ROOT + ".declaration", ROOT + ".diagnostic", "javax.lang.model.."),
            ROOT + ".module",
            seeing(ROOT + ".module", ROOT + ".abi", ROOT + ".diagnostic", "com.dylibso.chicory.wasm.."),
            ROOT + ".abi",
            seeing(ROOT + ".abi", ROOT + ".diagnostic"),
            ROOT + ".binding",
            seeing(ROOT + ".binding", ROOT + ".declaration", ROOT + ".module", ROOT + ".abi", ROOT + ".diagnostic"),
            ROOT + ".lowering",
            seeing(ROOT + ".lowering", ROOT + ".binding", ROOT + ".abi"),
            ROOT + ".emit",
            seeing(
                    ROOT + ".emit",
                    ROOT + ".lowering",
                    ROOT + ".abi",
                    "com.palantir.javapoet..",
                    "javax.lang.model.element"),
            ROOT + ".diagnostic",
            seeing(ROOT + ".diagnostic")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(WasmBridgeProcessor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    private static String[] seeing(String... packages) {
        return Stream.concat(Stream.of(packages), Stream.of("java..", "org.jspecify.."))
                .toArray(String[]::new);
    }

    @Test
    void everyPackageHasAWall() {
        TreeSet<String> packages = new TreeSet<>();
        CLASSES.stream().map(JavaClass::getPackageName).forEach(packages::add);
        assertEquals(WALLS.keySet(), packages);
    }

    @TestFactory
    Stream<DynamicTest> noPackageSeesOverItsWall() {
        return WALLS.entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> classes()
                        .that()
                        .resideInAPackage(wall.getKey())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(wall.getValue())
                        .check(CLASSES)));
    }

    /** JavaPoet wants the compiler's modifiers, and needs nothing else of it. */
    @Test
    void emitTakesOnlyModifiersFromTheCompiler() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".emit")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax..")
                        .and(not(nameMatching(".*javax\\.lang\\.model\\.element\\.Modifier;?"))))
                .check(CLASSES);
    }
}
