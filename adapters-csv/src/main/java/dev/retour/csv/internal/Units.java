package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Units as they are printed in cells and named in maps. */
final class Units {

    private static final Map<String, WeightUnit> WEIGHTS = Map.ofEntries(
            Map.entry("mg", WeightUnit.MILLIGRAM),
            Map.entry("g", WeightUnit.GRAM),
            Map.entry("gm", WeightUnit.GRAM),
            Map.entry("gms", WeightUnit.GRAM),
            Map.entry("\u514B", WeightUnit.GRAM),
            Map.entry("oz", WeightUnit.OUNCE),
            Map.entry("lb", WeightUnit.POUND),
            Map.entry("lbs", WeightUnit.POUND),
            Map.entry("kg", WeightUnit.KILOGRAM),
            Map.entry("kgs", WeightUnit.KILOGRAM),
            Map.entry("\u5343\u514B", WeightUnit.KILOGRAM),
            Map.entry("\u516C\u65A4", WeightUnit.KILOGRAM),
            Map.entry("t", WeightUnit.TON));

    private static final Map<String, LengthUnit> LENGTHS = Map.of(
            "mm", LengthUnit.MILLIMETER,
            "cm", LengthUnit.CENTIMETER,
            "\u5398\u7C73", LengthUnit.CENTIMETER,
            "in", LengthUnit.INCH,
            "inch", LengthUnit.INCH,
            "m", LengthUnit.METER,
            "\u7C73", LengthUnit.METER);

    /** A unit in brackets, or a Chinese one at the end. */
    private static final Pattern NAMED = Pattern.compile(
            "[(\uFF08\\[]([^()\uFF08\uFF09\\[\\]]+)[)\uFF09\\]]|(\u5343\u514B|\u516C\u65A4|\u514B|\u5398\u7C73|\u7C73)$");

    private Units() {}

    /** The unit that a text names, or null. */
    static @Nullable WeightUnit weight(String text) {
        return WEIGHTS.get(text.toLowerCase(Locale.ROOT));
    }

    /** The unit that a text names, or null. */
    static @Nullable LengthUnit length(String text) {
        return LENGTHS.get(text.toLowerCase(Locale.ROOT));
    }

    static WeightUnit weight(Wanted wanted) {
        WeightUnit unit = weight(wanted.column().unit().orElse("kg"));
        return unit == null ? WeightUnit.KILOGRAM : unit;
    }

    static LengthUnit length(Wanted wanted) {
        LengthUnit unit = length(wanted.column().unit().orElse("cm"));
        return unit == null ? LengthUnit.CENTIMETER : unit;
    }

    /** Why the unit of a column is none; empty if it is one or not given. */
    static Optional<Reason> fault(Wanted wanted) {
        return wanted.column()
                .unit()
                .filter(unit -> !isUnit(unit, wanted.kind()))
                .map(unit -> Reason.of(CsvReason.UNIT_UNKNOWN)
                        .with("unit", unit)
                        .with("field", wanted.field())
                        .with("allowed", allowed(wanted.kind())));
    }

    private static boolean isUnit(String unit, Field.Kind kind) {
        return switch (kind) {
            case PLAIN, CURRENCY -> false;
            case WEIGHT -> weight(unit) != null;
            case LENGTH -> length(unit) != null;
        };
    }

    private static String allowed(Field.Kind kind) {
        return switch (kind) {
            case PLAIN, CURRENCY -> "-";
            case WEIGHT -> "mg, g, kg, t, oz, lb";
            case LENGTH -> "mm, cm, m, in";
        };
    }

    /** Why the header of a column makes its unit doubtful; empty if it names none, or the same. */
    static Optional<Reason> doubt(Wanted wanted, String title) {
        Matcher named = NAMED.matcher(title);
        return named.find()
                ? doubt(wanted, named.group(named.group(1) == null ? 2 : 1).strip(), title)
                : Optional.empty();
    }

    private static Optional<Reason> doubt(Wanted wanted, String found, String title) {
        boolean differs = switch (wanted.kind()) {
            case PLAIN, CURRENCY -> false;
            case WEIGHT -> weight(found) != null && weight(found) != weight(wanted);
            case LENGTH -> length(found) != null && length(found) != length(wanted);
        };
        String used = wanted.column().unit().orElse(wanted.kind() == Field.Kind.WEIGHT ? "kg" : "cm");
        return Optional.of(Reason.of(CsvReason.UNIT_DIFFERS)
                        .with("field", Shown.of(title))
                        .with("found", found)
                        .with("used", used))
                .filter(any -> differs);
    }
}
