package io.wasmbridge.it;

import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Engine;
import java.util.Map;

/**
 * Evaluates a policy over one document of data and many of input, each of them JSON. The data lie in one scope of the guest's
 * arena, what an evaluation makes in one above it.
 */
final class OpaPolicy implements AutoCloseable {

    private static final int NO_VALUE = 0;

    private final Opa opa;
    private Allocator.Scope documents;
    private int data = NO_VALUE;

    /** The policy calls no builtin; what it says when it gives up becomes an exception. */
    OpaPolicy(Engine engine) {
        opa = OpaBridge.builder()
                .engine(engine)
                .imports(new OpaBuiltins(Map.of()))
                .build();
        documents = opa.allocator().scope();
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
            opa.eval(context);
            return opa.opaJsonDump(opa.opaEvalCtxGetResult(context));
        }
    }

    @Override
    public void close() {
        opa.close();
    }
}
