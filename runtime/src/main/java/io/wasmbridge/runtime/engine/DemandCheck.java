package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Binds what a bridge asks for to a module that was not there when it was compiled. In: both. Out: the export that plays each
 * part, or every mismatch, in the words of the compiler.
 */
final class DemandCheck {

    private static final String POST_RETURN = "cabi_post_";
    private static final String STANDARD_POST_RETURN = "_post";

    private final ModuleContract contract;
    private final ModuleDemand demand;
    private final ModuleExports exports;
    private final HeapRole allocateRole;
    private final GlobalCheck globals;
    private final List<String> problems = new ArrayList<>();

    DemandCheck(ModuleContract contract, ModuleDemand demand, ModuleExports exports, GlobalCheck globals) {
        this.contract = contract;
        this.demand = demand;
        this.exports = exports;
        this.allocateRole = HeapRole.allocating(demand.abi(), demand.heapNamed());
        this.globals = globals;
    }

    BoundExports bind() {
        Optional<String> allocator =
                heap(demand.allocators(), allocateRole).filter(export -> allocateRole != HeapRole.NEW);
        Optional<String> free = heap(demand.frees(), HeapRole.FREE);
        Optional<String> stack = first(demand.stacks(), HeapRole.STACK);
        boolean misnamed = !problems.isEmpty();
        Optional<String> initializer = initializer();
        exports.memory(contract.memory(), demand.needsMemory(this::present) || allocator.isPresent())
                .ifPresent(this::report);
        Map<String, String> functions = new LinkedHashMap<>();
        Set<String> missing = Missing.of(demand.optional(), this::present);
        Map<String, List<String>> absent = new LinkedHashMap<>();
        for (ModuleDemand.Method method : demand.methods()) {
            String asked = method.asked();
            if (demand.optional().containsKey(asked) && missing.contains(asked)) {
                absent.put(asked, names(method));
            } else {
                function(method).ifPresent(export -> functions.put(asked, export));
            }
        }
        Stream<String> frees = Stream.concat(
                demand.namedFrees().stream(),
                demand.optional().values().stream().flatMap(List::stream));
        frees.distinct().forEach(export -> {
            if (!missing.contains(export) || demand.namedFrees().contains(export)) {
                named(export, HeapRole.FREE).ifPresent(found -> functions.put(export, found));
            } else if (!functions.containsKey(export)) {
                absent.putIfAbsent(export, List.of(export));
            }
        });
        bindPostReturns(functions, absent);
        new DestructorCheck(demand, exports, this::present)
                .bind(functions, absent)
                .forEach(this::report);
        Set<String> read = new LinkedHashSet<>();
        for (ModuleDemand.Getter getter : demand.getters()) {
            if (!missing.contains(getter.of())) {
                getter(getter, functions, read);
            } else if (!functions.containsKey(getter.export())) {
                absent.putIfAbsent(getter.export(), List.of(getter.export()));
            }
        }
        read.forEach(absent::remove);
        functions.keySet().forEach(absent::remove);
        if (!misnamed) {
            checkNeeds(allocator, free, stack);
        }
        return new BoundExports(problems, functions, read, absent, allocator, free, stack, initializer);
    }

    /** Of another signature it is a function of the guest's own. */
    private void bindPostReturns(Map<String, String> functions, Map<String, List<String>> absent) {
        demand.postReturns().forEach((asked, method) -> {
            Optional<String> told = Optional.ofNullable(functions.get(method))
                    .flatMap(export -> Stream.of(POST_RETURN + export, export + STANDARD_POST_RETURN)
                            .filter(name -> takesResults(name, export))
                            .findFirst());
            told.ifPresentOrElse(name -> functions.put(asked, name), () -> absent.put(asked, List.of(asked)));
        });
    }

    private boolean takesResults(String told, String export) {
        return exports.function(told)
                .filter(type -> type.returns().isEmpty()
                        && type.params()
                                .equals(exports.function(export).orElseThrow().returns()))
                .isPresent();
    }

    private void report(Mismatch mismatch) {
        problems.add(mismatch.toString());
    }

