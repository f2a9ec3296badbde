package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.UnlinkableException;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.HostImports.Served;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes or takes an instance and checks it against the contract of a bridge.
 *
 * <p>In: a contract, and a module's bytes or an instance. Out: a {@link LinkedModule}. Rejects with a {@link LinkException} what
 * is no module, does not offer what the contract asks for, or cannot be given what it imports; what the module's start function
 * throws passes through.
 */
public final class Linker {

    private final ModuleContract contract;
    private final Machines machines;
    private final List<Served> typedImports;
    private final List<HostFunction> hostFunctions;
    private final Optional<WasiSettings> wasi;
    private final GivenImports given;
    private final MemoryCap cap;
    private final boolean startsLater;

    /**
     * What instances are made with.
     *
     * @param typedImports what methods of the user's serve
     * @param given memories, tables and globals that modules import
     * @param memoryLimitPages caps the memory of the module and the memories it imports
     * @param startsLater whether the start function waits until the instance is there, also where no method serves
     */
    public Linker(
            ModuleContract contract,
            Machines machines,
            List<Served> typedImports,
            List<HostFunction> hostFunctions,
            Optional<WasiSettings> wasi,
            GivenImports given,
            int memoryLimitPages,
            boolean startsLater) {
        this.startsLater = startsLater || !typedImports.isEmpty();
        this.typedImports = typedImports;
        this.contract = contract;
        this.machines = machines;
        this.hostFunctions = List.copyOf(hostFunctions);
        this.wasi = wasi;
        this.given = given;
        this.cap = new MemoryCap(memoryLimitPages);
    }

    /** A new instance. Its start function runs, unless it waits; its initialiser does not. */
    public LinkedModule instantiate(byte[] wasm, HostBoundary boundary) {
        ParsedModule parsed = parse(wasm);
        WasmModule module = parsed.module();
        BoundExports exports = ContractCheck.bind(contract, module);
        List<String> problems = new ArrayList<>(exports.problems());
        module.memorySection().ifPresent(memories -> {
            for (int i = 0; i < memories.memoryCount(); i++) {
                cap.problem(contract.module(), memories.getMemory(i).limits()).ifPresent(problems::add);
            }
        });
        JsObjects objects = new JsObjects();
        WasiSupport support = WasiSupport.of(wasi);
        FunctionImports functions = new FunctionImports(
                contract,
                typedImports,
                exports,
                new GlobalCheck(new ModuleExports(contract.module(), module), module),
                hostFunctions,
                support,
                objects,
                boundary);
        ImportedValues imported = new ImportedValues(contract.module(), given, machines, cap, boundary);
        ImportValues imports = imported.of(module, functions);
        problems.addAll(imported.problems());
        problems.addAll(functions.problems());
        if (!problems.isEmpty()) {
            throw new LinkException(problems);
        }
        boolean started = false;
        try {
            Instance made = Instance.builder(module)
                    .withMachineFactory(instance -> machine(parsed, instance, functions.unwinds(), boundary))
                    .withMemoryFactory(limits -> machines.memory(cap.capped(limits)))
                    .withImportValues(imports)
                    .withStart(false)
                    .build();
            StackPointer stack = functions.mayThrow() ? StackPointer.of(made) : StackPointer.NONE;
            LinkedModule linked = linked(contract, exports, made, stack, objects, support, machines, boundary);
            started = true;
            return linked;
        } catch (UnlinkableException failure) {
            throw new LinkException(
                    List.of("[wasm/import-missing] module '" + contract.module() + "' cannot be given what it imports: "
                            + failure.getMessage()),
                    failure);
        } finally {
            if (!started) {
                support.close();
            }
        }
    }

    /** An instance that somebody else made. */
    public static LinkedModule over(ModuleContract contract, Instance instance, HostBoundary boundary) {
        BoundExports exports = ContractCheck.bind(contract, instance.module());
        if (!exports.problems().isEmpty()) {
            throw new LinkException(exports.problems());
        }
        return linked(
                contract,
                exports,
                instance,
                StackPointer.NONE,
                new JsObjects(),
                WasiSupport.NONE,
                Machines.interpreter(),
                boundary);
    }

