package dev.retour.csv;

import java.util.List;
import java.util.Optional;

/**
 * How a row of totals is told from the others, and what it declares.
 *
 * @param startsWith how the first cell that is not empty begins, such as {@code 合计}
 * @param total the column of the declared sum
 * @param lines the column of the declared number of lines
 */
public record Footer(List<String> startsWith, Optional<Column> total, Optional<Column> lines) {

    /** Copies the texts. */
    public Footer {
        startsWith = List.copyOf(startsWith);
    }

    /**
     * A footer that declares a sum.
     *
     * @param startsWith how its first cell begins
     * @param total the column of the sum
     * @return the footer
     */
    public static Footer total(String startsWith, Column total) {
        return new Footer(List.of(startsWith), Optional.of(total), Optional.empty());
    }

    /**
     * A footer to be passed over.
     *
     * @param startsWith how its first cell begins
     * @return the footer
     */
    public static Footer ignored(String... startsWith) {
        return new Footer(List.of(startsWith), Optional.empty(), Optional.empty());
    }
}
