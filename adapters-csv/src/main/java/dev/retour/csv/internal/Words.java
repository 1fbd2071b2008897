package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.kernel.Reason;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what texts that repeat themselves were read as: zones, days, services. Its size is fixed; a text that is
 * pushed out is read once more.
 *
 * @param <T> what they are read as
 */
final class Words<T> {

    private static final int SIZE = 4096;
    private static final int LONGEST = 64;

    private final @Nullable Word<T>[] words;
    private final Function<String, Reading<T>> reader;

    private static final class Word<T> {

        private final int hash;
        private final char[] text;
        private final Reading<T> reading;

        Word(Cell cell, int hash, Reading<T> reading) {
            this.hash = hash;
            text = Arrays.copyOfRange(cell.chars, cell.from, cell.to);
            this.reading = reading;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Words(Function<String, Reading<T>> reader) {
        this.reader = reader;
        words = new Word[SIZE];
    }

    /** Texts that are kept as they are; they hold no control character. */
    static Words<String> texts() {
        Reading<String> bad = Reading.failed(Reason.of(CsvReason.CONTROL_CHARACTER));
        return new Words<>(text -> hasControl(text) ? bad : Reading.of(text));
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Chars.isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Reading<T> read(Cell cell) {
        if (cell.length() > LONGEST) {
            return reader.apply(cell.text());
        }
        int hash = cell.hash();
        int place = hash & (SIZE - 1);
        Word<T> known = words[place];
        if (known != null && known.hash == hash && isSame(cell, known.text)) {
            return known.reading;
        }
        Reading<T> reading = reader.apply(cell.text());
        words[place] = new Word<>(cell, hash, reading);
        return reading;
    }

    private static boolean isSame(Cell cell, char[] text) {
        return Arrays.equals(cell.chars, cell.from, cell.to, text, 0, text.length);
    }
}
