package dev.retour.csv;

import dev.retour.freight.ChargeKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * How one table is read. Every part may be left out.
 *
 * @param charset the name of the character set; empty to detect it: a byte order mark, else UTF-8, else GB18030
 * @param separator the one character between cells; empty for a comma
 * @param preamble how many lines come before the header; empty if the header is the first row, within the first 100,
 *     that holds every required column
 * @param header whether there is a header; empty for yes
 * @param comments how lines begin that say nothing, such as {@code #}; never blank
 * @param footers the rows of totals
 * @param decimalSign the one character before the decimals, no letter, digit, plus, minus or parenthesis; empty for a
 *     point
 * @param groupingSign the one character between groups of digits, of the same kind and not the decimal sign; empty for a
 *     comma, or a point if the decimal sign is a comma
 * @param dates the patterns of {@link java.time.format.DateTimeFormatter} that days are tried with, strictly; empty for
 *     year, month, day with {@code -} or {@code /} or nothing between. A day that two patterns read differently is an
 *     error
 * @param columns the columns by the field that they fill; empty to read headers that are the names of the fields
 * @param attributes the columns that become attributes, by the name of the attribute
 * @param charges the columns of a wide bill that hold one kind of charge each
 * @param codes what the codes of a long bill mean; others are {@link ChargeKind#UNKNOWN}
 */
@Value.Builder
public record TableMap(
        Optional<String> charset,
        Optional<String> separator,
        Optional<Integer> preamble,
        Optional<Boolean> header,
        List<String> comments,
        List<Footer> footers,
        Optional<String> decimalSign,
        Optional<String> groupingSign,
        List<String> dates,
        Map<String, Column> columns,
        Map<String, Column> attributes,
        List<ChargeColumn> charges,
        Map<String, ChargeKind> codes) {

    /** The map that reads headers which are the names of the fields. */
    public static final TableMap CANONICAL = builder().build();

    /** Copies the lists and maps. */
    public TableMap {
        comments = List.copyOf(comments);
        footers = List.copyOf(footers);
        dates = List.copyOf(dates);
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        charges = List.copyOf(charges);
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /**
     * Starts a map.
     *
     * @return a builder
     */
    public static TableMapBuilder builder() {
        return new TableMapBuilder();
    }

    /**
     * Tells whether the table has a header.
     *
     * @return true unless the map denies it
     */
    public boolean hasHeader() {
        return header.orElse(true);
    }
}
