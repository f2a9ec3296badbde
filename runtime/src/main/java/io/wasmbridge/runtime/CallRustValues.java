package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.ArrayCopy;
import io.wasmbridge.runtime.engine.LinkedObjects;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.RustValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Options and Results of the call of one frame: what came back is checked before it is looked at, and none of it poisons. */
final class CallRustValues extends RustValues {

    private static final double MOST_UNSIGNED = 0xffff_ffffL;

    private final LinkedGuest guest;
    private final CallLifting call;
    private final Map<Integer, ArrayCopy> copies = new HashMap<>();

    CallRustValues(LinkedGuest guest, CallLifting call) {
        this.guest = guest;
        this.call = call;
    }

    private LinkedObjects objects() {
        return guest.objects();
    }

    private String export() {
        return call.function().name();
    }

    @Override
    protected <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException("'" + name + "' of '" + export() + "' is null");
        }
        return value;
    }

    @Override
    public int lowerSmall(String name, int value) {
        if (value < Short.MIN_VALUE || value > Character.MAX_VALUE) {
            throw new IllegalArgumentException("'" + name + "' is " + value
                    + ", and the guest takes fewer than 32 bits: " + Short.MIN_VALUE + " to "
                    + (int) Character.MAX_VALUE);
        }
        return value;
    }

    @Override
    public long absentNumber() {
        return objects().absentNumber();
    }

    @Override
    public int lend(Lowered argument) {
        ArrayCopy copy = new ArrayCopy(((Argument) argument).sizeBytes);
        int number = objects().lend(copy);
        copies.put(number, copy);
        return number;
    }

    @Override
    public void copyBack(int number, Object array) {
        Objects.requireNonNull(copies.get(number)).writeTo(array);
    }

    /** The call is over: the guest copies to its arrays no more. */
    void release() {
        copies.keySet().forEach(objects()::takeBack);
        copies.clear();
    }

    @Override
    public boolean isPresent(int flag) {
        return isSet(flag, "as whether there is a value");
    }

    @Override
    public boolean isError(int flag) {
        return isSet(flag, "as whether it failed");
    }

    private boolean isSet(int flag, String what) {
        if ((flag & ~1) != 0) {
            throw guest.faults().value(export(), Integer.toUnsignedString(flag) + " " + what + ", which is 0 or 1");
        }
        return flag == 1;
    }

    @Override
    public boolean isAbsent(double number) {
        return objects().isAbsent(number);
    }

    @Override
    public int liftInt(double number) {
        int value = (int) number;
        if (value != number) {
            throw other(
                    number,
                    isUnsigned(number)
                            ? "an int: declared '@Unsigned(32) OptionalLong', it could be returned"
                            : "an int");
        }
        return value;
    }

    @Override
    public long liftUnsigned(double number) {
        if (!isUnsigned(number)) {
            throw other(number, "an integer from 0 to " + (long) MOST_UNSIGNED);
        }
        return (long) number;
    }

    private static boolean isUnsigned(double number) {
        return number >= 0 && number <= MOST_UNSIGNED && number == (long) number;
    }

    @Override
    public float liftFloat(double number) {
        float value = (float) number;
        if (value != number && !Double.isNaN(number)) {
            throw other(number, "a float");
        }
        return value;
    }

    private GuestValueException other(double number, String type) {
        return guest.faults().value(export(), number + ", which is not " + type);
    }

    @Override
    public GuestErrorException error(int object) {
        return failure(object, Optional.empty());
    }

    @Override
    public GuestErrorException error(int object, Supplier<? extends @Nullable Object> message) {
        return failure(object, Optional.of(message));
    }

    /** The object is taken in any case, so that nothing is left of it. What fails meanwhile is suppressed. */
    private GuestErrorException failure(int object, Optional<Supplier<? extends @Nullable Object>> message) {
        Optional<String> said = objects().take(object);
        Throwable unanswered = null;
        try {
            if (message.isPresent()) {
                Object answer = message.get().get();
                said = Optional.ofNullable(answer).map(Object::toString);
            }
        } catch (Throwable failure) {
            unanswered = failure;
            said = Optional.of("");
        }
        try {
            if (guest.open()) {
                objects().dropping(object).ifPresent(function -> guest.call(function, object));
            }
        } catch (Throwable failure) {
            unanswered = unanswered == null ? failure : unanswered;
        }
        GuestErrorException error = guest.faults().failure(export(), object, said, guest.poisoned());
        if (unanswered != null) {
            error.addSuppressed(unanswered);
        }
        return error;
    }
}
