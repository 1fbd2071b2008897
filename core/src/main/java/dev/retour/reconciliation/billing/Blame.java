package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Repricing;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Tells what a difference is: nothing, errors that cancel each other out, rounding, or what its {@link Causes} say. */
final class Blame {

    private final Repricing repricing;
    private final EffectSplit effects;
    private final long tolerance;
    private final List<SourceRef> evidence;
    private final Causes causes;

    Blame(RateRequest own, CourierInputs courier, Repricing repricing, AuditPolicy policy, List<BillLine> lines) {
        this.repricing = repricing;
        this.effects = repricing.effects();
        this.tolerance = policy.roundingOf(charges(lines));
        this.evidence = LineTriage.evidence(lines);
        this.causes = new Causes(own, courier, repricing, policy, evidence);
    }

    /** Only what is charged was rounded: rows of zero, and charges that were taken back, lose no cent. */
    private static int charges(List<BillLine> lines) {
        return (int) Credits.standing(lines).stream()
                .filter(line -> !line.amount().isZero())
                .count();
    }

    List<Discrepancy> discrepancies() {
        Money difference = repricing.difference();
        if (difference.isZero()) {
            return agrees() ? List.of() : compensating();
        }
        return isRounding(difference) ? List.of(rounding(difference)) : causes.all();
    }

    private boolean agrees() {
        return effects.minor().isEmpty()
                && repricing.freight().isEmpty()
                && repricing.surcharges().isEmpty();
    }

    /** What our facts leave open is looked into, also where something else makes the sum right. */
    private List<Discrepancy> compensating() {
        Map<String, Long> parts = parts();
        long stake = parts.values().stream().filter(amount -> amount > 0).reduce(0L, Math::addExact);
        DiscrepancyClass type = DiscrepancyClass.COMPENSATING_ERRORS;
        Discrepancy warning =
                Discrepancy.of(type, money(stake), Reason.of(type).with("effects", text(parts)), evidence);
        return Stream.concat(Stream.of(warning), causes.open().stream()).toList();
    }

    private Map<String, Long> parts() {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (Effect effect : Effect.values()) {
            Map<ChargeKind, Long> kinds = causes.kinds(effect);
            kinds.forEach((kind, amount) -> parts.put(kind.name(), amount));
            if (kinds.isEmpty() && effects.minor().containsKey(effect)) {
                parts.put(effect.name(), effects.minor().get(effect));
            }
        }
        return parts;
    }

    private String text(Map<String, Long> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " " + money(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Money money(long minor) {
        return Money.ofMinor(effects.currency(), minor);
    }

    private Discrepancy rounding(Money difference) {
        DiscrepancyClass type = DiscrepancyClass.ROUNDING;
        return Discrepancy.of(type, difference, Reason.of(type).with("effect", difference), evidence);
    }

    /** A small difference that no other zone, weight or service explains, and that is not what larger ones leave. */
    private boolean isRounding(Money difference) {
        Set<Effect> facts = EnumSet.of(Effect.ZONE, Effect.WEIGHT, Effect.SERVICE);
        facts.retainAll(effects.minor().keySet());
        return facts.isEmpty()
                && Math.abs(difference.getAmountMinorLong()) <= tolerance
                && areWithin(effects.minor().values(), tolerance)
                && areWithin(repricing.freight().values(), tolerance)
                && areWithin(repricing.surcharges().values(), tolerance);
    }

    private static boolean areWithin(Collection<Long> amounts, long tolerance) {
        return amounts.stream().allMatch(amount -> Math.abs(amount) <= tolerance);
    }
}
