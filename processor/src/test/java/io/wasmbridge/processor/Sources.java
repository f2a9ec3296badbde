package io.wasmbridge.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources as a user with {@code -Werror} would. */
public final class Sources {

    private static final List<String> OPTIONS =
            List.of("--release", "17", "-Xlint:all,-processing", "-Werror", "-proc:none");

    private Sources() {}

    /** What the compiler says about sources, by file name; empty where it is content. Class files go to {@code output}. */
    public static List<String> compile(Path output, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            Files.createDirectories(output);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<JavaFileObject> units = sources.entrySet().stream()
                    .map(source -> unit(source.getKey(), source.getValue()))
                    .toList();
            compiler.getTask(null, files, said, OPTIONS, null, units).call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return said.getDiagnostics().stream().map(Sources::text).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() + " line " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static JavaFileObject unit(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
