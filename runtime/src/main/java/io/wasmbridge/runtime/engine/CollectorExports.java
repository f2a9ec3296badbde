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
import java.util.function.Function;
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
        Stream<String> classes = Stream.of(CLASSES)
                .filter(name -> exports.kind(name).filter("global"::equals).isEmpty());
        return lacking(
                exports,
                Stream.of(missing(exports, NEW, MAKES), missingPins(exports), classes)
                        .flatMap(Function.identity()),
                "an argument is an object, which that runtime makes and pins for the call");
    }

    /** What to say of a module that cannot pin what {@code export} gives. */
    static Optional<Mismatch> unpinned(ModuleExports exports, String export) {
        return lacking(
                exports,
                missingPins(exports),
                "what '" + export + "' returns is an object, which that runtime pins while its handle is open");
    }

    private static Optional<Mismatch> lacking(ModuleExports exports, Stream<String> missing, String why) {
        List<String> names = missing.map(name -> "'" + name + "'").toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Mismatch.of(
                                "allocator-missing",
                                "module '" + exports.moduleName() + "' does not export " + String.join(", ", names)
                                        + " of the runtime of AssemblyScript")
                        .why(why)
                        .found(exports.listed())
                        .help("compile it with --exportRuntime"));
    }

    private static Stream<String> missingPins(ModuleExports exports) {
        return Stream.concat(missing(exports, PIN, PINS), missing(exports, UNPIN, TAKES));
    }

    private static Stream<String> missing(ModuleExports exports, String name, FunctionType type) {
        return exports.function(name).filter(type::equals).isPresent() ? Stream.empty() : Stream.of(name);
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
