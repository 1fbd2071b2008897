package dev.retour.store;

import java.util.Comparator;

/** The order of texts by their code points, which is the order of their bytes in UTF-8 and of every database. */
final class CodePoints {

    static final Comparator<String> ORDER = CodePoints::compare;

    private static final int AFTER_SURROGATES = 0xE000;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return rank(one.charAt(i)) - rank(other.charAt(i));
            }
        }
        return one.length() - other.length();
    }

    /** Surrogates stand for what comes after all single characters, though their numbers are lower than some. */
    private static int rank(char c) {
        if (Character.isSurrogate(c)) {
            return c + 0x2000;
        }
        return c >= AFTER_SURROGATES ? c - 0x800 : c;
    }
}
