package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Units as they are printed in cells and named in maps. */
final class Units {

    /** What one of each weighs. */
    private static final Map<String, Weight> WEIGHTS = Map.ofEntries(
            one("mg", WeightUnit.MILLIGRAM),
            one("\u6BEB\u514B", WeightUnit.MILLIGRAM),
            one("g", WeightUnit.GRAM),
            one("gm", WeightUnit.GRAM),
            one("gms", WeightUnit.GRAM),
            one("gram", WeightUnit.GRAM),
            one("grams", WeightUnit.GRAM),
            one("\u514B", WeightUnit.GRAM),
            Map.entry("\u4E24", Weight.of(50, WeightUnit.GRAM)),
            Map.entry("\u65A4", Weight.of(500, WeightUnit.GRAM)),
            Map.entry("\u5E02\u65A4", Weight.of(500, WeightUnit.GRAM)),
            one("oz", WeightUnit.OUNCE),
            one("ounce", WeightUnit.OUNCE),
            one("ounces", WeightUnit.OUNCE),
            one("\u76CE\u53F8", WeightUnit.OUNCE),
            one("lb", WeightUnit.POUND),
            one("lbs", WeightUnit.POUND),
            one("pound", WeightUnit.POUND),
            one("pounds", WeightUnit.POUND),
            one("\u78C5", WeightUnit.POUND),
            one("kg", WeightUnit.KILOGRAM),
            one("kgs", WeightUnit.KILOGRAM),
            one("kilogram", WeightUnit.KILOGRAM),
            one("kilograms", WeightUnit.KILOGRAM),
            one("\u5343\u514B", WeightUnit.KILOGRAM),
            one("\u516C\u65A4", WeightUnit.KILOGRAM),
            one("t", WeightUnit.TON),
            one("\u5428", WeightUnit.TON));

    private static final Map<String, LengthUnit> LENGTHS = Map.ofEntries(
            Map.entry("mm", LengthUnit.MILLIMETER),
            Map.entry("\u6BEB\u7C73", LengthUnit.MILLIMETER),
            Map.entry("cm", LengthUnit.CENTIMETER),
            Map.entry("\u5398\u7C73", LengthUnit.CENTIMETER),
            Map.entry("\u516C\u5206", LengthUnit.CENTIMETER),
            Map.entry("in", LengthUnit.INCH),
            Map.entry("inch", LengthUnit.INCH),
            Map.entry("inches", LengthUnit.INCH),
            Map.entry("\u82F1\u5BF8", LengthUnit.INCH),
            Map.entry("m", LengthUnit.METER),
            Map.entry("\u7C73", LengthUnit.METER));

    /** What may be a unit: a text in brackets, or a Chinese one at the end. */
    private static final Pattern NAMED =
            Pattern.compile("[(\uFF08\\[\u3010]([^()\uFF08\uFF09\\[\\]\u3010\u3011]+)[)\uFF09\\]\u3011]"
                    + "|(\u6BEB\u514B|\u5343\u514B|\u514B|\u516C\u65A4|\u5E02\u65A4|\u65A4|\u4E24|\u76CE\u53F8|\u78C5|\u5428"
                    + "|\u6BEB\u7C73|\u5398\u7C73|\u7C73|\u516C\u5206|\u82F1\u5BF8)$");

    private Units() {}

    private static Map.Entry<String, Weight> one(String name, WeightUnit unit) {
        return Map.entry(name, Weight.of(1, unit));
    }

    /** What one of the unit weighs that a text names, or null. */
    static @Nullable Weight weight(String text) {
        return WEIGHTS.get(text.toLowerCase(Locale.ROOT));
    }

    /** The unit that a text names, or null. */
    static @Nullable LengthUnit length(String text) {
        return LENGTHS.get(text.toLowerCase(Locale.ROOT));
    }

    static Weight weight(Wanted wanted) {
        return WEIGHTS.getOrDefault(unit(wanted, "kg"), Weight.of(1, WeightUnit.KILOGRAM));
    }

    static LengthUnit length(Wanted wanted) {
        return LENGTHS.getOrDefault(unit(wanted, "cm"), LengthUnit.CENTIMETER);
    }

    private static String unit(Wanted wanted, String usual) {
        return wanted.column().unit().orElse(usual).toLowerCase(Locale.ROOT);
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
            case KEY, PLAIN, CURRENCY -> false;
            case WEIGHT -> weight(unit) != null;
            case LENGTH -> length(unit) != null;
        };
    }

    private static String allowed(Field.Kind kind) {
        return switch (kind) {
            case KEY, PLAIN, CURRENCY -> "-";
            case WEIGHT -> "mg, g, kg, t, oz, lb";
            case LENGTH -> "mm, cm, m, in";
        };
    }

    /** Why the header of a column makes its unit doubtful; empty if it names none, or the same. */
    static Optional<Reason> doubt(Wanted wanted, String title) {
        return NAMED.matcher(title)
                .results()
                .map(named -> (named.group(1) == null ? named.group(2) : named.group(1)).strip())
                .filter(found -> differs(wanted, found))
                .findFirst()
                .map(found -> doubt(wanted, found, title));
    }

    private static boolean differs(Wanted wanted, String found) {
        return isUnit(found, wanted.kind())
                && switch (wanted.kind()) {
                    case KEY, PLAIN, CURRENCY -> false;
                    case WEIGHT -> !weight(wanted).equals(weight(found));
                    case LENGTH -> length(wanted) != length(found);
                };
    }

    private static Reason doubt(Wanted wanted, String found, String title) {
        String usual = wanted.kind() == Field.Kind.WEIGHT ? "kg" : "cm";
        return Reason.of(CsvReason.UNIT_DIFFERS)
                .with("field", Shown.of(title))
                .with("found", found)
                .with("used", wanted.column().unit().orElse(usual));
    }
}
