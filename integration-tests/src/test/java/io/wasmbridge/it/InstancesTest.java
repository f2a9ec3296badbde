package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.wasmbridge.runtime.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several instances of one module: what they share, and what they do not. */
class InstancesTest {

    @Test
    void theCompilerRunsOnceForAllInstancesOfABridge() {
        try (TextBridge one = TextBridge.builder().engine(Engine.compiler()).build();
                TextBridge other =
                        TextBridge.builder().engine(Engine.compiler()).build()) {
            assertNotSame(one.instance().getMachine(), other.instance().getMachine());
            assertSame(
                    one.instance().getMachine().getClass(),
                    other.instance().getMachine().getClass());
            assertSame(one.instance().module(), other.instance().module());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachInstanceHasItsOwnMemory(TestEngine engine) {
        try (TextBridge one = TextBridge.builder().engine(engine.engine()).build();
                TextBridge other = TextBridge.builder().engine(engine.engine()).build()) {
            one.buffer().set(0, (byte) 24);
            assertEquals(24, one.buffer().get(0));
            assertEquals(0, other.buffer().get(0));
            assertEquals("1.0.0", other.version());
        }
    }
}
