package com.example.app;

/**
 * A generic interface.
 *
 * @param <T> what is counted
 */
public interface Counting<T> {
    int countVowels(T text);

    int lineCount(T text);
}
