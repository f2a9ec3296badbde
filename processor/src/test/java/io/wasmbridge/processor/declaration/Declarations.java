package io.wasmbridge.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Reads the type {@code example.Input} out of source text. */
final class Declarations {

    private static final String IMPORTS =
            "package example; import io.wasmbridge.annotations.*; import io.wasmbridge.runtime.*; import java.util.*; ";

    private Declarations() {}

    /** Of a source that can be read; {@code members} is the text between the braces of the interface. */
    static InterfaceDeclaration read(String members) {
        return readType("@WasmModule(\"m.wasm\") public interface Input { " + members + " }");
    }

    static InterfaceDeclaration readType(String types) {
        DeclarationReading reading = reading(types);
        return reading.declaration().orElseThrow(() -> new AssertionError(reading));
    }

    static DeclarationReading reading(String types) {
        List<DeclarationReading> readings = new ArrayList<>();
        JavaFileObject source = JavaFileObjects.forSourceString("example.Input", IMPORTS + types);
        Compilation compilation =
                Compiler.javac().withProcessors(new Probe(readings)).compile(source);
        assertEquals(1, readings.size(), compilation::toString);
        return readings.get(0);
    }

    private static final class Probe extends AbstractProcessor {

        private final List<DeclarationReading> readings;

        Probe(List<DeclarationReading> readings) {
            this.readings = readings;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (readings.isEmpty()) {
                TypeElement type = processingEnv.getElementUtils().getTypeElement("example.Input");
                readings.add(new DeclarationReader(
                                processingEnv.getElementUtils(), processingEnv.getTypeUtils(), any -> true)
                        .read(type));
            }
            return false;
        }
    }
}
