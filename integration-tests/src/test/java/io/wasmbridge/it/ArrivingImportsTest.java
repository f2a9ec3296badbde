package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.Bridge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Typed imports of a module that no compiler saw. */
class ArrivingImportsTest {

    private static final byte[] WASM = TestEngine.resource("guests/imports-typed/imports-typed.wasm");

    private static final class Served implements ArrivingImports.Some {
        private final List<String> passed = new ArrayList<>();
        private final List<Bridge> callers = new ArrayList<>();

        @Override
        public boolean flip(boolean flag) {
            return !flag;
        }

        @Override
        public void log(String text) {
            passed.add(text);
        }

        @Override
        public void logC(String text) {
            passed.add(text);
        }

        @Override
        public void keepText(String text) {
            passed.add(text);
        }

        @Override
        public String nameArea(int key) {
            return "n";
        }

        @Override
        public int callBack(Bridge bridge, int depth) {
            callers.add(bridge);
            return depth == 0 ? 0 : ((ArrivingImports) bridge).runCallBack(depth - 1) + 1;
        }

        @Override
        public void forOtherGuests(String text) {
            throw new AssertionError("no guest here imports it");
        }
    }

    @ParameterizedTest
    @EnumSource
    void methodsServeWhatTheModuleImports(TestEngine engine) {
        Served served = new Served();
        try (ArrivingImports guest = ArrivingImportsBridge.builder(WASM)
                .engine(engine.engine())
                .imports(served)
                .build()) {
            assertEquals(1, guest.runFlip(0));
            guest.runLog();
            guest.runLogC();
            guest.runKeepText();
            assertEquals(List.of("grüß dich", "grüß dich", "grüß dich"), served.passed);
            // FNV-1a of one byte
            assertEquals((0xcbf29ce484222325L ^ 'n') * 0x100000001b3L, guest.runNameArea(1));
            assertEquals(5, guest.runCallBack(5));
            served.callers.forEach(caller -> assertSame(guest, caller));
            assertEquals(1_700_000_000_000L, guest.runNowMillis());
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            assertThrows(UnsupportedOperationException.class, () -> guest.runToByte(1));
        }
    }

    @Test
    void whatWasNotGivenIsNamed() {
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingImportsBridge.builder(WASM)
                .build());
        assertTrue(thrown.getMessage().contains("no 'Some' was given"), thrown.getMessage());
    }

    @Test
    void anInstanceOfSomebodyElseKeepsItsImports() {
        HostEnv env = new HostEnv();
        try (TypedImports made = TypedImportsBridge.instantiate(env)) {
            Instance instance = made.instance();
            try (ArrivingImports guest = ArrivingImportsBridge.over(instance)) {
                guest.runLog();
                assertEquals(List.of("grüß dich"), env.passed);
            }
        }
    }
}
