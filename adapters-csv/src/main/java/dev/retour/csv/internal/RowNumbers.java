package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads cells as counts, weights, lengths and amounts, exactly. */
final class RowNumbers {

    private static final long[] POWERS = powers();
    private static final int MOST_AMOUNT_DIGITS = 15;

    private final RowCells cells;
    private final Decimal decimal;

    RowNumbers(RowCells cells, Dialect dialect) {
        this.cells = cells;
        decimal = new Decimal(dialect.decimalSign(), dialect.groupingSign());
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    private boolean load(Slot slot) {
        if (!cells.load(slot)) {
            return false;
        }
        Decimal.Outcome outcome = decimal.read(cells.cell());
        if (outcome != Decimal.Outcome.NUMBER) {
            boolean tooLong = outcome == Decimal.Outcome.TOO_LONG;
            fail(slot, tooLong ? CsvReason.NUMBER_TOO_LONG : CsvReason.NUMBER_INVALID);
        }
        return outcome == Decimal.Outcome.NUMBER;
    }

    private void fail(Slot slot, CsvReason code) {
        cells.failText(slot, reason(code));
    }

    /** What is no number may be one with other signs. */
    private Reason reason(CsvReason code) {
        Reason plain = Reason.of(code);
        return code == CsvReason.NUMBER_INVALID
                ? OtherSigns.hint(cells.cell(), decimal).orElse(plain)
                : plain;
    }

    private String suffix() {
        Cell cell = cells.cell();
        return new String(cell.chars, decimal.end(), cell.to - decimal.end());
    }

    private boolean hasSign() {
        return !decimal.currencySign().isEmpty();
    }

    private boolean hasSuffix() {
        return decimal.end() < cells.cell().to;
    }

    @Nullable
    Long count(@Nullable Slot slot) {
        if (slot == null || !load(slot)) {
            return null;
        }
        CsvReason fault = countFault();
        if (fault != null) {
            fail(slot, fault);
            return null;
        }
        return decimal.unscaled();
    }

    private @Nullable CsvReason countFault() {
        if (hasSuffix() || hasSign()) {
            return CsvReason.NUMBER_INVALID;
        }
        if (decimal.unscaled() < 0) {
            return CsvReason.NEGATIVE;
        }
        return decimal.scale() > 0 ? CsvReason.NOT_WHOLE : null;
    }

    @Nullable
    Weight weight(@Nullable Slot slot) {
        if (slot == null || !load(slot)) {
            return null;
        }
        Weight unit = hasSuffix() ? Units.weight(suffix()) : slot.weightUnit();
        long exact = unit == null || hasSign() ? invalid(slot) : times(slot, unit.quanta());
        return exact < 0 ? null : new Weight(exact);
    }

    @Nullable
    Length length(@Nullable Slot slot) {
        if (slot == null || !load(slot)) {
            return null;
        }
        LengthUnit unit = hasSuffix() ? Units.length(suffix()) : slot.lengthUnit();
        long exact = unit == null || hasSign() ? invalid(slot) : times(slot, unit.nanometers());
        return exact < 0 ? null : new Length(exact);
    }

    private long invalid(Slot slot) {
        fail(slot, CsvReason.NUMBER_INVALID);
        return -1;
    }

    /** The number times a unit, exactly; -1 and a problem if that cannot be. */
    private long times(Slot slot, long unit) {
        long amount = decimal.unscaled();
        if (amount < 0) {
            cells.fail(slot, CsvReason.NEGATIVE);
            return -1;
        }
        long power = POWERS[decimal.scale()];
        long product = unit % power == 0 ? narrow(amount, unit / power) : wide(unit);
        if (product < 0) {
            cells.fail(slot, CsvReason.NUMBER_TOO_LONG);
        }
        return product;
    }

    private static long narrow(long amount, long factor) {
        return amount > Long.MAX_VALUE / factor ? -1 : amount * factor;
    }

    private long wide(long unit) {
        try {
            return decimal.value().multiply(BigDecimal.valueOf(unit)).longValueExact();
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    @Nullable
    Money amount(@Nullable Slot slot, @Nullable CurrencyUnit currency) {
        if (slot == null || !load(slot)) {
            return null;
        }
        if (currency == null) {
            currencyMissing(slot);
            return null;
        }
        CsvReason fault = amountFault(currency);
        if (fault != null) {
            cells.failText(slot, reason(fault).with("currency", currency));
            return null;
        }
        long minor = decimal.unscaled() * POWERS[currency.getDecimalPlaces() - decimal.scale()];
        return Money.ofMinor(currency, slot.isNegated() ? -minor : minor);
    }

    /** Says so unless the currency itself is already a problem of the row. */
    private void currencyMissing(Slot slot) {
        if (!cells.hasFailed()) {
            cells.fail(slot, CsvReason.CURRENCY_MISSING);
        }
    }

    private @Nullable CsvReason amountFault(CurrencyUnit currency) {
        if (hasSuffix() && !CurrencySigns.names(suffix(), currency)) {
            return CsvReason.NUMBER_INVALID;
        }
        if (!CurrencySigns.fits(decimal.currencySign(), currency)) {
            return CsvReason.CURRENCY_SIGN_DIFFERS;
        }
        if (decimal.scale() > currency.getDecimalPlaces()) {
            return CsvReason.AMOUNT_TOO_FINE;
        }
        long whole = Math.abs(decimal.unscaled()) / POWERS[decimal.scale()];
        long most = Long.MAX_VALUE / POWERS[currency.getDecimalPlaces()];
        return whole >= Math.min(POWERS[MOST_AMOUNT_DIGITS], most) ? CsvReason.AMOUNT_TOO_LARGE : null;
    }
}
