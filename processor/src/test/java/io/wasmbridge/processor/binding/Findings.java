package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;

/** What the binder says, in short and in full. */
final class Findings {

    private Findings() {}

    static List<Diagnostic> of(Declared declared, Offered offered) {
        Binding binding = Binder.bind(declared.declaration(), offered.module());
        assertEquals(binding.diagnostics().isEmpty(), binding.bound().isPresent());
        return binding.diagnostics();
    }

    /** Each finding as {@code key at position}. */
    static List<String> keys(Declared declared, Offered offered) {
        return of(declared, offered).stream()
                .map(finding -> finding.key().text() + " at " + finding.position())
                .toList();
    }

    /** The source and every message for it, as a golden file holds them. */
    static String text(String source, Declared declared, Offered offered) {
        StringBuilder text = new StringBuilder("## ").append(source).append('\n');
        for (Diagnostic finding : of(declared, offered)) {
            text.append(finding.position())
                    .append(": ")
                    .append(finding.message())
                    .append('\n');
        }
        return text.append('\n').toString();
    }
}
