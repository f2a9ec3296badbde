package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.GlobalImport;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares the globals that a bridge was compiled against with those of a module. In: both. Out: what does not agree. */
final class GlobalCheck {

    private static final String MUTABLE = "mut ";

    private final ModuleExports exports;
    private final Map<String, String> types = new LinkedHashMap<>();

    GlobalCheck(ModuleExports exports, WasmModule module) {
        this.exports = exports;
        List<String> globals = globals(module);
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            Export export = module.exportSection().getExport(i);
            if (export.exportType() == ExternalType.GLOBAL && export.index() < globals.size()) {
                types.put(export.name(), globals.get(export.index()));
            }
        }
    }

    /** The types of all globals, the imported ones first: exports number them through. */
    private static List<String> globals(WasmModule module) {
        List<String> globals = new ArrayList<>();
        module.importSection().stream()
                .filter(GlobalImport.class::isInstance)
                .map(GlobalImport.class::cast)
                .forEach(imported -> globals.add(text(imported.type(), imported.mutabilityType())));
        for (int i = 0; i < module.globalSection().globalCount(); i++) {
            var own = module.globalSection().getGlobal(i);
            globals.add(text(own.valueType(), own.mutabilityType()));
        }
        return globals;
    }

    /** {@code i32}, {@code mut i32}. */
    static String text(ValType type, MutabilityType mutability) {
        return (mutability == MutabilityType.Var ? MUTABLE : "")
                + type.toString().toLowerCase(Locale.ROOT);
    }

    /** {@code mut i32}: the type of the global that is exported under a name, if one is. */
    Optional<String> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** What is wrong with the export {@code name}, which is bound as a global of type {@code wanted}; one only read may be mut. */
    Optional<Mismatch> check(String name, String wanted) {
        String found = types.get(name);
        if (found == null) {
            return Optional.of(exports.kind(name)
                    .map(kind -> kind.equals("global") ? dangling(name) : otherKind(name, wanted, kind))
                    .orElseGet(() -> unknown(name)));
        }
        return found.equals(wanted) || found.equals(MUTABLE + wanted)
                ? Optional.empty()
                : Optional.of(Mismatch.of(
                        "signature-mismatch",
                        "the global '" + name + "' is bound as " + wanted + ", but the module exports " + found));
    }

    private Mismatch otherKind(String name, String wanted, String kind) {
        return Mismatch.of(
                        "wrong-export-kind",
                        "'" + name + "' of module '" + exports.moduleName() + "' is a " + kind + ", where a global is "
                                + (wanted.startsWith(MUTABLE) ? "written" : "read"))
                .found(listed());
    }

    private Mismatch dangling(String name) {
        return Mismatch.of(
                "module-malformed",
                "'" + name + "' of module '" + exports.moduleName() + "' is a global that the module does not have");
    }

    private Mismatch unknown(String name) {
        return Mismatch.of("unknown-export", "module '" + exports.moduleName() + "' exports no global '" + name + "'")
                .found(listed())
                .help(Suggestions.didYouMean(name, types.keySet()).orElse("export '" + name + "' from the guest"));
    }

    private String listed() {
        return types.isEmpty() ? "no globals" : "globals " + ModuleExports.some(List.copyOf(types.keySet()));
    }
}
