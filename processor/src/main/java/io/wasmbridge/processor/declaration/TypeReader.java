package io.wasmbridge.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types of the compiler become {@link JavaType}s. Annotations on a type never matter, so types are never compared by text. */
final class TypeReader {

    private final Elements elements;
    private final Types types;
    private final EnumReader enums;
    private final RecordReader records;
    private final ResourceTypes resources;
    private final MarshallerReader marshallers;
    private final VariantReader variants;
    private final HostObjectReader hostObjects;

    /** Reads what an interface in {@code bridgePackage} names. */
    TypeReader(
            Elements elements,
            Types types,
            PackageElement bridgePackage,
            AnnotationReader annotations,
            Positions positions) {
        this.elements = elements;
        this.types = types;
        Visibility visibility = new Visibility(elements, bridgePackage);
        this.enums = new EnumReader(elements, visibility);
        this.marshallers = new MarshallerReader(elements, types, visibility, positions);
        this.records = new RecordReader(elements, visibility, annotations, positions, this);
        this.variants = new VariantReader(elements, visibility, positions, records);
        this.resources = new ResourceTypes(elements, visibility);
        this.hostObjects = new HostObjectReader(elements, visibility);
    }

    /** The resources among the types that were read. */
    ResourceTypes resources() {
        return resources;
    }

    /** The type of a parameter, a result or a component, on which an annotation may say how it is mapped. */
    JavaType read(Element use, TypeMirror type) {
        return marshallers
                .read(use, type, display(type))
                .or(() -> hostObjects.read(use, type, display(type)))
                .orElseGet(() -> read(type));
    }

