package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The exports of AssemblyScript's runtime, which a module has that is compiled with {@code --exportRuntime}. */
final class CollectorExports {

    private static final String NEW = "__new";
    private static final String PIN = "__pin";
    private static final String UNPIN = "__unpin";
    private static final String CLASSES = "__rtti_base";
    private static final String ARGUMENTS_LENGTH = "__setArgumentsLength";
    private static final String ID = "_ID";

    private static final FunctionType MAKES = FunctionType.of(List.of(ValType.I32, ValType.I32), List.of(ValType.I32));
    private static final FunctionType PINS = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));
    private static final FunctionType TAKES = FunctionType.of(List.of(ValType.I32), List.of());

    private CollectorExports() {}

    /** What to say of a module that lacks something of what a bridge needs that makes objects. */
    static Optional<Mismatch> lacking(ModuleExports exports) {
        List<String> missing = missing(exports);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Mismatch.of(
                                "allocator-missing",
                                "module '" + exports.moduleName() + "' does not export " + String.join(", ", missing)
                                        + " of the runtime of AssemblyScript")
                        .why("an argument is an object, which that runtime makes and pins for the call")
                        .found(exports.listed())
                        .help("compile it with --exportRuntime"));
    }

    private static List<String> missing(ModuleExports exports) {
        Stream<String> functions = Stream.of(Map.entry(NEW, MAKES), Map.entry(PIN, PINS), Map.entry(UNPIN, TAKES))
                .filter(needed -> exports.function(needed.getKey())
                        .filter(needed.getValue()::equals)
                        .isEmpty())
                .map(Map.Entry::getKey);
        Stream<String> classes = Stream.of(CLASSES)
                .filter(name -> exports.kind(name).filter("global"::equals).isEmpty());
        return Stream.concat(functions, classes).map(name -> "'" + name + "'").toList();
    }

    /** What of it an instance has. */
    static LinkedCollector of(Instance instance, BiFunction<Instance, String, GuestFunction> function) {
        Map<String, FunctionType> functions = new LinkedHashMap<>();
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (int i = 0; i < instance.module().exportSection().exportCount(); i++) {
            Export export = instance.module().exportSection().getExport(i);
            String name = export.name();
            if (export.exportType() == ExternalType.FUNCTION) {
                functions.put(name, instance.exportType(name));
            } else if (export.exportType() == ExternalType.GLOBAL && (name.equals(CLASSES) || name.endsWith(ID))) {
                constant(instance, name).ifPresent(value -> constants.put(name, value));
            }
        }
        Integer classes = constants.remove(CLASSES);
        return new LinkedCollector(
                fitting(functions, NEW, MAKES).map(name -> function.apply(instance, name)),
                fitting(functions, PIN, PINS).map(name -> function.apply(instance, name)),
                fitting(functions, UNPIN, TAKES).map(name -> function.apply(instance, name)),
                classes == null ? OptionalInt.empty() : OptionalInt.of(classes),
                fitting(functions, ARGUMENTS_LENGTH, TAKES).map(name -> function.apply(instance, name)),
                constants);
    }

    private static Optional<String> fitting(Map<String, FunctionType> functions, String name, FunctionType type) {
        return Optional.ofNullable(functions.get(name)).filter(type::equals).map(found -> name);
    }

    private static Optional<Integer> constant(Instance instance, String name) {
        var global = instance.exports().global(name);
        return global.getMutabilityType() == MutabilityType.Const
                        && global.getType().equals(ValType.I32)
                ? Optional.of((int) global.getValue())
                : Optional.empty();
    }
}
