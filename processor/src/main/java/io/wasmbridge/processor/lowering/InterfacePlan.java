package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.ImportPlan.TrampolinePlan;
import io.wasmbridge.processor.lowering.MethodPlan.ParameterPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole bridge, ready to be written.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the interface's name within the package: {@code Text}, {@code Outer.Text}
 * @param bridgeName {@code TextBridge}, {@code Outer_TextBridge}
 * @param imports what the guest calls
 * @param absent the methods whose export is optional and not there
 * @param memberTypes the simple names of types that the bridge inherits from the interface
 */
public record InterfacePlan(
        String packageName,
        String nestedName,
        String bridgeName,
        boolean isPublic,
        List<String> memberTypes,
        ContractPlan contract,
        List<ImportPlan> imports,
        List<MethodPlan> methods,
        List<AbsentPlan> absent,
        List<ResourcePlan> resources) {

    public InterfacePlan {
        memberTypes = List.copyOf(memberTypes);
        imports = List.copyOf(imports);
        methods = List.copyOf(methods);
        absent = List.copyOf(absent);
        resources = List.copyOf(resources);
    }

    /** The enums that the methods mention, and the records that they mention, once each. */
    public List<Scalar.Enumerated> enums() {
        return mentioned(Scalar.Enumerated.class);
    }

    /** The enums of which the methods mention sets, once each. */
    public List<Scalar.Flags> flags() {
        return mentioned(Scalar.Flags.class);
    }

    private <S extends Scalar> List<S> mentioned(Class<S> kind) {
        Stream<HostType> called = allMethods()
                .flatMap(method -> Stream.concat(
                        method.parameters().stream().map(ParameterPlan::type), Stream.of(method.result())));
        Stream<HostType> served = trampolines().flatMap(trampoline -> trampoline.types().stream());
        return Stream.concat(called, served)
                .flatMap(Composed::scalars)
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .toList();
    }

    /** The records that have a marshaller, each after those within it. */
    public List<Layout.Struct> structs() {
        return composed().flatMap(Composed::structs).distinct().toList();
    }

    /** The records and the variants that have a marshaller, each after those within it. */
    public List<Layout> named() {
        return composed().flatMap(Composed::named).distinct().toList();
    }

    /** The other values of the component model that have a marshaller of their own. */
    public List<Layout> unnamed() {
        return canonical()
                .filter(layout -> !(layout instanceof Layout.Struct || layout instanceof Layout.Variant))
                .distinct()
                .toList();
    }

    /** The values of the component model that are passed as numbers. */
    public List<Layout> flat() {
        return methods.stream()
                .flatMap(method -> method.steps().stream())
                .flatMap(step -> step instanceof ComposedStep.LowerFlat lower
                        ? Stream.of(lower.type().layout())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private Stream<Layout> canonical() {
        return composed()
                .flatMap(type ->
                        type instanceof HostType.Canonical canonical ? Stream.of(canonical.layout()) : Stream.empty());
    }

    /** The arrays and lists that a method passes or returns, once each. */
    public List<Layout.Sequence> sequences() {
        return composed()
                .flatMap(type -> type instanceof HostType.Values values ? Stream.of(values.sequence()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** The types that marshallers of the user's map, each with its own, once each. */
    public List<HostType.Marshalled> marshalled() {
        return composed().flatMap(Composed::marshalled).distinct().toList();
    }

    /** The objects of the guest's collector that a method passes or returns, once each. */
    public List<Collected> objects() {
        return composed()
                .flatMap(type ->
                        type instanceof HostType.OfCollector collected ? Stream.of(collected.object()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** The records whose components come back each by itself, and have marshallers, once each. */
    public List<Layout.Struct> apart() {
        return composed()
                .flatMap(type -> type instanceof HostType.Apart apart
                        ? Stream.of(apart.components().area())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /** Those of {@link #structs} of which some call takes over what they point at. */
    public Set<Layout.Struct> adopted() {
        return allSteps()
                .filter(InterfacePlan::adopts)
                .flatMap(step -> step.composed().stream())
                .flatMap(Composed::structs)
                .collect(Collectors.toSet());
    }

    private static boolean adopts(Step step) {
        return step instanceof ComposedStep.AdoptValue
                || step instanceof ComposedStep.AdoptTerminatedValues
                || step instanceof ComposedStep.AdoptParts
                || step instanceof ComposedStep.AdoptOutput
                || step instanceof ComponentStep.Adopt;
    }

    private Stream<HostType> composed() {
        return allSteps().flatMap(step -> step.composed().stream());
    }

    private Stream<Step> allSteps() {
        return Stream.concat(
                allMethods().flatMap(method -> method.steps().stream()),
                trampolines().flatMap(trampoline -> trampoline.steps().stream()));
    }

    private Stream<TrampolinePlan> trampolines() {
        return imports.stream().flatMap(imported -> imported.trampolines().stream());
    }

    /** Those of the bridge, then those of its resources. */
    private Stream<MethodPlan> allMethods() {
        return Stream.concat(methods.stream(), resources.stream().flatMap(resource -> resource.methods().stream()));
    }

    /** What each method does, step by step. */
    public String steps() {
        return Stream.of(imports, methods, absent, resources)
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return contract + steps();
    }
}
