package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Payer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Puts aside the lines of one parcel that must not be compared with its price, each with its reason: those not ours,
 * in another currency, unmapped, repeated, or about something that no card prices.
 */
final class LineTriage {

    private final CurrencyUnit currency;
    private final AuditPolicy policy;
    private final Optional<Parcel> parcel;
    private final List<BillLine> counted = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private long outside;

    LineTriage(CurrencyUnit currency, AuditPolicy policy, Optional<Parcel> parcel) {
        this.currency = currency;
        this.policy = policy;
        this.parcel = parcel;
    }

    /** Sorts lines that stand in their canonical order. */
    LineTriage of(List<BillLine> lines) {
        for (BillLine line : lines) {
            if (line.kind() != LineKind.INFO) {
                sort(line);
            }
        }
        putRepeatsAside();
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
                    reason.with("payer", parcel.map(Parcel::payer).orElse(Payer.US)));
        } else if (!line.amount().getCurrencyUnit().equals(currency)) {
            Reason reason = reason(DiscrepancyClass.CURRENCY_WRONG, line);
            putAside(line, DiscrepancyClass.CURRENCY_WRONG, reason.with("currency", currency));
        } else if (line.charge() == ChargeKind.UNKNOWN) {
            Reason reason = reason(DiscrepancyClass.UNKNOWN_CHARGE_CODE, line);
            putAside(line, DiscrepancyClass.UNKNOWN_CHARGE_CODE, reason.with("code", line.code()));
        } else if (isOutside(line)) {
            outside = Math.addExact(outside, line.amount().getAmountMinorLong());
        } else {
            counted.add(line);
        }
    }

    /** Copies are counted among the lines that count for the parcel, and among no others. */
    private void putRepeatsAside() {
        List<BillLine> all = List.copyOf(counted);
        Map<Repeat, Integer> copies = copies(all);
        counted.clear();
        for (BillLine line : all) {
            if (isRepeated(line, copies)) {
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

    private static Reason reason(DiscrepancyClass type, BillLine line) {
        return Reason.of(type).with("billed", line.amount());
    }

    private void putAside(BillLine line, DiscrepancyClass type, Reason reason) {
        discrepancies.add(Discrepancy.of(type, line.amount(), reason, List.of(line.source())));
        if (line.amount().getCurrencyUnit().equals(currency)) {
            outside = Math.addExact(outside, line.amount().getAmountMinorLong());
        }
    }

    private static boolean isOutside(BillLine line) {
        return line.kind() == LineKind.ADJUSTMENT || line.charge().family() == ChargeKind.Family.OUTSIDE;
    }

    /** What makes two lines the same charge; a credit of the same amount takes one copy back. */
    private record Repeat(String parcel, ChargeKind charge, String code, Money size, Object legs) {

        static Repeat of(BillLine line) {
            return new Repeat(
                    LineTriage.name(line),
                    line.charge(),
                    line.code(),
                    line.amount().abs(),
                    line.legs());
        }
    }

    static String name(BillLine line) {
        return line.waybill()
                .map(Object::toString)
                .orElseGet(() -> line.order().map(Object::toString).orElse("?"));
    }

    /** For each charge, how many copies of it stand once credits are taken off. */
    private static Map<Repeat, Integer> copies(List<BillLine> lines) {
        Map<Repeat, Integer> copies = new HashMap<>();
        for (BillLine line : lines) {
            if (!line.amount().isZero()) {
                copies.merge(Repeat.of(line), line.amount().isPositive() ? 1 : -1, Integer::sum);
            }
        }
        return copies;
    }

    /** Every copy but one is put aside, the first ones first; copies are interchangeable. */
    private static boolean isRepeated(BillLine line, Map<Repeat, Integer> copies) {
        if (!line.amount().isPositive()) {
            return false;
        }
        int standing = copies.merge(Repeat.of(line), 0, Integer::sum);
        if (standing > 1) {
            copies.put(Repeat.of(line), standing - 1);
        }
        return standing > 1;
    }

    List<BillLine> counted() {
        return counted;
    }

    List<Discrepancy> discrepancies() {
        return discrepancies;
    }

    long outside() {
        return outside;
    }

    static List<SourceRef> evidence(List<BillLine> lines) {
        return lines.stream()
                .map(BillLine::source)
                .sorted(Comparator.comparing(SourceRef::source).thenComparing(SourceRef::line))
                .toList();
    }
}
