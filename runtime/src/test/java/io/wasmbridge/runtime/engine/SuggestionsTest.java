package io.wasmbridge.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    @Test
    void theNearestComeFirst() {
        assertEquals(
                List.of("malloc", "dmalloc", "mallocs"),
                Suggestions.nearest("maloc", List.of("dmalloc", "mallocs", "free", "malloc")));
        assertEquals(
                3,
                Suggestions.nearest("aaaa", List.of("aaab", "aaac", "aaad", "aaae"))
                        .size());
    }

    @Test
    void swappedNeighboursAreOneChange() {
        // of three characters one may differ
        assertEquals(List.of("abc"), Suggestions.nearest("acb", List.of("abc")));
        assertEquals(List.of("abc"), Suggestions.nearest("bac", List.of("abc")));
        assertEquals(List.of(), Suggestions.nearest("cab", List.of("abc")));
        assertEquals(List.of(), Suggestions.nearest("bca", List.of("abc")));
        assertEquals(List.of("bacd"), Suggestions.nearest("abcd", List.of("badc", "bacd")));
    }

    @Test
    void caseAndUnderscoresCountOnlyBetweenEquals() {
        assertEquals(
                List.of("count_vowels", "COUNT_VOWELS"),
                Suggestions.nearest("count_vowel", List.of("COUNT_VOWELS", "count_vowels")));
        assertEquals(List.of("__free"), Suggestions.nearest("Free", List.of("__free")));
    }

    @Test
    void aThirdMayDiffer() {
        assertEquals(List.of("abcdef"), Suggestions.nearest("abcdxx", List.of("abcdef")));
        assertEquals(List.of(), Suggestions.nearest("abcxxx", List.of("abcdef")));
        assertEquals(List.of("b"), Suggestions.nearest("a", List.of("b")));
        assertEquals(List.of(), Suggestions.nearest("ab", List.of("xy")));
    }

    @Test
    void asALineOfHelp() {
        assertEquals(Optional.empty(), Suggestions.didYouMean("malloc", List.of("reverse")));
        assertEquals(
                Optional.of("did you mean \"malloc\" or \"mallocs\"?"),
                Suggestions.didYouMean("maloc", List.of("mallocs", "malloc")));
    }
}