    private Machine machine(ParsedModule module, Instance instance, boolean unwinds, HostBoundary boundary) {
        try {
            Machine machine = unwinds
                    ? new LayeredMachine(() -> machines.machine(module, instance))
                    : machines.machine(module, instance);
            return !startsLater
                    ? machine
                    : module.module()
                            .startSection()
                            .<Machine>map(start -> new DeferredStart(machine, (int) start.startIndex()))
                            .orElse(machine);
        } catch (Throwable failure) {
            boundary.hostThrew(failure);
            throw failure;
        }
    }

    private ParsedModule parse(byte[] wasm) {
        if (isComponent(wasm)) {
            throw new LinkException(List.of(Mismatch.of(
                            "component-binary",
                            "'" + contract.module() + "' is a component; a bridge binds a core module")
                    .why("a component wraps core modules in another binary format, which the engine does not run")
                    .toString()));
        }
        try {
            return ParsedModule.of(contract, wasm);
        } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError failure) {
            // Of the engine's own type or not: the parser trusts the counts that it reads, and runs into the ends of
            // arrays and of the heap.
            throw new LinkException(
                    List.of("[wasm/module-malformed] '" + contract.module() + "' is no WebAssembly module: "
                            + failure.getMessage()),
                    failure);
        }
    }

    /** By the preamble: after the magic number a core module has the version 1, a component the layer 1. */
    private static boolean isComponent(byte[] wasm) {
        return wasm.length >= 8 && wasm[0] == 0 && wasm[1] == 'a' && wasm[2] == 's' && wasm[3] == 'm' && wasm[6] == 1;
    }

    private static LinkedModule linked(
            ModuleContract contract,
            BoundExports exports,
            Instance instance,
            StackPointer stackPointer,
            JsObjects objects,
            WasiSupport support,
            Machines machines,
            HostBoundary boundary) {
        Map<String, GuestFunction> functions = new LinkedHashMap<>();
        exports.functions().forEach((asked, export) -> functions.put(asked, function(instance, export)));
        exports.globals()
                .forEach(export -> functions.put(
                        export, new EngineGlobal(export, instance.exports().global(export))));
        exports.absent().forEach((asked, names) -> functions.put(asked, new AbsentFunction(names)));
        return new LinkedModule(
                instance,
                memory(contract, instance),
                functions,
                exports.allocator()
                        .map(export -> LinkedAllocator.of(function(instance, export), instance.exportType(export))),
                exports.free().map(export -> function(instance, export)),
                exports.stack().map(export -> function(instance, export)),
                stackPointer,
                instance.getMachine() instanceof DeferredStart deferred
                        ? Optional.of(deferred.start())
                        : Optional.empty(),
                exports.initializer().map(export -> function(instance, export)),
                contract.collected() ? Optional.of(CollectorExports.of(instance, Linker::function)) : Optional.empty(),
                LinkedObjects.of(instance, objects, Linker::function),
                support,
                CallTable.of(instance, machines, boundary),
                LinkedArena.of(exports.allocator(), instance, export -> function(instance, export)));
    }

    private static GuestFunction function(Instance instance, String export) {
        return new EngineFunction(export, instance.exportType(export), instance.export(export));
    }

    private static EngineMemory memory(ModuleContract contract, Instance instance) {
        for (int i = 0; i < instance.module().exportSection().exportCount(); i++) {
            Export export = instance.module().exportSection().getExport(i);
            if (export.exportType() == ExternalType.MEMORY && export.name().equals(contract.memory())) {
                return checked(contract, instance.memory(export.index()));
            }
        }
        Memory imported = instance.imports().memoryCount() > 0 ? instance.memory() : null;
        return imported == null ? new EngineMemory(null) : checked(contract, imported);
    }

    private static EngineMemory checked(ModuleContract contract, Memory memory) {
        if (memory.shared()) {
            throw new LinkException(List.of("the memory of module '" + contract.module()
                    + "' is shared: other threads could change what is read, so a bridge refuses it"));
        }
        return new EngineMemory(memory);
    }
}
