package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.kernel.Reason;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads cells as texts, ids, days and currencies. */
final class RowWords {

    private final RowCells cells;
    private final Words<LocalDate> days;
    private final Words<CurrencyUnit> currencies = new Words<>(RowWords::currency);

    RowWords(RowCells cells, Dialect dialect) {
        this.cells = cells;
        days = new Words<>(dialect.days()::read);
    }

    @Nullable
    String text(@Nullable Slot slot) {
        return cells.word(slot, cells.texts());
    }

    @Nullable
    LocalDate day(@Nullable Slot slot) {
        if (slot == null || !cells.load(slot)) {
            return null;
        }
        Cell cell = cells.cell();
        if (!cell.isPlain()) {
            cell.set(cell.folded());
        }
        return cells.read(slot, days);
    }

    @Nullable
    CurrencyUnit currency(@Nullable Slot slot) {
        return cells.word(slot, currencies);
    }

    static Reading<CurrencyUnit> currency(String code) {
        try {
            return Reading.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException e) {
            return Reading.failed(Reason.of(CsvReason.CURRENCY_UNKNOWN).with("value", Shown.of(code)));
        }
    }

    @Nullable
    String id(@Nullable Slot slot) {
        if (slot == null || !cells.load(slot)) {
            return null;
        }
        IdCheck.Fault fault = IdCheck.fault(cells.cell());
        if (fault == IdCheck.Fault.NONE) {
            return cells.cell().text();
        }
        cells.fail(slot, fault == IdCheck.Fault.DIGITS_LOST ? CsvReason.DIGITS_LOST : CsvReason.ID_INVALID);
        return null;
    }
}
