package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.LineKind;
import dev.retour.courier.StatedWeights;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.LengthUnit;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.Payer;
import dev.retour.parcel.Waybill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A bill as bad as bills get: lines with one name, with none or with unknown ones, of other days, accounts and
 * currencies, remarks, credits and claims; parcels that share orders and waybills or lack them.
 */
final class MessyBill {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Dice dice;
    private final Bill bill;

    private MessyBill(Dice dice, Bill bill) {
        this.dice = dice;
        this.bill = bill;
    }

    static Bill of(long seed, int parcels) {
        MessyBill messy = new MessyBill(new Dice(seed), BillAuditLawsTest.mixed(seed, parcels));
        messy.bill.totals.clear();
        messy.messUpParcels();
        messy.messUpLines();
        return messy.bill;
    }

    private void messUpParcels() {
        List<Parcel> given = List.copyOf(bill.parcels);
        bill.parcels.clear();
        for (Parcel parcel : given) {
            Parcel other = given.get(dice.below(given.size()));
            bill.parcels.add(messUp(new ParcelBuilder().from(parcel), other).build());
        }
    }

    private ParcelBuilder messUp(ParcelBuilder parcel, Parcel other) {
        switch (dice.below(14)) {
            case 0, 1 -> parcel.waybill(Optional.empty());
            case 2 -> parcel.order(other.order());
            case 3 -> parcel.order(other.order()).waybill(Optional.empty());
            case 4 -> parcel.waybill(other.waybill());
            case 5 -> parcel.order(Optional.empty());
            case 6 -> parcel.weight(Optional.empty());
            case 7 -> parcel.account(SimulatedCourier.OTHER_ACCOUNT);
            case 8 -> parcel.payer(Payer.COLLECT);
            case 9 -> parcel.dimensions(Dimensions.of(side(), side(), side(), LengthUnit.CENTIMETER));
            default -> {}
        }
        return parcel;
    }

    private BigDecimal side() {
        return BigDecimal.valueOf(dice.between(5, 150));
    }

    private void messUpLines() {
        List<BillLine> given = new ArrayList<>(bill.lines);
        bill.lines.clear();
        for (BillLine line : given) {
            BillLine messy = messUp(rename(copy(line)), line.amount()).build();
            bill.lines.add(messy);
            if (dice.chance(10)) {
                bill.lines.add(messUp(copy(messy), messy.amount()).build());
            }
        }
    }

    /** On a row of its own, so that each line can be told by its place. */
    private BillLineBuilder copy(BillLine line) {
        return new BillLineBuilder().from(line).source(SourceRef.of("bill.csv", 2L + bill.lines.size()));
    }

    private BillLineBuilder rename(BillLineBuilder line) {
        switch (dice.below(12)) {
            case 0, 1 -> line.order(Optional.empty());
            case 2, 3 -> line.waybill(Optional.empty());
            case 4 -> line.waybill(Optional.empty()).order(Optional.empty());
            case 5 -> line.waybill(Waybill.of("X" + dice.below(5)));
            case 6 -> line.order(OrderId.of("X" + dice.below(5)));
            default -> {}
        }
        return line;
    }

    private BillLineBuilder messUp(BillLineBuilder line, Money amount) {
        switch (dice.below(20)) {
            case 0 -> line.day(DAY.plusDays(dice.below(3)));
            case 1 -> line.day(Optional.empty());
            case 2 -> line.kind(LineKind.INFO);
            case 3 -> line.account(SimulatedCourier.OTHER_ACCOUNT);
            case 4 -> line.account(Optional.empty());
            case 5 -> line.amount(Money.of(CurrencyUnit.of("HKD"), amount.getAmount()));
            case 6 -> line.amount(amount.negated()).kind(LineKind.CREDIT);
            case 7 -> line.charge(ChargeKind.DUTY);
            case 8 -> line.charge(ChargeKind.CLAIM_PAYOUT).amount(amount.negated());
            case 9 -> line.kind(LineKind.ADJUSTMENT);
            case 10 -> line.charge(ChargeKind.UNKNOWN);
            case 11 -> line.weights(StatedWeights.NONE);
            case 12 -> line.charge(ChargeKind.ALL_IN);
            default -> {}
        }
        return line;
    }
}
