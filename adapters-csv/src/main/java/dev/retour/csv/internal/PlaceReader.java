package dev.retour.csv.internal;

import dev.retour.freight.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a place. Belongs to one run of one reader. */
public final class PlaceReader {

    private final RowValues values;
    private final List<? extends Field> parts;
    private final boolean mapped;

    /**
     * Prepares the reading.
     *
     * @param values reads the cells
     * @param layout the columns
     * @param parts the fields of country, province, city, district and postal code
     */
    public PlaceReader(RowValues values, Layout layout, List<? extends Field> parts) {
        this.values = values;
        this.parts = parts;
        mapped = parts.stream().anyMatch(part -> layout.slot(part) != null);
    }

    /**
     * Reads the place of the current row.
     *
     * @return the place; what is not mapped or empty is not known
     */
    public Place read() {
        if (!mapped) {
            return Place.UNKNOWN;
        }
        return new Place(part(0), part(1), part(2), part(3), part(4));
    }

    private String part(int index) {
        @Nullable String text = values.text(parts.get(index));
        return text == null ? "" : text;
    }
}
