package io.wasmbridge.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The annotations by name, for the processor does not depend on their classes. */
public final class Annotations {

    static final String WASM_MODULE = own("WasmModule");
    static final String WASM_ALLOCATOR = own("WasmAllocator");
    static final String WASM_EXPORT = own("WasmExport");
    static final String WASM_BUFFER = own("WasmBuffer");
    static final String WASM_RETURN = own("WasmReturn");
    static final String WASM_LENGTH = own("WasmLength");
    static final String WASM_STRING = own("WasmString");
    static final String HOST_OWNED = own("HostOwned");
    static final String WASM_OWNED = own("WasmOwned");
    static final String TRANSFERRED = own("Transferred");
    static final String OUT = own("Out");
    static final String IN_OUT = own("InOut");
    static final String UNSIGNED = own("Unsigned");
    static final String WASM_STRUCT = own("WasmStruct");
    static final String OFFSET = own("Offset");
    static final String WASM_MARSHALLER = own("WasmMarshaller");
    static final String WASM_ERROR = own("WasmError");
    static final String WASM_RESOURCE = own("WasmResource");
    static final String WASM_IMPORT = own("WasmImport");
    static final String HOST_OBJECT = own("HostObject");

    /** Every annotation that the processor claims; the mark on what it generated is one of them. */
    public static final Set<String> CLAIMED = Set.of(
            WASM_MODULE,
            WASM_ALLOCATOR,
            WASM_EXPORT,
            WASM_BUFFER,
            WASM_RETURN,
            WASM_LENGTH,
            WASM_STRING,
            HOST_OWNED,
            WASM_OWNED,
            TRANSFERRED,
            OUT,
            IN_OUT,
            UNSIGNED,
            WASM_STRUCT,
            OFFSET,
            WASM_MARSHALLER,
            WASM_ERROR,
            WASM_RESOURCE,
            WASM_IMPORT,
            HOST_OBJECT,
            "io.wasmbridge.runtime.generated.WasmGenerated");

    private Annotations() {}

    private static String own(String simpleName) {
        return "io.wasmbridge.annotations." + simpleName;
    }

    /** The annotation of that qualified name on {@code element} itself. */
    static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (type(annotation).getQualifiedName().contentEquals(qualifiedName)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /**
     * An annotation of the simple name {@code Nullable} on a method's result or a parameter. On an array it may stand at the
     * element type, where one that is written first is read.
     */
    static Optional<AnnotationMirror> nullable(Element element) {
        TypeMirror type = element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
        List<AnnotationMirror> candidates = new ArrayList<>(element.getAnnotationMirrors());
        candidates.addAll(type.getAnnotationMirrors());
        if (type instanceof ArrayType array) {
            candidates.addAll(array.getComponentType().getAnnotationMirrors());
        }
        return candidates.stream()
                .filter(annotation -> type(annotation).getSimpleName().contentEquals("Nullable"))
                .findFirst();
    }

    /** What is written for a member; empty where it has its default. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    static TypeElement type(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }
}
