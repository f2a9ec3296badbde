package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import java.util.List;
import java.util.Optional;

/** Where the functions of a bridge come from: the module that is there, or the declarations alone. */
interface Exports {

    /** The function that {@code method} calls with {@code parameters}, of which those with a finding may be missing. */
    Outcome<ExportedFunction> called(MethodDeclaration method, List<ParameterReadings> parameters);

    /** What frees a result that is {@code @Transferred}; {@code named} is empty where no export is named. */
    Outcome<Owner> freeing(MethodDeclaration method, Written<String> named);

    /** The free of the allocator, for a suggestion. */
    Optional<String> usualFree();
}
