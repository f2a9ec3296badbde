package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Scalar.Plain;
import io.wasmbridge.processor.abi.Scalar.Unsigned;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.Optional;
import java.util.Set;

/**
 * A type that carries {@code @Unsigned} becomes the unsigned scalar that it holds. Rejects a number of bits that no guest type
 * has, an integer that is not the one for these bits, and every other type ({@code unsupported-type}).
 */
final class UnsignedMark {

    private static final Set<Scalar> INTEGERS = Set.of(Plain.BYTE, Plain.SHORT, Plain.INT, Plain.LONG);

    private static final String ELEMENTS =
            "elements are copied as they are: Byte.toUnsignedInt and its like read one without its sign";

    private final Scalar type;
    private final Written<Integer> bits;
    private final String subject;

    private UnsignedMark(Scalar type, Written<Integer> bits, String subject) {
        this.type = type;
        this.bits = bits;
        this.subject = subject;
    }

    /** The type of what {@code subject} describes. */
    static Outcome<HostType> of(HostType type, Written<Integer> bits, String subject) {
        if (type instanceof HostType.Value value && INTEGERS.contains(value.scalar())) {
            return new UnsignedMark(value.scalar(), bits, subject).integer();
        }
        Diagnostic finding = finding(bits, subject + " is " + mark(bits) + ", but " + noInteger(type))
                .help("remove " + mark(bits));
        boolean elements = type instanceof HostType.Array || type instanceof HostType.View;
        return Outcome.rejected(elements ? finding.why(ELEMENTS) : finding);
    }

    private Outcome<HostType> integer() {
        Optional<Unsigned> unsigned = Unsigned.of(bits.value());
        if (unsigned.isEmpty()) {
            return Outcome.rejected(noSuchWidth());
        }
        return unsigned.get().carrier() == type
                ? Outcome.of(new HostType.Value(unsigned.get()))
                : Outcome.rejected(otherCarrier(unsigned.get()));
    }

    private Diagnostic noSuchWidth() {
        Diagnostic finding = finding(bits, subject + " is " + mark(bits) + ": an unsigned value has 8, 16 or 32 bits");
        if (type == Plain.LONG) {
            return finding.help("write @Unsigned(32)", "remove " + mark(bits) + ": a long carries 64 bits as they are");
        }
        return type == Plain.INT
                ? finding.help("write @Unsigned(8) or @Unsigned(16)", "declare it '" + Unsigned.U32 + "'")
                : finding.help(declare(Unsigned.U8) + " or '" + Unsigned.U16 + "'");
    }

    private Diagnostic otherCarrier(Unsigned unsigned) {
        String carrier = unsigned.carrier().keyword();
        Diagnostic finding = finding(
                        bits,
                        subject + " is " + mark(bits) + " and of type " + type + ": " + bits.value()
                                + " unsigned bits are carried by " + Wording.article(carrier))
                .why(carrier + " is the Java type that holds 0 to " + unsigned.largest() + " without a sign");
        return unsigned == Unsigned.U32 && type == Plain.INT
                ? finding.help(
                        declare(unsigned), "write @Unsigned(8) or @Unsigned(16), if the guest takes no more bits")
                : finding.help(declare(unsigned));
    }

    private static String declare(Unsigned unsigned) {
        return "declare it '" + unsigned + "'";
    }

    private static String noInteger(HostType type) {
        if (type instanceof HostType.Nothing) {
            return "void has no value";
        }
        return type.equals(new HostType.Value(Plain.CHAR))
                ? "a char has no sign"
                : Wording.article(type.toString()) + " is no integer";
    }

    private static String mark(Written<Integer> bits) {
        return "@Unsigned(" + bits.value() + ")";
    }

    private static Diagnostic finding(Written<Integer> bits, String problem) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, bits.position(), problem);
    }
}
