package io.wasmbridge.processor;

import io.wasmbridge.processor.declaration.DeclarationReader;
import io.wasmbridge.processor.declaration.DeclarationReading;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.SourcePosition;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.emit.BridgeSource;
import io.wasmbridge.processor.module.ModuleReading;
import io.wasmbridge.processor.module.ModuleSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/**
 * In: one bridge interface. Out: its bridge in a source file, or all findings about it, printed. A failure of the processor
 * itself is a finding too, so that it never hides what is wrong elsewhere.
 */
final class BridgeGenerator {

    private static final int FRAMES_SHOWN = 3;

    private final DeclarationReader reader;
    private final Modules modules;
    private final Pipeline pipeline;
    private final Filer filer;
    private final MessagePrinter printer;
    private final Set<String> compiled;
    private final boolean explain;

    /**
     * A generator for one round.
     *
     * @param explain whether to say of each bridge why it is what it is
     * @param compiled the names of the top-level types whose sources are part of this compilation
     */
    BridgeGenerator(
            DeclarationReader reader,
            Modules modules,
            Pipeline pipeline,
            Filer filer,
            MessagePrinter printer,
            Set<String> compiled,
            boolean explain) {
        this.reader = reader;
        this.modules = modules;
        this.pipeline = pipeline;
        this.filer = filer;
        this.printer = printer;
        this.compiled = compiled;
        this.explain = explain;
    }

    /** Whether the interface is dealt with; else it names what does not exist yet, and nothing was printed. */
    boolean generate(TypeElement type) {
        try {
            DeclarationReading reading = reader.read(type);
            if (reading.unresolved()) {
                return false;
            }
            List<Diagnostic> findings = new ArrayList<>(reading.diagnostics());
            reading.declaration().ifPresent(declaration -> generate(declaration, type, findings));
            printer.print(findings);
        } catch (RuntimeException | LinkageError e) {
            printer.print(List.of(internal(type, e)));
        }
        return true;
    }

    /** Prints what no compiler says by itself about an interface that names what will never exist. */
    void giveUp(TypeElement type) {
        printer.print(reader.read(type).diagnostics());
    }

    private void generate(InterfaceDeclaration declaration, TypeElement type, List<Diagnostic> findings) {
        if (compiled.contains(qualifiedBridgeName(declaration))) {
            findings.add(bridgeExists(declaration));
        }
        Optional<Pipeline.Outcome> outcome = outcome(declaration, findings);
        Optional<BridgeSource> source = outcome.flatMap(Pipeline.Outcome::source);
        if (source.isPresent() && findings.isEmpty()) {
            try {
                write(source.get(), type);
                if (explain) {
                    outcome.flatMap(Pipeline.Outcome::explanation).ifPresent(text -> printer.remark(type, text));
                }
            } catch (FilerException e) {
                findings.add(bridgeExists(declaration));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<Pipeline.Outcome> outcome(InterfaceDeclaration declaration, List<Diagnostic> findings) {
        Optional<ModuleSignature> signature = Optional.empty();
        if (!declaration.awaitsModule()) {
            ModuleReading module = modules.of(declaration);
            findings.addAll(module.diagnostics());
            signature = module.signature();
            if (signature.isEmpty()) {
                return Optional.empty();
            }
        }
        Pipeline.Outcome outcome = pipeline.run(declaration, signature);
        findings.addAll(outcome.diagnostics());
        return Optional.of(outcome);
    }

    private void write(BridgeSource source, TypeElement type) throws IOException {
        try (Writer writer =
                filer.createSourceFile(source.qualifiedName(), type).openWriter()) {
            writer.write(source.text());
        }
    }

    private static String qualifiedBridgeName(InterfaceDeclaration declaration) {
        String prefix = declaration.packageName().isEmpty() ? "" : declaration.packageName() + ".";
        return prefix + declaration.bridgeName();
    }

    private static Diagnostic bridgeExists(InterfaceDeclaration declaration) {
        String name = declaration.bridgeName();
        return Diagnostic.of(
                        Key.NAME_CLASH,
                        declaration.position(),
                        "the bridge of '" + declaration.nestedName() + "' is the class '" + name
                                + "', and there is another type of that name")
                .help("rename that type, or the interface");
    }

    private static Diagnostic internal(TypeElement type, Throwable failure) {
        return Diagnostic.of(
                        Key.INTERNAL,
                        SourcePosition.of(type),
                        "the processor failed on '" + type.getSimpleName() + "': " + failure)
                .found(Stream.of(failure.getStackTrace())
                        .limit(FRAMES_SHOWN)
                        .map(frame -> "at " + frame)
                        .toArray(String[]::new))
                .help("this is a bug in wasmbridge: report it with this message and the source of the interface");
    }
}
