package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.courier.rating.Contract;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Payer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Puts aside the lines of one parcel that must not be compared with its price, each with its reason: those not ours,
 * in another currency, unmapped, repeated, or about something that no card prices.
 */
final class LineTriage {

    private final Contract contract;
    private final CurrencyUnit currency;
    private final AuditPolicy policy;
    private final Optional<Parcel> parcel;
    private final List<BillLine> counted = new ArrayList<>();
    private final List<BillLine> unclear = new ArrayList<>(0);
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private Money outside;

    LineTriage(Contract contract, AuditPolicy policy, Optional<Parcel> parcel) {
        this.contract = contract;
        this.currency = contract.currency();
        this.policy = policy;
        this.parcel = parcel;
        this.outside = Money.zero(currency);
    }

    /** Sorts all lines of one parcel that stand in their canonical order. */
    LineTriage of(List<BillLine> lines) {
        ofSome(lines);
        putRepeatsAside();
        return this;
    }

    /** Sorts lines of one parcel beside which there are others: those may take back what these repeat. */
    LineTriage ofSome(List<BillLine> lines) {
        lines.forEach(this::sort);
        putNamelessAside();
        return this;
    }

    /** Sorts lines that may be of several parcels, each of which may be charged the same: none repeats another. */
    LineTriage ofSeveral(List<BillLine> lines) {
        lines.forEach(this::sort);
        return this;
    }

    private void sort(BillLine line) {
        String account =
                line.account().or(() -> parcel.flatMap(Parcel::account)).orElse("");
        if (!policy.isOurs(account)
                || parcel.filter(known -> !policy.isOnOurBill(known)).isPresent()) {
            Reason reason = reason(DiscrepancyClass.NOT_OUR_ACCOUNT, line).with("account", account);
            putAside(
                    line,
                    DiscrepancyClass.NOT_OUR_ACCOUNT,
                    reason.with(
                            "payer", parcel.map(Parcel::payer).map(Payer::name).orElse("?")));
        } else if (!line.amount().getCurrencyUnit().equals(currency)) {
            unclear.add(line);
            Reason reason = reason(DiscrepancyClass.CURRENCY_WRONG, line);
            putAside(line, DiscrepancyClass.CURRENCY_WRONG, reason.with("currency", currency));
        } else if (line.charge() == ChargeKind.UNKNOWN) {
            putUnknownAside(line);
        } else if (isOutside(line)) {
            outside = outside.plus(line.amount());
        } else {
            counted.add(line);
        }
    }

    /** Where charges that count have names, one without is not everything: nobody has said what it is. */
    private void putNamelessAside() {
        if (!counted.stream().allMatch(LineTriage::isNameless)) {
            counted.stream().filter(LineTriage::isNameless).forEach(this::putUnknownAside);
            counted.removeIf(LineTriage::isNameless);
        }
    }

    private static boolean isNameless(BillLine line) {
        return line.charge() == ChargeKind.ALL_IN && line.code().isEmpty();
    }

    /** Copies are counted among the lines that count for the parcel, and among no others. */
    private void putRepeatsAside() {
        List<BillLine> all = List.copyOf(counted);
        Repeats repeats = new Repeats(all, new Ways(all, parcel, contract));
        counted.clear();
        for (BillLine line : all) {
            if (repeats.take(line)) {
                Reason reason = reason(DiscrepancyClass.DUPLICATE_LINE, line);
                putAside(
                        line,
                        DiscrepancyClass.DUPLICATE_LINE,
                        reason.with("kind", line.charge()).with("waybill", name(line)));
            } else {
                counted.add(line);
            }
        }
    }

    private void putUnknownAside(BillLine line) {
        unclear.add(line);
        Reason reason =
                Reason.of(unknown(line.code())).with("billed", line.amount()).with("code", line.code());
        putAside(line, DiscrepancyClass.UNKNOWN_CHARGE_CODE, reason);
    }

    private static ReasonCode unknown(String code) {
        return switch (code) {
            case "" -> ClearanceReason.CODE_MISSING;
            case BillLine.UNMAPPED_REST -> ClearanceReason.REST_UNMAPPED;
            default -> DiscrepancyClass.UNKNOWN_CHARGE_CODE;
        };
    }

    private static String name(BillLine line) {
        return line.waybill()
                .map(Object::toString)
                .orElseGet(() -> line.order().map(Object::toString).orElse("-"));
    }

    private static Reason reason(DiscrepancyClass type, BillLine line) {
        return Reason.of(type).with("billed", line.amount());
    }

    private void putAside(BillLine line, DiscrepancyClass type, Reason reason) {
        discrepancies.add(Discrepancy.of(type, line.amount(), reason, List.of(line.source())));
        if (line.amount().getCurrencyUnit().equals(currency)) {
            outside = outside.plus(line.amount());
        }
    }

    private static boolean isOutside(BillLine line) {
        return line.kind() == LineKind.ADJUSTMENT || line.charge().family() == ChargeKind.Family.OUTSIDE;
    }

    List<BillLine> counted() {
        return counted;
    }

    List<Discrepancy> discrepancies() {
        return discrepancies;
    }

    /** What was put aside, in the currency of the contract. */
    Money outside() {
        return outside;
    }

    /** Tells whether no line charges us for the parcel: what there is, is someone else's or is no charge for moving it. */
    boolean isSilent() {
        return counted.isEmpty()
                && discrepancies.stream().allMatch(found -> found.type() == DiscrepancyClass.NOT_OUR_ACCOUNT);
    }

    /**
     * Tells whether freight may be among what was put aside: freight in another currency, a charge for everything, or any
     * charge that nobody knows where no freight is left. What was taken back hides none.
     */
    boolean mayHideFreight() {
        boolean hasFreight = Credits.standing(counted).stream()
                .anyMatch(line -> line.amount().isPositive() && isFreight(line));
        List<BillLine> charges = unclear.stream()
                .filter(line -> line.kind() != LineKind.ADJUSTMENT)
                .toList();
        return Credits.standing(charges).stream()
                .filter(line -> line.amount().isPositive())
                .anyMatch(line -> isFreight(line) || (line.charge() == ChargeKind.UNKNOWN && !hasFreight));
    }

    private static boolean isFreight(BillLine line) {
        return line.charge().family() == ChargeKind.Family.FREIGHT;
    }

    static List<SourceRef> evidence(List<BillLine> lines) {
        return lines.stream().map(BillLine::source).sorted(LineOrder.PLACE).toList();
    }
}