    JavaType read(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return new JavaType.Void();
        }
        if (type.getKind().isPrimitive()) {
            return new JavaType.Scalar(primitive(type));
        }
        if (type instanceof ArrayType array
                && array.getComponentType().getKind().isPrimitive()) {
            return new JavaType.Array(primitive(array.getComponentType()));
        }
        if (is(type, "java.lang.String")) {
            return new JavaType.Text();
        }
        if (is(type, "java.lang.CharSequence")) {
            return new JavaType.Sequence();
        }
        if (is(type, "io.wasmbridge.runtime.Allocation")) {
            return new JavaType.Block();
        }
        for (Primitive element : Primitive.values()) {
            if (is(type, "io.wasmbridge.runtime." + element.capitalised() + "View")) {
                return new JavaType.View(element);
            }
            if (is(type, "java.nio." + element.capitalised() + "Buffer")) {
                return new JavaType.Buffer(element);
            }
        }
        return enumerated(type)
                .or(() -> optional(type))
                .or(() -> RecordReader.element(type).map(records::read))
                .or(() -> several(type))
                .or(() -> flags(type))
                .or(() -> resources.read(type))
                .or(() -> VariantReader.element(type).map(variants::read))
                .or(() -> boxed(type))
                .or(() -> arrayOf(type))
                .orElseGet(() -> new JavaType.Other(display(type)));
    }

    private Optional<JavaType> boxed(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        return Stream.of(Primitive.values())
                .filter(value -> is(
                        declared,
                        types.boxedClass(types.getPrimitiveType(TypeKind.valueOf(value.name())))
                                .getQualifiedName()
                                .toString()))
                .<JavaType>map(value -> new JavaType.Boxed(value, display(type)))
                .findFirst();
    }

    private Optional<JavaType> arrayOf(TypeMirror type) {
        return type instanceof ArrayType array
                ? Optional.of(read(array.getComponentType()))
                        .filter(TypeReader::isElement)
                        .map(JavaType.ArrayOf::new)
                : Optional.empty();
    }

    private static boolean isElement(JavaType type) {
        return type instanceof JavaType.Array
                || type instanceof JavaType.EnumArray
                || type instanceof JavaType.Several
                || type instanceof JavaType.ArrayOf
                || type instanceof JavaType.Variant
                || type instanceof JavaType.Boxed
                || type instanceof JavaType.OptionalValue
                || type instanceof JavaType.OptionalScalar;
    }

    private Optional<JavaType> several(TypeMirror type) {
        if (type instanceof ArrayType array) {
            TypeMirror element = array.getComponentType();
            boolean bound = is(element, "java.lang.String")
                    || RecordReader.element(element).isPresent();
            return bound ? Optional.of(new JavaType.Several(false, read(element))) : Optional.empty();
        }
        return argumentOf(type, "java.util.List").map(element -> new JavaType.Several(true, read(element)));
    }

    /** The one type argument of a type of that name. */
    private Optional<TypeMirror> argumentOf(TypeMirror type, String generic) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                        && is(types.erasure(type), generic)
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    private Optional<JavaType> optional(TypeMirror type) {
        for (Primitive value : List.of(Primitive.INT, Primitive.LONG, Primitive.DOUBLE)) {
            if (is(type, "java.util.Optional" + value.capitalised())) {
                return Optional.of(new JavaType.OptionalScalar(value));
            }
        }
        return argumentOf(type, "java.util.Optional").map(value -> new JavaType.OptionalValue(read(value)));
    }

    private Optional<JavaType> flags(TypeMirror type) {
        return flagsElement(type)
                .map(element -> new JavaType.Flags(enums.read(element), EnumReader.constantCount(element)));
    }

    /** The enum that an EnumSet is of. */
    Optional<TypeElement> flagsElement(TypeMirror type) {
        return is(type, "java.util.EnumSet")
                ? ((DeclaredType) type).getTypeArguments().stream().findFirst().flatMap(EnumReader::element)
                : Optional.empty();
    }

    private Optional<JavaType> enumerated(TypeMirror type) {
        return type instanceof ArrayType array
                ? EnumReader.element(array.getComponentType()).map(enums::read).map(JavaType.EnumArray::new)
                : EnumReader.element(type).map(enums::read);
    }

    /** Whether {@code type} is the class of that name; false where there is no such class. */
    boolean is(TypeMirror type, String qualifiedName) {
        TypeElement element = elements.getTypeElement(qualifiedName);
        return type.getKind() == TypeKind.DECLARED
                && element != null
                && types.isSameType(types.erasure(type), types.erasure(element.asType()));
    }

    /** The records that a type is, or that it is an array or a parameterised type of. */
    List<TypeElement> records(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return records(array.getComponentType());
        }
        List<TypeElement> found = new ArrayList<>();
        RecordReader.element(type).ifPresent(found::add);
        VariantReader.element(type).ifPresent(variant -> found.addAll(VariantReader.cases(variant)));
        if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> found.addAll(records(argument)));
        }
        return found;
    }

    /** The name of the first type within {@code type} that the compiler does not know (yet). */
    Optional<String> unresolved(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> Optional.of(display(type));
            case ARRAY -> unresolved(((ArrayType) type).getComponentType());
            case DECLARED -> unresolved(((DeclaredType) type).getTypeArguments());
            case WILDCARD -> unresolved(bounds((WildcardType) type));
            default -> Optional.empty();
        };
    }

    private Optional<String> unresolved(List<? extends TypeMirror> parts) {
        return parts.stream().map(this::unresolved).flatMap(Optional::stream).findFirst();
    }

    private static List<TypeMirror> bounds(WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
            return List.of(wildcard.getExtendsBound());
        }
        return wildcard.getSuperBound() != null ? List.of(wildcard.getSuperBound()) : List.of();
    }

    /** The type as a user writes it, with simple names and without annotations. */
    String display(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return display(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            String keyword = wildcard.getExtendsBound() != null ? "? extends " : "? super ";
            List<TypeMirror> bounds = bounds(wildcard);
            return bounds.isEmpty() ? "?" : keyword + display(bounds.get(0));
        }
        if (type instanceof DeclaredType declared) {
            String arguments =
                    declared.getTypeArguments().stream().map(this::display).collect(Collectors.joining(", "));
            return declared.asElement().getSimpleName() + (arguments.isEmpty() ? "" : "<" + arguments + ">");
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return type.getKind().isPrimitive() ? primitive(type).keyword() : type.toString();
    }

    private static Primitive primitive(TypeMirror type) {
        return Primitive.valueOf(type.getKind().name());
    }
}
