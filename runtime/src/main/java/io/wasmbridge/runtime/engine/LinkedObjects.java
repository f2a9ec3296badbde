package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.AnnotatedInstruction;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.OpCode;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * What an instance of a wasm-bindgen module hands over by number: objects of JavaScript, which newer versions keep in a table of
 * references that they export, and numbers that are not there.
 */
public final class LinkedObjects {

    /** What frees a place in the table. */
    private static final String DROP = "__externref_table_dealloc";

    private static final FunctionType DROPS = FunctionType.of(List.of(ValType.I32), List.of());

    /** Stands for a number of 32 bits that is not there, in versions 0.2.96 to 0.2.118. */
    private static final double ABSENT_BEFORE = 4294967297.0;

    /** The same since version 0.2.119: the largest integer that JavaScript calls safe. */
    private static final double ABSENT = 9007199254740991.0;

    private final JsObjects objects;
    private final Instance instance;
    private final Optional<TableInstance> table;
    private final Optional<GuestFunction> drop;
    private OptionalLong absentNumber = OptionalLong.empty();

    private LinkedObjects(
            JsObjects objects, Instance instance, Optional<TableInstance> table, Optional<GuestFunction> drop) {
        this.objects = objects;
        this.instance = instance;
        this.table = table;
        this.drop = drop;
    }

    /** Those of an instance; {@code objects} keeps what it makes. */
    static LinkedObjects of(
            Instance instance, JsObjects objects, BiFunction<Instance, String, GuestFunction> function) {
        Optional<TableInstance> table = table(instance);
        return new LinkedObjects(
                objects,
                instance,
                table,
                table.isPresent() && exportsDrop(instance)
                        ? Optional.of(function.apply(instance, DROP))
                        : Optional.empty());
    }

    /** The table of references that a module exports. */
    static Optional<TableInstance> table(Instance instance) {
        for (int i = 0; i < instance.module().exportSection().exportCount(); i++) {
            Export export = instance.module().exportSection().getExport(i);
            if (export.exportType() == ExternalType.TABLE) {
                TableInstance table = instance.table(export.index());
                if (table.elementType().equals(ValType.ExternRef)) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean exportsDrop(Instance instance) {
        for (int i = 0; i < instance.module().exportSection().exportCount(); i++) {
            Export export = instance.module().exportSection().getExport(i);
            if (export.exportType() == ExternalType.FUNCTION && export.name().equals(DROP)) {
                return instance.exportType(DROP).equals(DROPS);
            }
        }
        return false;
    }

    /** The number of an array that the guest may copy to, until it drops it or {@link #takeBack} is called. */
    public int lend(ArrayCopy array) {
        return objects.add(array);
    }

    /** The guest may copy to the array of that number no more. */
    public void takeBack(int number) {
        objects.drop(number);
    }

    /** The text of an object that the guest hands over; from here on it holds it no more. Empty where it has no such object. */
    public Optional<String> take(int object) {
        if (table.isEmpty()) {
            return objects.take(object);
        }
        return isInTable(object) ? objects.take(table.get().ref(object)) : Optional.empty();
    }

    /** What the guest has to be called with {@code object} for, once that is taken: it frees the place in its table. */
    public Optional<GuestFunction> dropping(int object) {
        return drop.filter(function -> isInTable(object));
    }

    private boolean isInTable(int object) {
        return object >= 0 && object < table.orElseThrow().size();
    }

    /** The bits of the f64 that the guest takes for a number of 32 bits that is not there: one that its code compares with. */
    public long absentNumber() {
        if (absentNumber.isEmpty()) {
            long before = Double.doubleToRawLongBits(ABSENT_BEFORE);
            absentNumber = OptionalLong.of(mentions(before) ? before : Double.doubleToRawLongBits(ABSENT));
        }
        return absentNumber.getAsLong();
    }

    /** Whether an f64 says that there is no number: neither value is an integer of 32 bits or a float. */
    public boolean isAbsent(double number) {
        return number == ABSENT || number == ABSENT_BEFORE;
    }

    private boolean mentions(long number) {
        CodeSection code = instance.module().codeSection();
        return Arrays.stream(code.functionBodies())
                .flatMap(body -> body.instructions().stream())
                .anyMatch(instruction -> isConstant(instruction, number));
    }

    private static boolean isConstant(AnnotatedInstruction instruction, long number) {
        return instruction.opcode() == OpCode.F64_CONST && instruction.operand(0) == number;
    }
}
