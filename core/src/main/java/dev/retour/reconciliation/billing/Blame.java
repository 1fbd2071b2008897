package dev.retour.reconciliation.billing;

import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.courier.rating.MissingFact;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Repricing;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Turns the effects of one repricing into discrepancies. */
final class Blame {

    private final RateRequest own;
    private final CourierInputs courier;
    private final Repricing repricing;
    private final EffectSplit effects;
    private final AuditPolicy policy;
    private final List<SourceRef> evidence;
    private final List<Discrepancy> found = new ArrayList<>();

    Blame(RateRequest own, CourierInputs courier, Repricing repricing, AuditPolicy policy, List<SourceRef> evidence) {
        this.own = own;
        this.courier = courier;
        this.repricing = repricing;
        this.effects = repricing.effects();
        this.policy = policy;
        this.evidence = evidence;
    }

    List<Discrepancy> discrepancies() {
        Money difference = repricing.difference();
        if (difference.isZero()) {
            boolean agrees = effects.minor().isEmpty()
                    && repricing.freight().isEmpty()
                    && repricing.surcharges().isEmpty();
            return agrees ? List.of() : List.of(compensating());
        }
        if (isRounding(difference)) {
            return List.of(effect(DiscrepancyClass.ROUNDING, difference, Reason.of(DiscrepancyClass.ROUNDING)));
        }
        for (Effect effect : Effect.values()) {
            if (effects.minor().containsKey(effect) || !kinds(effect).isEmpty()) {
                blame(effect);
            }
        }
        return found;
    }

    /** What makes an effect, where it can be told by kind; kinds that cancel each other out make none. */
    private Map<ChargeKind, Long> kinds(Effect effect) {
        return switch (effect) {
            case RATE -> repricing.freight();
            case SURCHARGE -> repricing.surcharges();
            default -> Map.of();
        };
    }

    private Discrepancy compensating() {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (Effect effect : Effect.values()) {
            Map<ChargeKind, Long> kinds = kinds(effect);
            kinds.forEach((kind, amount) -> parts.put(kind.name(), amount));
            if (kinds.isEmpty() && effects.minor().containsKey(effect)) {
                parts.put(effect.name(), effects.minor().get(effect));
            }
        }
        long stake = parts.values().stream().filter(amount -> amount > 0).reduce(0L, Math::addExact);
        DiscrepancyClass type = DiscrepancyClass.COMPENSATING_ERRORS;
        return Discrepancy.of(type, money(stake), Reason.of(type).with("effects", text(parts)), evidence);
    }

