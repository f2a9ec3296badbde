package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;

/** The call of the running {@code GuestCall} that lowers a parameter, by its type and extent. */
final class LoweredBy implements HostType.Visitor<CodeBlock> {

    private final String call;
    private final Extent extent;
    private final CodeBlock name;
    private final String parameter;
    private final boolean reserved;
    private final MemberNames members;

    /**
     * Prepares the choice.
     *
     * @param reserved whether nothing is encoded: the guest writes it
     */
    LoweredBy(String call, Extent extent, CodeBlock name, String parameter, boolean reserved, MemberNames members) {
        this.reserved = reserved;
        this.members = members;
        this.call = call;
        this.extent = extent;
        this.name = name;
        this.parameter = parameter;
    }

    @Override
    public CodeBlock nothing() {
        throw new IllegalArgumentException("no parameter is void");
    }

    @Override
    public CodeBlock value(Scalar scalar) {
        throw new IllegalArgumentException(scalar + " is passed as it is");
    }

    @Override
    public CodeBlock text(HostType.Text text) {
        CodeBlock string = text.sequence()
                ? CodeBlock.of("$N.text($L, $N)", call, name, parameter)
                : CodeBlock.of("$N", parameter);
        CodeBlock arguments = CodeBlock.of("$L$L, $L", Expressions.textType(text.encoding()), name, string);
        return call("lowerString", "lowerTerminatedString", "lowerFixedString", arguments);
    }

    @Override
    public CodeBlock array(HostType.Array array) {
        return call("lower", "lowerTerminated", "lowerFixed", elements(Expressions.arrayType(array)));
    }

    @Override
    public CodeBlock function(HostType.Function function) {
        throw new IllegalArgumentException(function + " is no memory");
    }

    @Override
    public CodeBlock resource(HostType.Resource resource) {
        throw new IllegalArgumentException(resource + " is lent");
    }

    @Override
    public CodeBlock view(Element element) {
        return call("lowerView", "lowerView", "lowerFixedView", elements(Expressions.arrayType(element)));
    }

    @Override
    public CodeBlock struct(Layout.Struct struct) {
        return CodeBlock.of("lower($N, $L, $N)", members.memoryType(struct), name, parameter);
    }

    @Override
    public CodeBlock values(Layout.Sequence sequence) {
        CodeBlock arguments = elements(CodeBlock.of("$N", members.sequenceType(sequence)));
        if (reserved) {
            if (extent instanceof Extent.Stored stored) {
                return CodeBlock.of("reserve($L, $L)", Expressions.lengthWord(stored.word()), arguments);
            }
            return CodeBlock.of("reserve($L)$L", arguments, ofLength());
        }
        if (sequence.parallel()) {
            return CodeBlock.of("lowerParallel($L)$L", arguments, ofLength());
        }
        return call("lower", "lowerTerminated", "lowerFixed", arguments);
    }

    @Override
    public CodeBlock maybe(HostType.Maybe type) {
        throw new IllegalArgumentException(type + " is lowered by a step of its own");
    }

    @Override
    public CodeBlock canonical(HostType.Canonical type) {
        throw new IllegalArgumentException(type + " is lowered by a step of its own");
    }

    @Override
    public CodeBlock apart(Components components) {
        throw new IllegalArgumentException(components + " is a result alone");
    }

    private CodeBlock ofLength() {
        return extent instanceof Extent.Fixed fixed
                ? CodeBlock.of(".ofLength($L)", fixed.elementCount())
                : CodeBlock.of("");
    }

    @Override
    public CodeBlock block() {
        return call(
                "lowerAllocation", "lowerAllocation", "lowerFixedAllocation", CodeBlock.of("$L, $N", name, parameter));
    }

    @Override
    public CodeBlock collected(Collected object) {
        if (object instanceof Collected.Text text) {
            return text.sequence()
                    ? CodeBlock.of("lowerObject($L, $N.text($L, $N))", name, call, name, parameter)
                    : CodeBlock.of("lowerObject($L, $N)", name, parameter);
        }
        CodeBlock type = ObjectTypeOf.named(members, object);
        return CodeBlock.of("$L($L)", reserved ? "reserve" : "lower", elements(type));
    }

    private CodeBlock elements(CodeBlock type) {
        return CodeBlock.of("$L, $L, $N", type, name, parameter);
    }

    private CodeBlock call(String beside, String terminated, String fixed, CodeBlock arguments) {
        return extent.accept(new Extent.Visitor<CodeBlock>() {
            @Override
            public CodeBlock counted(Extent.Counted counted) {
                return CodeBlock.of("$L($L)", beside, arguments);
            }

            @Override
            public CodeBlock terminated() {
                return CodeBlock.of("$L($L)", terminated, arguments);
            }

            @Override
            public CodeBlock fixed(int elementCount) {
                return CodeBlock.of("$L($L, $L)", fixed, arguments, elementCount);
            }

            @Override
            public CodeBlock stored(LengthWord word) {
                return CodeBlock.of("$L($L, $L)", beside, Expressions.lengthWord(word), arguments);
            }

            @Override
            public CodeBlock given(Extent.Given given) {
                return CodeBlock.of("$L($L)", beside, arguments);
            }

            @Override
            public CodeBlock untold() {
                return CodeBlock.of("$L($L)", beside, arguments);
            }
        });
    }
}
