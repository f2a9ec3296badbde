package io.wasmbridge.example;

import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Engine;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** A module that nobody here built: a policy, which decides who is an administrator. */
final class PolicyStep {

    private static final Roles ROLES = new Roles(Map.of("Zoë", "admin", "Bob", "user"));

    private final Engine engine;
    private final PrintStream out;

    PolicyStep(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    void print() {
        out.println("== Open Policy Agent: a policy from a jar");
        try (Policy policy = PolicyBridge.builder().engine(engine).build()) {
            out.println("entrypoints: " + policy.opaJsonDump(policy.entrypoints()));
            int roles = policy.opaJsonParse(ROLES);
            for (String user : List.of("Zoë", "Bob")) {
                out.println("is " + user + " allowed? " + decide(policy, roles, new Request(user)));
            }
            out.println("blocks that the host still owns: " + policy.allocator().liveCount());
        }
    }

    /** What a decision leaves in the guest's memory is freed with its scope. */
    @SuppressWarnings("try") // the scope is there to be closed
    private static String decide(Policy policy, int data, Request request) {
        try (Allocator.Scope scope = policy.allocator().scope()) {
            int context = policy.opaEvalCtxNew();
            policy.opaEvalCtxSetData(context, data);
            policy.opaEvalCtxSetInput(context, policy.opaJsonParse(request));
            policy.eval(context);
            boolean allowed = policy.decisions(policy.opaEvalCtxGetResult(context)).stream()
                    .allMatch(Decision::result);
            return allowed ? "yes" : "no";
        }
    }
}