    /** Of names that the user wrote each has to fit; of those of a preset the first that fits is taken. */
    private Optional<String> heap(List<String> names, HeapRole role) {
        return demand.heapNamed()
                ? names.stream().flatMap(name -> named(name, role).stream()).findFirst()
                : first(names, role);
    }

    private Optional<String> first(List<String> names, HeapRole role) {
        return names.stream()
                .filter(name -> exports.function(name).filter(role::fits).isPresent())
                .findFirst();
    }

    private Optional<String> named(String name, HeapRole role) {
        Optional<FunctionType> found = exports.function(name);
        if (found.isEmpty()) {
            report(exports.notAFunction(name));
        } else if (!role.fits(found.get())) {
            List<String> candidates = exports.candidates(role);
            report(Mismatch.of(
                            "signature-mismatch",
                            "'" + name + "' cannot " + role.verb() + ": the module exports it as "
                                    + Signatures.of(found.get()))
                    .why("to " + role.verb() + ", a function takes " + role.takes() + ", each i32 or i64")
                    .help(
                            candidates.isEmpty()
                                    ? "name another export, or export such a function from the guest"
                                    : "name one that fits: " + ModuleExports.alternatives(candidates)));
        }
        return found.filter(role::fits).map(type -> name);
    }

    /** A function of one of the signatures, or a global that is an i32. */
    private void getter(ModuleDemand.Getter getter, Map<String, String> functions, Set<String> read) {
        String name = getter.export();
        if (exports.kind(name).filter("global"::equals).isPresent()) {
            globals.check(name, "i32").ifPresentOrElse(this::report, () -> read.add(name));
            return;
        }
        Optional<String> signature = exports.function(name).map(Signatures::of);
        if (signature.isEmpty()) {
            report(exports.notAFunction(name));
        } else if (!getter.signatures().contains(signature.get())) {
            report(Mismatch.of(
                            "signature-mismatch",
                            "'" + name + "' cannot give " + getter.gives() + ": the module exports it as "
                                    + signature.get())
                    .why("to give it, a function is one of " + String.join(", ", getter.signatures()))
                    .help("name another export: a function, or a global that is an i32"));
        } else {
            functions.put(name, name);
        }
    }

    private Optional<String> initializer() {
        if (contract.initializer().isPresent()) {
            ContractCheck.initializer(exports, contract.initializer().get()).ifPresent(this::report);
            return contract.initializer();
        }
        return demand.initializers().stream()
                .filter(name -> exports.function(name)
                        .filter(type -> Signatures.of(type).equals(ContractCheck.RUNS))
                        .isPresent())
                .findFirst();
    }

    /** The names that a method is looked for under. */
    private static List<String> names(ModuleDemand.Method method) {
        return method.export().isEmpty()
                ? Stream.of(method.prefix(), "")
                        .flatMap(prefix -> Stream.of(prefix + method.name(), prefix + snakeCase(method.name())))
                        .distinct()
                        .toList()
                : List.of(method.export());
    }

    /** Whether the module exports something, of any kind, for the methods that ask for {@code asked}. */
    private boolean present(String asked) {
        return demand.methods().stream()
                .filter(method -> method.asked().equals(asked))
                .flatMap(method -> names(method).stream())
                .anyMatch(name -> exports.kind(name).isPresent());
    }

    /** The export that a method calls: the one it names, else its own name's, else the snake-case form's. */
    private Optional<String> function(ModuleDemand.Method method) {
        boolean named = !method.export().isEmpty();
        List<String> names = names(method);
        Optional<String> found = names.stream()
                .filter(name -> exports.function(name).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            report(named ? exports.notAFunction(method.export()) : exports.notAFunction(method.name(), names));
            return Optional.empty();
        }
        String signature = Signatures.of(exports.function(found.get()).orElseThrow());
        boolean either = demand.givesEitherLength(method.asked());
        if (!signature.equals(method.signature()) && !(either && signature.equals(withLong(method.signature())))) {
            report(Mismatch.of(
                            "signature-mismatch",
                            "'" + method.name() + "' is declared " + method.declared() + ", but the module exports "
                                    + signature)
                    .why(method.declared() + " lowers to " + method.signature()
                            + (either ? ", its length to an i64 as well" : "")));
        }
        return found;
    }

