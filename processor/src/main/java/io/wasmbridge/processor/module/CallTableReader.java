package io.wasmbridge.processor.module;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableImport;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the table of functions of a module: the export that toolchains of LLVM have it under, else the only one that is exported, else
 * the only one that is imported. The runtime finds the same.
 */
final class CallTableReader {

    private static final String CUSTOMARY = "__indirect_function_table";

    private CallTableReader() {}

    static Optional<CallTable> read(WasmModule module) {
        List<CallTable> imported = new ArrayList<>();
        List<Optional<CallTable>> all = new ArrayList<>();
        module.importSection().stream()
                .filter(TableImport.class::isInstance)
                .map(TableImport.class::cast)
                .forEach(table ->
                        all.add(table(table.module() + "." + table.name(), table.entryType(), table.limits())));
        all.forEach(table -> table.ifPresent(imported::add));
        for (int i = 0; i < module.tableSection().tableCount(); i++) {
            Table own = module.tableSection().getTable(i);
            all.add(table("", own.elementType(), own.limits()));
        }
        List<CallTable> exported = IntStream.range(0, module.exportSection().exportCount())
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

    private static CallTable named(Export export, CallTable table) {
        return new CallTable(export.name(), table.elementCount(), table.mostElements());
    }

    private static Optional<CallTable> only(List<CallTable> tables) {
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    private static Optional<CallTable> table(String name, ValType elements, TableLimits limits) {
        return elements.equals(ValType.FuncRef)
                ? Optional.of(new CallTable(name, limits.min(), limits.max()))
                : Optional.empty();
    }
}
