package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.module.ModuleSignature;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases that several messages share. */
final class Wording {

    private static final int MOST_LISTED = 6;

    private Wording() {}

    /** {@code parameter 'text' of 'remember'}. */
    static String subject(MethodDeclaration method, ParameterDeclaration parameter) {
        return "parameter '" + parameter.name() + "' of '" + method.name() + "'";
    }

    /** {@code the result of 'reverse'}. */
    static String resultOf(MethodDeclaration method) {
        return "the result of '" + method.name() + "'";
    }

    /** {@code (int, @Unsigned(8) int) -> int}; the handle of a resource comes first: {@code (Counter, int) -> int}. */
    static String declared(MethodDeclaration method) {
        Stream<String> receiver =
                method.receiver().map(declarer -> declarer.resource().display()).stream();
        Stream<String> parameters =
                method.parameters().stream().map(parameter -> declared(parameter.type(), parameter.marks()));
        return Stream.concat(receiver, parameters).collect(Collectors.joining(", ", "(", ")")) + " -> "
                + declared(method.result(), method.marks());
    }

    private static String declared(JavaType type, Marks marks) {
        return marks.unsigned().map(bits -> "@Unsigned(" + bits.value() + ") ").orElse("") + type.display();
    }

    /** {@code functions add, fibonacci and 12 more}. */
    static String functionsOf(ModuleSignature module) {
        return module.functions().isEmpty()
                ? "no functions"
                : "functions " + some(module.functions().keySet());
    }

    /** The first few names, and how many more there are. */
    static String some(Collection<String> names) {
        String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        int more = names.size() - MOST_LISTED;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    /** {@code 'dealloc' or 'deallocate'}. */
    static String names(List<String> names) {
        return alternatives(names.stream().map(name -> "'" + name + "'").toList());
    }

    /** {@code a, b or c}. */
    static String alternatives(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** What ends terminated memory: {@code a zero byte}, {@code a zero element}. */
    static String zero(HostType type) {
        return type instanceof HostType.Text text ? text.encoding().zero() : "a zero element";
    }

    /** {@code a global}. */
    static String article(ExportKind kind) {
        return "a " + kind.name().toLowerCase(Locale.ROOT);
    }

    /** {@code an i32}, {@code two i32}. */
    static String counted(int count, CoreType type) {
        return switch (count) {
            case 0 -> "no " + type;
            case 1 -> "an " + type;
            case 2 -> "two " + type;
            case 3 -> "three " + type;
            default -> count + " " + type;
        };
    }

    /** {@code an int}, {@code a String}. */
    static String article(String type) {
        return ("aeiouAEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    /** {@code "text"} as it stands in a Java source. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
