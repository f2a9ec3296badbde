package io.wasmbridge.processor.abi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.Offered;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.generated.DemandBuilder;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.ModuleDemand;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler takes for served is what the runtime serves, import by import. */
class ServedImportsTest {

    private static final String HASH = "0123456789abcdef";

    /** Names that imports have, by preset: each pattern of the list matches one of them. */
    private static final Map<Preset, List<String>> NAMES = Map.of(
            Preset.EMSCRIPTEN,
            List.of(
                    "emscripten_notify_memory_growth",
                    "emscripten_resize_heap",
                    "emscripten_get_heap_max",
                    "emscripten_memcpy_big",
                    "emscripten_memcpy_js",
                    "_emscripten_memcpy_js",
                    "emscripten_date_now",
                    "emscripten_get_now",
                    "emscripten_get_now_res",
                    "_emscripten_get_now_is_monotonic",
                    "_tzset_js",
                    "_gmtime_js",
                    "_localtime_js",
                    "_timegm_js",
                    "_mktime_js",
                    "getentropy",
                    "emscripten_console_log",
                    "emscripten_console_warn",
                    "emscripten_console_error",
                    "emscripten_out",
                    "emscripten_err",
                    "__syscall_openat",
                    "_mmap_js",
                    "setTempRet0",
                    "getTempRet0",
                    "_emscripten_runtime_keepalive_clear",
                    "exit",
                    "_exit",
                    "emscripten_force_exit",
                    "_emscripten_throw_longjmp",
                    "invoke_viid",
                    "segfault",
                    "alignfault",
                    "__handle_stack_overflow",
                    "abort",
                    "_abort_js",
                    "emscripten_abort",
                    "__assert_fail",
                    "__cxa_throw",
                    "_embind_register_function",
                    "_embind_finalize_value_object"),
            Preset.WASM_BINDGEN,
            List.of(
                    "__wbindgen_throw",
                    "__wbg___wbindgen_throw_" + HASH,
                    "__wbindgen_string_new",
                    "__wbindgen_error_new",
                    "__wbg_Error_" + HASH,
                    "__wbindgen_object_drop_ref",
                    "__wbg___wbindgen_object_drop_ref_" + HASH,
                    "__wbindgen_init_externref_table",
                    "__wbindgen_copy_to_typed_array",
                    "__wbg___wbindgen_copy_to_typed_array_" + HASH),
            Preset.ASSEMBLYSCRIPT,
            List.of(
                    "abort",
                    "trace",
                    "seed",
                    "Math.random",
                    "Date.now",
                    "performance.now",
                    "console.log",
                    "console.debug",
                    "console.info",
                    "console.warn",
                    "console.error",
                    "console.time",
                    "console.timeLog",
                    "console.timeEnd",
                    "console.assert",
                    "process.exit"));

    private static final String STRANGE = "(f32, f32, f32) -> f32";

    /** One import in one signature that the compiler takes for served. */
    record Case(Preset preset, ImportedFunction imported) {}

    static Stream<Case> served() {
        return NAMES.entrySet().stream()
                .flatMap(names -> names.getValue().stream().flatMap(name -> ServedImports.of(names.getKey())
                        .filter(served -> served.field().matcher(name).matches())
                        .flatMap(served -> signatures(served)
                                .map(signature -> new Case(
                                        names.getKey(),
                                        new ImportedFunction(
                                                served.module().isEmpty() ? "wbg" : served.module(),
                                                name,
                                                Offered.signature(signature)))))));
    }

    private static Stream<String> signatures(ServedImports.Served served) {
        return served.signatures().stream().flatMap(signature -> {
            if (signature.startsWith("(...)")) {
                return Stream.of("()", "(i32, i64, i32, i32, i32, i32, i32)")
                        .map(parameters -> signature.replace("(...)", parameters));
            }
            return signature.startsWith("(i32, ...)")
                    ? Stream.of("(i32)", "(i32, i64, f64)")
                            .map(parameters -> signature.replace("(i32, ...)", parameters))
                    : Stream.of(signature);
        });
    }

    @ParameterizedTest
    @MethodSource("served")
    void bothServeIt(Case wanted) {
        assertTrue(ServedImports.serve(wanted.preset(), wanted.imported()));
        assertDoesNotThrow(() -> link(wanted.preset(), wanted.imported()));
    }

