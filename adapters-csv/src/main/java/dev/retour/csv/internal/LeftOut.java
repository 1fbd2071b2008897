package dev.retour.csv.internal;

import dev.retour.csv.internal.RowTarget.Cells;
import java.util.List;
import java.util.Optional;

/** What a row that is left out names. */
public final class LeftOut {

    private final RowValues values;
    private final List<? extends Field> numbers;
    private final Field waybill;

    /**
     * Asks the current row, one after the other.
     *
     * @param values reads its cells
     * @param numbers the fields that name parcels and orders
     * @param waybill the one of them under which bare digits are no name, and a count is none in any row
     */
    public LeftOut(RowValues values, List<? extends Field> numbers, Field waybill) {
        this.values = values;
        this.numbers = numbers;
        this.waybill = waybill;
    }

    /**
     * The number in a field. What is wrong with the cell was told before.
     *
     * @param field the field
     * @param cells how far the cells can be trusted
     * @return the number; empty for the word of totals, for a text that is damaged, for what counts or adds up, and for a
     *     waybill without any digit in a row that has no other number
     */
    public Optional<String> number(Field field, Cells cells) {
        return Optional.ofNullable(values.number(field))
                .filter(text -> !TotalsWord.begins(text) && !Cell.isDamaged(text) && !isFigure(field, text, cells))
                .filter(text -> Figures.hasDigit(text) || field != waybill || hasOther());
    }

    private boolean hasOther() {
        return numbers.stream().anyMatch(other -> other != waybill && values.number(other) != null);
    }

    /**
     * Tells whether the row counts or adds up where it would name something.
     *
     * @param cells how far its cells can be trusted
     * @return true if one of its numbers is a figure
     */
    public boolean counts(Cells cells) {
        return numbers.stream().anyMatch(field -> {
            String text = values.number(field);
            return text != null && isFigure(field, text, cells);
        });
    }

    private boolean isFigure(Field field, String text, Cells cells) {
        boolean totals = cells == Cells.LIKE_TOTALS;
        return switch (values.figure(text)) {
            case NONE -> false;
            case DIGITS -> totals && (field == waybill || hasWord());
            case AMOUNT -> totals;
            case COUNT -> totals || field == waybill;
        };
    }

    /** Where a number is the word of totals, that is not the name of a customer. */
    private boolean hasWord() {
        return numbers.stream().map(values::number).anyMatch(text -> text != null && TotalsWord.begins(text));
    }
}
