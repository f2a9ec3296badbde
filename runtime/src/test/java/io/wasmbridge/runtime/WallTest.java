package io.wasmbridge.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use what. */
@AnalyzeClasses(packages = "io.wasmbridge.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class WallTest {

    private static final String RUNTIME = "io.wasmbridge.runtime";
    private static final String GENERATED = "io.wasmbridge.runtime.generated";
    private static final String ENGINE = "io.wasmbridge.runtime.engine";

    private static final String SHOWN_TYPES =
            "(\\[L)?com\\.dylibso\\.chicory\\.runtime\\.(Instance|Machine|HostFunction);?";

    @ArchTest
    static final ArchRule onlyTheEngineKnowsChicory = noClasses()
            .that()
            .resideInAnyPackage(RUNTIME, GENERATED)
            .should()
            .dependOnClassesThat(resideInAPackage("com.dylibso.chicory..").and(not(nameMatching(SHOWN_TYPES))));

    @ArchTest
    static final ArchRule theEngineKnowsTheSeamOnly = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RUNTIME);

    @ArchTest
    static final ArchRule everyPackageIsOneOfThree = classes().should().resideInAnyPackage(RUNTIME, GENERATED, ENGINE);

    @ArchTest
    static final ArchRule nothingElseIsNeeded = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "io.wasmbridge.runtime..", "com.dylibso.chicory..", "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule noStaticStateThatChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule noStaticStateInAContainer = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(resideInAnyPackage("java.util..", "java.lang.ref..", "java.nio.."))
            .orShould()
            .haveRawType(ThreadLocal.class);

    @ArchTest
    static final ArchRule noReflection = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "sun..", "jdk..")
                    .or(nameMatching("java\\.lang\\.invoke\\.(MethodHandle|VarHandle)s?")));

    @ArchTest
    static final ArchRule noClassesByName = noClasses()
            .should()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "getDeclaredMethods")
            .orShould()
            .callMethod(Class.class, "getMethods")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ClassLoader.class);

    @ArchTest
    static final ArchRule noThreadsOfItsOwn = noClasses()
            .that()
            .doNotBelongToAnyOf(Deadline.class)
            .should()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent");

    @ArchTest
    static final ArchRule noOutput =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
