package io.wasmbridge.it;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Engine;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evaluates a policy over one document of data and many of input, each of them JSON. The data lie in one scope of the guest's
 * arena, what an evaluation makes in one above it.
 */
final class OpaPolicy implements AutoCloseable {

    private static final int BUILTINS = 5;
    private static final int NO_VALUE = 0;

    private final Opa opa;
    private Allocator.Scope documents;
    private int data = NO_VALUE;

    private OpaPolicy(Opa opa) {
        this.opa = opa;
        this.documents = opa.allocator().scope();
    }

    static OpaPolicy open(Engine engine) {
        return new OpaPolicy(
                OpaBridge.builder().engine(engine).hostFunctions(imports()).build());
    }

    /** The policy calls no builtin; what it says when it gives up becomes an exception. */
    static HostFunction[] imports() {
        Stream<HostFunction> builtins = IntStream.range(0, BUILTINS)
                .mapToObj(arity ->
                        function("opa_builtin" + arity, 2 + arity, List.of(ValType.I32), (guest, arguments) -> {
                            throw new IllegalStateException("no builtin has the number " + arguments[0]);
                        }));
        HostFunction abort = function("opa_abort", 1, List.of(), (guest, arguments) -> {
            throw new IllegalStateException(guest.memory().readCString((int) arguments[0]));
        });
        return Stream.concat(builtins, Stream.of(abort)).toArray(HostFunction[]::new);
    }

    private static HostFunction function(String name, int arity, List<ValType> results, WasmFunctionHandle handle) {
        return new HostFunction("env", name, FunctionType.of(Collections.nCopies(arity, ValType.I32), results), handle);
    }

    Opa opa() {
        return opa;
    }

    void data(String json) {
        data = NO_VALUE;
        documents.close();
        documents = opa.allocator().scope();
        data = opa.opaJsonParse(json);
    }

    @SuppressWarnings("try") // the scope is there to be closed
    String evaluate(String input) {
        try (Allocator.Scope evaluation = opa.allocator().scope()) {
            int context = opa.opaEvalCtxNew();
            opa.opaEvalCtxSetData(context, data);
            opa.opaEvalCtxSetInput(context, opa.opaJsonParse(input));
            opa.opaEvalCtxSetEntrypoint(context, 0);
            opa.eval(context);
            return opa.opaJsonDump(opa.opaEvalCtxGetResult(context));
        }
    }

    @Override
    public void close() {
        opa.close();
    }
}
