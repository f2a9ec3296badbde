package io.wasmbridge.processor.abi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the declarations alone ask of a module that arrives at run time.
 *
 * @param preset whose conventions hold, and whose names are tried where {@code heap} is empty
 * @param needs what is needed besides the methods' own exports; what only optional exports need is not among it
 * @param methods one for each export that is asked for
 * @param optional those of the exports that may be missing
 * @param postReturns the exports that are told that a result was read, where they are there, each with the one that gave it
 * @param destructors what ends guest objects
 * @param getters the exports that give pointers and lengths of results
 */
public record AwaitedModule(
        Preset preset,
        boolean partial,
        Optional<NamedHeap> heap,
        Needs needs,
        List<Method> methods,
        List<OptionalExport> optional,
        Map<String, String> postReturns,
        List<Destructor> destructors,
        List<Getter> getters) {

    /**
     * What some methods ask of a module besides their own exports.
     *
     * @param memory whether any of them needs the guest's memory
     * @param allocated the first parameter or area for which a block is allocated, as a message names it
     * @param freed the first parameter whose block is freed as well, as a message names it
     * @param freedArea the first area, all of which are freed, as a message names it
     * @param freedResults the results that the allocator's free frees, as a message names them
     * @param namedFrees the exports that free a result by name, once each
     */
    public record Needs(
            boolean memory,
            Optional<String> allocated,
            Optional<String> freed,
            Optional<String> freedArea,
            List<String> freedResults,
            List<String> namedFrees) {

        public Needs {
            freedResults = List.copyOf(freedResults);
            namedFrees = List.copyOf(namedFrees);
        }
    }

    /**
     * An export that may be missing, and what is needed only where it is there.
     *
     * @param asked the name under which the bridge asks for it
     */
    public record OptionalExport(String asked, Needs needs) {}

    /**
     * An export that gives a pointer or a length when another has returned: a function of one of the {@code signatures}, or a global.
     *
     * @param of the name under which the bridge asks for the other
     * @param gives what it gives, as a message names it: {@code the length of the result of 'render'}
     */
    public record Getter(String export, String of, String gives, List<FlatSignature> signatures) {
        public Getter {
            signatures = List.copyOf(signatures);
        }
    }

    /** The exports that {@code @WasmAllocator} names. */
    public record NamedHeap(String allocate, Optional<String> free) {}

    /**
     * A function that methods call.
     *
     * @param declared its Java types: {@code (String) -> int}
     * @param export the name that the user wrote; without one it is the method's own or its snake-case form
     * @param prefix what is first put before these; empty but for the methods of a resource
     * @param eitherLength whether it may return an i64 where the signature has an i32
     */
    public record Method(
            String name,
            String declared,
            FlatSignature signature,
            Optional<String> export,
            String prefix,
            boolean eitherLength) {

        /** The same, where what methods ask of it leaves open what it returns, or does not. */
        public Method givingEither(boolean either) {
            return new Method(name, declared, signature, export, prefix, either);
        }

        /** The name under which the bridge asks for it. */
        public String asked() {
            return export.orElse(prefix + name);
        }
    }

    /**
     * The export that ends the objects of a resource.
     *
     * @param asked the name under which the bridge asks for it
     * @param resource the simple name of the interface
     * @param exports the names of which one export has to be there
     * @param named whether the user wrote the one name
     * @param by the exports that alone need it, as they are asked for; empty where it is always needed
     */
    public record Destructor(String asked, String resource, List<String> exports, boolean named, List<String> by) {

        public Destructor {
            exports = List.copyOf(exports);
            by = List.copyOf(by);
        }
    }

    public AwaitedModule {
        methods = List.copyOf(methods);
        optional = List.copyOf(optional);
        destructors = List.copyOf(destructors);
        getters = List.copyOf(getters);
        postReturns = Collections.unmodifiableMap(new LinkedHashMap<>(postReturns));
    }

    /** The exports of which the first that can allocates. */
    public List<String> allocateNames() {
        return heap.map(named -> List.of(named.allocate())).orElse(preset.allocateNames());
    }

    /** The exports of which the first that can frees. */
    public List<String> freeNames() {
        return heap.map(named -> named.free().stream().toList()).orElse(preset.freeNames());
    }
}
