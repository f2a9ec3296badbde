package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.JavaName;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The names of the types that generated code mentions. */
final class Types implements HostType.Visitor<TypeName>, Scalar.Visitor<TypeName> {

    private static final String RUNTIME = "io.wasmbridge.runtime";
    private static final String GENERATED = "io.wasmbridge.runtime.generated";

    static final ClassName ALLOCATION = ClassName.get(RUNTIME, "Allocation");
    static final ClassName ALLOCATOR = ClassName.get(RUNTIME, "Allocator");
    static final ClassName BRIDGE = ClassName.get(RUNTIME, "Bridge");
    static final ClassName BRIDGE_BUILDER = ClassName.get(RUNTIME, "BridgeBuilder");
    static final ClassName HANDLE = ClassName.get(RUNTIME, "Handle");
    static final ClassName LINEAR_MEMORY = ClassName.get(RUNTIME, "LinearMemory");

    static final ClassName ARRAY_TYPE = ClassName.get(GENERATED, "ArrayType");
    static final ClassName CANONICAL_TYPES = ClassName.get(GENERATED, "CanonicalTypes");
    static final ClassName ENUM_TYPE = ClassName.get(GENERATED, "EnumType");
    static final ClassName FLAGS_TYPE = ClassName.get(GENERATED, "FlagsType");
    static final ClassName FLAT_TYPE = ClassName.get(GENERATED, "FlatType");
    static final ClassName FUNCTION_TYPE = ClassName.get(GENERATED, "FunctionType");
    static final ClassName GUEST_CALL = ClassName.get(GENERATED, "GuestCall");
    static final ClassName GUEST_FUNCTION = ClassName.get(GENERATED, "GuestFunction");
    static final ClassName GUEST_INSTANCE = ClassName.get(GENERATED, "GuestInstance");
    static final ClassName GUEST_RESOURCE = ClassName.get(GENERATED, "GuestResource");
    static final ClassName HOST_IMPORT = ClassName.get(GENERATED, "HostImport");
    static final ClassName HOST_IMPORTS = ClassName.get(GENERATED, "HostImports");
    static final ClassName LENGTH_WORD = ClassName.get(GENERATED, "LengthWord");
    static final ClassName BLOCK_READER = ClassName.get(GENERATED, "BlockReader");
    static final ClassName BLOCK_WRITER = ClassName.get(GENERATED, "BlockWriter");
    static final ClassName MARSHALLER = ClassName.get(RUNTIME, "Marshaller");
    static final ClassName MEMORY_TYPE = ClassName.get(GENERATED, "MemoryType");
    static final ClassName MEMORY_TYPES = ClassName.get(GENERATED, "MemoryTypes");
    static final ClassName SEQUENCE_TYPE = ClassName.get(GENERATED, "SequenceType");
    static final ClassName OBJECT_ELEMENTS = ClassName.get(GENERATED, "ObjectElements");
    static final ClassName OBJECT_TYPE = ClassName.get(GENERATED, "ObjectType");
    static final ClassName OBJECT_TYPES = ClassName.get(GENERATED, "ObjectTypes");
    static final ClassName BOXED_LISTS = ClassName.get(GENERATED, "BoxedLists");
    static final ClassName LOWERED = ClassName.get(GENERATED, "Lowered");
    static final ClassName MODULE_DEMAND = ClassName.get(GENERATED, "ModuleDemand");
    static final ClassName MODULE_CONTRACT = ClassName.get(GENERATED, "ModuleContract");
    static final ClassName RESOURCE_HANDLE = ClassName.get(GENERATED, "ResourceHandle");
    static final ClassName RESOURCE_TYPE = ClassName.get(GENERATED, "ResourceType");
    static final ClassName RUST_VALUES = ClassName.get(GENERATED, "RustValues");
    static final ClassName TEXT_TYPE = ClassName.get(GENERATED, "TextType");
    static final ClassName VARIANT_TYPE = ClassName.get(GENERATED, "VariantType");
    static final ClassName WASM_GENERATED = ClassName.get(GENERATED, "WasmGenerated");

    static final ClassName INSTANCE = ClassName.get("com.dylibso.chicory.runtime", "Instance");

    private Types() {}

    /** The Java type of a parameter or a result. */
    static TypeName of(HostType type) {
        return type.accept(new Types());
    }

