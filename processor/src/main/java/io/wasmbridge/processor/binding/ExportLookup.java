package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A name that the user wrote, or a method's own name, becomes the exported function, or for a method the global. Rejects a name
 * that is not exported, and one of an export that is neither.
 */
final class ExportLookup {

    private final ModuleSignature module;

    ExportLookup(ModuleSignature module) {
        this.module = module;
    }

    /** What {@code method} uses: the export that it names, else its own name's, else the snake-case form's. */
    Outcome<Callee> of(MethodDeclaration method) {
        Optional<Written<String>> written = written(method);
        List<String> names = names(method);
        Optional<Callee> found =
                names.stream().flatMap(name -> callee(name, method).stream()).findFirst();
        if (found.isPresent()) {
            return Outcome.of(found.get());
        }
        Collection<String> offered = offered(method);
        if (written.isPresent()) {
            return Outcome.rejected(misnamed(written.get(), offered));
        }
        Optional<Diagnostic> otherKind = names.stream()
                .flatMap(name -> wrongKind(name, method.position(), offered).stream())
                .findFirst();
        if (otherKind.isPresent()) {
            return Outcome.rejected(otherKind.get());
        }
        List<String> help = new ArrayList<>();
        String wanted = names.get(0);
        Suggestions.didYouMean(wanted, offered).ifPresent(help::add);
        help.add("annotate '" + method.name() + "' with the name of its export: "
                + Suggestions.nearest(wanted, offered).stream()
                        .findFirst()
                        .map(name -> "@WasmExport(" + Wording.quoted(name) + ")")
                        .orElse("@WasmExport(\"...\")"));
        return Outcome.rejected(unknown(names, method.position()).help(help.toArray(String[]::new)));
    }

    /** The function that is named in an annotation. */
    Outcome<ExportedFunction> named(Written<String> name) {
        return function(name.value())
                .map(Outcome::of)
                .orElseGet(
                        () -> Outcome.rejected(misnamed(name, module.functions().keySet())));
    }

    private Diagnostic misnamed(Written<String> name, Collection<String> offered) {
        return wrongKind(name.value(), name.position(), offered)
                .orElseGet(() -> unknown(List.of(name.value()), name.position())
                        .help(suggested(
                                name.value(),
                                offered,
                                "name a function of the module, or export '" + name.value() + "' from the guest")));
    }

    /** The names that a method is looked for under. */
    static List<String> names(MethodDeclaration method) {
        return written(method).map(name -> List.of(name.value())).orElseGet(() -> Stream.concat(
                        prefixed(method), spellings(method))
                .distinct()
                .toList());
    }

    private static Stream<String> spellings(MethodDeclaration method) {
        return Stream.of(method.name(), snakeCase(method.name()));
    }

    private static Stream<String> prefixed(MethodDeclaration method) {
        return method.receiver().map(ResourceNames::prefix).stream()
                .flatMap(prefix -> spellings(method).map(name -> prefix + name));
    }

    private static Optional<Written<String>> written(MethodDeclaration method) {
        return method.export().filter(name -> !name.value().isEmpty());
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

    private Optional<Callee> callee(String name, MethodDeclaration method) {
        return function(name).<Callee>map(Function.identity()).or(() -> Optional.ofNullable(
                        module.globals().get(name))
                .map(type -> new GlobalAccess(name, type, !method.parameters().isEmpty())));
    }

    /** The names worth suggesting: those of globals only where the method has the form of one that reads or writes. */
    private Collection<String> offered(MethodDeclaration method) {
        return GlobalMatch.hasForm(method)
                ? Stream.of(module.functions(), module.globals())
                        .flatMap(exports -> exports.keySet().stream())
                        .toList()
                : module.functions().keySet();
    }

    private Diagnostic unknown(List<String> names, Position position) {
        return Diagnostic.of(
                        Key.UNKNOWN_EXPORT,
                        position,
                        "module '" + module.name() + "' exports no function " + Wording.names(names))
                .found(Wording.functionsOf(module));
    }

    private Optional<Diagnostic> wrongKind(String name, Position position, Collection<String> offered) {
        return Optional.ofNullable(module.otherExports().get(name)).map(kind -> Diagnostic.of(
                        Key.WRONG_EXPORT_KIND,
                        position,
                        "'" + name + "' of module '" + module.name() + "' is " + Wording.article(kind)
                                + ", where a function is called")
                .found(Wording.functionsOf(module))
                .help(suggested(name, offered, "name a function of the module")));
    }

    private static String suggested(String wanted, Collection<String> offered, String otherwise) {
        return Suggestions.didYouMean(wanted, offered).orElse(otherwise);
    }
}
