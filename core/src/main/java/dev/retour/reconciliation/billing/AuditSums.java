package dev.retour.reconciliation.billing;

import dev.retour.kernel.CommandContext;
import dev.retour.reconciliation.billing.AuditSummary.ClassTotal;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up judged parcels. */
final class AuditSums {

    private final CurrencyUnit currency;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final Map<DiscrepancyClass, ClassTotal> classes = new EnumMap<>(DiscrepancyClass.class);
    private final Map<Assumption, Long> assumptions = new EnumMap<>(Assumption.class);
    private long parcels;
    private long correct;
    private long over;
    private long under;
    private long expected;
    private long outside;
    private long disputed;
    private long toAccrue;

    AuditSums(CurrencyUnit currency) {
        this.currency = currency;
    }

    void add(ParcelAudit audit) {
        parcels += audit.parcel().isPresent() ? 1 : 0;
        counts.merge(audit.verdict(), 1L, Long::sum);
        outside = plus(outside, audit.outside());
        dispute(audit);
        audit.discrepancies().forEach(this::add);
        audit.assumptions().forEach(assumption -> assumptions.merge(assumption, 1L, Long::sum));
        switch (audit.verdict()) {
            case CORRECT -> correct = plus(correct, audit.billed());
            case OVER -> over = plus(over, audit.difference().orElseThrow());
            case UNDER -> under = plus(under, audit.difference().orElseThrow().negated());
            case NOT_BILLED -> toAccrue = plus(toAccrue, audit.expected().orElse(Money.zero(currency)));
            case NOT_COMPARED -> {}
        }
        if (audit.difference().isPresent()) {
            expected = plus(expected, audit.expected().orElseThrow());
        }
    }

    /** Of what was charged too much the part that is not tolerated, and what was put aside as wrong. */
    private void dispute(ParcelAudit audit) {
        long compared = 0;
        Map<DiscrepancyClass, Long> aside = new EnumMap<>(DiscrepancyClass.class);
        for (Discrepancy found : audit.discrepancies()) {
            long stake = isOurs(found.atStake()) ? found.atStake().getAmountMinorLong() : 0;
            if (found.type().isPutAside()) {
                aside.merge(found.type(), stake, Math::addExact);
            } else if (found.action() == Action.DISPUTE || found.action() == Action.INVESTIGATE) {
                compared = Math.addExact(compared, Math.max(0, stake));
            }
        }
        if (audit.verdict() == Verdict.OVER) {
            long over = audit.difference().orElseThrow().getAmountMinorLong();
            disputed = Math.addExact(disputed, Math.min(over, compared));
        }
        disputeAside(aside);
    }

    /** What was given back sets off charges of its own class only. */
    private void disputeAside(Map<DiscrepancyClass, Long> aside) {
        for (long stake : aside.values()) {
            disputed = Math.addExact(disputed, Math.max(0, stake));
        }
    }

    private static long plus(long sum, Money amount) {
        return Math.addExact(sum, amount.getAmountMinorLong());
    }

    private boolean isOurs(Money amount) {
        return amount.getCurrencyUnit().equals(currency);
    }

    void add(Discrepancy found) {
        Money stake = isOurs(found.atStake()) ? found.atStake() : Money.zero(currency);
        classes.merge(
                found.type(),
                new ClassTotal(1, stake),
                (a, b) -> new ClassTotal(a.count() + b.count(), a.atStake().plus(b.atStake())));
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    AuditSummary summary(
            CommandContext context, long lines, Money billed, List<Discrepancy> ofBill, long rejectedRows) {
        ofBill.forEach(this::add);
        return new AuditSummaryBuilder()
                .context(context)
                .parcels(parcels)
                .lines(lines)
                .counts(counts)
                .correctAmount(money(correct))
                .overAmount(money(over))
                .underAmount(money(under))
                .expected(money(expected))
                .billed(billed)
                .outside(money(outside))
                .disputed(money(disputed))
                .toAccrue(money(toAccrue))
                .classes(classes)
                .assumptions(assumptions)
                .billDiscrepancies(ofBill)
                .rejectedRows(rejectedRows)
                .build();
    }
}
