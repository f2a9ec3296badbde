package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import java.util.List;
import java.util.Optional;

/** Where the functions and globals of a bridge come from: the module that is there, or the declarations alone. */
interface Exports {

    /** What {@code method} uses with {@code parameters}, of which those with a finding may be missing. */
    Outcome<Callee> called(MethodDeclaration method, List<ParameterReadings> parameters);

    /** Whether it is known that there is no export, of any kind, for {@code method}. */
    boolean lacks(MethodDeclaration method);

    /** What frees a result that is {@code @Transferred}; {@code named} is empty where no export is named. */
    Outcome<Owner> freeing(MethodDeclaration method, Written<String> named);

    /** Begins the name of an export that is told that a result was read; the name of the one that gave it follows. */
    String POST_RETURN = "cabi_post_";

    /** What tells the guest that the result of {@code called} was read, if there is, or may turn out to be, such an export. */
    Optional<NamedFree> postReturn(Callee called);

    /** What ends the objects of a resource; empty where the guest keeps them all, or that is a finding. */
    Optional<NamedFree> destructor(HostType.Resource resource);

    /** What gives the pointer when {@code method} has returned. */
    Outcome<Getter> pointerGetter(MethodDeclaration method, Written<String> name);

    /** What gives the length when {@code method} has returned, whose export is of the signature {@code called}. */
    Outcome<Getter> lengthGetter(MethodDeclaration method, Written<String> name, FlatSignature called);

    /** The free of the allocator, for a suggestion. */
    Optional<String> usualFree();
}
