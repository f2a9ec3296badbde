package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that the user wrote, or a method's own name, becomes the exported function. Rejects a name that is not exported, and
 * one of an export that is no function.
 */
final class ExportLookup {

    private final ModuleSignature module;

    ExportLookup(ModuleSignature module) {
        this.module = module;
    }

    /** The function that {@code method} calls: the one it names, else its own name's, else the snake-case form's. */
    Outcome<ExportedFunction> of(MethodDeclaration method) {
        Optional<Written<String>> written =
                method.export().filter(name -> !name.value().isEmpty());
        if (written.isPresent()) {
            return named(written.get());
        }
        List<String> names =
                Stream.of(method.name(), snakeCase(method.name())).distinct().toList();
        Optional<ExportedFunction> found =
                names.stream().flatMap(name -> function(name).stream()).findFirst();
        if (found.isPresent()) {
            return Outcome.of(found.get());
        }
        Optional<Diagnostic> otherKind = names.stream()
                .flatMap(name -> wrongKind(name, method.position()).stream())
                .findFirst();
        if (otherKind.isPresent()) {
            return Outcome.rejected(otherKind.get());
        }
        List<String> help = new ArrayList<>();
        Suggestions.didYouMean(method.name(), module.functions().keySet()).ifPresent(help::add);
        help.add("annotate '" + method.name() + "' with the name of its export: "
                + Suggestions.nearest(method.name(), module.functions().keySet()).stream()
                        .findFirst()
                        .map(name -> "@WasmExport(" + Wording.quoted(name) + ")")
                        .orElse("@WasmExport(\"...\")"));
        return Outcome.rejected(unknown(names, method.position()).help(help.toArray(String[]::new)));
    }

    /** The function that is named in an annotation. */
    Outcome<ExportedFunction> named(Written<String> name) {
        return function(name.value())
                .map(Outcome::of)
                .orElseGet(() -> Outcome.rejected(wrongKind(name.value(), name.position())
                        .orElseGet(() -> unknown(List.of(name.value()), name.position())
                                .help(suggested(
                                        name.value(),
                                        "name a function of the module, or export '" + name.value()
                                                + "' from the guest")))));
    }

    /** {@code count_vowels} for {@code countVowels}. */
    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter) && endsWord(name.charAt(i - 1))) {
                snake.append('_');
            }
            snake.append(letter);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean endsWord(char before) {
        return Character.isLowerCase(before) || Character.isDigit(before);
    }

    private Optional<ExportedFunction> function(String name) {
        return Optional.ofNullable(module.functions().get(name)).map(found -> new ExportedFunction(name, found));
    }

    private Diagnostic unknown(List<String> names, Position position) {
        return Diagnostic.of(
                        Key.UNKNOWN_EXPORT,
                        position,
                        "module '" + module.name() + "' exports no function " + Wording.names(names))
                .found(Wording.functionsOf(module));
    }

    private Optional<Diagnostic> wrongKind(String name, Position position) {
        return Optional.ofNullable(module.otherExports().get(name)).map(kind -> Diagnostic.of(
                        Key.WRONG_EXPORT_KIND,
                        position,
                        "'" + name + "' of module '" + module.name() + "' is " + Wording.article(kind)
                                + ", where a function is called")
                .found(Wording.functionsOf(module))
                .help(suggested(name, "name a function of the module")));
    }

    private String suggested(String wanted, String otherwise) {
        return Suggestions.didYouMean(wanted, module.functions().keySet()).orElse(otherwise);
    }
}
