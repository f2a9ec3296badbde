package io.wasmbridge.runtime.generated;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The marshaller of one enum: the number of each constant, asked for once. Where several constants have one number, each lowers to
 * it, and it lifts to the first of them in the order of their declaration. Immutable; safe for use by several threads.
 *
 * @param <E> the enum
 */
public final class EnumType<E extends Enum<E>> {

    private static final int MOST_LISTED = 12;

    private final E[] constants;
    private final int[] numbers;

    /** Each number in the high half, the ordinal of its constant in the low half; in ascending order. */
    private final long[] ascending;

    private EnumType(E[] constants, int[] numbers, long[] ascending) {
        this.constants = constants;
        this.numbers = numbers;
        this.ascending = ascending;
    }

    /**
     * Numbers an enum.
     *
     * @param constants all of them, in the order of their declaration; kept
     * @param number gives the number of a constant
     */
    public static <E extends Enum<E>> EnumType<E> of(E[] constants, ToIntFunction<? super E> number) {
        int[] numbers = new int[constants.length];
        long[] ascending = new long[constants.length];
        for (int ordinal = 0; ordinal < constants.length; ordinal++) {
            numbers[ordinal] = number.applyAsInt(constants[ordinal]);
            ascending[ordinal] = key(numbers[ordinal]) | ordinal;
        }
        Arrays.sort(ascending);
        return new EnumType<>(constants, numbers, ascending);
    }

    private static long key(int number) {
        return (long) number << 32;
    }

    /** The simple name of the enum. */
    public String name() {
        return constants.getClass().getComponentType().getSimpleName();
    }

    /** The number of a constant. */
    @SuppressWarnings("EnumOrdinal") // the array is in the order of declaration
    public int number(E constant) {
        return numbers[constant.ordinal()];
    }

    /** The least number from 0 on that no constant has: wasm-bindgen passes it for an enum that is not there. */
    public int unused() {
        int unused = 0;
        for (long key : ascending) {
            int number = (int) (key >> 32);
            unused = number == unused ? unused + 1 : unused;
        }
        return unused;
    }

    /** The first constant of a number; null where there is none. */
    public @Nullable E constant(int number) {
        int found = Arrays.binarySearch(ascending, key(number));
        int first = found < 0 ? -found - 1 : found;
        boolean present = first < ascending.length && ascending[first] >> 32 == number;
        return present ? constants[(int) ascending[first]] : null;
    }

    /** The constants and their numbers, as a message shows them. */
    public String described() {
        if (constants.length == 0) {
            return "it has no constants";
        }
        StringJoiner described = new StringJoiner(", ");
        for (int i = 0; i < Math.min(constants.length, MOST_LISTED); i++) {
            described.add(constants[i].name() + " is " + numbers[i]);
        }
        int more = constants.length - MOST_LISTED;
        return more > 0 ? described + " and " + more + " more" : described.toString();
    }
}
