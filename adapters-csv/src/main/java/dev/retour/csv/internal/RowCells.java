package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.Limits;
import dev.retour.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** The cells of the current row as text. */
final class RowCells {

    private final RowNotes notes;
    private final Cell cell = new Cell();
    private final Words<String> texts = Words.texts();
    private Row row = new Row(Limits.DEFAULT);

    RowCells(RowNotes notes) {
        this.notes = notes;
    }

    void start(Row current) {
        row = current;
        notes.start(current.line());
    }

    boolean hasFailed() {
        return notes.hasFailed();
    }

    void fail(Slot slot, Reason reason) {
        notes.fail(slot, reason);
    }

    /** Notes that the text of the cell is not what the column holds. */
    void failText(Slot slot, Reason reason) {
        fail(slot, reason.with("value", shown(slot)));
    }

    void fail(Slot slot, CsvReason code) {
        failText(slot, Reason.of(code));
    }

    private String shown(Slot slot) {
        return slot.isPersonal() ? "***" : Shown.of(cell.text());
    }

    /** The cell that {@link #load} has filled. */
    Cell cell() {
        return cell;
    }

    Words<String> texts() {
        return texts;
    }

    /** Puts the text of a column, or what stands for it, into the cell; false if there is none. */
    boolean load(Slot slot) {
        return loadStated(slot) || loadFallback(slot);
    }

    /** Puts what the row itself says in a column into the cell; false if it says nothing. */
    boolean loadStated(Slot slot) {
        if (slot.index() < 0) {
            return false;
        }
        cell.at(row, slot.index());
        if (slot.isTranslated()) {
            translate(slot);
        }
        return !cell.isAbsent();
    }

    /** What the row itself prints in a column, before the map says what it means; empty if it says nothing. */
    String printed(Slot slot) {
        if (!loadStated(slot)) {
            return "";
        }
        String printed = texts.read(cell.at(row, slot.index())).value();
        return printed == null ? "" : printed;
    }

    private boolean loadFallback(Slot slot) {
        String fallback = slot.fallback();
        if (fallback == null) {
            return false;
        }
        cell.set(fallback);
        return !cell.isEmpty();
    }

    private void translate(Slot slot) {
        String printed = texts.read(cell).value();
        String canonical = printed == null ? null : slot.meaning(printed);
        if (canonical != null) {
            cell.set(canonical);
        }
    }

    <T> @Nullable T word(@Nullable Slot slot, Words<T> words) {
        return slot != null && load(slot) ? read(slot, words) : null;
    }

    /** Reads the cell that is loaded. */
    <T> @Nullable T read(Slot slot, Words<T> words) {
        Reading<T> reading = words.read(cell);
        Reason problem = reading.problem();
        if (problem != null) {
            fail(slot, problem);
        }
        return reading.value();
    }
}
