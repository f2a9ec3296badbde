package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableImport;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The table of functions that a module declares: the export that toolchains of LLVM have it under, else the only one that is exported,
 * else the only one that is imported. The compiler finds the same.
 */
record TableDeclaration(String name, int index, TableLimits limits) {

    private static final String CUSTOMARY = "__indirect_function_table";

    static Optional<TableDeclaration> find(WasmModule module) {
        List<Optional<TableDeclaration>> all = new ArrayList<>();
        module.importSection().stream()
                .filter(TableImport.class::isInstance)
                .map(TableImport.class::cast)
                .forEach(table -> all.add(
                        of(table.module() + "." + table.name(), all.size(), table.entryType(), table.limits())));
        List<TableDeclaration> imported = all.stream().flatMap(Optional::stream).toList();
        for (int i = 0; i < module.tableSection().tableCount(); i++) {
            Table own = module.tableSection().getTable(i);
            all.add(of("", all.size(), own.elementType(), own.limits()));
        }
        List<TableDeclaration> exported = IntStream.range(
                        0, module.exportSection().exportCount())
                .mapToObj(module.exportSection()::getExport)
                .filter(export -> export.exportType() == ExternalType.TABLE)
                .flatMap(export -> all.get(export.index()).map(table -> named(export, table)).stream())
                .toList();
        return exported.stream()
                .filter(table -> table.name().equals(CUSTOMARY))
                .findFirst()
                .or(() -> only(exported))
                .or(() -> exported.isEmpty() ? only(imported) : Optional.empty());
    }

    private static TableDeclaration named(Export export, TableDeclaration table) {
        return new TableDeclaration(export.name(), table.index(), table.limits());
    }

    private static Optional<TableDeclaration> only(List<TableDeclaration> tables) {
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    private static Optional<TableDeclaration> of(String name, int index, ValType elements, TableLimits limits) {
        return elements.equals(ValType.FuncRef)
                ? Optional.of(new TableDeclaration(name, index, limits))
                : Optional.empty();
    }

    /** The index of a type of that signature. */
    static OptionalInt typeIndex(WasmModule module, String signature) {
        FunctionType[] types = module.typeSection().types();
        return IntStream.range(0, types.length)
                .filter(i -> types[i] != null && Signatures.of(types[i]).equals(signature))
                .findFirst();
    }

    /** What is wrong where the guest is to call methods of these names and signatures by pointer. */
    static List<String> problems(String moduleName, WasmModule module, Map<String, String> pointed) {
        if (pointed.isEmpty()) {
            return List.of();
        }
        Optional<TableDeclaration> table = find(module);
        String first = pointed.keySet().iterator().next();
        if (table.isEmpty()) {
            return List.of(Mismatch.of(
                            "unknown-export",
                            "module '" + moduleName + "' exports no table of functions, and '" + first
                                    + "' is called through one")
                    .why(
                            "the guest calls a function pointer through its table, where the bridge has to put the function")
                    .help("export it from the guest: link with --export-table --growable-table")
                    .toString());
        }
        TableLimits limits = table.get().limits();
        if (limits.max() <= limits.min()) {
            return List.of(Mismatch.of(
                            "unknown-export",
                            "the table '" + table.get().name() + "' of module '" + moduleName + "' cannot grow, and '"
                                    + first + "' is called through it")
                    .why("it has " + limits.min()
                            + " elements, which is the most that it may have, and all may be the guest's")
                    .help("let it grow: link the guest with --growable-table")
                    .toString());
        }
        List<String> problems = new ArrayList<>();
        pointed.forEach((method, signature) -> {
            if (typeIndex(module, signature).isEmpty()) {
                problems.add(mistyped(moduleName, module, method, signature));
            }
        });
        return problems;
    }

    private static String mistyped(String moduleName, WasmModule module, String method, String signature) {
        Set<String> types = new LinkedHashSet<>();
        for (FunctionType type : module.typeSection().types()) {
            if (type != null) {
                types.add(Signatures.of(type));
            }
        }
        return Mismatch.of(
                        "import-signature",
                        "'" + method + "' lowers to " + signature + ", and module '" + moduleName
                                + "' has no function of this type")
                .why("the guest calls a pointer with the type that it expects, and any other traps")
                .found("the types " + ModuleExports.some(List.copyOf(types)))
                .help("declare the types that the guest passes: a String is a pointer and a length, unless"
                        + " @WasmLength says otherwise")
                .toString();
    }
}
