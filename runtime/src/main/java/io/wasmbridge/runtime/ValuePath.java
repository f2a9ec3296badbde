package io.wasmbridge.runtime;

import java.util.Arrays;

/** Where in an argument a value is, as messages name it: {@code people[3].name}. Its text is made when it is asked for. */
final class ValuePath implements CharSequence {
    private static final int INITIAL_DEPTH = 4;

    private final String argument;
    /** The component at each depth; null where it is the element of that index. */
    private String[] names = new String[INITIAL_DEPTH];

    private int[] indices = new int[INITIAL_DEPTH];
    private int depth;

    ValuePath(String argument) {
        this.argument = argument;
    }

    void enter(String component) {
        next();
        names[depth++] = component;
    }

    void enter(int index) {
        next();
        names[depth] = "";
        indices[depth++] = index;
    }

    private void next() {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indices = Arrays.copyOf(indices, depth * 2);
        }
    }

    void leave() {
        depth--;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(argument);
        for (int i = 0; i < depth; i++) {
            if (names[i].isEmpty()) {
                text.append('[').append(indices[i]).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(names[i]);
            }
        }
        return text.toString();
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }
}
