package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;

/**
 * What a module of Emscripten exports to be jumped in: where its stack is, how it is put back, and how it is told of a jump. Traps where
 * one of them is missing or of another type, for then no jump could end.
 */
record JumpExports(ExportFunction stackSave, ExportFunction stackRestore, ExportFunction setThrew) {

    private static final FunctionType GIVES_ADDRESS = FunctionType.of(List.of(), List.of(ValType.I32));
    private static final FunctionType TAKES_ADDRESS = FunctionType.of(List.of(ValType.I32), List.of());
    private static final FunctionType TAKES_TWO = FunctionType.of(List.of(ValType.I32, ValType.I32), List.of());

    static JumpExports of(Instance instance) {
        return new JumpExports(
                export(instance, GIVES_ADDRESS, "stackSave", "emscripten_stack_get_current"),
                export(instance, TAKES_ADDRESS, "stackRestore", "_emscripten_stack_restore"),
                export(instance, TAKES_TWO, "setThrew"));
    }

    /** Under the first of the names, which versions of Emscripten have had, that there is. */
    private static ExportFunction export(Instance instance, FunctionType type, String... names) {
        ModuleExports exports = new ModuleExports("", instance.module());
        for (String name : names) {
            if (exports.function(name).filter(type::equals).isPresent()) {
                return instance.export(name);
            }
        }
        throw GuestAbort.trap("called what longjmp may leave, and exports no '" + names[0] + "' to go on from there");
    }
}
