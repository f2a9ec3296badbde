package io.wasmbridge.runtime.generated;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a generated bridge was compiled against: the names and wasm signatures it relies on. Compared with the module when an
 * instance is linked. Immutable but for the number of instances made so far, which only numbers them in messages, and for what the
 * engine keeps from one instance to the next; safe for use by several threads.
 */
public final class ModuleContract {

    /** The version of the seam between generated code and the runtime. */
    public static final int VERSION = 1;

    /** An export and its wasm signature, written {@code (i32, i32) -> i64}. */
    public record Export(String name, String signature) {}

    private final String module;
    private final String sha256;
    private final String memory;
    private final Optional<String> initializer;
    private final Optional<Export> allocator;
    private final Optional<Export> free;
    private final Optional<Export> stack;
    private final Optional<String> servedImports;
    private final boolean collected;
    private final List<String> makes;
    private final List<String> pins;
    private final boolean danglingEmpty;
    private final boolean keepsEmptyResults;
    private final boolean unalignedBlocks;
    private final Map<String, Export> functions;
    private final Map<String, String> globals;
    private final Map<String, List<String>> optional;
    private final Map<String, String> pointed;
    private final Optional<ModuleDemand> demand;
    private final AtomicInteger instances = new AtomicInteger();
    private volatile SoftReference<Object> kept = new SoftReference<>(null);

