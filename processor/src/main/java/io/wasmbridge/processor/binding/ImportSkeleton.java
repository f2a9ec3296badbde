package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ImportedFunction;
import io.wasmbridge.processor.declaration.ImportDeclaration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Java method that would serve an import, to be pasted; plain numbers, for nothing tells what they mean. */
final class ImportSkeleton {

    private static final Set<CoreType> NUMBERS = EnumSet.of(CoreType.I32, CoreType.I64, CoreType.F32, CoreType.F64);

    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    private ImportSkeleton() {}

    /** The edit that serves {@code missing}; empty where Java has no type for what it passes. */
    static Optional<String> edit(ImportedFunction missing, List<ImportDeclaration> declared) {
        return method(missing).map(method -> declared.stream()
                .filter(imported ->
                        imported.pointed().isEmpty() && imported.module().equals(missing.module()))
                .findFirst()
                .map(imported -> "declare '" + method + "' in '" + imported.simpleName() + "'")
                .orElseGet(() -> "declare '@WasmImport(" + Wording.quoted(missing.module()) + ") interface "
                        + interfaceName(missing.module()) + " { " + method
                        + " }' and name it in @WasmModule(imports = ...)"));
    }

    private static Optional<String> method(ImportedFunction missing) {
        List<CoreType> taken = missing.signature().parameters();
        List<CoreType> given = missing.signature().results();
        if (given.size() > 1 || !NUMBERS.containsAll(taken) || !NUMBERS.containsAll(given)) {
            return Optional.empty();
        }
        String parameters = IntStream.range(0, taken.size())
                .mapToObj(i -> keyword(taken.get(i)) + " p" + i)
                .collect(Collectors.joining(", ", "(", ");"));
        String name = methodName(missing.field());
        boolean found = ExportLookup.snakeCase(name).equals(missing.field()) || name.equals(missing.field());
        String annotation = found ? "" : "@WasmImport(" + Wording.quoted(missing.field()) + ") ";
        String result = given.isEmpty() ? "void" : keyword(given.get(0));
        return Optional.of(annotation + result + " " + name + parameters);
    }

    private static String keyword(CoreType type) {
        return switch (type) {
            case I64 -> "long";
            case F32 -> "float";
            case F64 -> "double";
            default -> "int";
        };
    }

    /** {@code emscriptenGetNow} for {@code emscripten_get_now}; a name of no letters becomes {@code call}. */
    private static String methodName(String field) {
        String joined = words(field);
        String name = joined.isEmpty() ? "call" : Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
        return isName(name) ? name : "call" + joined;
    }

    private static String interfaceName(String module) {
        String joined = words(module);
        return isName(joined) ? joined : "Host" + joined;
    }

    /** Of letters and digits, it can still begin with a digit, or be a word of the language. */
    private static boolean isName(String word) {
        return !word.isEmpty() && !Character.isDigit(word.charAt(0)) && !KEYWORDS.contains(word);
    }

    /** The words of a name, each with its first letter in upper case. */
    private static String words(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
