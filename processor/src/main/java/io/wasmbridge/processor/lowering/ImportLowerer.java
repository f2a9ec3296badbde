package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.binding.BoundImport;
import io.wasmbridge.processor.binding.BoundImportMethod;
import io.wasmbridge.processor.binding.BoundParameter;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.lowering.ImportPlan.TrampolinePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bound import becomes the steps that serve it: take what the guest passed, check where it wants the result, lift, call the method,
 * lower. Rejects nothing.
 */
final class ImportLowerer {

    private ImportLowerer() {}

    /** {@code awaited} is whether the module arrives at run time. */
    static ImportPlan lower(BoundImport imported, boolean awaited) {
        return new ImportPlan(
                imported.packageName(),
                imported.nestedName(),
                imported.required(),
                imported.methods().stream()
                        .map(method -> lower(method, awaited))
                        .toList(),
                imported.pointed());
    }

    private static TrampolinePlan lower(BoundImportMethod method, boolean awaited) {
        ImportResultPlan result = ImportResultPlan.of(
                method.result(), method.signature().parameters().size());
        List<ImportParameterPlan> parameters = new ArrayList<>();
        int index = method.result().leading().size();
        for (BoundImportMethod.Parameter parameter : method.parameters()) {
            parameters.add(ImportParameterPlan.of(parameter, index));
            index += parameter.passed().coreTypes().size();
        }
        boolean returns = !(method.result() instanceof BoundResult.Nothing);
        Step serve = new ImportStep.Serve(
                method.name(),
                method.takesBridge(),
                parameters.stream().map(ImportParameterPlan::value).toList(),
                method.result().type(),
                method.result().absence(),
                returns ? Optional.of(ImportResultPlan.RESULT) : Optional.empty());
        List<Step> steps = new ArrayList<>();
        parameters.forEach(parameter -> steps.addAll(parameter.taken()));
        steps.addAll(result.checks());
        boolean takesObjects = method.parameters().stream().anyMatch(ImportLowerer::takesObject);
        if (takesObjects) {
            // what fails from here on leaves nobody who could end them
            steps.add(new Step.HandOut(true));
        }
        parameters.forEach(parameter -> steps.addAll(parameter.lifted()));
        if (takesObjects) {
            steps.add(new Step.HandOut(false));
        }
        steps.add(serve);
        steps.addAll(withBack(parameters, result.steps()));
        return new TrampolinePlan(
                method.name(),
                method.module(),
                method.fields(),
                method.signature(),
                awaited && method.allocates(),
                awaited && method.frees(),
                method.mayThrow(),
                types(method),
                steps);
    }

    private static boolean takesObject(BoundImportMethod.Parameter parameter) {
        BoundParameter passed = parameter.passed() instanceof BoundParameter.Nullable nullable
                ? nullable.present()
                : parameter.passed();
        return passed instanceof BoundParameter.Resource object && object.transferred();
    }

    /** What comes back is validated with the result, before anything is allocated, and written with it. */
    private static List<Step> withBack(List<ImportParameterPlan> parameters, List<Step> result) {
        List<Step> steps = new ArrayList<>();
        parameters.forEach(parameter -> steps.addAll(parameter.back().lower()));
        int lowered = 0;
        while (isLowering(result.get(lowered))) {
            lowered++;
        }
        steps.addAll(result.subList(0, lowered));
        parameters.forEach(parameter -> steps.addAll(parameter.back().write()));
        steps.addAll(result.subList(lowered, result.size()));
        return steps;
    }

    /** Whether a step comes before what the guest sees. */
    private static boolean isLowering(Step step) {
        return !(step instanceof Step.Write
                || step instanceof ImportStep.Store
                || step instanceof ApartStep.Store
                || step instanceof ImportStep.Place
                || step instanceof ImportStep.GiveResult
                || step instanceof ImportStep.Answer
                || step instanceof ImportStep.AnswerPacked);
    }

    private static List<HostType> types(BoundImportMethod method) {
        return Stream.concat(
                        method.parameters().stream()
                                .map(parameter -> parameter.passed().type()),
                        Stream.of(method.result().type()))
                .toList();
    }
}
