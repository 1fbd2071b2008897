package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.freight.ChargeKind;
import dev.retour.parcel.Waybill;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The mistakes that a courier makes on the lines themselves. */
final class WrongLines {

    private static final CurrencyUnit FOREIGN = CurrencyUnit.of("HKD");

    private final Itemizer itemizer;

    WrongLines(Itemizer itemizer) {
        this.itemizer = itemizer;
    }

    /** Changes the lines themselves; false if there is nothing to change. */
    boolean spoil(List<BillLine> lines, Mistake mistake, Money toMakeUp) {
        BillLine freight = lines.get(0);
        switch (mistake) {
            case FORGETS -> lines.clear();
            case REPEATS -> lines.add(itemizer.again(freight));
            case INVENTS ->
                lines.replaceAll(line -> copy(line)
                        .waybill(stranger(line))
                        .order(Optional.empty())
                        .build());
            case RATE -> lines.set(0, plus(freight, Money.of(freight.amount().getCurrencyUnit(), 2)));
            case ROUNDING ->
                lines.set(0, plus(freight, Money.ofMinor(freight.amount().getCurrencyUnit(), 1)));
            case SURCHARGE -> lines.add(extra(freight, ChargeKind.PEAK, "PEAK", 3));
            case UNKNOWN_CODE -> lines.add(extra(freight, ChargeKind.UNKNOWN, SimulatedCourier.UNKNOWN_CODE, 5));
            case CURRENCY -> lines.replaceAll(WrongLines::foreign);
            case ACCOUNT ->
                lines.replaceAll(line ->
                        copy(line).account(SimulatedCourier.OTHER_ACCOUNT).build());
            case COMPENSATING -> lines.set(0, plus(freight, toMakeUp.negated()));
            case SURCHARGE_RATE -> {
                return raiseSurcharge(lines);
            }
            default -> {}
        }
        return true;
    }

    private static boolean raiseSurcharge(List<BillLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).charge().family() == ChargeKind.Family.SURCHARGE) {
                BillLine line = lines.get(i);
                lines.set(i, plus(line, Money.of(line.amount().getCurrencyUnit(), 1)));
                return true;
            }
        }
        return false;
    }

    private static BillLineBuilder copy(BillLine line) {
        return new BillLineBuilder().from(line);
    }

    private static BillLine plus(BillLine line, Money more) {
        return copy(line).amount(line.amount().plus(more)).build();
    }

    private static BillLine extra(BillLine freight, ChargeKind kind, String code, int amount) {
        Money fee = Money.of(freight.amount().getCurrencyUnit(), amount);
        return copy(freight).charge(kind).code(code).amount(fee).build();
    }

    private static BillLine foreign(BillLine line) {
        return copy(line).amount(Money.of(FOREIGN, line.amount().getAmount())).build();
    }

    private static Waybill stranger(BillLine line) {
        return Waybill.of("X" + line.waybill().map(Waybill::value).orElse("0"));
    }
}
