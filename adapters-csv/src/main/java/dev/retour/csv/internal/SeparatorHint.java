package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks whether the cells of a table without a header are separated by another character than the map says. */
final class SeparatorHint {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int FEW = 3;

    private final WantedColumns wanted;
    private final char used;
    private @Nullable Binding best;
    private char found;

    SeparatorHint(WantedColumns wanted, char used) {
        this.wanted = wanted;
        this.used = used;
    }

    /** Looks at a row as the separator of the map has cut it. */
    void look(List<String> cells) {
        String line = String.join(String.valueOf(used), cells).replace("\"", "");
        for (char separator : SEPARATORS) {
            if (separator != used && line.indexOf(separator) >= 0) {
                consider(separator, new Binding(wanted, cut(line, separator), true));
            }
        }
    }

    private static List<String> cut(String line, char separator) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private void consider(char separator, Binding binding) {
        if (best == null || binding.isBetterThan(best)) {
            best = binding;
            found = separator;
        }
    }

    /** Which separator to set; empty unless one finds more columns than the header that came nearest. */
    Optional<Reason> reason(@Nullable Binding nearest) {
        return best != null && isNearer(best, nearest)
                ? Optional.of(Reason.of(CsvReason.SEPARATOR_DIFFERS)
                        .with("found", shown(found))
                        .with("used", shown(used)))
                : Optional.empty();
    }

    private static boolean isNearer(Binding other, @Nullable Binding nearest) {
        if (nearest == null) {
            return other.matches() > 0;
        }
        boolean nothingFits = nearest.matches() == 0 && nearest.width() == 1 && other.width() >= FEW;
        return other.matches() > nearest.matches() || nothingFits;
    }

    /** As JSON writes it. */
    private static String shown(char separator) {
        return separator == '\t' ? "\\t" : String.valueOf(separator);
    }
}
