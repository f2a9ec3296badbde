package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import io.wasmbridge.runtime.BindingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports that may be missing, in the module that was compiled against and in another one. */
class OptionalExportsTest {

    private static final String LACKS = "module 'guests/globals/globals.wasm' exports no ";

    private static String unsupported(Runnable call) {
        return assertThrows(UnsupportedOperationException.class, call::run).getMessage();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheModuleHasAndWhatItLacks(TestEngine engine) {
        try (OptionalExports guest =
                OptionalExportsBridge.builder().engine(engine.engine()).build()) {
            assertEquals(7, guest.addBonus(7));
            assertEquals(7, guest.counter());
            assertEquals(0, guest.total());
            assertEquals("1.0.0", guest.version());
            assertEquals(
                    LACKS + "'renderAll' or 'render_all', which is optional: the bridge was compiled without it",
                    unsupported(() -> guest.renderAll("a", new int[] {1})));
            assertEquals(
                    LACKS + "'no_such_global', which is optional: the bridge was compiled without it",
                    unsupported(() -> guest.tune(1)));
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
            assertEquals(9, guest.addBonus(2));
        }
    }

    /** A module of fewer exports: the counter alone, under the allocator's names of the other. */
    @Test
    void anInstanceThatLacksThem() {
        Instance instance = Instance.builder(Parser.parse(TestEngine.resource("guests/globals/fewer.wasm")))
                .build();
        try (OptionalExports guest = OptionalExportsBridge.over(instance)) {
            assertEquals(42, guest.counter());
            String asked = ", which is optional: this instance cannot be asked for it";
            assertEquals(LACKS + "'add_bonus'" + asked, unsupported(() -> guest.addBonus(1)));
            assertEquals(LACKS + "'total'" + asked, unsupported(guest::total));
            assertEquals(LACKS + "'version_text'" + asked, unsupported(guest::version));
        }
    }

    @Test
    void anInstanceThatHasThemOtherwise() {
        Instance instance = Instance.builder(Parser.parse(TestEngine.resource("guests/globals/other.wasm")))
                .build();
        assertEquals(
                """
                module 'guests/globals/globals.wasm' cannot be bound, 3 problems:
                    [wasm/signature-mismatch] 'add_bonus' is bound as (i32) -> i32, but the module exports (i64) -> i64
                    [wasm/wrong-export-kind] 'total' of module 'guests/globals/globals.wasm' is a function, where a global is read
                        found: globals counter, version_text
                    [wasm/signature-mismatch] the global 'version_text' is bound as i32, but the module exports i64""",
                assertThrows(BindingException.class, () -> OptionalExportsBridge.over(instance))
                        .getMessage());
    }
}
