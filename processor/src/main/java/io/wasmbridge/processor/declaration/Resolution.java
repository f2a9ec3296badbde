package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Whether everything that one interface names exists already. */
final class Resolution {

    private final TypeReader typeReader;
    private final Positions positions;
    private final List<Diagnostic> unresolvedElsewhere = new ArrayList<>();
    private boolean unresolved;

    Resolution(TypeReader typeReader, Positions positions) {
        this.typeReader = typeReader;
        this.positions = positions;
    }

    /** Whether something does not exist yet. */
    boolean unresolved() {
        return unresolved;
    }

    /** What the compiler does not say by itself, if it never will exist. */
    List<Diagnostic> unresolvedElsewhere() {
        return unresolvedElsewhere;
    }

    /** Looks at the interfaces that {@code members} come from. */
    void checkParents(Members members) {
        for (TypeElement parent : members.interfaces()) {
            parent.getInterfaces().forEach(named -> check(named, parent));
        }
    }

    /** Looks at the types of a method. */
    void check(ExecutableType methodType, ExecutableElement method) {
        check(methodType.getReturnType(), method);
        methodType.getParameterTypes().forEach(parameter -> check(parameter, method));
    }

    private void check(TypeMirror named, Element element) {
        Optional<String> missing = typeReader.unresolved(named);
        unresolved |= missing.isPresent();
        if (missing.isPresent() && !positions.isCompiled(element)) {
            unresolvedElsewhere.add(missing(missing.get(), element));
        }
        EnumReader.element(named)
                .or(() -> typeReader.flagsElement(named))
                .ifPresent(enumeration -> checkParents(enumeration, element));
        checkRecords(named, element, new HashSet<>());
    }

    /** A record is read as a whole, the types of its components included. */
    private void checkRecords(TypeMirror named, Element element, Set<TypeElement> checked) {
        for (TypeElement type : typeReader.records(named)) {
            if (checked.add(type)) {
                RecordReader.componentTypes(type).forEach(component -> {
                    Optional<String> missing = typeReader.unresolved(component);
                    unresolved |= missing.isPresent();
                    if (missing.isPresent() && !positions.isCompiled(type)) {
                        unresolvedElsewhere.add(missing(missing.get(), element));
                    }
                    checkRecords(component, element, checked);
                });
            }
        }
    }

    /** An enum is read as a whole, what it inherits included: of that the compiler may never say that it is missing. */
    private void checkParents(TypeElement enumeration, Element element) {
        Optional<String> missing = EnumReader.unresolvedParent(enumeration);
        unresolved |= missing.isPresent();
        if (missing.isPresent() && !positions.isCompiled(enumeration)) {
            unresolvedElsewhere.add(missing(missing.get(), element));
        }
    }

    private Diagnostic missing(String type, Element element) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE, positions.of(element), "the type '" + type + "' is not on the class path")
                .help("add the library that has it to the class path");
    }
}
