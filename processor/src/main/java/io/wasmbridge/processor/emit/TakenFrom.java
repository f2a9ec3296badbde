package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.lowering.Part;
import io.wasmbridge.processor.lowering.Slot;

/** A pointer or a length, by where it came back. */
final class TakenFrom implements Part.Visitor<CodeBlock> {

    private final LocalNames locals;

    TakenFrom(LocalNames locals) {
        this.locals = locals;
    }

    @Override
    public CodeBlock highHalf(Slot packed) {
        return CodeBlock.of("(int) ($N >>> 32)", locals.slot(packed));
    }

    @Override
    public CodeBlock lowHalf(Slot packed) {
        return CodeBlock.of("(int) $N", locals.slot(packed));
    }

    @Override
    public CodeBlock result(Slot results, int index) {
        return CodeBlock.of("(int) $N[$L]", locals.slot(results), index);
    }

    @Override
    public CodeBlock word(Slot area, int offsetBytes) {
        return CodeBlock.of("$N.word($N, $L)", locals.call(), locals.slot(area), offsetBytes);
    }

    @Override
    public CodeBlock pairWord(Slot pair, int offsetBytes) {
        return CodeBlock.of("$N.pairWord($N, $L)", locals.call(), locals.slot(pair), offsetBytes);
    }

    @Override
    public CodeBlock address(Slot lowered) {
        return CodeBlock.of("$N.address()", locals.slot(lowered));
    }
}
