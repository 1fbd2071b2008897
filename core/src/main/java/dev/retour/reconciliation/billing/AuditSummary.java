package dev.retour.reconciliation.billing;

import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sums of an audit. They prove each other: expected + over - under + outside = billed, to the cent.
 *
 * @param context who asked for the audit, and when
 * @param parcels our parcels that were judged, billed or not
 * @param lines lines of the bill
 * @param counts how many parcels got each verdict
 * @param unjudged how many parcels of ours are {@link ParcelAudit#unjudged}
 * @param correctAmount what the correct parcels were charged
 * @param overAmount by how much parcels were charged too much, 0 or more
 * @param underAmount by how much parcels were charged too little, 0 or more; never set off against the former
 * @param expected what the parcels that were compared should have cost
 * @param billed what the bill charges in the currency of the contract, every line included
 * @param charged what it charges in each currency that it has charges in, by code; in others than that of the contract
 *     they are compared with nothing and in no other sum
 * @param foreign whether it charges for moving parcels, or else for anything, and nothing of that but 0 in the currency of
 *     the contract
 * @param outside the part of it that was compared with nothing: unknown parcels, repeated lines, claims and the like
 * @param disputed what is to be claimed back or looked into before it is paid
 * @param toAccrue what parcels that are not billed yet should cost
 * @param classes how many discrepancies of each class there are, and what they put at stake
 * @param assumptions for how many parcels a fact was assumed for want of our own records; without those that were not
 *     needed
 * @param billDiscrepancies what is wrong with the bill as a whole
 * @param rejectedRows rows of the bill that could not be read, each once; where a reader left out several lines together,
 *     each line counts
 * @param faults errors about the bill as a whole, such as a column that it does not have
 */
@Value.Builder
public record AuditSummary(
        CommandContext context,
        long parcels,
        long lines,
        Map<Verdict, Long> counts,
        long unjudged,
        Money correctAmount,
        Money overAmount,
        Money underAmount,
        Money expected,
        Money billed,
        Map<CurrencyUnit, Money> charged,
        boolean foreign,
        Money outside,
        Money disputed,
        Money toAccrue,
        Map<DiscrepancyClass, ClassTotal> classes,
        Map<Assumption, Long> assumptions,
        List<Discrepancy> billDiscrepancies,
        long rejectedRows,
        long faults) {

    /** Copies the maps and the list. */
    public AuditSummary {
        counts = inOrder(Verdict.class, counts);
        charged = Collections.unmodifiableMap(new TreeMap<>(charged));
        classes = inOrder(DiscrepancyClass.class, classes);
        assumptions = inOrder(Assumption.class, assumptions);
        billDiscrepancies = List.copyOf(billDiscrepancies);
    }

    private static <K extends Enum<K>, V> Map<K, V> inOrder(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * The sum of one class.
     *
     * @param count how many discrepancies
     * @param atStake their signed amounts in the currency of the contract; amounts in other currencies are not in it
     */
    public record ClassTotal(long count, Money atStake) {}

    /**
     * An audited bill that may be posted.
     *
     * @param payable what may be paid now
     * @param disputed what is to be claimed back or looked into first
     */
    public record BillCleared(Money payable, Money disputed) {}

    /**
     * How many parcels got a verdict.
     *
     * @param verdict the verdict
     * @return the count
     */
    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /**
     * How many discrepancies of a class there are.
     *
     * @param type the class
     * @return the count
     */
    public long count(DiscrepancyClass type) {
        return Optional.ofNullable(classes.get(type)).map(ClassTotal::count).orElse(0L);
    }

    /**
     * What the bill charges in other currencies than that of the contract.
     *
     * @return a sum for each, by the code of its currency
     */
    public List<Money> otherCurrencies() {
        return charged.values().stream()
                .filter(sum -> !sum.getCurrencyUnit().equals(billed.getCurrencyUnit()))
                .toList();
    }

    /**
     * Whether the bill may be posted: it has lines, all of it could be read, its lines make its own total, it is not
     * {@link #foreign}, and if parcels are {@link #unjudged}, at least one other was compared.
     *
     * @return the cleared bill, or every reason against it
     */
    public Decision<BillCleared> clearance() {
        List<Reason> reasons = new ArrayList<>();
        if (rejectedRows > 0) {
            reasons.add(Reason.of(ClearanceReason.ROWS_REJECTED).with("rows", rejectedRows));
        }
        if (foreign) {
            reasons.add(Reason.of(ClearanceReason.CURRENCY_NOT_BILLED)
                    .with("currency", billed.getCurrencyUnit())
                    .with("charged", text(otherCurrencies())));
        }
        billDiscrepancies.forEach(found -> reasons.add(found.reason()));
        if (faults > 0) {
            reasons.add(Reason.of(ClearanceReason.BILL_AT_FAULT).with("faults", faults));
        }
        if (lines == 0 && rejectedRows == 0 && faults == 0) {
            reasons.add(Reason.of(ClearanceReason.BILL_EMPTY));
        }
        if (unjudged > 0 && compared() == 0) {
            reasons.add(Reason.of(ClearanceReason.NOTHING_COMPARED).with("count", unjudged));
        }
        return reasons.isEmpty()
                ? new Decision.Accepted<>(List.of(new BillCleared(billed.minus(disputed), disputed)))
                : new Decision.Refused<>(reasons);
    }

    private long compared() {
        return count(Verdict.CORRECT) + count(Verdict.OVER) + count(Verdict.UNDER);
    }

    private static String text(List<Money> sums) {
        return sums.stream().map(Money::toString).collect(Collectors.joining(", "));
    }
}
