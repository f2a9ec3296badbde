package io.wasmbridge.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What a compiler said about sources, and which sources the processor wrote.
 *
 * @param generated names of the generated source files, relative to their root, sorted
 */
record CompilerRun(boolean succeeded, List<Message> messages, List<String> generated, Path sourceOutput) {

    /** A message; {@code file} is empty for one that is about no place. */
    record Message(String file, long line, long column, String kind, String text) {}

    static JavaCompiler javac() {
        return ToolProvider.getSystemJavaCompiler();
    }

    /** Compiles with the class path of the tests, and whatever {@code options} add. */
    static CompilerRun of(
            JavaCompiler compiler,
            List<Path> sources,
            List<Path> classPath,
            List<String> options,
            List<? extends Processor> processors,
            Path output) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, Locale.ENGLISH, null)) {
            Path classes = Files.createDirectories(output.resolve("classes"));
            Path sourceOutput = Files.createDirectories(output.resolve("sources"));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sourceOutput));
            List<Path> path = new ArrayList<>(classPath);
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .forEach(path::add);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            List<String> allOptions = new ArrayList<>(options);
            if (processors.isEmpty()) {
                allOptions.add("-proc:none");
            }
            // ECJ writes what it collects to this too.
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    collector,
                    allOptions,
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.setLocale(Locale.ENGLISH);
            boolean succeeded = task.call();
            return new CompilerRun(
                    succeeded,
                    collector.getDiagnostics().stream()
                            .map(CompilerRun::message)
                            .toList(),
                    filesUnder(sourceOutput),
                    sourceOutput);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages, as javac's own layout begins: {@code file:line:column: kind: text}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            if (!message.file().isEmpty()) {
                text.append(message.file())
                        .append(':')
                        .append(message.line())
                        .append(':')
                        .append(message.column())
                        .append(": ");
            }
            text.append(message.kind()).append(": ").append(message.text()).append('\n');
        }
        generated.forEach(name -> text.append("generated: ").append(name).append('\n'));
        return text.toString();
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new Message(
                source == null ? "" : Path.of(source.toUri()).getFileName().toString(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
                        ? "warning"
                        : diagnostic.getKind().name().toLowerCase(Locale.ROOT),
                diagnostic.getMessage(Locale.ENGLISH));
    }

    private static List<String> filesUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
