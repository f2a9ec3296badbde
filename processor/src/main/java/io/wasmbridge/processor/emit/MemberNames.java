package io.wasmbridge.processor.emit;

import com.palantir.javapoet.NameAllocator;
import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.JavaName;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.ImportPlan;
import io.wasmbridge.processor.lowering.ImportPlan.TrampolinePlan;
import io.wasmbridge.processor.lowering.InterfacePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a bridge's fields. */
final class MemberNames {

    static final String CONTRACT = "CONTRACT";
    static final String GUEST = "guest";

    private record Function(String export) {}

    private record ResourceClass(HostType.Resource type) {}

    private record Flat(Layout layout) {}

    private record Imported(ImportPlan imported, TrampolinePlan plan) {}

    private record Trampoline(ImportPlan imported, TrampolinePlan plan) {}

    private record Pointed(JavaName type) {}

    private record Host(ImportPlan plan) {}

    private record Apart(Layout.Struct area) {}

    private final NameAllocator names = new NameAllocator();
    private final NameAllocator nested = new NameAllocator();
    private final NameAllocator methods = new NameAllocator();
    private final NameAllocator hosts = new NameAllocator();
    private final List<String> constants = new ArrayList<>();

    MemberNames(InterfacePlan plan) {
        names.newName(CONTRACT);
        names.newName(GUEST);
        // a class within the bridge inherits these, and would take a field of such a name for its own
        plan.resources().forEach(resource -> resource.constants().forEach(this::reserve));
        plan.memberTypes().forEach(nested::newName);
        nested.newName("Builder");
        plan.structs().forEach(struct -> {
            constants.add(names.newName(Words.upperSnake(struct.simpleName()), struct));
            nested.newName(struct.simpleName() + "Type", struct);
        });
        plan.apart().forEach(area -> nested.newName(area.simpleName() + "Components", new Apart(area)));
        plan.sequences()
                .forEach(sequence -> constants.add(names.newName(
                        Words.upperSnake(Layout.display(sequence.element())) + (sequence.list() ? "_LIST" : "_ARRAY"),
                        sequence)));
        plan.marshalled()
                .forEach(type -> constants.add(
                        names.newName(Words.upperSnake(type.marshaller().toString()), type)));
        plan.named().forEach(layout -> variant(layout)
                .ifPresent(variant -> constants.add(names.newName(Words.upperSnake(variant.simpleName()), variant))));
        plan.unnamed().forEach(layout -> constants.add(names.newName(layout.accept(new LayoutName()), layout)));
        plan.flat().forEach(layout -> constants.add(names.newName(memoryType(layout) + "_FLAT", new Flat(layout))));
        plan.objects().stream()
                .filter(object -> !ObjectTypeOf.isOfRuntime(object))
                .forEach(object -> constants.add(names.newName(constantName(object), object)));
        plan.enums().forEach(type -> constants.add(names.newName(Words.upperSnake(type.keyword()), type)));
        plan.flags()
                .forEach(type -> constants.add(
                        names.newName(Words.upperSnake(type.constants().keyword()) + "_FLAGS", type)));
        plan.methods().forEach(method -> methods.newName(method.name()));
        plan.absent().forEach(method -> methods.newName(method.name()));
        hosts.newName("wasm");
        hosts.newName("served");
        plan.imports().forEach(this::take);
        plan.contract().functionNames().forEach(name -> names.newName(Words.lowerCamel(name), new Function(name)));
        plan.resources().forEach(resource -> {
            HostType.Resource type = resource.type();
            names.newName(Words.lowerCamel(type.simpleName()) + "Type", type);
            nested.newName(type.simpleName() + "Resource", new ResourceClass(type));
        });
    }

    private void take(ImportPlan imported) {
        imported.pointed()
                .ifPresentOrElse(
                        type -> names.newName(Words.lowerCamel(imported.simpleName()) + "Function", new Pointed(type)),
                        () -> hosts.newName(Words.lowerCamel(imported.simpleName()), new Host(imported)));
        imported.trampolines().forEach(trampoline -> {
            String serving = "serve_" + trampoline.name();
            constants.add(names.newName(
                    Words.upperSnake(Words.lowerCamel(trampoline.name())), new Imported(imported, trampoline)));
            methods.newName(Words.lowerCamel(serving), new Trampoline(imported, trampoline));
        });
    }

    /** The constant that stands for an import. */
    String imported(ImportPlan imported, TrampolinePlan trampoline) {
        return names.get(new Imported(imported, trampoline));
    }

    /** The method that serves an import. */
    String trampoline(ImportPlan imported, TrampolinePlan trampoline) {
        return methods.get(new Trampoline(imported, trampoline));
    }

    /** The field that lends a functional interface. */
    String functionType(JavaName type) {
        return names.get(new Pointed(type));
    }

    /** What the builder calls the object of an import interface. */
    String host(ImportPlan imported) {
        return hosts.get(new Host(imported));
    }

    private void reserve(String name) {
        if (!name.equals(CONTRACT) && !name.equals(GUEST)) {
            names.newName(name);
        }
    }

    /** The field that holds a kind of guest object. */
    String resourceType(HostType.Resource type) {
        return names.get(type);
    }

    /** The class that implements a resource. */
    String resourceClass(HostType.Resource type) {
        return nested.get(new ResourceClass(type));
    }

    private static Optional<Layout.Variant> variant(Layout layout) {
        return layout instanceof Layout.Variant variant ? Optional.of(variant) : Optional.empty();
    }

    /** The constants that number enums and their sets, and that marshal what is composed. */
    List<String> constants() {
        return constants;
    }

    /** The marshaller of the user's that maps a type. */
    String marshaller(HostType.Marshalled type) {
        return names.get(type);
    }

    /** The constant that marshals a record, or another value that has one. */
    String memoryType(Layout layout) {
        return names.get(layout);
    }

    /** The constant that marshals a sealed interface. */
    String variantType(Layout.Variant variant) {
        return names.get(variant);
    }

    /** {@code INT32_ARRAY}, {@code ARRAY_OF_STRING_LIST}. */
    private static String constantName(Collected object) {
        String words = Stream.of(object.className().replace(">", "").split("<", -1))
                .map(Words::upperSnake)
                .collect(Collectors.joining("_OF_"));
        return object.display().startsWith("List<") ? words + "_LIST" : words;
    }

    /** The constant that marshals an object of the guest's collector. */
    String objectType(Collected object) {
        return names.get(object);
    }

    /** The constant that says which numbers a value is passed as. */
    String flatType(Layout layout) {
        return names.get(new Flat(layout));
    }

    /** The constant that marshals values side by side. */
    String sequenceType(Layout.Sequence sequence) {
        return names.get(sequence);
    }

    /** The class that marshals a record. */
    String nestedType(Layout.Struct struct) {
        return nested.get(struct);
    }

    /** The class that holds the marshallers of components that come back each by itself. */
    String componentsClass(Layout.Struct area) {
        return nested.get(new Apart(area));
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
