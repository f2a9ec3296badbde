package io.wasmbridge.processor.emit;

import com.palantir.javapoet.NameAllocator;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.InterfacePlan;
import java.util.ArrayList;
import java.util.List;

/** The names of a bridge's fields. */
final class MemberNames {

    static final String CONTRACT = "CONTRACT";
    static final String GUEST = "guest";

    private record Function(String export) {}

    private final NameAllocator names = new NameAllocator();
    private final List<String> enums = new ArrayList<>();

    MemberNames(InterfacePlan plan) {
        names.newName(CONTRACT);
        names.newName(GUEST);
        plan.enums().forEach(type -> enums.add(names.newName(Words.upperSnake(type.keyword()), type)));
        plan.flags()
                .forEach(type -> enums.add(
                        names.newName(Words.upperSnake(type.constants().keyword()) + "_FLAGS", type)));
        plan.contract().functionNames().forEach(name -> names.newName(Words.lowerCamel(name), new Function(name)));
    }

    /** The constants that number enums, and those of their sets. */
    List<String> enums() {
        return enums;
    }

    /** The constant that numbers an enum. */
    String enumType(Scalar.Enumerated type) {
        return names.get(type);
    }

    /** The constant that gives the constants of an enum their bits. */
    String flagsType(Scalar.Flags type) {
        return names.get(type);
    }

    /** The field that holds an export. */
    String function(String export) {
        return names.get(new Function(export));
    }
}