    private static String withLong(String signature) {
        return signature.replaceFirst("i32$", "i64");
    }

    /** {@code count_vowels} for {@code countVowels}, as the compiler spells it. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=[\\p{javaLowerCase}\\p{javaDigit}])(?=\\p{javaUpperCase})", "_")
                .toLowerCase(Locale.ROOT);
    }

    private void checkNeeds(Optional<String> allocator, Optional<String> free, Optional<String> stack) {
        boolean areasAllocated = stack.isEmpty();
        if (allocateRole == HeapRole.NEW) {
            demand.allocated(this::present)
                    .flatMap(parameter -> CollectorExports.lacking(exports))
                    .or(() -> contract.pins().stream()
                            .filter(this::present)
                            .findFirst()
                            .flatMap(asked -> CollectorExports.unpinned(exports, asked)))
                    .ifPresent(this::report);
        } else if (allocator.isEmpty()) {
            demand.allocated(this::present)
                    .or(() -> demand.freedArea(this::present).filter(area -> areasAllocated))
                    .map(this::allocatorMissing)
                    .ifPresent(this::report);
        } else if (free.isEmpty()) {
            demand.freed(this::present)
                    .map(parameter -> blockFreeMissing(
                            parameter, allocator.get(), "annotate it @Transferred, if the guest frees it"))
                    .or(() -> demand.freedArea(this::present)
                            .filter(area -> areasAllocated)
                            .map(area -> blockFreeMissing(area, allocator.get())))
                    .ifPresent(this::report);
        }
        if (free.isEmpty()) {
            demand.freedResults(this::present).forEach(result -> report(resultFreeMissing(result)));
        }
    }

    private Mismatch allocatorMissing(String parameter) {
        return Mismatch.of(
                        "allocator-missing",
                        parameter + " needs guest memory, but module '" + contract.module()
                                + "' exports no known allocator")
                .why(
                        compiledFor(),
                        demand.abi() + " allocates with " + names(demand.allocators()) + ", which takes "
                                + allocateRole.takes())
                .found(found(demand.allocators()))
                .help("annotate the interface @WasmAllocator(allocate = " + candidate(HeapRole.ALLOCATE) + ", free = "
                        + candidate(HeapRole.FREE) + ")");
    }

    private Mismatch blockFreeMissing(String block, String allocator, String... others) {
        String naming = "annotate the interface @WasmAllocator(allocate = " + ModuleExports.quoted(allocator)
                + ", free = " + candidate(HeapRole.FREE) + ")";
        return freeMissing(block + " is freed after the call")
                .help(Stream.concat(Stream.of(naming), Stream.of(others)).toArray(String[]::new));
    }

    private Mismatch resultFreeMissing(String result) {
        return freeMissing(result + " is to be freed")
                .help("name the export that frees it: @Transferred(free = " + candidate(HeapRole.FREE) + ")");
    }

    private Mismatch freeMissing(String need) {
        return Mismatch.of("free-missing", need + ", but module '" + contract.module() + "' exports no known free")
                .why(compiledFor(), demand.abi() + " frees with " + names(demand.frees()))
                .found(found(demand.frees()));
    }

    private String compiledFor() {
        return "the bridge was compiled for the conventions of " + demand.abi();
    }

    /** All functions, and the signatures of those that have one of the names: these did not fit. */
    private String[] found(List<String> names) {
        Stream<String> misfits = names.stream()
                .flatMap(name ->
                        exports.function(name).map(type -> "'" + name + "' as " + Signatures.of(type)).stream());
        return Stream.concat(Stream.of(exports.listed()), misfits).toArray(String[]::new);
    }

    private String candidate(HeapRole role) {
        return exports.candidates(role).stream().findFirst().orElse("\"...\"");
    }

    private static String names(List<String> names) {
        return ModuleExports.alternatives(
                names.stream().map(name -> "'" + name + "'").toList());
    }
}
