package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.GuestErrorException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Options and Results of a guest of wasm-bindgen, which cross as numbers. Of one running call. */
public abstract class RustValues {

    /** Passed for an integer of fewer than 32 bits, a boolean or a char that is not there: no value of these types has it. */
    public static final int ABSENT = 0xff_ffff;

    /** For the runtime. */
    protected RustValues() {}

    /** Whether an argument is there; null is refused. */
    public final boolean isPresent(String name, Optional<?> value) {
        return required(name, value).isPresent();
    }

    /** Whether an argument is there; null is refused. */
    public final boolean isPresent(String name, OptionalInt value) {
        return required(name, value).isPresent();
    }

    /** Whether an argument is there; null is refused. */
    public final boolean isPresent(String name, OptionalLong value) {
        return required(name, value).isPresent();
    }

    /** Whether an argument is there; null is refused. */
    public final boolean isPresent(String name, OptionalDouble value) {
        return required(name, value).isPresent();
    }

    /** The argument of that name, which is not null. For the runtime. */
    protected abstract <T> T required(String name, @Nullable T value);

    /** An argument of fewer than 32 bits, as far as that is known: -32768 to 65535. */
    public abstract int lowerSmall(String name, int value);

    /** The bits of the f64 that is passed for a number of 32 bits that is not there, as this guest has it. */
    public abstract long absentNumber();

    /** The number of an array, by which the guest copies to it what {@code argument} passes. */
    public abstract int lend(Lowered argument);

    /** Writes to {@code array} what the guest copied to the array of that number. */
    public abstract void copyBack(int number, Object array);

    /** Whether a flag that came back says that the number beside it is there; any but 0 and 1 is refused. */
    public abstract boolean isPresent(int flag);

    /** Whether an f64 that came back says that there is no number. */
    public abstract boolean isAbsent(double number);

    /** A number that came back as an f64; any but an int is refused. */
    public abstract int liftInt(double number);

    /** As {@link #liftInt}, without a sign. */
    public abstract long liftUnsigned(double number);

    /** As {@link #liftInt}, of a float. */
    public abstract float liftFloat(double number);

    /** Whether a flag that came back says that the call failed; any but 0 and 1 is refused. */
    public abstract boolean isError(int flag);

    /** What to throw for a failure: {@code object} is the number of what the guest says about it, which it hands over. */
    public abstract GuestErrorException error(int object);

    /**
     * As {@link #error(int)}, of which another export tells.
     *
     * @param message asks the guest what went wrong, once; a failure to answer is a suppressed exception
     */
    public abstract GuestErrorException error(int object, Supplier<? extends @Nullable Object> message);
}
