package dev.retour.csv.internal;

import dev.retour.csv.Column;
import dev.retour.csv.Sign;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of the map, bound to its place in the table at hand. */
public final class Slot {

    private final String field;
    private final Column column;
    private final int index;
    private final String title;
    private final @Nullable String fallback;
    private final Map<String, String> values;
    private final boolean translated;
    private final boolean negated;
    private final Weight weightUnit;
    private final LengthUnit lengthUnit;
    private final Optional<Reason> unitDoubt;
    private final boolean key;

    Slot(Wanted wanted, int index, String title) {
        field = wanted.field();
        column = wanted.column();
        this.index = index;
        this.title = title;
        fallback = column.fallback().orElse(null);
        values = new HashMap<>(column.values());
        translated = !values.isEmpty();
        negated = column.sign().orElse(Sign.AS_IS) == Sign.NEGATE;
        weightUnit = Units.weight(wanted);
        lengthUnit = Units.length(wanted);
        unitDoubt = Units.doubt(wanted, title);
        key = wanted.kind() == Field.Kind.KEY;
    }

    String field() {
        return field;
    }

    /** The position, from 0; -1 if only the fallback is there. */
    int index() {
        return index;
    }

    /**
     * The header of the column.
     *
     * @return the header as printed; the name of the field if there is no header
     */
    public String title() {
        return title.isEmpty() ? field : title;
    }

    @Nullable
    String fallback() {
        return fallback;
    }

    /**
     * Whether the map says what printed texts mean.
     *
     * @return true if a text may mean another one than is printed
     */
    public boolean isTranslated() {
        return translated;
    }

    /** What a printed text means, or null if the map does not say. */
    @Nullable
    String meaning(String printed) {
        return values.get(printed);
    }

    boolean isNegated() {
        return negated;
    }

    boolean isKey() {
        return key;
    }

    boolean isPersonal() {
        return column.personal().orElse(false);
    }

    /** What one of its unit weighs. */
    Weight weightUnit() {
        return weightUnit;
    }

    LengthUnit lengthUnit() {
        return lengthUnit;
    }

    /** Why the header makes the unit doubtful. */
    Optional<Reason> unitDoubt() {
        return unitDoubt;
    }

    SourceRef in(SourceRef row) {
        return row.at(index + 1, title());
    }
}