    @ParameterizedTest
    @MethodSource("served")
    void neitherServesItInAnotherSignature(Case wanted) {
        ImportedFunction strange = new ImportedFunction(
                wanted.imported().module(), wanted.imported().field(), Offered.signature(STRANGE));
        assertFalse(ServedImports.serve(wanted.preset(), strange));
        BindingException unlinked = assertThrows(BindingException.class, () -> link(wanted.preset(), strange));
        String reason = wanted.preset() + " serves '" + strange.module() + "." + strange.field() + "' as ";
        assertTrue(unlinked.getMessage().contains(reason), unlinked::getMessage);
        assertTrue(ServedImports.otherwise(wanted.preset(), strange).isPresent());
    }

    @ParameterizedTest
    @MethodSource("served")
    void noOtherPresetServesIt(Case wanted) {
        Stream.of(Preset.values()).filter(preset -> preset != wanted.preset()).forEach(preset -> {
            boolean served = ServedImports.serve(preset, wanted.imported());
            if (served) {
                assertDoesNotThrow(() -> link(preset, wanted.imported()));
            } else {
                assertThrows(BindingException.class, () -> link(preset, wanted.imported()), preset::toString);
            }
        });
    }

    @Test
    void everyPatternHasAName() {
        Stream.of(Preset.values())
                .flatMap(ServedImports::of)
                .forEach(served -> assertTrue(
                        NAMES.get(served.preset()).stream()
                                .anyMatch(name -> served.field().matcher(name).matches()),
                        () -> served.field().pattern()));
    }

    @Test
    void anObjectOfJavaScriptIsNotServed() {
        ImportedFunction query =
                new ImportedFunction("wbg", "__wbg_querySelector_" + HASH, Offered.signature("(i32, i32, i32) -> i32"));
        assertFalse(ServedImports.serve(Preset.WASM_BINDGEN, query));
        assertEquals(Optional.empty(), ServedImports.otherwise(Preset.WASM_BINDGEN, query));
        BindingException unlinked = assertThrows(BindingException.class, () -> link(Preset.WASM_BINDGEN, query));
        assertTrue(
                unlinked.getMessage().contains("why: '" + query.field() + "' takes or gives JavaScript objects"),
                unlinked::getMessage);
    }

    private static void link(Preset preset, ImportedFunction imported) {
        new Linking(ModuleDemand.of(1, "guest", preset.name())).link(importing(imported));
    }

    /** Links, and throws the bridge away. */
    private static final class Linking extends BridgeBuilder<Bridge, Linking> {
        Linking(DemandBuilder demand) {
            super(demand.contract());
        }

        void link(byte[] wasm) {
            GuestInstance instance = instantiate(wasm);
            instance.close();
        }

        @Override
        public Bridge build() {
            throw new UnsupportedOperationException("nothing to bridge to");
        }

        @Override
        protected Linking self() {
            return this;
        }
    }

    /** A module that has nothing but this import. */
    private static byte[] importing(ImportedFunction imported) {
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        type.write(1);
        type.write(0x60);
        writeTypes(type, imported.signature().parameters());
        writeTypes(type, imported.signature().results());
        ByteArrayOutputStream wanted = new ByteArrayOutputStream();
        wanted.write(1);
        writeName(wanted, imported.module());
        writeName(wanted, imported.field());
        wanted.write(0);
        wanted.write(0);
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        writeSection(module, 1, type);
        writeSection(module, 2, wanted);
        return module.toByteArray();
    }

    private static void writeTypes(ByteArrayOutputStream out, List<CoreType> types) {
        out.write(types.size());
        types.forEach(type -> out.write(
                switch (type) {
                    case I32 -> 0x7f;
                    case I64 -> 0x7e;
                    case F32 -> 0x7d;
                    case F64 -> 0x7c;
                    case EXTERNREF -> 0x6f;
                    default -> throw new IllegalArgumentException(type.toString());
                }));
    }

    private static void writeName(ByteArrayOutputStream out, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void writeSection(ByteArrayOutputStream out, int id, ByteArrayOutputStream content) {
        out.write(id);
        out.write(content.size());
        out.writeBytes(content.toByteArray());
    }
}
