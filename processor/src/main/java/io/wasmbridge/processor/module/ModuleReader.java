package io.wasmbridge.processor.module;

import com.dylibso.chicory.wasm.MalformedException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CustomSection;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Global;
import com.dylibso.chicory.wasm.types.GlobalImport;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.UnknownCustomSection;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import io.wasmbridge.processor.module.ModuleSignature.ModuleImport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In: the bytes of a module. Out: what the module offers and asks for. Rejects components, what is not WebAssembly, and what
 * the engine's own parser and validator refuse, for it would refuse it at run time too.
 */
public final class ModuleReader {

    private ModuleReader() {}

    /**
     * Reads a module.
     *
     * @param name the resource, as the user wrote it
     * @param position where findings belong
     */
    public static ModuleReading read(String name, byte[] bytes, Position position) {
        if (Binary.isComponent(bytes)) {
            return ModuleReading.rejected(component(name, position));
        }
        Optional<String> fault = Binary.fault(bytes);
        if (fault.isPresent()) {
            return ModuleReading.rejected(malformed(name, position, fault.get()));
        }
        try {
            return ModuleReading.of(signature(name, bytes, Parser.parse(bytes)));
        } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError e) {
            // The parser trusts the counts that it reads: besides its own exceptions it fails in arrays and buffers.
            return ModuleReading.rejected(malformed(name, position, "is no valid module: " + reason(e)));
        }
    }

    private static Diagnostic component(String name, Position position) {
        return Diagnostic.of(
                        Key.COMPONENT_BINARY, position, "'" + name + "' is a component; a bridge binds a core module")
                .why("a component wraps core modules in another binary format, which the engine does not run")
                .help(
                        "build a core module; for Rust, 'cargo build --target wasm32-unknown-unknown'",
                        "take the core module out of it: 'wasm-tools component unbundle'");
    }

    private static Diagnostic malformed(String name, Position position, String fault) {
        return Diagnostic.of(Key.MODULE_MALFORMED, position, "'" + name + "' " + fault)
                .help("build the module again, and keep it out of what the build filters as text");
    }

    private static String reason(Throwable failure) {
        // What the parser throws is wrapped once, in a sentence that is the same for all.
        Throwable cause = failure.getCause();
        Throwable telling =
                failure instanceof MalformedException && cause instanceof MalformedException ? cause : failure;
        String message = telling.getMessage();
        return message == null ? telling.getClass().getSimpleName() : message.strip();
    }

    private static ModuleSignature signature(String name, byte[] bytes, WasmModule module) {
        List<ModuleImport> imports = imports(module);
        List<FlatSignature> functions = new ArrayList<>();
        imports.forEach(imported -> imported.signature().ifPresent(functions::add));
        for (int i = 0; i < module.functionSection().functionCount(); i++) {
            functions.add(flat(module.functionSection().getFunctionType(i, module.typeSection())));
        }
        Map<String, FlatSignature> exported = new LinkedHashMap<>();
        Map<String, GlobalType> exportedGlobals = new LinkedHashMap<>();
        List<GlobalType> globals = globals(module);
        Map<String, ExportKind> others = new LinkedHashMap<>();
        for (Export export : exports(module)) {
            if (exported.containsKey(export.name()) || others.containsKey(export.name())) {
                throw new IllegalArgumentException("two exports are named '" + export.name() + "'");
            }
            if (export.exportType() == ExternalType.FUNCTION) {
                exported.put(export.name(), functions.get(export.index()));
            } else {
                others.put(export.name(), exportKind(export.exportType()));
                if (export.exportType() == ExternalType.GLOBAL) {
                    exportedGlobals.put(export.name(), globals.get(export.index()));
                }
            }
        }
        return new ModuleSignature(
                name,
                sha256(bytes),
                exported,
                exportedGlobals,
                others,
                imports,
                producers(module),
                sections(module),
                types(module),
                CallTableReader.read(module));
    }

    private static List<FlatSignature> types(WasmModule module) {
        return Stream.of(module.typeSection().types())
                .filter(Objects::nonNull)
                .map(ModuleReader::flat)
                .toList();
    }

    private static List<Export> exports(WasmModule module) {
        return IntStream.range(0, module.exportSection().exportCount())
                .mapToObj(module.exportSection()::getExport)
                .toList();
    }

    private static List<ModuleImport> imports(WasmModule module) {
        List<ModuleImport> imports = new ArrayList<>();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            Import imported = module.importSection().getImport(i);
            Optional<FlatSignature> signature = imported instanceof FunctionImport function
                    ? Optional.of(flat(module.typeSection().getType(function.typeIndex())))
                    : Optional.empty();
            imports.add(
                    new ModuleImport(imported.module(), imported.name(), importKind(imported.importType()), signature));
        }
        return imports;
    }

    /** The imported ones first: exports number them through. */
    private static List<GlobalType> globals(WasmModule module) {
        List<GlobalType> globals = new ArrayList<>();
        module.importSection().stream()
                .filter(GlobalImport.class::isInstance)
                .map(GlobalImport.class::cast)
                .forEach(imported -> globals.add(global(imported.type(), imported.mutabilityType())));
        for (int i = 0; i < module.globalSection().globalCount(); i++) {
            Global own = module.globalSection().getGlobal(i);
            globals.add(global(own.valueType(), own.mutabilityType()));
        }
        return globals;
    }

    private static GlobalType global(ValType type, MutabilityType mutability) {
        return new GlobalType(coreType(type), mutability == MutabilityType.Var);
    }

    private static Map<String, List<String>> producers(WasmModule module) {
        return module.customSection("producers") instanceof UnknownCustomSection section
                ? Producers.read(section.bytes())
                : Map.of();
    }

    private static List<String> sections(WasmModule module) {
        return module.customSections().stream().map(CustomSection::name).toList();
    }

    private static FlatSignature flat(FunctionType type) {
        return new FlatSignature(
                type.params().stream().map(ModuleReader::coreType).toList(),
                type.returns().stream().map(ModuleReader::coreType).toList());
    }

    private static CoreType coreType(ValType type) {
        if (type.equals(ValType.FuncRef)) {
            return CoreType.FUNCREF;
        }
        if (type.equals(ValType.ExternRef)) {
            return CoreType.EXTERNREF;
        }
        return switch (type.opcode()) {
            case ValType.ID.I32 -> CoreType.I32;
            case ValType.ID.I64 -> CoreType.I64;
            case ValType.ID.F32 -> CoreType.F32;
            case ValType.ID.F64 -> CoreType.F64;
            case ValType.ID.V128 -> CoreType.V128;
            default -> CoreType.REF;
        };
    }

    private static ExportKind exportKind(ExternalType type) {
        return ExportKind.valueOf(type.name());
    }

    private static ImportKind importKind(ExternalType type) {
        return ImportKind.valueOf(type.name());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
