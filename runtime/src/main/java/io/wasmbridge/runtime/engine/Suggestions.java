package io.wasmbridge.runtime.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names that a user may have meant, chosen as the compiler chooses them: by edit distance, blind to case and underscores. */
final class Suggestions {

    private static final int AT_MOST = 3;

    private Suggestions() {}

    /** The offered names nearest to {@code wanted}, best first, at most three; none that is mostly different. */
    static List<String> nearest(String wanted, Collection<String> offered) {
        String plainWanted = plain(wanted);
        record Candidate(String name, int distance, int spelledDistance) {}
        return offered.stream()
                .map(name -> new Candidate(name, distance(plainWanted, plain(name)), distance(wanted, name)))
                .filter(candidate -> candidate.distance() <= allowed(plainWanted, plain(candidate.name())))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::spelledDistance))
                .limit(AT_MOST)
                .map(Candidate::name)
                .toList();
    }

    /** The help line {@code did you mean "a", "b" or "c"?}, where there is something to suggest. */
    static Optional<String> didYouMean(String wanted, Collection<String> offered) {
        List<String> names =
                nearest(wanted, offered).stream().map(name -> '"' + name + '"').toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("did you mean " + ModuleExports.alternatives(names) + "?");
    }

    /** A third of the longer name may differ; of a name of three characters or less, one. */
    private static int allowed(String wanted, String name) {
        return Math.max(1, Math.max(wanted.length(), name.length()) / 3);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The distance of Damerau and Levenshtein, each pair of neighbours swapped at most once. */
    private static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }
        return last[right.length()];
    }
}
