package io.wasmbridge.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.ChicoryException;
import org.junit.jupiter.api.Test;

class TrapsTest {

    @Test
    void saysWhatHappened() {
        assertEquals("trapped: unreachable", Traps.describe(new TrapException("unreachable")));
        assertEquals("trapped: call stack exhausted", Traps.describe(new StackOverflowError()));
        assertEquals(
                "trapped: call stack exhausted",
                Traps.describe(new ChicoryException("call stack exhausted", new StackOverflowError())));
        assertEquals(
                "trapped: java.lang.ArithmeticException",
                Traps.describe(new ArithmeticException()),
                "without a message");
        assertEquals("trapped: a cause", Traps.describe(new ChicoryException("a cause", new ArithmeticException())));
    }

    @Test
    void tellsTheEnginesFromOthers() {
        assertTrue(Traps.isEngineFault(new TrapException("unreachable")));
        assertTrue(Traps.isEngineFault(new StackOverflowError()));
        assertFalse(Traps.isEngineFault(new IllegalStateException("the host's")));
        assertTrue(Traps.isInterrupt(new ChicoryInterruptedException("interrupted")));
        assertFalse(Traps.isInterrupt(new TrapException("unreachable")));
    }
}
