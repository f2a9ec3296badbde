package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Wasm function types as text, the same as in generated contracts: {@code (i32, i32) -> i64}. */
final class Signatures {

    private Signatures() {}

    static String of(FunctionType type) {
        String results = type.returns().size() == 1 ? name(type.returns().get(0)) : join(type.returns());
        return join(type.params()) + " -> " + results;
    }

    private static String join(List<ValType> types) {
        return types.stream().map(Signatures::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A reference type prints as its opcode and a number, but for these. */
    private static String name(ValType type) {
        if (type.equals(ValType.ExternRef)) {
            return "externref";
        }
        if (type.equals(ValType.FuncRef)) {
            return "funcref";
        }
        return type.toString().toLowerCase(Locale.ROOT);
    }
}
