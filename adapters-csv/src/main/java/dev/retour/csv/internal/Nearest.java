package dev.retour.csv.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the word that someone may have meant. */
final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The shortest word that contains a name as a whole, else the one with the fewest edits, case aside.
     *
     * @return the word; empty if at best less than half of it is like a name
     */
    static Optional<String> of(List<String> names, List<String> words) {
        List<String> some = words.stream()
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .toList();
        return some.stream()
                .filter(word -> names.stream().anyMatch(name -> contains(word, name)))
                .min(Comparator.comparingInt(String::length))
                .or(() -> some.stream()
                        .filter(word -> names.stream().anyMatch(name -> isLike(name, word)))
                        .min(Comparator.comparingInt(word -> edits(names, word))));
    }

    /** Not within a longer word of letters that take spaces between them. */
    private static boolean contains(String word, String name) {
        return Pattern.compile("(?<![a-z])" + Pattern.quote(name) + "(?![a-z])", Pattern.CASE_INSENSITIVE)
                .matcher(word)
                .find();
    }

    private static boolean isLike(String name, String word) {
        return 2 * edits(name, word) <= Math.max(name.length(), word.length());
    }

    private static int edits(List<String> names, String word) {
        return names.stream().mapToInt(name -> edits(name, word)).min().orElse(Integer.MAX_VALUE);
    }

    private static int edits(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (int i = 1; i <= a.length(); i++) {
            step(row, a.charAt(i - 1), i, b);
        }
        return row[b.length()];
    }

    private static void step(int[] row, char c, int i, String b) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (b.charAt(j - 1) == c ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
