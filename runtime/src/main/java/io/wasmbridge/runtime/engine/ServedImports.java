package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the runtime serves to the modules of a toolchain: the list that the compiler has too. For one instance. */
final class ServedImports {

    private static final String EMSCRIPTEN = "EMSCRIPTEN";
    private static final String BINDGEN = "WASM_BINDGEN";
    private static final long[] NONE = new long[0];

    private final String preset;
    private final List<ServedImport> all;
    private boolean jumps;

    /** {@code objects} keeps what the guest makes. */
    ServedImports(String preset, JsObjects objects) {
        this.preset = preset;
        this.all = switch (preset) {
            case EMSCRIPTEN -> EmscriptenImports.all();
            case "ASSEMBLYSCRIPT" -> AssemblyScriptImports.all();
            case BINDGEN -> BindgenImports.all(objects);
            default -> List.of();
        };
    }

    Optional<HostFunction> serving(FunctionImport wanted, FunctionType type) {
        jumps |= preset.equals(EMSCRIPTEN) && wanted.name().matches(EmscriptenJumps.INVOKE);
        return named(wanted)
                .filter(served -> served.serves(Signatures.of(type)))
                .map(served -> function(wanted, type, served.maker().body(type)))
                .findFirst();
    }

    /** Whether an exception may end within the guest: a jump, which its caller survives. */
    boolean jumps() {
        return jumps;
    }

    private static HostFunction function(FunctionImport wanted, FunctionType type, ServedImport.Body body) {
        boolean gives = !type.returns().isEmpty();
        return new HostFunction(wanted.module(), wanted.name(), type, (instance, arguments) -> {
            long result = body.call(instance, arguments);
            return gives ? new long[] {result} : NONE;
        });
    }

    /** Why the preset serves none of these. */
    String[] reasons(List<FunctionImport> unserved) {
        Stream<String> misfits = unserved.stream().flatMap(wanted -> named(wanted)
                .map(served -> preset + " serves '" + wanted.module() + "." + wanted.name() + "' as "
                        + ModuleExports.alternatives(served.signatures())));
        Stream<String> objects = unserved.stream()
                .filter(wanted ->
                        preset.equals(BINDGEN) && named(wanted).findFirst().isEmpty())
                .limit(1)
                .map(wanted -> "'" + wanted.name()
                        + "' takes or gives JavaScript objects, of which a bridge has only the texts of errors");
        return Stream.concat(misfits, objects).toArray(String[]::new);
    }

    private Stream<ServedImport> named(FunctionImport wanted) {
        return all.stream().filter(served -> served.isNamed(wanted.module(), wanted.name()));
    }
}
