package io.wasmbridge.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {

    @Test
    void countsInsertionsDeletionsReplacementsAndSwaps() {
        assertEquals(0, Suggestions.distance("add", "add"));
        assertEquals(1, Suggestions.distance("fibonaci", "fibonacci"));
        assertEquals(1, Suggestions.distance("adds", "add"));
        assertEquals(1, Suggestions.distance("sub", "sum"));
        assertEquals(1, Suggestions.distance("frea", "fera"));
        assertEquals(3, Suggestions.distance("", "abc"));
        assertEquals(3, Suggestions.distance("ca", "abc"));
        assertEquals(3, Suggestions.distance("kitten", "sitting"));
    }

    @Test
    void suggestsTheNearestFirst() {
        assertEquals(
                List.of("fibonacci", "fibonacci2"),
                Suggestions.nearest("fibonaci", List.of("add", "fibonacci2", "alloc", "fibonacci")));
    }

    @Test
    void suggestsThreeAtMost() {
        assertEquals(
                List.of("name1", "name2", "name3"),
                Suggestions.nearest("name", List.of("name1", "name2", "name3", "name4")));
    }

    @Test
    void suggestsNothingThatIsMostlyDifferent() {
        assertEquals(List.of(), Suggestions.nearest("add", List.of("mul", "memory", "a")));
        assertEquals(List.of(), Suggestions.nearest("reverse", List.of("remember", "remove_all")));
        assertEquals(List.of(), Suggestions.nearest("x", List.of()));
    }

    @Test
    void seesNeitherCaseNorUnderscores() {
        assertEquals(List.of("count_vowels"), Suggestions.nearest("countvowels", List.of("count_vowels")));
        assertEquals(
                List.of("count_vowels", "countVowels"),
                Suggestions.nearest("count_vowel", List.of("countVowels", "count_vowels")));
    }

    @Test
    void phrasesTheQuestion() {
        assertEquals(Optional.empty(), Suggestions.didYouMean("add", List.of("mul")));
        assertEquals(Optional.of("did you mean \"add\"?"), Suggestions.didYouMean("ad", List.of("add")));
        assertEquals(
                Optional.of("did you mean \"add\" or \"and\"?"), Suggestions.didYouMean("ad", List.of("add", "and")));
        assertEquals(
                Optional.of("did you mean \"aa\", \"ab\" or \"ac\"?"),
                Suggestions.listed(List.of("aa", "ab", "ac", "ad")));
    }
}
