package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The exports of a wasm-bindgen module whose names were stripped: {@code __wbindgen_export_0} and so on, which their signatures
 * tell apart.
 */
final class StrippedNames {

    /** {@code (size, align) -> pointer}. */
    static final FlatSignature MALLOC = new FlatSignature(List.of(CoreType.I32, CoreType.I32), List.of(CoreType.I32));

    /** {@code (pointer, size, align)}. */
    static final FlatSignature FREE = new FlatSignature(List.of(CoreType.I32, CoreType.I32, CoreType.I32), List.of());

    private static final Pattern STRIPPED = Pattern.compile("__wbindgen_export_?\\d+");

    private StrippedNames() {}

    /** The one stripped export of that signature; none where several have it, for then it could be either. */
    static Optional<ExportedFunction> only(Map<String, FlatSignature> functions, FlatSignature signature) {
        List<ExportedFunction> found = functions.entrySet().stream()
                .filter(export -> STRIPPED.matcher(export.getKey()).matches())
                .filter(export -> export.getValue().equals(signature))
                .map(export -> new ExportedFunction(export.getKey(), export.getValue()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