    private String text(Map<String, Long> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " " + money(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Money money(long minor) {
        return Money.ofMinor(effects.currency(), minor);
    }

    /** A small difference that no other zone, weight or service explains, and that is not what larger ones leave. */
    private boolean isRounding(Money difference) {
        Set<Effect> causes = EnumSet.of(Effect.ZONE, Effect.WEIGHT, Effect.SERVICE);
        causes.retainAll(effects.minor().keySet());
        long tolerance = policy.roundingOf(evidence.size());
        return causes.isEmpty()
                && Math.abs(difference.getAmountMinorLong()) <= tolerance
                && areWithin(effects.minor().values(), tolerance)
                && areWithin(repricing.freight().values(), tolerance)
                && areWithin(repricing.surcharges().values(), tolerance);
    }

    private static boolean areWithin(Collection<Long> amounts, long tolerance) {
        return amounts.stream().allMatch(amount -> Math.abs(amount) <= tolerance);
    }

    private void blame(Effect effect) {
        switch (effect) {
            case ZONE ->
                add(
                        DiscrepancyClass.ZONE_WRONG,
                        effect,
                        Reason.of(DiscrepancyClass.ZONE_WRONG)
                                .with("courierZone", courier.zone().orElse("?"))
                                .with("ownZone", repricing.expected().zone()));
            case WEIGHT -> weight();
            case SERVICE -> service();
            case RATE -> rate();
            case SURCHARGE -> surcharges();
            case TAX -> tax();
        }
    }

    /** One discrepancy a kind of freight, where the bill tells them apart and both are wrong. */
    private void rate() {
        DiscrepancyClass type = DiscrepancyClass.RATE_WRONG;
        repricing.freight().forEach((kind, amount) -> {
            Money effect = money(amount);
            Money asked = Objects.requireNonNull(repricing.billed().byKind().get(kind))
                    .minus(effect);
            found.add(effect(type, effect, Reason.of(type).with("repriced", kind + " " + asked)));
        });
        if (repricing.freight().isEmpty()) {
            add(type, Effect.RATE, Reason.of(type).with("repriced", repriced()));
        }
    }

    /** What our card asks for what the courier calls freight. */
    private Money repriced() {
        return repricing.billed().isAllIn()
                ? repricing.repriced().total()
                : repricing.repriced().total(ChargeKind.Family.FREIGHT);
    }

    private void add(DiscrepancyClass type, Effect effect, Reason reason) {
        found.add(effect(type, effects.of(effect), reason));
    }

    private Discrepancy effect(DiscrepancyClass type, Money amount, Reason reason) {
        return Discrepancy.of(type, amount, reason.with("effect", amount), evidence);
    }

    private void weight() {
        Money amount = effects.of(Effect.WEIGHT);
        DiscrepancyClass type = amount.isPositive() ? DiscrepancyClass.WEIGHT_OVER : DiscrepancyClass.WEIGHT_UNDER;
        Discrepancy over = effect(
                type,
                amount,
                Reason.of(type)
                        .with("courierWeight", courier.statedWeight().orElse(own.weight()))
                        .with("ownWeight", own.weight())
                        .with("ownBillable", repricing.expected().billableWeight()));
        found.add(isTolerated() ? over.with(Action.ACCEPT) : over);
    }

    private boolean isTolerated() {
        return policy.weightTolerance().isPresent()
                && courier.statedWeight().isPresent()
                && (isNear(own.weight()) || isNear(repricing.expected().billableWeight()));
    }

    private boolean isNear(Weight ours) {
        long apart = Math.abs(courier.statedWeight().orElseThrow().quanta() - ours.quanta());
        return apart <= policy.weightTolerance().orElseThrow().quanta();
    }

    private void service() {
        Set<Direction> legs = courier.legs();
        boolean otherLegs = !legs.isEmpty() && !legs.equals(own.legs());
        DiscrepancyClass type = otherLegs ? DiscrepancyClass.DIRECTION_WRONG : DiscrepancyClass.SERVICE_WRONG;
        Reason reason = otherLegs
                ? Reason.of(type).with("courierLegs", sorted(legs)).with("ownLegs", sorted(own.legs()))
                : Reason.of(type)
                        .with("courierService", courier.service().orElse("?"))
                        .with("ownService", own.service());
        add(type, Effect.SERVICE, reason);
    }

    private static String sorted(Set<Direction> legs) {
        return EnumSet.copyOf(legs).toString();
    }

    private void tax() {
        Money amount = effects.of(Effect.TAX);
        found.add(notJudged(ChargeKind.TAX, amount)
                .orElseGet(() -> effect(DiscrepancyClass.TAX_WRONG, amount, Reason.of(DiscrepancyClass.TAX_WRONG))));
    }

    /** A charge of which our own facts cannot tell what is due; empty if they can. */
    private Optional<Discrepancy> notJudged(ChargeKind kind, Money amount) {
        DiscrepancyClass type = DiscrepancyClass.CHARGE_NOT_JUDGED;
        return Optional.ofNullable(repricing.unjudged().get(kind))
                .map(facts -> Reason.of(type).with("kind", kind).with("facts", MissingFact.list(facts)))
                .map(reason -> effect(type, amount, reason));
    }

    /** One discrepancy a kind; where the bill names no kind, one for all. */
    private void surcharges() {
        Map<ChargeKind, Long> kinds = repricing.surcharges();
        for (Map.Entry<ChargeKind, Long> entry : kinds.entrySet()) {
            Money amount = money(entry.getValue());
            found.add(notJudged(entry.getKey(), amount).orElseGet(() -> surcharge(entry.getKey(), amount)));
        }
    }

    private Discrepancy surcharge(ChargeKind kind, Money amount) {
        boolean due = repricing.repriced().lines().stream().anyMatch(line -> line.kind() == kind);
        DiscrepancyClass type = due ? DiscrepancyClass.SURCHARGE_RATE_WRONG : DiscrepancyClass.SURCHARGE_NOT_DUE;
        return effect(type, amount, Reason.of(type).with("kind", kind));
    }
}
