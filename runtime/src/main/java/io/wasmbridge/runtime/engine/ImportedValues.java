package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.GlobalImport;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.MemoryImport;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableImport;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.ValType;
import com.dylibso.chicory.wasm.types.Value;
import io.wasmbridge.runtime.engine.GivenImports.Lent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a module imports becomes values: functions by {@link FunctionImports}, memories, tables and globals as they are given, memories
 * and tables that are not made from the limits that the module states. Rejects what is given and does not fit, and globals and tags that
 * nothing gives.
 */
final class ImportedValues {

    private final String module;
    private final GivenImports given;
    private final Machines machines;
    private final MemoryCap cap;
    private final HostBoundary boundary;
    private final ImportValues.Builder values = ImportValues.builder();
    private final List<String> problems = new ArrayList<>();

    /** {@code module} names it in messages. */
    ImportedValues(String module, GivenImports given, Machines machines, MemoryCap cap, HostBoundary boundary) {
        this.module = module;
        this.given = given;
        this.machines = machines;
        this.cap = cap;
        this.boundary = boundary;
    }

    /** The values for {@code wasm}; of no use where there are {@link #problems}. */
    ImportValues of(WasmModule wasm, FunctionImports functions) {
        for (int i = 0; i < wasm.importSection().importCount(); i++) {
            Import wanted = wasm.importSection().getImport(i);
            if (wanted instanceof FunctionImport function) {
                values.addFunction(machines.imported(
                        functions.serving(function, wasm.typeSection().getType(function.typeIndex()))));
            } else if (wanted instanceof MemoryImport memory) {
                values.addMemory(new ImportMemory(memory.module(), memory.name(), memory(memory)));
            } else if (wanted instanceof TableImport table) {
                values.addTable(new ImportTable(table.module(), table.name(), table(table)));
            } else if (wanted instanceof GlobalImport global) {
                global(global)
                        .ifPresent(value -> values.addGlobal(new ImportGlobal(global.module(), global.name(), value)));
            } else {
                problems.add(missing(wanted)
                        .help("define it in the guest instead of importing it")
                        .toString());
            }
        }
        return values.build();
    }

    /** What is wrong with what was asked for so far, functions apart. */
    List<String> problems() {
        return problems;
    }

    private Memory memory(MemoryImport wanted) {
        Optional<Lent<Memory>> lent = given.memory(wanted);
        if (lent.isPresent()) {
            Memory memory = lent.get().thing();
            check(wanted, memory);
            boundary.borrows(lent.get().lender());
            return BorrowedMemory.of(memory, module);
        }
        Optional<String> tooLarge = cap.problem(module, wanted.limits());
        tooLarge.ifPresent(problems::add);
        return machines.memory(tooLarge.isPresent() ? new MemoryLimits(0, 0) : cap.capped(wanted.limits()));
    }

    private void check(MemoryImport wanted, Memory memory) {
        int least = wanted.limits().initialPages();
        int most = wanted.limits().maximumPages();
        if (memory.pages() < least) {
            problems.add(misfit(wanted, "with at least " + least + " pages", "has " + memory.pages())
                    .help("grow it before: memory().grow(" + (least - memory.pages()) + ")")
                    .toString());
        } else if (most < MemoryLimits.MAX_PAGES && memory.maximumPages() > most) {
            problems.add(misfit(wanted, "with at most " + most + " pages", "may have " + memory.maximumPages())
                    .help("build the bridge that it is of with memoryLimitPages(" + most + ")")
                    .toString());
        } else {
            cap.problem(wanted.module() + "." + wanted.name(), memory).ifPresent(problems::add);
        }
    }

    private TableInstance table(TableImport wanted) {
        Optional<Lent<TableInstance>> lent = given.table(wanted);
        if (lent.isPresent()) {
            check(wanted, lent.get().thing());
            boundary.borrows(lent.get().lender());
            return lent.get().thing();
        }
        // The engine keeps in the limits how far a table grew.
        TableLimits limits = wanted.limits();
        return new TableInstance(
                new Table(wanted.entryType(), new TableLimits(limits.min(), limits.max(), limits.shared())),
                Value.REF_NULL_VALUE);
    }

    private void check(TableImport wanted, TableInstance table) {
        TableLimits limits = wanted.limits();
        if (!wanted.entryType().equals(table.elementType())) {
            problems.add(misfit(wanted, "of " + text(wanted.entryType()), "is one of " + text(table.elementType()))
                    .toString());
        } else if (table.size() < limits.min()) {
            problems.add(misfit(wanted, "with at least " + limits.min() + " elements", "has " + table.size())
                    .toString());
        } else if (table.limits().max() > limits.max()) {
            problems.add(misfit(wanted, "with at most " + limits.max() + " elements", "may have more")
                    .toString());
        }
    }

    private Optional<GlobalInstance> global(GlobalImport wanted) {
        Optional<Number> number = given.number(wanted);
        if (number.isPresent()) {
            return made(wanted, number.get());
        }
        Optional<Lent<GlobalInstance>> lent = given.global(wanted);
        if (lent.isEmpty()) {
            problems.add(missing(wanted)
                    .help("give it to the builder: global(" + ModuleExports.quoted(wanted.module()) + ", "
                            + ModuleExports.quoted(wanted.name()) + ", ...), or exportsOf(...) the bridge that has it")
                    .toString());
            return Optional.empty();
        }
        GlobalInstance global = lent.get().thing();
        String found = text(global.getType(), global.getMutabilityType());
        if (!found.equals(type(wanted))) {
            problems.add(misfit(wanted, "as " + type(wanted), "is " + found).toString());
        }
        if (global.getMutabilityType() == MutabilityType.Var) {
            boundary.borrows(lent.get().lender());
        }
        return Optional.of(global);
    }

    /** A global of the instance's own, which begins with {@code number}. */
    private Optional<GlobalInstance> made(GlobalImport wanted, Number number) {
        GlobalNumber form = GlobalNumber.of(number);
        if (!form.type().equals(wanted.type())) {
            problems.add(misfit(wanted, "as " + type(wanted), "is " + text(form.type()))
                    .help("pass " + GlobalNumber.javaType(wanted.type()))
                    .toString());
            return Optional.empty();
        }
        return Optional.of(new GlobalInstance(form.bits(), 0, form.type(), wanted.mutabilityType()));
    }

    private Mismatch missing(Import wanted) {
        return Mismatch.of(
                        "import-missing",
                        "module '" + module + "' imports " + described(wanted) + ", and nothing serves it")
                .why("a bridge makes memories and tables, and serves functions");
    }

    private Mismatch misfit(Import wanted, String how, String found) {
        return Mismatch.of(
                "import-signature",
                "module '" + module + "' imports " + described(wanted) + " " + how + ", the one given " + found);
    }

    private static String described(Import wanted) {
        return "the " + wanted.importType().name().toLowerCase(Locale.ROOT) + " '" + wanted.module() + "."
                + wanted.name() + "'";
    }

    private static String type(GlobalImport wanted) {
        return text(wanted.type(), wanted.mutabilityType());
    }

    private static String text(ValType type, MutabilityType mutability) {
        return GlobalCheck.text(type, mutability);
    }

    private static String text(ValType type) {
        return type.toString().toLowerCase(Locale.ROOT);
    }
}
