package io.wasmbridge.runtime.generated;

import java.util.EnumSet;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/**
 * The marshaller of sets of one enum, which cross as an integer: a bit for each constant, by its ordinal or by the bit mask that it
 * says. Where several constants have one bit, each lowers to it, and it lifts to the first of them in the order of their
 * declaration. Immutable; safe for use by several threads.
 *
 * @param <E> the enum, of 64 constants at most
 */
public final class FlagsType<E extends Enum<E>> {

    private static final int MOST_LISTED = 12;

    private final Class<E> type;
    private final E[] constants;
    private final long[] masks;
    private final long known;

    /** The ordinal of the first constant that says no single bit; -1 where every one does. */
    private final int undecided;

    private FlagsType(Class<E> type, E[] constants, long[] masks) {
        this.type = type;
        this.constants = constants;
        this.masks = masks;
        long all = 0;
        int undecided = -1;
        for (int ordinal = masks.length - 1; ordinal >= 0; ordinal--) {
            all |= masks[ordinal];
            undecided = Long.bitCount(masks[ordinal]) == 1 ? undecided : ordinal;
        }
        this.known = all;
        this.undecided = undecided;
    }

    /**
     * Gives the constant with ordinal n the bit n.
     *
     * @param constants all of them, in the order of their declaration; kept
     */
    public static <E extends Enum<E>> FlagsType<E> of(Class<E> type, E[] constants) {
        long[] masks = new long[constants.length];
        for (int ordinal = 0; ordinal < masks.length; ordinal++) {
            masks[ordinal] = 1L << ordinal;
        }
        return new FlagsType<>(type, constants, masks);
    }

    /**
     * Gives each constant the bit that it says.
     *
     * @param constants all of them, in the order of their declaration; kept
     * @param mask gives the bit; one that is no single bit is refused when a set is lowered or lifted, which tells the constant
     */
    public static <E extends Enum<E>> FlagsType<E> of(Class<E> type, E[] constants, ToIntFunction<? super E> mask) {
        long[] masks = new long[constants.length];
        for (int ordinal = 0; ordinal < masks.length; ordinal++) {
            masks[ordinal] = Integer.toUnsignedLong(mask.applyAsInt(constants[ordinal]));
        }
        return new FlagsType<>(type, constants, masks);
    }

    /** The simple name of the enum. */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * The bits of a set.
     *
     * @throws IllegalStateException if a constant of the enum says no single bit
     */
    @SuppressWarnings("EnumOrdinal") // the array is in the order of declaration
    public long bits(EnumSet<E> set) {
        requireSingleBits();
        long bits = 0;
        for (E constant : set) {
            bits |= masks[constant.ordinal()];
        }
        return bits;
    }

    /** Those of {@code bits} that no constant has. */
    public long unknown(long bits) {
        return bits & ~known;
    }

    /**
     * The constants of the bits that are set.
     *
     * @throws IllegalStateException if a constant of the enum says no single bit
     */
    public EnumSet<E> set(long bits) {
        requireSingleBits();
        EnumSet<E> set = EnumSet.noneOf(type);
        long rest = bits;
        for (int ordinal = 0; rest != 0 && ordinal < masks.length; ordinal++) {
            if ((rest & masks[ordinal]) != 0) {
                set.add(constants[ordinal]);
                rest &= ~masks[ordinal];
            }
        }
        return set;
    }

    private void requireSingleBits() {
        if (undecided >= 0) {
            throw new IllegalStateException("'value()' of " + name() + "." + constants[undecided].name() + " is 0x"
                    + Long.toHexString(masks[undecided]) + ", and in a set each constant has one bit");
        }
    }

    /** The constants and their bits, as a message shows them. */
    public String described() {
        if (constants.length == 0) {
            return "it has no constants";
        }
        StringJoiner described = new StringJoiner(", ");
        for (int i = 0; i < Math.min(constants.length, MOST_LISTED); i++) {
            described.add(constants[i].name() + " is 0x" + Long.toHexString(masks[i]));
        }
        int more = constants.length - MOST_LISTED;
        return more > 0 ? described + " and " + more + " more" : described.toString();
    }
}
