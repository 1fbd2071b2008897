package dev.retour.csv;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a row of totals is told from the others, and what it declares.
 *
 * @param startsWith how the first cell that is not empty begins, such as {@code 合计}; never blank
 * @param total the column of the declared sum
 * @param lines the column of the declared number of lines
 */
@Value.Builder
public record Footer(List<String> startsWith, Optional<Column> total, Optional<Column> lines) {

    /** Copies the texts. */
    public Footer {
        startsWith = List.copyOf(startsWith);
    }

    /**
     * Starts a footer that declares nothing.
     *
     * @return a builder
     */
    public static FooterBuilder builder() {
        return new FooterBuilder();
    }

    /**
     * A footer that declares a sum.
     *
     * @param startsWith how its first cell begins
     * @param total the column of the sum
     * @return the footer
     */
    public static Footer total(String startsWith, Column total) {
        return builder().addStartsWith(startsWith).total(total).build();
    }

    /**
     * A footer to be passed over.
     *
     * @param startsWith how its first cell begins
     * @return the footer
     */
    public static Footer ignored(String... startsWith) {
        return builder().addStartsWith(startsWith).build();
    }
}
