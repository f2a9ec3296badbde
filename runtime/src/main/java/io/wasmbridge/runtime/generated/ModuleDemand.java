package io.wasmbridge.runtime.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a bridge asks of a module that arrives at run time, read off the declarations alone. Which export answers is decided when
 * an instance is linked. Immutable; safe for use by several threads.
 */
public final class ModuleDemand {

    /**
     * A function that methods call.
     *
     * @param name the Java method
     * @param declared its Java types, as a message shows them: {@code (String) -> int}
     * @param signature what they lower to: {@code (i32, i32) -> i32}
     * @param export the name that the user wrote, empty for the method's own or its snake-case form
     * @param prefix what is first put before the method's own names
     */
    public record Method(String name, String declared, String signature, String export, String prefix) {

        /** The name under which the bridge asks for it. */
        public String asked() {
            return export.isEmpty() ? prefix + name : export;
        }
    }

    /**
     * A function that ends the objects of a resource.
     *
     * @param asked the name under which the bridge asks for it
     * @param resource the simple name of the interface
     * @param exports the names of which exactly one export has to be there
     * @param named whether the user wrote the one name
     */
    public record Destructor(String asked, String resource, List<String> exports, boolean named) {

        public Destructor {
            exports = List.copyOf(exports);
        }
    }

    /**
     * A function or a global that gives a pointer or a length when another function has returned.
     *
     * @param of the name under which the bridge asks for the other
     * @param gives what it gives, as a message names it
     * @param signatures those that it may have as a function; a global is an i32
     */
    public record Getter(String export, String of, String gives, List<String> signatures) {
        public Getter {
            signatures = List.copyOf(signatures);
        }
    }

    private final String abi;
    private final boolean partial;
    private final List<Need> needsMemory;
    private final boolean heapNamed;
    private final List<String> allocators;
    private final List<String> frees;
    private final List<Need> allocated;
    private final List<Need> freed;
    private final List<Need> freedArea;
    private final List<Need> freedResults;
    private final List<Method> methods;
    private final List<String> namedFrees;
    private final Map<String, List<String>> optional;
    private final List<String> initializers;
    private final List<String> stacks;
    private final Map<String, String> postReturns;
    private final List<Destructor> destructors;
    private final Map<String, List<String>> destructorFor;
    private final List<Getter> getters;

    /** What is needed; {@code by} is the optional export that alone needs it, empty where something else does. */
    private record Need(String what, String by) {
        static Stream<String> among(List<Need> needs, Predicate<String> present) {
            return needs.stream()
                    .filter(need -> need.by().isEmpty() || present.test(need.by()))
                    .map(Need::what);
        }
    }

    private ModuleDemand(Builder builder) {
        this.abi = builder.abi;
        this.partial = builder.partial;
        this.needsMemory = List.copyOf(builder.needsMemory);
        this.heapNamed = builder.heapNamed;
        this.allocators = List.copyOf(builder.allocators);
        this.frees = List.copyOf(builder.frees);
        this.allocated = List.copyOf(builder.allocated);
        this.freed = List.copyOf(builder.freed);
        this.freedArea = List.copyOf(builder.freedArea);
        this.freedResults = List.copyOf(builder.freedResults);
        this.methods = List.copyOf(builder.methods);
        this.namedFrees = List.copyOf(builder.namedFrees);
        this.optional = Collections.unmodifiableMap(new LinkedHashMap<>(builder.optional));
        this.initializers = List.copyOf(builder.initializers);
        this.stacks = List.copyOf(builder.stacks);
        this.postReturns = Collections.unmodifiableMap(new LinkedHashMap<>(builder.postReturns));
        this.destructors = List.copyOf(builder.destructors);
        this.destructorFor = Map.copyOf(builder.destructorFor);
        this.getters = List.copyOf(builder.getters);
    }

    /**
     * Begins a demand.
     *
     * @param version the {@link ModuleContract#VERSION} that the processor generates for, as a literal in the generated class
     * @param name stands for the module in messages
     * @param abi the preset whose conventions hold
     * @throws IllegalStateException if the processor and the runtime are of versions that do not fit
     */
    public static Builder of(int version, String name, String abi) {
        return new Builder(ModuleContract.of(version, name), abi);
    }

    public String abi() {
        return abi;
    }

    /** Whether an import that nothing serves is an exception only when the guest calls it. */
    public boolean partial() {
        return partial;
    }

