package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** {@code @WasmStruct} on what is no record: a mistake whether or not a bridge uses the type. */
public final class MisplacedStruct {
    private MisplacedStruct() {}

    /** What is wrong with a type of this compilation. */
    public static Optional<Diagnostic> finding(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                ? Optional.empty()
                : Annotations.find(type, Annotations.WASM_STRUCT).map(mark -> {
                    String name = type.getSimpleName().toString();
                    return Diagnostic.of(
                                    Key.UNSUPPORTED_TYPE,
                                    new Positions(type, compiled -> true).of(type, mark),
                                    "'" + name + "' is @WasmStruct, but is " + DeclarationReader.kind(type))
                            .why("a struct is read into a record, and written from its components")
                            .help("declare 'record " + name + "', with a component for each member of the struct");
                });
    }
}
