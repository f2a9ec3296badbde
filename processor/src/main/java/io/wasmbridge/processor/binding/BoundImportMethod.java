package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import java.util.List;
import java.util.Optional;

/**
 * A method and the import that it serves.
 *
 * @param takesBridge whether its first parameter is the calling bridge
 * @param mayThrow whether the instance outlives its exceptions
 * @param parameters what the guest passes, in order
 * @param result how what the method returns reaches the guest; its memory is the guest's
 * @param module what the function is imported from
 * @param fields the names under which it may be imported: one, where the module is there
 */
public record BoundImportMethod(
        String name,
        boolean takesBridge,
        boolean mayThrow,
        List<Parameter> parameters,
        BoundResult result,
        String module,
        List<String> fields,
        FlatSignature signature) {

    /**
     * What the guest passes.
     *
     * @param passed how the guest lowers it
     * @param handedOver whether the host frees it, when it was copied
     * @param namedFree the export that the user names to free it; empty where none is named
     */
    public record Parameter(BoundParameter passed, boolean handedOver, Optional<NamedFree> namedFree) {

        /** Whether it is an object of the kind, which the host closes. */
        public boolean takes(HostType.Resource kind) {
            BoundParameter present = passed instanceof BoundParameter.Nullable nullable ? nullable.present() : passed;
            return present instanceof BoundParameter.Resource object
                    && object.transferred()
                    && object.type().equals(kind);
        }
    }

    /** Whether its result takes blocks of the guest's allocator. */
    public boolean allocates() {
        return allocates(result);
    }

    /** Whether a result takes blocks of the guest's allocator: itself, or for what it points at. */
    static boolean allocates(BoundResult result) {
        if (result instanceof BoundResult.Struct struct) {
            return struct.place() instanceof BoundResult.StructPlace.Behind
                    || struct.type().struct().hasPointers();
        }
        if (result instanceof ApartResult apart) {
            return apart.type().components().area().hasPointers();
        }
        return result.memoryShape()
                .filter(shape -> shape != Shape.CALLER_BUFFER)
                .isPresent();
    }

    /** Whether the host frees what it is passed. */
    public boolean frees() {
        return parameters.stream()
                .anyMatch(parameter ->
                        parameter.handedOver() && parameter.namedFree().isEmpty());
    }

    public BoundImportMethod {
        parameters = List.copyOf(parameters);
        fields = List.copyOf(fields);
    }
}
