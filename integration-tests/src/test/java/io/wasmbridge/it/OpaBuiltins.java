package io.wasmbridge.it;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Functions of documents, by the names that policies have them by. */
class OpaBuiltins implements OpaHost {

    private final Map<String, Function<List<String>, Optional<String>>> functions;

    OpaBuiltins(Map<String, Function<List<String>, Optional<String>>> functions) {
        this.functions = functions;
    }

    /** The module has the number of each name, as a document. */
    private int call(OpaValues policy, int builtin, int... values) {
        String numbers = policy.opaJsonDump(policy.builtins()).replace('}', ',');
        return functions.keySet().stream()
                .filter(name -> numbers.contains("\"" + name + "\":" + builtin + ","))
                .findFirst()
                .map(functions::get)
                .orElseThrow(() -> new OpaException("there is no builtin " + builtin + " in " + functions.keySet()))
                .apply(IntStream.of(values).mapToObj(policy::opaJsonDump).toList())
                .map(policy::opaJsonParse)
                .orElse(0);
    }

    @Override
    public void opaAbort(String reason) {
        throw new OpaException(reason);
    }

    @Override
    public int opaBuiltin0(OpaValues policy, int builtin, int context) {
        return call(policy, builtin);
    }

    @Override
    public int opaBuiltin1(OpaValues policy, int builtin, int context, int a) {
        return call(policy, builtin, a);
    }

    @Override
    public int opaBuiltin2(OpaValues policy, int builtin, int context, int a, int b) {
        return call(policy, builtin, a, b);
    }

    @Override
    public int opaBuiltin3(OpaValues policy, int builtin, int context, int a, int b, int c) {
        return call(policy, builtin, a, b, c);
    }

    @Override
    public int opaBuiltin4(OpaValues policy, int builtin, int context, int a, int b, int c, int d) {
        return call(policy, builtin, a, b, c, d);
    }
}
