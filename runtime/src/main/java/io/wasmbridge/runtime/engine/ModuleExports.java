package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a module exports, by name, and what to say of an export that is not there or not what it should be. */
final class ModuleExports {

    private static final int MOST_LISTED = 6;

    private final String moduleName;
    private final WasmModule module;
    private final Map<String, FunctionType> functions = new LinkedHashMap<>();
    private final Map<String, ExternalType> others = new LinkedHashMap<>();
    private final Map<String, Integer> dangling = new LinkedHashMap<>();

    ModuleExports(String moduleName, WasmModule module) {
        this.moduleName = moduleName;
        this.module = module;
        List<FunctionImport> imports = new ArrayList<>();
        module.importSection().stream()
                .filter(FunctionImport.class::isInstance)
                .map(FunctionImport.class::cast)
                .forEach(imports::add);
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            Export export = module.exportSection().getExport(i);
            if (export.exportType() != ExternalType.FUNCTION) {
                others.put(export.name(), export.exportType());
            } else if (export.index()
                    >= imports.size() + module.functionSection().functionCount()) {
                dangling.put(export.name(), export.index());
            } else {
                functions.put(export.name(), type(imports, export.index()));
            }
        }
    }

    private FunctionType type(List<FunctionImport> imports, int index) {
        int typeIndex = index < imports.size()
                ? imports.get(index).typeIndex()
                : module.functionSection().getFunctionType(index - imports.size());
        return module.typeSection().getType(typeIndex);
    }

    String moduleName() {
        return moduleName;
    }

    /** {@code function}, {@code memory}: what the export of that name is, if there is one. */
    Optional<String> kind(String name) {
        return functions.containsKey(name)
                ? Optional.of("function")
                : Optional.ofNullable(others.get(name)).map(kind -> kind.name().toLowerCase(Locale.ROOT));
    }

    Map<String, FunctionType> functions() {
        return functions;
    }

    Optional<FunctionType> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** What is wrong with a name that a user wrote, and that is no exported function. */
    Mismatch notAFunction(String name) {
        return otherwise(name).orElseGet(() -> unknown("'" + name + "'")
                .help(didYouMean(name)
                        .orElse("name a function of the module, or export '" + name + "' from the guest")));
    }

    /** What is wrong with a method's own name, where none of {@code names}, as which it is looked for, is an exported function. */
    Mismatch notAFunction(String name, List<String> names) {
        Optional<Mismatch> otherKind =
                names.stream().flatMap(each -> otherwise(each).stream()).findFirst();
        if (otherKind.isPresent()) {
            return otherKind.get();
        }
        String wanted = names.get(0);
        String nearest = Suggestions.nearest(wanted, functions.keySet()).stream()
                .findFirst()
                .orElse("...");
        Mismatch mismatch = unknown(
                alternatives(names.stream().map(each -> "'" + each + "'").toList()));
        didYouMean(wanted).ifPresent(mismatch::help);
        return mismatch.help(
                "annotate '" + name + "' with the name of its export: @WasmExport(" + quoted(nearest) + ")");
    }

    private Mismatch unknown(String names) {
        return Mismatch.of("unknown-export", "module '" + moduleName + "' exports no function " + names)
                .found(listed());
    }

    private Optional<Mismatch> otherwise(String name) {
        if (dangling.containsKey(name)) {
            return Optional.of(Mismatch.of(
                    "module-malformed",
                    "'" + name + "' of module '" + moduleName + "' is function " + dangling.get(name)
                            + ", which the module does not have"));
        }
        return Optional.ofNullable(others.get(name)).map(kind -> Mismatch.of(
                        "wrong-export-kind",
                        "'" + name + "' of module '" + moduleName + "' is a "
                                + kind.name().toLowerCase(Locale.ROOT) + ", where a function is called")
                .found(listed())
                .help(didYouMean(name).orElse("name a function of the module")));
    }

    private Optional<String> didYouMean(String name) {
        return Suggestions.didYouMean(name, functions.keySet());
    }

    /** {@code functions add, fibonacci and 12 more}. */
    String listed() {
        return functions.isEmpty() ? "no functions" : "functions " + some(List.copyOf(functions.keySet()));
    }

    static String some(List<String> names) {
        String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        int more = names.size() - MOST_LISTED;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    /** What is wrong where memory is needed or was named, and is not there. */
    Optional<Mismatch> memory(String name, boolean needed) {
        boolean named = !name.equals("memory");
        List<String> memories = others.entrySet().stream()
                .filter(export -> export.getValue() == ExternalType.MEMORY)
                .map(Map.Entry::getKey)
                .toList();
        boolean imported =
                memories.isEmpty() && module.importSection().stream().anyMatch(MemoryImport.class::isInstance);
        if (memories.contains(name) || (!named && (!needed || imported))) {
            return Optional.empty();
        }
        Mismatch mismatch = Mismatch.of(
                        "memory-missing", "module '" + moduleName + "' exports no memory '" + name + "'")
                .why("Strings, arrays and views lie in the guest's memory")
                .found(memories.isEmpty() ? "no memory" : "memory " + some(memories));
        String other = Suggestions.nearest(name, memories).stream()
                .findFirst()
                .orElse(memories.isEmpty() ? "" : memories.get(0));
        return Optional.of(mismatch.help(
                memories.isEmpty()
                        ? "export the guest's memory as \"memory\""
                        : "name it: @WasmModule(memory = " + quoted(other) + ")"));
    }

    /** Exports that look as if they play a role, at most three; each quoted. */
    List<String> candidates(HeapRole role) {
        return functions.entrySet().stream()
                .filter(function -> role.fits(function.getValue()) && role.isNamedFor(function.getKey()))
                .limit(3)
                .map(function -> quoted(function.getKey()))
                .toList();
    }

    static String alternatives(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** {@code an Iterator}, {@code a Counter}. */
    static String article(String type) {
        return ("aeiouAEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
