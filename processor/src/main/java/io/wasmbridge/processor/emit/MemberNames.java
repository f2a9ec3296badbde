package io.wasmbridge.processor.emit;

import com.palantir.javapoet.NameAllocator;
import io.wasmbridge.processor.lowering.ContractPlan;

/** The names of a bridge's fields. */
final class MemberNames {

    static final String CONTRACT = "CONTRACT";
    static final String GUEST = "guest";

    private record Function(String export) {}

    private final NameAllocator names = new NameAllocator();

    MemberNames(ContractPlan contract) {
        names.newName(CONTRACT);
        names.newName(GUEST);
        contract.functionNames().forEach(name -> names.newName(Words.lowerCamel(name), new Function(name)));
    }

    /** The field that holds an export. */
    String function(String export) {
        return names.get(new Function(export));
    }
}
