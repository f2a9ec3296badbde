package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.HostImports.Served;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Java method that would serve an import, to be pasted, as the compiler has it; plain numbers, for nothing tells what they mean. */
final class ImportSkeleton {

    private ImportSkeleton() {}

    /** The edit that serves {@code missing}; empty where Java has no type for what it passes. */
    static Optional<String> edit(FunctionImport missing, FunctionType type, List<Served> served) {
        return method(missing.name(), type).map(method -> served.stream()
                .filter(beside -> beside.imported().module().equals(missing.module()))
                .findFirst()
                .map(other -> "declare '" + method + "' in '" + other.host() + "'")
                .orElseGet(() -> "declare '@WasmImport(" + ModuleExports.quoted(missing.module())
                        + ") interface " + interfaceName(missing.module()) + " { " + method
                        + " }' and name it in @WasmModule(imports = ...)"));
    }

    private static Optional<String> method(String field, FunctionType type) {
        List<Optional<String>> taken =
                type.params().stream().map(ImportSkeleton::keyword).toList();
        List<Optional<String>> given =
                type.returns().stream().map(ImportSkeleton::keyword).toList();
        if (given.size() > 1 || Stream.concat(taken.stream(), given.stream()).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String parameters = IntStream.range(0, taken.size())
                .mapToObj(i -> taken.get(i).orElseThrow() + " p" + i)
                .collect(Collectors.joining(", ", "(", ");"));
        String name = methodName(field);
        boolean found = name.equals(field) || DemandCheck.snakeCase(name).equals(field);
        String annotation = found ? "" : "@WasmImport(" + ModuleExports.quoted(field) + ") ";
        String result = given.stream().flatMap(Optional::stream).findFirst().orElse("void");
        return Optional.of(annotation + result + " " + name + parameters);
    }

    private static Optional<String> keyword(ValType type) {
        return switch (type.toString().toLowerCase(Locale.ROOT)) {
            case "i32" -> Optional.of("int");
            case "i64" -> Optional.of("long");
            case "f32" -> Optional.of("float");
            case "f64" -> Optional.of("double");
            default -> Optional.empty();
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
        return !word.isEmpty() && !Character.isDigit(word.charAt(0)) && !isKeyword(word);
    }

    private static boolean isKeyword(String word) {
        return switch (word) {
            case "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const" -> true;
            case "continue", "default", "do", "double", "else", "enum", "extends", "false", "final" -> true;
            case "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int" -> true;
            case "interface", "long", "native", "new", "null", "package", "private", "protected", "public" -> true;
            case "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw" -> true;
            case "throws", "transient", "true", "try", "void", "volatile", "while" -> true;
            default -> false;
        };
    }

    /** The words of a name, each with its first letter in upper case. */
    private static String words(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
