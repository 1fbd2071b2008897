package dev.retour.csv.internal;

import java.util.List;
import java.util.Locale;

/** Finds the word that someone may have meant. */
final class Nearest {

    private Nearest() {}

    /** The word with the fewest edits, case aside; a dash if there is no word at all. */
    static String of(String wanted, List<String> words) {
        String nearest = "-";
        int fewest = Integer.MAX_VALUE;
        for (String word : words) {
            int edits = word.isEmpty() || word.length() > 100 ? Integer.MAX_VALUE : edits(wanted, word);
            if (edits < fewest) {
                fewest = edits;
                nearest = word;
            }
        }
        return nearest;
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
