package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code setjmp} and {@code longjmp} as Emscripten compiles them: what may be jumped out of is called through an import, by its place in
 * the guest's table, and a jump is an exception that ends there. The guest itself tells whose jump it was. For one instance.
 */
final class EmscriptenJumps {

    /** {@code invoke_vii} and its like: the letters are those of a result and of parameters. */
    static final String INVOKE = "invoke_[a-z]+";

    private static final long[] JUMPED = {1, 0};
    private static final long[] NONE = {};

    private @Nullable JumpExports exports;
    private @Nullable GuestAbort underway;

    /** The high half of an i64 that crosses in two. */
    private long highHalf;

    long highHalf() {
        return highHalf;
    }

    void setHighHalf(long half) {
        highHalf = half;
    }

    /** Ends every call up to the one that went through {@code invoke_…} last. */
    long jump(Instance instance, long[] arguments) {
        GuestAbort jump = GuestAbort.trap("called longjmp, and no setjmp waits for it");
        underway = jump;
        throw jump;
    }

    /** What serves {@code invoke_…} where it is imported as {@code type}: the place in the table, then the arguments. */
    ServedImport.Body invoking(FunctionType type) {
        return (instance, arguments) -> invoke(instance, type, arguments);
    }

    private long invoke(Instance instance, FunctionType type, long[] arguments) {
        JumpExports guest = exports(instance);
        long mark = guest.stackSave().apply(NONE)[0];
        try {
            return call(instance, type, arguments);
        } catch (GuestAbort jump) {
            if (jump != underway) {
                throw jump;
            }
            underway = null;
            guest.stackRestore().apply(mark);
            guest.setThrew().apply(JUMPED);
            return 0;
        }
    }

    private JumpExports exports(Instance instance) {
        JumpExports found = exports;
        if (found == null) {
            found = JumpExports.of(instance);
            exports = found;
        }
        return found;
    }

    private long call(Instance instance, FunctionType type, long[] arguments) {
        if (instance.tableCount() == 0) {
            throw GuestAbort.trap("trapped: indirect call of nothing");
        }
        TableInstance table = instance.table(0);
        int place = (int) arguments[0];
        int function = table.requiredRef(place);
        Instance owner = table.instance(place);
        FunctionType called = owner.type(owner.functionType(function));
        if (!isCalledAs(called, type)) {
            throw GuestAbort.trap("trapped: indirect call type mismatch");
        }
        long[] results = owner.getMachine().call(function, joined(called, arguments));
        if (called.returns().isEmpty()) {
            return 0;
        }
        if (!called.returns().equals(type.returns())) {
            highHalf = results[0] >> Integer.SIZE;
        }
        return results[0];
    }

    /** Whether the import passes what the function takes; where no i64 may cross, each is two i32, the low half first. */
    private static boolean isCalledAs(FunctionType called, FunctionType type) {
        List<ValType> whole = new ArrayList<>(List.of(ValType.I32));
        List<ValType> halves = new ArrayList<>(whole);
        for (ValType taken : called.params()) {
            whole.add(taken);
            halves.add(taken.equals(ValType.I64) ? ValType.I32 : taken);
            if (taken.equals(ValType.I64)) {
                halves.add(ValType.I32);
            }
        }
        List<ValType> half = called.returns().equals(List.of(ValType.I64)) ? List.of(ValType.I32) : called.returns();
        return (type.params().equals(whole) && type.returns().equals(called.returns()))
                || (type.params().equals(halves) && type.returns().equals(half));
    }

    private static long[] joined(FunctionType called, long[] arguments) {
        boolean halves = arguments.length - 1 > called.params().size();
        long[] joined = new long[called.params().size()];
        int from = 1;
        for (int i = 0; i < joined.length; i++) {
            if (halves && called.params().get(i).equals(ValType.I64)) {
                joined[i] = (arguments[from] & 0xffff_ffffL) | arguments[from + 1] << Integer.SIZE;
                from += 2;
            } else {
                joined[i] = arguments[from++];
            }
        }
        return joined;
    }
}