    /** Whether a method passes or returns memory; of optional exports those are asked that are {@code present}. */
    public boolean needsMemory(Predicate<String> present) {
        return Need.among(needsMemory, present).findFirst().isPresent();
    }

    /** Whether the user names {@link #allocators} and {@link #frees}, so that they have to be there. */
    public boolean heapNamed() {
        return heapNamed;
    }

    /** The exports that may allocate; the first that can does. */
    public List<String> allocators() {
        return allocators;
    }

    /** The exports that may free; the first that can does. */
    public List<String> frees() {
        return frees;
    }

    /** The first parameter or area for which a block is allocated, as a message names it. */
    public Optional<String> allocated(Predicate<String> present) {
        return Need.among(allocated, present).findFirst();
    }

    /** The first parameter whose block is freed as well, as a message names it. */
    public Optional<String> freed(Predicate<String> present) {
        return Need.among(freed, present).findFirst();
    }

    /** The first area for a result, all of which are freed, as a message names it. */
    public Optional<String> freedArea(Predicate<String> present) {
        return Need.among(freedArea, present).findFirst();
    }

    /** The results that the guest hands over without naming a free, as a message names them. */
    public List<String> freedResults(Predicate<String> present) {
        return Need.among(freedResults, present).toList();
    }

    public List<Method> methods() {
        return methods;
    }

    /** The exports that free a result by name, wherever the module is. */
    public List<String> namedFrees() {
        return namedFrees;
    }

    /** The names under which the bridge asks for exports that may be missing, each with what frees its results by name. */
    public Map<String, List<String>> optional() {
        return optional;
    }

    /** The exports of which the first that is there is called once, before any other, where the user names none. */
    public List<String> initializers() {
        return initializers;
    }

    /** The exports that may move the guest's stack, from which areas are then taken. */
    public List<String> stacks() {
        return stacks;
    }

    /**
     * The names under which the bridge asks for what is told that a result was read, each with the name under which it asks for the
     * function that gave it. Any may be missing.
     */
    public Map<String, String> postReturns() {
        return postReturns;
    }

    public List<Destructor> destructors() {
        return destructors;
    }

    /** Whether the host has to end objects by {@code destructor}; of optional exports those are asked that are {@code present}. */
    public boolean needs(Destructor destructor, Predicate<String> present) {
        List<String> by = destructorFor.getOrDefault(destructor.asked(), List.of());
        return by.isEmpty() || by.stream().anyMatch(present);
    }

    /** What gives pointers and lengths of results. */
    public List<Getter> getters() {
        return getters;
    }

    /** Collects a {@link ModuleDemand}. */
    public static final class Builder {
        private final ModuleContract.Builder contract;
        private final String abi;
        private final List<Need> needsMemory = new ArrayList<>();
        private final List<Need> allocated = new ArrayList<>();
        private final List<Need> freed = new ArrayList<>();
        private final List<Need> freedArea = new ArrayList<>();
        private final List<Need> freedResults = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private final List<String> namedFrees = new ArrayList<>();
        private final Map<String, List<String>> optional = new LinkedHashMap<>();
        private final Map<String, String> postReturns = new LinkedHashMap<>();
        private final List<Destructor> destructors = new ArrayList<>();
        private final Map<String, List<String>> destructorFor = new LinkedHashMap<>();
        private List<String> initializers = List.of("_initialize", "__wasm_call_ctors");
        private List<String> stacks = List.of();
        private final List<Getter> getters = new ArrayList<>();
        private boolean partial;
        private boolean heapNamed;
        private List<String> allocators = List.of();
        private List<String> frees = List.of();

        private Builder(ModuleContract.Builder contract, String abi) {
            this.contract = contract;
            this.abi = abi;
        }

        public Builder partial() {
            this.partial = true;
            return this;
        }

        public Builder memory(String export) {
            contract.memory(export);
            return this;
        }

        public Builder needsMemory() {
            return needsMemory("");
        }

        /** Needed where the module has the optional export {@code by}, as in the methods of two parameters below. */
        public Builder needsMemory(String by) {
            needsMemory.add(new Need("memory", by));
            return this;
        }

        /** The export to run once, before any other. Without one: a customary one, where the module has it. */
        public Builder initializer(String export) {
            contract.initializer(export);
            return this;
        }

