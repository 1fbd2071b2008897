package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            case PLAIN -> false;
            case WEIGHT -> weight(unit) != null;
            case LENGTH -> length(unit) != null;
        };
    }

    private static String allowed(Field.Kind kind) {
        return switch (kind) {
            case PLAIN -> "-";
            case WEIGHT -> "mg, g, kg, t, oz, lb";
            case LENGTH -> "mm, cm, m, in";
        };
    }
}
