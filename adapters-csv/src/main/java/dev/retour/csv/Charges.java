package dev.retour.csv;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.csv.internal.Choice;
import dev.retour.csv.internal.Layout;
import dev.retour.csv.internal.RowNotes;
import dev.retour.csv.internal.RowValues;
import dev.retour.csv.internal.Slot;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The charges of one row after the other: one if the bill is long, several if it is wide. */
final class Charges {

    private static final int MOST_CODES = 10_000;

    private final List<ChargeColumn> columns;
    private final Map<String, ChargeKind> codes;
    private final Set<String> unknown = new HashSet<>();
    private final Choice<ChargeKind> kinds = Choice.of(ChargeKind.class);
    private final List<@Nullable Money> amounts = new ArrayList<>();
    private List<Slot> slots = List.of();
    private boolean translated;
    private ChargeKind charge = ChargeKind.ALL_IN;
    private String code = "";
    private @Nullable String meant;
    private @Nullable Money rest;
    private RowValues values;
    private RowNotes notes;

    /** Takes a charge. */
    interface Taker {
        void take(Optional<LineKind> kind, ChargeKind charge, String code, Money amount);
    }

    @SuppressWarnings("NullAway.Init")
    Charges(TableMap map) {
        columns = map.charges();
        codes = new HashMap<>(map.codes());
    }

    void begin(Layout layout, RowValues rowValues) {
        values = rowValues;
        notes = rowValues.notes();
        slots = layout.charges();
        Slot codeSlot = layout.slot(BillField.CODE);
        translated = codeSlot != null && codeSlot.isTranslated();
    }

    private boolean isWide() {
        return !columns.isEmpty();
    }

    /** Reads what the current row of a long bill charges for. */
    void name() {
        if (!isWide()) {
            readCode();
        }
    }

    /**
     * Whether the row itself says what it charges for, in a word that is known. Rows of totals do not: they have no such
     * word, or one that nobody has mapped, or only what a fallback says of every row.
     */
    boolean isNamed() {
        return !isWide() && (isMapped() || values.isStated(BillField.CHARGE));
    }

    private boolean isMapped() {
        return values.isStated(BillField.CODE) && codes.containsKey(values.text(BillField.CODE));
    }

    /** Reads the amounts of the current row. */
    void read(@Nullable CurrencyUnit currency) {
        amounts.clear();
        rest = null;
        Money stated = values.amount(BillField.AMOUNT, currency);
        if (isWide()) {
            slots.forEach(slot -> amounts.add(values.amount(slot, currency)));
            checkSum(stated);
        } else {
            readSingle(stated);
        }
    }

    private void readSingle(@Nullable Money stated) {
        if (stated == null && !notes.hasFailed()) {
            notes.fail(BillField.AMOUNT, Reason.of(CsvReason.VALUE_MISSING));
        }
        amounts.add(stated);
    }

    private void checkSum(@Nullable Money stated) {
        if (stated == null || notes.hasFailed()) {
            return;
        }
        Money sum = sum(stated.getCurrencyUnit());
        if (!sum.equals(stated)) {
            rest = stated.minus(sum);
            Reason reason = Reason.of(CsvReason.ROW_SUM_DIFFERS)
                    .with("sum", sum)
                    .with("stated", stated)
                    .with("rest", stated.minus(sum));
            notes.warn(reason);
        }
    }

    /** A remark is no money, so no total holds it. */
    private Money sum(CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = amounts.get(i);
            boolean remark = columns.get(i).kind().filter(LineKind.INFO::equals).isPresent();
            sum = amount == null || remark ? sum : sum.plus(amount);
        }
        return sum;
    }

    private void readCode() {
        meant = values.text(BillField.CODE);
        ChargeKind named = values.choice(BillField.CHARGE, kinds);
        charge = named != null ? named : meant == null ? ChargeKind.ALL_IN : kindOf(meant);
        code = nameOf();
    }

    /** The code as printed; else its fallback, by which the host names a charge without a code; else the word for its kind. */
    private String nameOf() {
        String printed = translated ? values.printed(BillField.CODE) : "";
        return !printed.isEmpty() ? printed : meant != null ? meant : values.printed(BillField.CHARGE);
    }

    private ChargeKind kindOf(String known) {
        ChargeKind kind = codes.get(known);
        if (kind != null) {
            return kind;
        }
        if (unknown.size() < MOST_CODES && unknown.add(known)) {
            Reason reason = Reason.of(CsvReason.CODE_UNKNOWN).with("code", known);
            notes.warn(reason);
        }
        return ChargeKind.UNKNOWN;
    }

    /** Hands over the charges that were read. */
    void forEach(Taker taker) {
        boolean any = false;
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = amounts.get(i);
            if (amount != null && !(isWide() && amount.isZero())) {
                hand(i, amount, taker);
                any = true;
            }
        }
        if (rest != null) {
            taker.take(Optional.empty(), ChargeKind.UNKNOWN, BillLine.UNMAPPED_REST, rest);
        } else if (!any) {
            notes.remark(Reason.of(CsvReason.NO_CHARGE));
        }
    }

    private void hand(int index, Money amount, Taker taker) {
        if (isWide()) {
            ChargeColumn column = columns.get(index);
            String printed = column.code().orElse(slots.get(index).title());
            taker.take(column.kind(), column.charge(), printed, amount);
        } else {
            taker.take(Optional.empty(), charge, code, amount);
        }
    }
}
