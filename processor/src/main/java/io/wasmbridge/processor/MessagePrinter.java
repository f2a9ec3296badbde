package io.wasmbridge.processor;

import io.wasmbridge.processor.declaration.SourcePosition;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Prints findings where they belong, in source order. */
final class MessagePrinter {

    private final Messager messager;

    MessagePrinter(Messager messager) {
        this.messager = messager;
    }

    void print(List<Diagnostic> findings) {
        findings.stream()
                .sorted(Comparator.comparing(finding -> (SourcePosition) finding.position()))
                .forEach(this::print);
    }

    private void print(Diagnostic finding) {
        SourcePosition position = (SourcePosition) finding.position();
        String message =
                position.inherited().map(member -> finding.in(member).message()).orElseGet(finding::message);
        if (position.annotation().isPresent() && position.value().isPresent()) {
            messager.printMessage(
                    Kind.ERROR,
                    message,
                    position.element(),
                    position.annotation().get(),
                    position.value().get());
        } else if (position.annotation().isPresent()) {
            messager.printMessage(
                    Kind.ERROR,
                    message,
                    position.element(),
                    position.annotation().get());
        } else {
            messager.printMessage(Kind.ERROR, message, position.element());
        }
    }

    /** A remark about a type, which is no warning. */
    void remark(TypeElement type, String message) {
        messager.printMessage(Kind.NOTE, message, type);
    }

    /** An error of the whole compilation. */
    void print(String message) {
        messager.printMessage(Kind.ERROR, message);
    }
}
