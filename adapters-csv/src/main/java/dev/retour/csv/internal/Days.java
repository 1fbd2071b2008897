package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.kernel.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads days by patterns, strictly, and refuses a day that two patterns read differently. */
final class Days {

    private static final List<String> DEFAULT =
            List.of("uuuu-M-d[['T'][ ]H:mm[:ss]]", "uuuu/M/d[ H:mm[:ss]]", "uuuuMMdd", "uuuu\u5E74M\u6708d\u65E5");
    private static final OffsetDateTime SAMPLE = OffsetDateTime.of(2026, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);

    private final List<String> patterns;
    private final List<DateTimeFormatter> formatters = new ArrayList<>();

    Days(List<String> patterns) {
        this.patterns = patterns.isEmpty() ? DEFAULT : patterns;
        this.patterns.forEach(pattern -> formatter(pattern).ifPresent(formatters::add));
    }

    /** Why a pattern is none; empty if it is one. */
    static Optional<Reason> fault(String pattern) {
        return formatter(pattern).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of(CsvReason.DATE_PATTERN_INVALID).with("pattern", pattern));
    }

    private static Optional<DateTimeFormatter> formatter(String pattern) {
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(strict(pattern), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            LocalDate back = LocalDate.parse(formatter.format(SAMPLE), formatter);
            return back.equals(SAMPLE.toLocalDate()) ? Optional.of(formatter) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The strict resolver knows no year without an era, so that y means u. */
    private static String strict(String pattern) {
        StringBuilder strict = new StringBuilder(pattern.length());
        boolean literal = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            literal ^= c == '\'';
            strict.append(c == 'y' && !literal ? 'u' : c);
        }
        return strict.toString();
    }

    Reading<LocalDate> read(String text) {
        LocalDate found = null;
        for (DateTimeFormatter formatter : formatters) {
            Optional<LocalDate> day = parse(text, formatter);
            if (found != null && day.isPresent() && !day.get().equals(found)) {
                return ambiguous(text, found, day.get());
            }
            found = day.orElse(found);
        }
        return found == null ? invalid(text) : Reading.of(found);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reading<LocalDate> ambiguous(String text, LocalDate first, LocalDate second) {
        return Reading.failed(Reason.of(CsvReason.AMBIGUOUS_DATE)
                .with("value", Shown.of(text))
                .with("first", first)
                .with("second", second));
    }

    private Reading<LocalDate> invalid(String text) {
        return Reading.failed(Reason.of(CsvReason.DATE_INVALID)
                .with("value", Shown.of(text))
                .with("patterns", Shown.list(patterns))
                .with("like", text.indexOf(':') < 0 ? "dd-MM-uuuu" : "dd-MM-uuuu HH:mm[:ss]"));
    }
}
