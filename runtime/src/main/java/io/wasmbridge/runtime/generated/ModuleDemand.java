package io.wasmbridge.runtime.generated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> eitherLength;

    /** What is needed; {@code by} is the optional export that alone needs it, empty where something else does. */
    record Need(String what, String by) {
        static Stream<String> among(List<Need> needs, Predicate<String> present) {
            return needs.stream()
                    .filter(need -> need.by().isEmpty() || present.test(need.by()))
                    .map(Need::what);
        }
    }

    ModuleDemand(DemandBuilder builder) {
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
        this.eitherLength = Set.copyOf(builder.eitherLength);
    }

    /**
     * Begins a demand.
     *
     * @param version the {@link ModuleContract#VERSION} that the processor generates for, as a literal in the generated class
     * @param name stands for the module in messages
     * @param abi the preset whose conventions hold
     * @throws IllegalStateException if the processor and the runtime are of versions that do not fit
     */
    public static DemandBuilder of(int version, String name, String abi) {
        return new DemandBuilder(ModuleContract.of(version, name), abi);
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

    /** Whether the function that is asked for as {@code asked} may give a length in an i64 where its signature has an i32. */
    public boolean givesEitherLength(String asked) {
        return eitherLength.contains(asked);
    }
}
