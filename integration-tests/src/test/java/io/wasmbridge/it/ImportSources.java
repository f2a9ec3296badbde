package io.wasmbridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The cells of imports as users would declare them, compiled: interfaces that serve as many of the guest's imports as there are of each
 * signature, and bridges to that guest, known while compiling or not.
 */
final class ImportSources {

    /** How many imports of each signature the guest has. */
    private static final int COPIES = 32;

    static final String IMPORTS =
            "import io.wasmbridge.annotations.*; import io.wasmbridge.runtime.*; import java.nio.*;"
                    + " import java.util.*; import org.jspecify.annotations.Nullable; import io.wasmbridge.it.ImportCellTypes.*; ";

    /**
     * Where a cell is served.
     *
     * @param nth which import of its signature it is
     */
    record Served(Group group, String method, int nth) {}

    /** An interface of imports, and the bridge that it is for. */
    static final class Group {
        private final int number;
        private final ImportCell first;
        private final Map<String, Integer> counts = new HashMap<>();
        private final StringBuilder methods = new StringBuilder();

        Group(int number, ImportCell first) {
            this.number = number;
            this.first = first;
        }

        boolean known() {
            return first.known();
        }

        String module() {
            return first.module();
        }

        String host() {
            return "cells.Host" + number;
        }

        String bridge() {
            return "cells.Guest" + number + "Bridge";
        }

        private boolean takes(ImportCell cell) {
            return cell.known() == known()
                    && cell.module().equals(module())
                    && counts.getOrDefault(cell.signature(), 0) < COPIES;
        }

        private Served add(ImportCell cell, String name) {
            int nth = counts.merge(cell.signature(), 1, Integer::sum) - 1;
            methods.append("@WasmImport(\"")
                    .append(cell.signature())
                    .append('_')
                    .append(nth)
                    .append("\") ")
                    .append(cell.declared(name))
                    .append('\n');
            return new Served(this, name, nth);
        }

        private List<JavaFileObject> sources() {
            String module = known() ? "value = \"" + module() + "\", " : "";
            return List.of(
                    source("Host" + number, "@WasmImport(\"cells\") public interface Host" + number + " {\n" + methods),
                    source(
                            "Guest" + number,
                            "@WasmModule(" + module + "abi = Abi."
                                    + first.coordinate().preset() + ", partial = true, imports = Host" + number
                                    + ".class) public interface Guest" + number
                                    + " extends io.wasmbridge.it.ImportCellsGuest {"));
        }

        private static JavaFileObject source(String name, String text) {
            return new SimpleJavaFileObject(
                    URI.create("string:///cells/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return "package cells; " + IMPORTS + "\n" + text + "}\n";
                }
            };
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final Map<ImportCell, Served> served = new LinkedHashMap<>();

    ImportSources(List<ImportCell> cells) {
        cells.forEach(cell -> served.put(cell, group(cell).add(cell, "m" + served.size())));
    }

    private Group group(ImportCell cell) {
        return groups.stream().filter(group -> group.takes(cell)).findFirst().orElseGet(() -> {
            Group group = new Group(groups.size(), cell);
            groups.add(group);
            return group;
        });
    }

    Served served(ImportCell cell) {
        return served.get(cell);
    }

    /** The classes of all of it; what does not compile is said by the first messages. */
    ClassLoader compile(Path folder) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-processorpath",
                UserBuild.processorPath(),
                "-cp",
                System.getProperty("java.class.path"));
        List<JavaFileObject> sources =
                groups.stream().flatMap(group -> group.sources().stream()).toList();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, diagnostics, options, null, sources)
                .call();
        if (!compiled) {
            throw new AssertionError(diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .limit(20)
                    .map(ImportSources::said)
                    .toList());
        }
        return loader(folder);
    }

    private static String said(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            String line = diagnostic.getSource() == null
                    ? ""
                    : diagnostic
                            .getSource()
                            .getCharContent(true)
                            .toString()
                            .split("\n")[(int) diagnostic.getLineNumber() - 1];
            return "\n" + line + "\n  " + diagnostic.getMessage(Locale.ROOT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ClassLoader loader(Path folder) {
        try {
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ImportSources.class.getClassLoader());
        } catch (MalformedURLException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
