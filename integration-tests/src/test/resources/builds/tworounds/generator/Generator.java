package generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor of the same build: writes a bridge interface and a type that one in the sources mentions. */
@SupportedAnnotationTypes("generator.Generate")
public final class Generator extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            write("app.Later", """
                    package app;

                    import io.wasmbridge.annotations.WasmModule;

                    @WasmModule("wasm/text.wasm")
                    public interface Later {
                        int countVowels(String text);
                    }
                    """);
            write("app.Unit", """
                    package app;

                    public final class Unit {
                        private Unit() {}

                        public static String of(int count) {
                            return count + " words";
                        }
                    }
                    """);
            write("app.Numbered", """
                    package app;

                    public interface Numbered {
                        default int value() {
                            return toString().length();
                        }
                    }
                    """);
            write("app.Amount", """
                    package app;

                    public enum Amount {
                        NONE,
                        ONE,
                        SEVERAL
                    }
                    """);
            write("app.Parent", """
                    package app;

                    public interface Parent {
                        int lineCount(String text);
                    }
                    """);
        }
        return true;
    }

    private void write(String name, String source) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
