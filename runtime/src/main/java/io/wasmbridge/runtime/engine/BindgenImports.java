package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.Value;
import io.wasmbridge.runtime.engine.GuestAbort.Said;
import java.util.List;

/** The imports of a wasm-bindgen module that need no JavaScript but the texts of errors, under their plain or hashed names. */
final class BindgenImports {

    private static final String ANY_MODULE = "";

    private final JsObjects objects;

    private BindgenImports(JsObjects objects) {
        this.objects = objects;
    }

    static List<ServedImport> all(JsObjects objects) {
        BindgenImports bindgen = new BindgenImports(objects);
        return List.of(
                served("__wbindgen_throw|__wbg___wbindgen_throw_[0-9a-f]+", bindgen::raise, "(i32, i32) -> ()"),
                served(
                        "__wbindgen_(string|error)_new|__wbg_Error_[0-9a-f]+",
                        bindgen::text,
                        "(i32, i32) -> i32",
                        "(i32, i32) -> externref"),
                served(
                        "__wbindgen_object_drop_ref|__wbg___wbindgen_object_drop_ref_[0-9a-f]+",
                        bindgen::drop,
                        "(i32) -> ()"),
                served("__wbindgen_init_externref_table", BindgenImports::initTable, "() -> ()"),
                served(
                        "__wbindgen_copy_to_typed_array|__wbg___wbindgen_copy_to_typed_array_[0-9a-f]+",
                        bindgen::copyBack,
                        "(i32, i32, i32) -> ()",
                        "(i32, i32, externref) -> ()"));
    }

    private static ServedImport served(String field, ServedImport.Body body, String... signatures) {
        return ServedImport.of(ANY_MODULE, field, body, signatures);
    }

    private long raise(Instance instance, long[] arguments) {
        String text = GuestTexts.utf8(instance.memory(), (int) arguments[0], (int) arguments[1]);
        throw GuestAbort.of("threw", Said.of(text));
    }

    private long text(Instance instance, long[] arguments) {
        return objects.add(GuestTexts.utf8(instance.memory(), (int) arguments[0], (int) arguments[1]));
    }

    private long drop(Instance instance, long[] arguments) {
        objects.drop((int) arguments[0]);
        return 0;
    }

    private long copyBack(Instance instance, long[] arguments) {
        objects.array((int) arguments[2]).accept(instance.memory(), (int) arguments[0], (int) arguments[1]);
        return 0;
    }

    /** Puts the constants where the guest numbers them. */
    private static long initTable(Instance instance, long[] arguments) {
        LinkedObjects.table(instance).ifPresent(table -> {
            int first = table.grow(JsObjects.CONSTANTS, Value.REF_NULL_VALUE, instance);
            for (int i = 0; first >= 0 && i < JsObjects.CONSTANTS; i++) {
                table.setRef(first + i, JsObjects.FIRST_CONSTANT + i, instance);
            }
        });
        return 0;
    }
}