    /** The Java type of a parameter or a result that may be absent. */
    static TypeName of(HostType type, Optional<Absence> absence) {
        TypeName present = of(type);
        return absence.map(how -> switch (how) {
                    case NULL -> present;
                    case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), present);
                    case OPTIONAL_SCALAR -> ClassName.get(optionalScalar(type));
                })
                .orElse(present);
    }

    /** The Optional that holds one element of {@code array}. */
    static Class<?> optionalScalar(HostType array) {
        Element element = ((HostType.Array) array).element();
        return switch (element) {
            case INT -> OptionalInt.class;
            case LONG -> OptionalLong.class;
            case DOUBLE -> OptionalDouble.class;
            default -> throw new IllegalArgumentException("no Optional holds a " + element.keyword());
        };
    }

    @Override
    public TypeName nothing() {
        return TypeName.VOID;
    }

    @Override
    public TypeName value(Scalar scalar) {
        return scalar.accept(this);
    }

    @Override
    public TypeName plain(Scalar.Plain scalar) {
        return switch (scalar) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    @Override
    public TypeName unsigned(Scalar.Unsigned scalar) {
        return plain(scalar.carrier());
    }

    @Override
    public TypeName flags(Scalar.Flags scalar) {
        return ParameterizedTypeName.get(ClassName.get(EnumSet.class), enumName(scalar.constants()));
    }

    @Override
    public TypeName enumerated(Scalar.Enumerated scalar) {
        return enumName(scalar);
    }

    static ClassName enumName(Scalar.Enumerated scalar) {
        return named(scalar.packageName(), scalar.nestedName());
    }

    static ClassName structName(Layout.Struct struct) {
        return named(struct.packageName(), struct.nestedName());
    }

    static ClassName variantName(Layout.Variant variant) {
        return named(variant.packageName(), variant.nestedName());
    }

    /** A type of the user, by its name within its package. */
    static ClassName named(String packageName, String nestedName) {
        String[] names = nestedName.split("\\.", -1);
        return ClassName.get(packageName, names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    /** The Java type of a value in guest memory. */
    static TypeName of(Layout layout) {
        return layout.accept(new Layout.Visitor<TypeName>() {
            @Override
            public TypeName number(Scalar scalar) {
                return scalar.accept(new Types());
            }

            @Override
            public TypeName text(Layout.Text text) {
                return ClassName.get(String.class);
            }

            @Override
            public TypeName array(Layout.Array array) {
                return of(array.type());
            }

            @Override
            public TypeName values(Layout.Values values) {
                return of(values.type());
            }

            @Override
            public TypeName struct(Layout.Struct struct) {
                return structName(struct);
            }

            @Override
            public TypeName marshalled(Layout.Marshalled marshalled) {
                return of(marshalled.type());
            }

            @Override
            public TypeName coded(Layout.Coded coded) {
                return coded.scalar().accept(new Types());
            }

            @Override
            public TypeName option(Layout.Option option) {
                TypeName value = of(option.value()).box();
                return switch (option.how()) {
                    case NULL -> value;
                    case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), value);
                    case OPTIONAL_SCALAR -> optionalScalar(of(option.value()));
                };
            }

            @Override
            public TypeName variant(Layout.Variant variant) {
                return variantName(variant);
            }
        });
    }

    private static TypeName optionalScalar(TypeName value) {
        if (value.equals(TypeName.INT)) {
            return ClassName.get(OptionalInt.class);
        }
        return ClassName.get(value.equals(TypeName.LONG) ? OptionalLong.class : OptionalDouble.class);
    }

    /** The Java type of an array or a list of values. */
    static TypeName of(Layout.Sequence sequence) {
        TypeName element = of(sequence.element());
        return sequence.list()
                ? ParameterizedTypeName.get(ClassName.get(List.class), element.box())
                : ArrayTypeName.of(element);
    }

    @Override
    public TypeName resource(HostType.Resource resource) {
        return named(resource.packageName(), resource.nestedName());
    }

    @Override
    public TypeName text(HostType.Text text) {
        return ClassName.get(text.sequence() ? CharSequence.class : String.class);
    }

    @Override
    public TypeName array(HostType.Array array) {
        if (array.container() == Container.BUFFER) {
            return ClassName.get("java.nio", array.toString());
        }
        return ArrayTypeName.of(
                switch (array.element()) {
                    case BOOLEAN -> TypeName.BOOLEAN;
                    case BYTE -> TypeName.BYTE;
                    case SHORT -> TypeName.SHORT;
                    case CHAR -> TypeName.CHAR;
                    case INT -> TypeName.INT;
                    case LONG -> TypeName.LONG;
                    case FLOAT -> TypeName.FLOAT;
                    case DOUBLE -> TypeName.DOUBLE;
                });
    }

    @Override
    public TypeName marshalled(HostType.Marshalled type) {
        return of(type.type());
    }

    /** A class, with its type arguments. */
    static TypeName of(JavaName name) {
        ClassName raw = named(name.packageName(), name.nestedName());
        return name.arguments().isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw, name.arguments().stream().map(Types::of).toArray(TypeName[]::new));
    }

    @Override
    public TypeName function(HostType.Function function) {
        return of(function.type());
    }

    @Override
    public TypeName struct(Layout.Struct struct) {
        return structName(struct);
    }

    @Override
    public TypeName values(Layout.Sequence sequence) {
        return of(sequence);
    }

    @Override
    public TypeName canonical(HostType.Canonical type) {
        return of(type.layout());
    }

    @Override
    public TypeName maybe(HostType.Maybe type) {
        TypeName value = type.scalar().accept(this);
        return switch (type.how()) {
            case NULL -> value.box();
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), value.box());
            case OPTIONAL_SCALAR -> optionalScalar(value);
        };
    }

    @Override
    public TypeName apart(Components components) {
        return structName(components.area());
    }

    @Override
    public TypeName hostObject(Scalar.HostObject object) {
        return of(object.type());
    }

    @Override
    public TypeName codePoint() {
        return TypeName.CHAR;
    }

    @Override
    public TypeName collected(Collected object) {
        return of(object);
    }

    /** The Java type of an object of the guest's collector. */
    static TypeName of(Collected object) {
        return object.accept(new Collected.Visitor<TypeName>() {
            @Override
            public TypeName text(Collected.Text text) {
                return ClassName.get(text.sequence() ? CharSequence.class : String.class);
            }

            @Override
            public TypeName elements(Collected.Elements elements) {
                return of(elements.type());
            }

            @Override
            public TypeName boxed(Collected.Boxed boxed) {
                TypeName element = of(
                        new HostType.Value(Scalar.Plain.valueOf(boxed.element().name())));
                return ParameterizedTypeName.get(ClassName.get(List.class), element.box());
            }

            @Override
            public TypeName references(Collected.References references) {
                TypeName element = references.element().accept(this);
                return references.list()
                        ? ParameterizedTypeName.get(ClassName.get(List.class), element)
                        : ArrayTypeName.of(element);
            }
        });
    }

    @Override
    public TypeName view(Element element) {
        return ClassName.get(RUNTIME, element.viewName());
    }

    @Override
    public TypeName block() {
        return ALLOCATION;
    }
}
