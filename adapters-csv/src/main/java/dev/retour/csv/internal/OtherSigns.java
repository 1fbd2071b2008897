package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** Tells whether a text that is no number would be one with other signs. */
final class OtherSigns {

    private static final List<String> PAIRS = List.of(".,", ",.", ", ", ". ", ".'", ",'");

    private OtherSigns() {}

    /** Which signs to set; empty if no usual ones read more of it than the present ones. */
    static Optional<Reason> hint(Cell cell, Decimal present) {
        int end = end(cell, present);
        return PAIRS.stream()
                .filter(signs -> isRead(cell, signs, end))
                .findFirst()
                .map(OtherSigns::reason);
    }

    private static boolean isRead(Cell cell, String signs, int presentEnd) {
        int end = end(cell, new Decimal(signs.charAt(0), signs.charAt(1)));
        return end > presentEnd && hasNoDigit(cell, end);
    }

    private static int end(Cell cell, Decimal decimal) {
        return decimal.read(cell) == Decimal.Outcome.NUMBER ? decimal.end() : -1;
    }

    /** What follows may be a unit, but no rest of a number. */
    private static boolean hasNoDigit(Cell cell, int from) {
        for (int i = from; i < cell.to; i++) {
            if (Character.isDigit(cell.chars[i])) {
                return false;
            }
        }
        return true;
    }

    private static Reason reason(String signs) {
        return Reason.of(CsvReason.NUMBER_SIGNS_DIFFER)
                .with("decimal", signs.substring(0, 1))
                .with("grouping", signs.substring(1));
    }
}
