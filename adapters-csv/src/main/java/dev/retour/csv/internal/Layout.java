package dev.retour.csv.internal;

import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the columns of the map are in the table at hand. */
public final class Layout {

    private final @Nullable Slot[] fields;
    private final List<Slot> attributes;
    private final List<Slot> charges;
    private final List<Totals> footers;
    private final List<String> titles;
    private final int needed;
    private final BitSet keys = new BitSet();

    /**
     * Where a row of totals holds what.
     *
     * @param startsWith how its first cell begins
     * @param total the column of the sum, or null
     * @param lines the column of the number of lines, or null
     */
    public record Totals(
            List<String> startsWith,
            @Nullable Slot total,
            @Nullable Slot lines) {}

    Layout(
            @Nullable Slot[] fields,
            List<Slot> attributes,
            List<Slot> charges,
            List<Totals> footers,
            List<String> titles,
            int needed) {
        this.fields = fields;
        this.attributes = attributes;
        this.charges = charges;
        this.footers = footers;
        this.titles = titles;
        this.needed = needed;
        for (Slot slot : fields) {
            if (slot != null && slot.isKey() && slot.index() >= 0) {
                keys.set(slot.index());
            }
        }
    }

    /**
     * The column of a field.
     *
     * @param field the field
     * @return its column, or null if the table does not have it
     */
    public @Nullable Slot slot(Field field) {
        return fields[field.ordinal()];
    }

    List<Slot> attributes() {
        return attributes;
    }

    /**
     * The columns of single charges, in the order of the map.
     *
     * @return the columns
     */
    public List<Slot> charges() {
        return charges;
    }

    /**
     * The kinds of rows of totals, in the order of the map.
     *
     * @return the kinds
     */
    public List<Totals> footers() {
        return footers;
    }

    /** Whether a column, from 0, holds names of which a word of totals may be one. */
    boolean isKey(int index) {
        return keys.get(index);
    }

    /** The number of cells of the header; 0 if there is none. */
    int width() {
        return titles.size();
    }

    /** The fewest cells that a row must have. */
    int needed() {
        return needed;
    }

    /** The header of a column, from 0; empty if it has none. */
    String title(int index) {
        return index >= 0 && index < titles.size() ? titles.get(index) : "";
    }

    /** What the header makes doubtful of the units of the fields. */
    List<Finding> unitDoubts(SourceRef whole) {
        List<Finding> doubts = new ArrayList<>();
        for (Slot slot : fields) {
            if (slot != null) {
                slot.unitDoubt().ifPresent(why -> doubts.add(Finding.warning(why, slot.in(whole))));
            }
        }
        return doubts;
    }
}
