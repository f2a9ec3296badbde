package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.MethodDeclaration.Receiver;
import io.wasmbridge.processor.declaration.ResourceDeclaration;
import java.util.List;
import java.util.Locale;

/** The names that the exports of a resource have where the user writes none. */
final class ResourceNames {

    private static final List<String> DESTRUCTORS = List.of("free", "destroy", "delete", "drop");

    private ResourceNames() {}

    /** What the names of the exports begin with: {@code counter_}. */
    static String prefix(Receiver receiver) {
        return prefix(receiver.resource(), receiver.prefix());
    }

    /** The names of which one export ends an object. */
    static List<String> destructors(ResourceDeclaration resource, Preset preset) {
        String prefix = prefix(resource.type(), resource.prefix().value());
        return preset == Preset.WASM_BINDGEN
                ? List.of("__wbg_" + resource.type().display().toLowerCase(Locale.ROOT) + "_free")
                : DESTRUCTORS.stream().map(name -> prefix + name).toList();
    }

    private static String prefix(JavaType.Resource resource, String written) {
        return written.isEmpty() ? ExportLookup.snakeCase(resource.display()) + "_" : written;
    }
}
