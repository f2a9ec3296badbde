package io.wasmbridge.processor;

import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import io.wasmbridge.processor.module.ModuleReader;
import io.wasmbridge.processor.module.ModuleReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In: the module that an interface names. Out: what the module offers. Rejects names that are no class-path resource, and
 * resources that are in none of the places. A module is read once per compilation.
 */
final class Modules {

    private final ResourceFinder finder;
    private final MessagePrinter printer;
    private final Map<String, ModuleReading> read = new HashMap<>();
    private boolean optionReported;

    Modules(ResourceFinder finder, MessagePrinter printer) {
        this.finder = finder;
        this.printer = printer;
    }

    ModuleReading of(InterfaceDeclaration declaration) {
        String resource = declaration.module().value();
        Position position = declaration.module().position();
        ModuleReading reading = read.computeIfAbsent(resource, name -> read(name, position));
        return new ModuleReading(
                reading.signature(),
                reading.diagnostics().stream()
                        .map(finding -> finding.at(position))
                        .toList());
    }

    private ModuleReading read(String resource, Position position) {
        String plain = plain(resource);
        if (!plain.equals(resource)) {
            return rejected(unusual(resource, plain, position));
        }
        reportOption();
        return finder.find(resource)
                .map(bytes -> ModuleReader.read(resource, bytes, position))
                .orElseGet(() -> rejected(missing(resource, position)));
    }

    /** Said once and of no interface, for the option is of the whole compilation. */
    private void reportOption() {
        if (!optionReported) {
            optionReported = true;
            finder.unusableOption()
                    .ifPresent(value -> printer.print("[wasm/" + Key.MODULE_NOT_FOUND.text() + "] -A"
                            + ResourceFinder.OPTION + " takes the absolute path of a folder, and not '" + value + "'"));
        }
    }

    private static Diagnostic unusual(String resource, String plain, Position position) {
        Diagnostic finding = Diagnostic.of(
                Key.MODULE_NOT_FOUND,
                position,
                "a class-path resource is written 'folder/file.wasm', from the root of the class path, and not '"
                        + resource + "'");
        return plain.isEmpty() ? finding.help("name a file") : finding.help("write \"" + plain + "\"");
    }

    private Diagnostic missing(String resource, Position position) {
        List<String> help = new ArrayList<>();
        Suggestions.listed(similar(resource)).ifPresent(help::add);
        help.add("put the module at src/main/resources/" + resource + " (Maven)");
        help.add("compile with -A" + ResourceFinder.OPTION + "=<folder>, the absolute path of the folder that has '"
                + resource + "' (Gradle, kapt)");
        return Diagnostic.of(Key.MODULE_NOT_FOUND, position, "there is no class-path resource '" + resource + "'")
                .found("nothing of that name in " + String.join(", ", finder.places()))
                .help(help.toArray(String[]::new));
    }

    /** Those of the same file name in other folders, then those of a similar name. */
    private List<String> similar(String resource) {
        List<String> modules = finder.modules();
        Stream<String> moved =
                modules.stream().filter(module -> fileName(module).equals(fileName(resource)));
        return Stream.concat(moved, Suggestions.nearest(resource, modules).stream())
                .distinct()
                .toList();
    }

    private static String fileName(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** The name without what class loaders do not resolve: a leading slash, empty folders, {@code .} and {@code ..}. */
    private static String plain(String resource) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : resource.replace('\\', '/').split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    private static ModuleReading rejected(Diagnostic finding) {
        return new ModuleReading(Optional.empty(), List.of(finding));
    }
}
