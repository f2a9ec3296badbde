package io.wasmbridge.runtime.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JavaScript objects that a wasm-bindgen guest holds by number: the texts of errors, which it made, and the arrays that it copies
 * back to, for a bridge serves no other. Belongs to one instance.
 */
public final class JsObjects {

    /** How many values every guest has without making them: undefined, null, true and false. */
    static final int CONSTANTS = 4;

    /** What the first of them is numbered since version 0.2.84. */
    static final int FIRST_CONSTANT = 128;

    /** What it was numbered before. */
    private static final int FIRST_CONSTANT_BEFORE = 32;

    /** Above what the guest's own constants are numbered with: undefined, null, true and false, and a stack of borrowed ones. */
    private static final int FIRST = 1024;

    /** A guest that holds more than so many leaks them. */
    private static final int MOST = 4096;

    private final Map<Integer, Object> held = new HashMap<>();
    private int next = FIRST;

    /** Keeps a text, and gives its number. */
    int add(String text) {
        return keep(text);
    }

    /** Keeps an array that the guest may copy to, and gives its number. */
    int add(ArrayCopy array) {
        return keep(array);
    }

    private int keep(Object object) {
        if (held.size() == MOST) {
            throw GuestAbort.trap("holds " + MOST + " JavaScript objects, the most that a bridge keeps");
        }
        while (held.containsKey(next)) {
            next = next == Integer.MAX_VALUE ? FIRST : next + 1;
        }
        int number = next;
        next = number == Integer.MAX_VALUE ? FIRST : number + 1;
        held.put(number, object);
        return number;
    }

    /** The text of an object that the guest hands over; from here on it holds it no more. Empty where it has no such object. */
    Optional<String> take(int number) {
        if (held.get(number) instanceof String text) {
            held.remove(number);
            return Optional.of(text);
        }
        return constant(number);
    }

    /** The array that the guest copies to. */
    ArrayCopy array(int number) {
        if (held.get(number) instanceof ArrayCopy array) {
            return array;
        }
        throw GuestAbort.trap("copied to the JavaScript object " + Integer.toUnsignedString(number)
                + ", which is no array that it was lent");
    }

    private static Optional<String> constant(int number) {
        return switch (number - (number < FIRST_CONSTANT ? FIRST_CONSTANT_BEFORE : FIRST_CONSTANT)) {
            case 0 -> Optional.of("undefined");
            case 1 -> Optional.of("null");
            case 2 -> Optional.of("true");
            case 3 -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    /** The guest holds it no more. Nothing for a number that stands for no object. */
    void drop(int number) {
        held.remove(number);
    }

    /** How many objects the guest holds. */
    public int count() {
        return held.size();
    }
}
