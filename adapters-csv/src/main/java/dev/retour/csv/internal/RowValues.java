package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.freight.Length;
import dev.retour.freight.Weight;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Finding;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row after the other as what they mean.
 *
 * <p>Every method returns null if there is no value: because the cell says nothing, or because it says something wrong,
 * which is noted and makes the row fail.
 */
public final class RowValues {

    private final Layout layout;
    private final RowNotes notes;
    private final RowCells cells;
    private final RowNumbers numbers;
    private final RowWords words;
    private final RowAttributes attributes;
    private final Figures figures;

    RowValues(String name, Dialect dialect, Layout layout, Consumer<Finding> findings) {
        this.layout = layout;
        notes = new RowNotes(name, layout, findings);
        cells = new RowCells(notes);
        numbers = new RowNumbers(cells, dialect);
        words = new RowWords(cells, dialect);
        attributes = new RowAttributes(cells, layout.attributes());
        figures = new Figures(dialect);
    }

    void start(Row row) {
        cells.start(row);
    }

    /**
     * What is noted about the row.
     *
     * @return the notes, of one row after the other too
     */
    public RowNotes notes() {
        return notes;
    }

    /**
     * Tells whether the row itself fills a field.
     *
     * @param field the field
     * @return true if its cell means something; a fallback does not count
     */
    public boolean isStated(Field field) {
        Slot slot = layout.slot(field);
        return slot != null && cells.loadStated(slot);
    }

    /**
     * What the row itself prints in a field, before the map says what it means.
     *
     * @param field the field
     * @return the text; empty if the row does not state the field
     */
    public String printed(Field field) {
        Slot slot = layout.slot(field);
        return slot == null ? "" : cells.printed(slot);
    }

    /**
     * Reads a text.
     *
     * @param field the field
     * @return the text; the same object for the same text, as a rule
     */
    public @Nullable String text(Field field) {
        return words.text(layout.slot(field));
    }

    /**
     * Reads a day.
     *
     * @param field the field
     * @return the day
     */
    public @Nullable LocalDate day(Field field) {
        return words.day(layout.slot(field));
    }

    /**
     * Reads a currency.
     *
     * @param field the field
     * @return the currency
     */
    public @Nullable CurrencyUnit currency(Field field) {
        return words.currency(layout.slot(field));
    }

    /**
     * Reads one of some words.
     *
     * @param field the field
     * @param choice the words
     * @param <T> what they mean
     * @return what the word means
     */
    public <T> @Nullable T choice(Field field, Choice<T> choice) {
        return cells.word(layout.slot(field), choice.words());
    }

    /**
     * Reads an id. It is kept as written.
     *
     * @param field the field
     * @return the id
     */
    public @Nullable String id(Field field) {
        return words.id(layout.slot(field));
    }

    /**
     * Reads the number of a parcel or order, where zeros stand for nothing.
     *
     * @param field the field
     * @return the number as written; null if it is all zeros
     */
    public @Nullable String number(Field field) {
        String id = id(field);
        return id == null || IdCheck.isZero(id) ? null : id;
    }

    /**
     * Reads the number of a waybill, where zeros stand for nothing and a count with its unit is none.
     *
     * @param field the field
     * @param alone whether the row has no other number; then a word without any digit is none either
     * @return the number as written; null if it is all zeros
     */
    public @Nullable String waybill(Field field, boolean alone) {
        String number = number(field);
        Slot slot = layout.slot(field);
        CsvReason fault = number == null ? null : fault(number, alone);
        if (fault == null || slot == null) {
            return number;
        }
        cells.fail(slot, fault);
        return null;
    }

    private @Nullable CsvReason fault(String number, boolean alone) {
        if (figures.isCount(number)) {
            return CsvReason.COUNT_NOT_NUMBER;
        }
        return alone && !Figures.hasDigit(number) ? CsvReason.WAYBILL_WITHOUT_DIGIT : null;
    }

    Figure figure(String text) {
        return figures.of(text);
    }

    /**
     * Reads a whole number that is not negative.
     *
     * @param field the field
     * @return the number
     */
    public @Nullable Long count(Field field) {
        return numbers.count(layout.slot(field));
    }

    /**
     * Reads a whole number that is not negative.
     *
     * @param slot the column; null for none
     * @return the number
     */
    public @Nullable Long count(@Nullable Slot slot) {
        return numbers.count(slot);
    }

    /**
     * Reads a weight in the unit that the cell names, else in that of the column.
     *
     * @param field the field
     * @return the weight
     */
    public @Nullable Weight weight(Field field) {
        return numbers.weight(layout.slot(field));
    }

    /**
     * Reads a length in the unit that the cell names, else in that of the column.
     *
     * @param field the field
     * @return the length
     */
    public @Nullable Length length(Field field) {
        return numbers.length(layout.slot(field));
    }

    /**
     * Reads an amount of money. It is never rounded.
     *
     * @param slot the column; null for none
     * @param currency its currency, or null if nobody says
     * @return the amount
     */
    public @Nullable Money amount(@Nullable Slot slot, @Nullable CurrencyUnit currency) {
        return numbers.amount(slot, currency);
    }

    /**
     * Reads the amount of a field. It is never rounded.
     *
     * @param field the field
     * @param currency its currency, or null if nobody says
     * @return the amount
     */
    public @Nullable Money amount(Field field, @Nullable CurrencyUnit currency) {
        return numbers.amount(layout.slot(field), currency);
    }

    /**
     * Reads all columns that are mapped to attributes.
     *
     * @return the attributes that have a value
     */
    public Attributes attributes() {
        return attributes.read();
    }
}