        /** What the preset's modules have for an initialiser. */
        public Builder initializerAmong(String... exports) {
            this.initializers = List.of(exports);
            return this;
        }

        /** The names that the preset tries. */
        public Builder stackAmong(String... exports) {
            this.stacks = List.of(exports);
            return this;
        }

        /** Tells the function that is asked for as {@code asked} when the result of {@code method} was read, where it is there. */
        public Builder postReturn(String asked, String method) {
            postReturns.put(asked, method);
            return this;
        }

        /** The exports that the user names; without {@code frees} nothing frees. */
        public Builder heap(String allocator, String... frees) {
            this.heapNamed = true;
            this.allocators = List.of(allocator);
            this.frees = List.of(frees);
            return this;
        }

        /** The names that the preset tries. */
        public Builder allocatorAmong(String... exports) {
            this.allocators = List.of(exports);
            return this;
        }

        /** The names that the preset tries. */
        public Builder freeAmong(String... exports) {
            this.frees = List.of(exports);
            return this;
        }

        public Builder allocates(String parameter) {
            return allocates(parameter, "");
        }

        public Builder allocates(String parameter, String by) {
            allocated.add(new Need(parameter, by));
            return this;
        }

        public Builder frees(String parameter) {
            return frees(parameter, "");
        }

        public Builder frees(String parameter, String by) {
            freed.add(new Need(parameter, by));
            return this;
        }

        public Builder freesArea(String area) {
            return freesArea(area, "");
        }

        public Builder freesArea(String area, String by) {
            freedArea.add(new Need(area, by));
            return this;
        }

        public Builder freesResult(String result) {
            return freesResult(result, "");
        }

        public Builder freesResult(String result, String by) {
            freedResults.add(new Need(result, by));
            return this;
        }

        public Builder collected() {
            contract.collected();
            return this;
        }

        /** Objects of these classes are made: the module has to have them. */
        public Builder makes(String... classes) {
            contract.makes(classes);
            return this;
        }

        public Builder danglingEmpty() {
            contract.danglingEmpty();
            return this;
        }

        public Builder keepsEmptyResults() {
            contract.keepsEmptyResults();
            return this;
        }

        public Builder unalignedBlocks() {
            contract.unalignedBlocks();
            return this;
        }

        /** A function under the method's own name or its snake-case form. */
        public Builder method(String name, String declared, String signature) {
            return method(name, declared, signature, "");
        }

        public Builder method(String name, String declared, String signature, String export) {
            return resourceMethod("", name, declared, signature, export);
        }

        /** A function under {@code prefix} and a method's own name or its snake-case form, or under these alone. */
        public Builder resourceMethod(String prefix, String name, String declared, String signature) {
            return resourceMethod(prefix, name, declared, signature, "");
        }

        /** As {@link #method(String, String, String, String)}, of a method of a resource. */
        public Builder resourceMethod(String prefix, String name, String declared, String signature, String export) {
            methods.add(new Method(name, declared, signature, export, prefix));
            return this;
        }

        /** The names of which exactly one export has to be there, to end each {@code resource}. */
        public Builder destructorAmong(String asked, String resource, String... exports) {
            destructors.add(new Destructor(asked, resource, List.of(exports), false));
            return this;
        }

        /** The export that the user names to end each {@code resource}. */
        public Builder namedDestructor(String asked, String resource, String export) {
            destructors.add(new Destructor(asked, resource, List.of(export), true));
            return this;
        }

        /** A destructor that is needed only where the optional export {@code by}, or another of these, is there. */
        public Builder destructorFor(String asked, String by) {
            destructorFor.computeIfAbsent(asked, any -> new ArrayList<>()).add(by);
            return this;
        }

        public Builder namedFree(String export) {
            namedFrees.add(export);
            return this;
        }

        /**
         * Lets an instance lack what methods ask for under the name {@code asked}.
         *
         * @param namedFrees what frees its results by name, needed only where it is there
         */
        public Builder optional(String asked, String... namedFrees) {
            optional.put(asked, List.of(namedFrees));
            return this;
        }

        /** What gives a pointer or a length when what is asked for as {@code of} has returned. */
        public Builder getter(String export, String of, String gives, String... signatures) {
            getters.add(new Getter(export, of, gives, List.of(signatures)));
            return this;
        }

        public ModuleContract contract() {
            return contract.demand(new ModuleDemand(this)).build();
        }
    }
}
