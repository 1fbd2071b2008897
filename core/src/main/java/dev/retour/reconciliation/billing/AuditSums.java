package dev.retour.reconciliation.billing;

import dev.retour.kernel.CommandContext;
import dev.retour.reconciliation.billing.AuditSummary.ClassTotal;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import java.util.EnumMap;
import java.util.HashMap;
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
    private long unjudged;
    private Money correct;
    private Money over;
    private Money under;
    private Money expected;
    private Money outside;
    private Money disputed;
    private Money toAccrue;

    AuditSums(CurrencyUnit currency) {
        this.currency = currency;
        Money zero = Money.zero(currency);
        correct = zero;
        over = zero;
        under = zero;
        expected = zero;
        outside = zero;
        disputed = zero;
        toAccrue = zero;
    }

    void add(ParcelAudit audit) {
        parcels += audit.parcel().isPresent() ? 1 : 0;
        counts.merge(audit.verdict(), 1L, Long::sum);
        outside = outside.plus(audit.outside());
        dispute(audit);
        audit.discrepancies().forEach(this::add);
        audit.assumptions().forEach(assumption -> assumptions.merge(assumption, 1L, Long::sum));
        switch (audit.verdict()) {
            case CORRECT -> correct = correct.plus(audit.billed());
            case OVER -> over = over.plus(audit.difference().orElseThrow());
            case UNDER -> under = under.plus(audit.difference().orElseThrow().negated());
            case NOT_BILLED -> toAccrue = toAccrue.plus(audit.expected().orElse(Money.zero(currency)));
            case NOT_COMPARED -> unjudged += audit.unjudged() ? 1 : 0;
        }
        if (audit.difference().isPresent()) {
            expected = expected.plus(audit.expected().orElseThrow());
        }
    }

    /** What is charged too much and not tolerated, but of no parcel more than it is over; and what was put aside. */
    private void dispute(ParcelAudit audit) {
        Money compared = Money.zero(currency);
        Map<Aside, Money> aside = new HashMap<>();
        for (Discrepancy found : audit.discrepancies()) {
            if (found.type().isOutside()) {
                aside.merge(Aside.of(found), stake(found), Money::plus);
            } else if (found.action() == Action.DISPUTE || found.action() == Action.INVESTIGATE) {
                compared = compared.plus(positive(stake(found)));
            }
        }
        Money most = positive(audit.difference().orElse(audit.billed()));
        disputed = disputed.plus(compared.isGreaterThan(most) ? most : compared);
        aside.values().forEach(stake -> disputed = disputed.plus(positive(stake)));
    }

    /** What was given back sets off charges of its own class, code and account only; nothing that names no parcel. */
    private record Aside(DiscrepancyClass type, String of) {

        static Aside of(Discrepancy found) {
            return new Aside(
                    found.type(),
                    switch (found.type()) {
                        case UNKNOWN_CHARGE_CODE -> fact(found, "code");
                        case NOT_OUR_ACCOUNT -> fact(found, "account");
                        case NO_PARCEL_NAMED -> found.atStake().isNegative() ? "-" : "+";
                        default -> "";
                    });
        }

        private static String fact(Discrepancy found, String name) {
            return found.reason().attributes().find(name).map(Object::toString).orElse("");
        }
    }

    private Money stake(Discrepancy found) {
        return isOurs(found.atStake()) ? found.atStake() : Money.zero(currency);
    }

    private Money positive(Money amount) {
        return amount.isNegative() ? Money.zero(currency) : amount;
    }

    private boolean isOurs(Money amount) {
        return amount.getCurrencyUnit().equals(currency);
    }

    void add(Discrepancy found) {
        Money stake = stake(found);
        classes.merge(
                found.type(),
                new ClassTotal(1, stake),
                (a, b) -> new ClassTotal(a.count() + b.count(), a.atStake().plus(b.atStake())));
    }

    AuditSummary summary(
            CommandContext context, long lines, ControlTotals totals, List<Discrepancy> ofBill, Faults faults) {
        ofBill.forEach(this::add);
        return new AuditSummaryBuilder()
                .context(context)
                .parcels(parcels)
                .lines(lines)
                .counts(counts)
                .unjudged(unjudged)
                .correctAmount(correct)
                .overAmount(over)
                .underAmount(under)
                .expected(expected)
                .billed(totals.billed())
                .charged(totals.charged())
                .foreign(totals.isForeign())
                .outside(outside)
                .disputed(disputed)
                .toAccrue(toAccrue)
                .classes(classes)
                .assumptions(assumptions)
                .billDiscrepancies(ofBill)
                .rejectedRows(faults.rows())
                .faults(faults.ofBill())
                .build();
    }
}
