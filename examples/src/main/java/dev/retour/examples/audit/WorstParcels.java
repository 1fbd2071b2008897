package dev.retour.examples.audit;

import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Keeps the ten parcels with the most money at stake; of two alike the one that came first. Amounts in other currencies than
 * that of the contract come last, as nobody can say what they are worth.
 */
final class WorstParcels implements Consumer<ParcelAudit> {

    private static final int KEPT = 10;

    private record Ranked(ParcelAudit audit, boolean known, BigDecimal stake, long number) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::known)
            .thenComparing(Ranked::stake)
            .thenComparing(Comparator.comparing(Ranked::number).reversed());

    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(BEST_FIRST);
    private long seen;

    @Override
    public void accept(ParcelAudit audit) {
        seen++;
        audit.main().map(Discrepancy::atStake).ifPresent(stake -> {
            boolean known = stake.isSameCurrency(audit.billed());
            kept.add(new Ranked(audit, known, stake(audit, stake.getAmount().abs()), seen));
            if (kept.size() > KEPT) {
                kept.poll();
            }
        });
    }

    private static BigDecimal stake(ParcelAudit audit, BigDecimal main) {
        return audit.difference()
                .map(difference -> difference.getAmount().abs())
                .orElse(main);
    }

    List<ParcelAudit> list() {
        return kept.stream().sorted(BEST_FIRST.reversed()).map(Ranked::audit).toList();
    }
}
