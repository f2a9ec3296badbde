package io.wasmbridge.runtime.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects a {@link ModuleDemand}. */
public final class DemandBuilder {
    private final ModuleContract.Builder contract;
    final String abi;
    final List<ModuleDemand.Need> needsMemory = new ArrayList<>();
    final List<ModuleDemand.Need> allocated = new ArrayList<>();
    final List<ModuleDemand.Need> freed = new ArrayList<>();
    final List<ModuleDemand.Need> freedArea = new ArrayList<>();
    final List<ModuleDemand.Need> freedResults = new ArrayList<>();
    final List<ModuleDemand.Method> methods = new ArrayList<>();
    final List<String> namedFrees = new ArrayList<>();
    final Map<String, List<String>> optional = new LinkedHashMap<>();
    final Map<String, String> postReturns = new LinkedHashMap<>();
    final List<ModuleDemand.Destructor> destructors = new ArrayList<>();
    final Map<String, List<String>> destructorFor = new LinkedHashMap<>();
    List<String> initializers = List.of("_initialize", "__wasm_call_ctors");
    List<String> stacks = List.of();
    final List<ModuleDemand.Getter> getters = new ArrayList<>();
    final Set<String> eitherLength = new LinkedHashSet<>();
    boolean partial;
    boolean heapNamed;
    List<String> allocators = List.of();
    List<String> frees = List.of();

    DemandBuilder(ModuleContract.Builder contract, String abi) {
        this.contract = contract;
        this.abi = abi;
    }

    public DemandBuilder partial() {
        this.partial = true;
        return this;
    }

    public DemandBuilder memory(String export) {
        contract.memory(export);
        return this;
    }

    public DemandBuilder needsMemory() {
        return needsMemory("");
    }

    /** ModuleDemand.Needed where the module has the optional export {@code by}, as in the methods of two parameters below. */
    public DemandBuilder needsMemory(String by) {
        needsMemory.add(new ModuleDemand.Need("memory", by));
        return this;
    }

    /** The export to run once, before any other. Without one: a customary one, where the module has it. */
    public DemandBuilder initializer(String export) {
        contract.initializer(export);
        return this;
    }

    /** What the preset's modules have for an initialiser. */
    public DemandBuilder initializerAmong(String... exports) {
        this.initializers = List.of(exports);
        return this;
    }

    /** The names that the preset tries. */
    public DemandBuilder stackAmong(String... exports) {
        this.stacks = List.of(exports);
        return this;
    }

    /** The function that is asked for as {@code asked} gives a length, in an i32 as its signature has it, or in an i64. */
    public DemandBuilder eitherLength(String asked) {
        eitherLength.add(asked);
        return this;
    }

    /** Tells the function that is asked for as {@code asked} when the result of {@code method} was read, where it is there. */
    public DemandBuilder postReturn(String asked, String method) {
        postReturns.put(asked, method);
        return this;
    }

    /** The exports that the user names; without {@code frees} nothing frees. */
    public DemandBuilder heap(String allocator, String... frees) {
        this.heapNamed = true;
        this.allocators = List.of(allocator);
        this.frees = List.of(frees);
        return this;
    }

    /** The names that the preset tries. */
    public DemandBuilder allocatorAmong(String... exports) {
        this.allocators = List.of(exports);
        return this;
    }

    /** The names that the preset tries. */
    public DemandBuilder freeAmong(String... exports) {
        this.frees = List.of(exports);
        return this;
    }

    /** As {@link ModuleContract.Builder#pointed}. */
    public DemandBuilder pointed(String method, String signature) {
        contract.pointed(method, signature);
        return this;
    }

    public DemandBuilder allocates(String parameter) {
        return allocates(parameter, "");
    }

    public DemandBuilder allocates(String parameter, String by) {
        allocated.add(new ModuleDemand.Need(parameter, by));
        return this;
    }

    public DemandBuilder frees(String parameter) {
        return frees(parameter, "");
    }

    public DemandBuilder frees(String parameter, String by) {
        freed.add(new ModuleDemand.Need(parameter, by));
        return this;
    }

    public DemandBuilder freesArea(String area) {
        return freesArea(area, "");
    }

    public DemandBuilder freesArea(String area, String by) {
        freedArea.add(new ModuleDemand.Need(area, by));
        return this;
    }

    public DemandBuilder freesResult(String result) {
        return freesResult(result, "");
    }

    public DemandBuilder freesResult(String result, String by) {
        freedResults.add(new ModuleDemand.Need(result, by));
        return this;
    }

    public DemandBuilder collected() {
        contract.collected();
        return this;
    }

    /** Objects of these classes are made: the module has to have them. */
    public DemandBuilder makes(String... classes) {
        contract.makes(classes);
        return this;
    }

    /** What these functions give, as the bridge asks for them, is pinned. */
    public DemandBuilder pins(String... asked) {
        contract.pins(asked);
        return this;
    }

    public DemandBuilder danglingEmpty() {
        contract.danglingEmpty();
        return this;
    }

    public DemandBuilder keepsEmptyResults() {
        contract.keepsEmptyResults();
        return this;
    }

    public DemandBuilder unalignedBlocks() {
        contract.unalignedBlocks();
        return this;
    }

    /** A function under the method's own name or its snake-case form. */
    public DemandBuilder method(String name, String declared, String signature) {
        return method(name, declared, signature, "");
    }

    public DemandBuilder method(String name, String declared, String signature, String export) {
        return resourceMethod("", name, declared, signature, export);
    }

    /** A function under {@code prefix} and a method's own name or its snake-case form, or under these alone. */
    public DemandBuilder resourceMethod(String prefix, String name, String declared, String signature) {
        return resourceMethod(prefix, name, declared, signature, "");
    }

    /** As {@link #method(String, String, String, String)}, of a method of a resource. */
    public DemandBuilder resourceMethod(String prefix, String name, String declared, String signature, String export) {
        methods.add(new ModuleDemand.Method(name, declared, signature, export, prefix));
        return this;
    }

    /** The names of which exactly one export has to be there, to end each {@code resource}. */
    public DemandBuilder destructorAmong(String asked, String resource, String... exports) {
        destructors.add(new ModuleDemand.Destructor(asked, resource, List.of(exports), false));
        return this;
    }

    /** The export that the user names to end each {@code resource}. */
    public DemandBuilder namedDestructor(String asked, String resource, String export) {
        destructors.add(new ModuleDemand.Destructor(asked, resource, List.of(export), true));
        return this;
    }

    /** A destructor that is needed only where the optional export {@code by}, or another of these, is there. */
    public DemandBuilder destructorFor(String asked, String by) {
        destructorFor.computeIfAbsent(asked, any -> new ArrayList<>()).add(by);
        return this;
    }

    public DemandBuilder namedFree(String export) {
        namedFrees.add(export);
        return this;
    }

    /**
     * Lets an instance lack what methods ask for under the name {@code asked}.
     *
     * @param namedFrees what frees its results by name, needed only where it is there
     */
    public DemandBuilder optional(String asked, String... namedFrees) {
        optional.put(asked, List.of(namedFrees));
        return this;
    }

    /** What gives a pointer or a length when what is asked for as {@code of} has returned. */
    public DemandBuilder getter(String export, String of, String gives, String... signatures) {
        getters.add(new ModuleDemand.Getter(export, of, gives, List.of(signatures)));
        return this;
    }

    public ModuleContract contract() {
        return contract.demand(new ModuleDemand(this)).build();
    }
}
