package dev.retour.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelt word was meant to be. */
final class Suggestion {

    private static final int FAR = 3;

    private Suggestion() {}

    /**
     * The nearest word.
     *
     * @param word the misspelt word
     * @param known the words that are right
     * @return the nearest one within two changes, less than all its letters; empty if there is none
     */
    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) < Math.min(FAR, candidate.length()))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /**
     * Counts the changes between two words.
     *
     * @param a one word
     * @param b the other
     * @return how many letters are added, dropped or replaced; 3 if there are 3 or more
     */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) >= FAR) {
            return FAR;
        }
        int[] row = firstRow(b.length());
        for (int i = 1; i <= a.length(); i++) {
            row = nextRow(row, a.charAt(i - 1), b, i);
        }
        return Math.min(FAR, row[b.length()]);
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        return row;
    }

    private static int[] nextRow(int[] above, char c, String b, int i) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (b.charAt(j - 1) == c ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
