package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Detection;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.InterfaceDeclaration.AllocatorDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The declared or detected preset and the module's exports become the heap that a bridge uses. {@code @WasmAllocator} takes the
 * place of what the preset finds, as a whole: without {@code free} nothing frees. Rejects a named export that is not there or has
 * another signature.
 */
final class HeapBinder {

    private final ModuleSignature module;

    HeapBinder(ModuleSignature module) {
        this.module = module;
    }

    Outcome<Heap> bind(InterfaceDeclaration declaration) {
        Optional<Preset> written = presetNamed(declaration.abi().value());
        Detection detection = Detection.of(module.traits());
        Preset preset = written.orElse(detection.preset());
        String reason = written.isPresent()
                ? "abi = Abi." + preset + " is declared"
                : "the ABI is " + preset + ": the module " + detection.reason();
        return declaration
                .allocator()
                .map(allocator -> named(preset, reason, allocator))
                .orElseGet(() -> Outcome.of(new Heap(
                        preset,
                        reason,
                        preset.allocator(module.functions()),
                        preset.free(module.functions()),
                        preset.stack(module.functions()),
                        written.isPresent() ? Optional.empty() : detection.remedy(),
                        false,
                        false,
                        false)));
    }

    private Outcome<Heap> named(Preset preset, String reason, AllocatorDeclaration declaration) {
        List<Diagnostic> findings = new ArrayList<>();
        Outcome<ExportedFunction> allocate = named(declaration.allocate(), preset.namedAllocateRole());
        findings.addAll(allocate.findings());
        Optional<ExportedFunction> free = Optional.empty();
        if (!declaration.free().value().isEmpty()) {
            Outcome<ExportedFunction> found = named(declaration.free(), HeapRole.FREE);
            findings.addAll(found.findings());
            free = found.value();
        }
        if (!declaration.reallocate().value().isEmpty()) {
            findings.addAll(named(declaration.reallocate(), HeapRole.REALLOCATE).findings());
        }
        Heap heap = new Heap(
                preset,
                reason,
                allocate.value(),
                free,
                preset.stack(module.functions()),
                Optional.empty(),
                true,
                !findings.isEmpty(),
                false);
        return Outcome.of(heap, findings);
    }

    /** The export that is named for a role. */
    Outcome<ExportedFunction> named(Written<String> name, HeapRole role) {
        Outcome<ExportedFunction> found = new ExportLookup(module).named(name);
        return found.value()
                .filter(function -> !role.fits(function.signature()))
                .map(function -> Outcome.<ExportedFunction>rejected(misfit(name, function, role)))
                .orElse(found);
    }

    private Diagnostic misfit(Written<String> name, ExportedFunction function, HeapRole role) {
        Diagnostic finding = Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        name.position(),
                        "'" + function.name() + "' cannot " + role.verb() + ": the module exports it as "
                                + function.signature())
                .why("to " + role.verb() + ", a function takes " + role.takes() + ", each i32 or i64");
        List<String> candidates = candidates(role);
        return candidates.isEmpty()
                ? finding.help("name another export, or export such a function from the guest")
                : finding.help("name one that fits: " + Wording.alternatives(candidates));
    }

    /** Exports that look as if they play a role, the likeliest first, at most three; each quoted. */
    List<String> candidates(HeapRole role) {
        return module.functions().entrySet().stream()
                .filter(function -> role.fits(function.getValue()) && role.isNamedFor(function.getKey()))
                .limit(3)
                .map(function -> Wording.quoted(function.getKey()))
                .toList();
    }

    static Optional<Preset> presetNamed(String abi) {
        return List.of(Preset.values()).stream()
                .filter(preset -> preset.name().equals(abi))
                .findFirst();
    }
}