    private ModuleContract(Builder builder) {
        this.module = builder.module;
        this.sha256 = builder.sha256;
        this.memory = builder.memory;
        this.initializer = builder.initializer;
        this.allocator = builder.allocator;
        this.free = builder.free;
        this.stack = builder.stack;
        this.servedImports = builder.servedImports;
        this.collected = builder.collected;
        this.makes = List.copyOf(builder.makes);
        this.pins = List.copyOf(builder.pins);
        this.danglingEmpty = builder.danglingEmpty;
        this.keepsEmptyResults = builder.keepsEmptyResults;
        this.unalignedBlocks = builder.unalignedBlocks;
        this.functions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.functions));
        this.globals = Collections.unmodifiableMap(new LinkedHashMap<>(builder.globals));
        this.optional = Collections.unmodifiableMap(new LinkedHashMap<>(builder.optional));
        this.pointed = Collections.unmodifiableMap(new LinkedHashMap<>(builder.pointed));
        this.demand = builder.demand;
    }

    /**
     * Begins a contract.
     *
     * @param version the {@link #VERSION} that the processor generates for, as a literal in the generated class
     * @param module the class-path resource of the module; of one that arrives at run time a name for messages
     * @throws IllegalStateException if the processor and the runtime are of versions that do not fit
     */
    public static Builder of(int version, String module) {
        if (version != VERSION) {
            throw new IllegalStateException("the bridge to '" + module + "' was generated for contract " + version
                    + ", this runtime has contract " + VERSION
                    + ": use wasmbridge-processor and wasmbridge-runtime of the same version and compile again");
        }
        return new Builder(module);
    }

    public String module() {
        return module;
    }

    /** The digest of the bytes that the bridge was compiled against, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public String memory() {
        return memory;
    }

    public Optional<String> initializer() {
        return initializer;
    }

    public Optional<Export> allocator() {
        return allocator;
    }

    public Optional<Export> free() {
        return free;
    }

    /** The export that moves the guest's stack, from which areas are taken; empty where they are allocated. */
    public Optional<Export> stack() {
        return stack;
    }

    /** The preset whose imports the runtime serves. */
    public Optional<String> servedImports() {
        return servedImports;
    }

    /** Whether the guest is one of AssemblyScript, whose runtime makes and pins objects. */
    public boolean collected() {
        return collected;
    }

    /** The classes of which the bridge makes objects. */
    public List<String> makes() {
        return makes;
    }

    /** The functions, as the bridge asks for them, that give objects which are pinned while a handle is open. */
    public List<String> pins() {
        return pins;
    }

    /** Whether an empty block is passed as its alignment; else as 0. */
    public boolean danglingEmpty() {
        return danglingEmpty;
    }

    /** Whether an empty result that the guest hands over is left alone; else any but the null pointer is freed. */
    public boolean keepsEmptyResults() {
        return keepsEmptyResults;
    }

    /** Whether a block may lie at any address where the allocator takes no alignment; else it is aligned for every scalar. */
    public boolean unalignedBlocks() {
        return unalignedBlocks;
    }

    /** The functions that methods call, by name. */
    public Map<String, Export> functions() {
        return functions;
    }

    /** The globals that methods read and write, by name, and their types; {@code mut} only where a method writes. */
    public Map<String, String> globals() {
        return globals;
    }

    /** The functions and globals that an instance may lack, each with the functions that are then not needed either. */
    public Map<String, List<String>> optional() {
        return optional;
    }

    /** The methods of the host that the guest calls by pointer, and the types of function that they lower to. */
    public Map<String, String> pointed() {
        return pointed;
    }

    /** Present where the module arrives at run time; then allocator, free, functions and globals are empty here. */
    public Optional<ModuleDemand> demand() {
        return demand;
    }

    /** The name of the next instance in messages: {@code text#1}, {@code text#2}, … */
    public String nextInstanceName() {
        String file = module.substring(module.lastIndexOf('/') + 1);
        String stem = file.endsWith(".wasm") ? file.substring(0, file.length() - ".wasm".length()) : file;
        return stem + "#" + instances.incrementAndGet();
    }

    /** What {@link #keep} was given last; null where that was collected. For the runtime. */
    public @Nullable Object kept() {
        return kept.get();
    }

    /** Keeps something with the bridge class for as long as memory allows. For the runtime. */
    public void keep(Object shared) {
        kept = new SoftReference<>(shared);
    }

    /** Collects a {@link ModuleContract}. */
    public static final class Builder {
        private final String module;
        private final Map<String, Export> functions = new LinkedHashMap<>();
        private final Map<String, String> globals = new LinkedHashMap<>();
        private final Map<String, List<String>> optional = new LinkedHashMap<>();
        private String sha256 = "";
        private String memory = "memory";
        private Optional<String> initializer = Optional.empty();
        private Optional<Export> allocator = Optional.empty();
        private Optional<Export> free = Optional.empty();
        private Optional<Export> stack = Optional.empty();
        private Optional<String> servedImports = Optional.empty();
        private boolean collected;
        private List<String> makes = List.of();
        private List<String> pins = List.of();
        private boolean danglingEmpty;
        private boolean keepsEmptyResults;
        private boolean unalignedBlocks;
        private final Map<String, String> pointed = new LinkedHashMap<>();
        private Optional<ModuleDemand> demand = Optional.empty();

        private Builder(String module) {
            this.module = module;
        }

        public Builder sha256(String hexadecimal) {
            this.sha256 = hexadecimal;
            return this;
        }

        public Builder memory(String export) {
            this.memory = export;
            return this;
        }

        /** The export to run once, before any other. */
        public Builder initializer(String export) {
            this.initializer = Optional.of(export);
            return this;
        }

        public Builder allocator(String export, String signature) {
            this.allocator = Optional.of(new Export(export, signature));
            return this;
        }

        public Builder free(String export, String signature) {
            this.free = Optional.of(new Export(export, signature));
            return this;
        }

        public Builder stack(String export, String signature) {
            this.stack = Optional.of(new Export(export, signature));
            return this;
        }

        public Builder servesImports(String preset) {
            this.servedImports = Optional.of(preset);
            return this;
        }

        public Builder collected() {
            this.collected = true;
            return this;
        }

        /** Objects of these classes are made: the module has to have them, and the runtime that makes them. */
        public Builder makes(String... classes) {
            this.makes = List.of(classes);
            return this;
        }

        /** What these functions give is pinned: where the module has one of them, it has to have the runtime that pins. */
        public Builder pins(String... exports) {
            this.pins = List.of(exports);
            return this;
        }

        public Builder danglingEmpty() {
            this.danglingEmpty = true;
            return this;
        }

        public Builder keepsEmptyResults() {
            this.keepsEmptyResults = true;
            return this;
        }

        public Builder unalignedBlocks() {
            this.unalignedBlocks = true;
            return this;
        }

        public Builder function(String export, String signature) {
            functions.put(export, new Export(export, signature));
            return this;
        }

        /** A global of a type such as {@code i64}, or {@code mut i64} where it is written. */
        public Builder global(String export, String type) {
            globals.put(export, type);
            return this;
        }

        /**
         * Lets an instance lack a function or global that is given as well.
         *
         * @param with functions that are needed only where it is there
         */
        public Builder optional(String export, String... with) {
            optional.put(export, List.of(with));
            return this;
        }

        /** The guest calls a method of the host by pointer: its table has to grow, and has to take functions of this type. */
        public Builder pointed(String method, String signature) {
            pointed.put(method, signature);
            return this;
        }

        Builder demand(ModuleDemand asked) {
            this.demand = Optional.of(asked);
            return this;
        }

        public ModuleContract build() {
            return new ModuleContract(this);
        }
    }
}
