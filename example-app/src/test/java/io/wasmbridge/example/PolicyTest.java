package io.wasmbridge.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.InstancePoisonedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a policy ends that cannot go on. */
final class PolicyTest {

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void anAbortIsNamed(Engine engine) {
        try (RawPolicy policy = RawPolicyBridge.builder().engine(engine).build()) {
            PolicyException thrown = assertThrows(PolicyException.class, () -> policy.opaJsonParse("\"\\ud800\""));
            assertEquals("the policy gave up: illegal string escape character", thrown.getMessage());
            assertTrue(policy.poisoned());
            assertThrows(InstancePoisonedException.class, policy::builtins);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aFunctionThatIsNotThereIsNamed(Engine engine) {
        try (Policy policy = PolicyBridge.builder().engine(engine).build()) {
            assertEquals(
                    "the policy calls function 3 of {}",
                    PolicyException.unknown(policy, 3).getMessage());
        }
    }
}
