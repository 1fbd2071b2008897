package dev.retour.reconciliation.billing;

import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.courier.rating.MissingFact;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Repricing;
import dev.retour.courier.rating.Unjudged;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;

/** Turns the effects of one repricing into discrepancies. Made for one question. */
final class Causes {

    private final RateRequest own;
    private final CourierInputs courier;
    private final Repricing repricing;
    private final EffectSplit effects;
    private final AuditPolicy policy;
    private final List<SourceRef> evidence;
    private final List<Discrepancy> found = new ArrayList<>();

    Causes(RateRequest own, CourierInputs courier, Repricing repricing, AuditPolicy policy, List<SourceRef> evidence) {
        this.own = own;
        this.courier = courier;
        this.repricing = repricing;
        this.effects = repricing.effects();
        this.policy = policy;
        this.evidence = evidence;
    }

    /** One discrepancy an effect, or one for each kind that makes it. */
    List<Discrepancy> all() {
        for (Effect effect : Effect.values()) {
            if (effects.minor().containsKey(effect) || !kinds(effect).isEmpty()) {
                blame(effect);
            }
        }
        return found;
    }

    /** Only what our facts leave open. */
    List<Discrepancy> open() {
        repricing.unjudged().forEach(this::lookInto);
        return found;
    }

    /** What makes an effect, where it can be told by kind; kinds that cancel each other out make none. */
    Map<ChargeKind, Long> kinds(Effect effect) {
        return switch (effect) {
            case RATE -> repricing.freight();
            case SURCHARGE -> repricing.surcharges();
            default -> Map.of();
        };
    }

    private void blame(Effect effect) {
        switch (effect) {
            case ZONE -> zone();
            case WEIGHT -> weight();
            case SERVICE -> service();
            case RATE -> rate();
            case SURCHARGE -> repricing.surcharges().forEach(this::surcharge);
            case TAX -> tax();
        }
    }

    private void zone() {
        DiscrepancyClass type = DiscrepancyClass.ZONE_WRONG;
        Reason reason = Reason.of(type).with("courierZone", courier.zone().orElse("?"));
        add(type, Effect.ZONE, reason.with("ownZone", repricing.expected().zone()));
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

    /** One discrepancy a kind of freight, where the bill tells them apart and both are wrong. */
    private void rate() {
        repricing.freight().forEach((kind, amount) -> {
            Money asked = Objects.requireNonNull(repricing.billed().byKind().get(kind))
                    .minus(money(amount));
            rate(amount, kind + " " + asked);
        });
        if (repricing.freight().isEmpty()) {
            rate(certain(named(), effects.of(Effect.RATE).getAmountMinorLong()), repriced());
        }
    }

    private void rate(long minor, Object repriced) {
        if (minor != 0) {
            DiscrepancyClass type = DiscrepancyClass.RATE_WRONG;
            found.add(effect(type, money(minor), Reason.of(type).with("repriced", repriced)));
        }
    }

    /** What the courier calls freight. */
    private ChargeKind named() {
        return repricing.billed().isAllIn() ? ChargeKind.ALL_IN : ChargeKind.FREIGHT;
    }

    /** What our card asks for what the courier calls freight; one amount for everything may have charges beside it. */
    private Money repriced() {
        return repricing.billed().isAllIn()
                ? repricing.billed().total(ChargeKind.Family.FREIGHT).minus(effects.of(Effect.RATE))
                : repricing.repriced().total(ChargeKind.Family.FREIGHT);
    }

    private void surcharge(ChargeKind kind, long difference) {
        long certain = certain(kind, difference);
        if (certain != 0) {
            DiscrepancyClass type =
                    mayBeDue(kind) ? DiscrepancyClass.SURCHARGE_RATE_WRONG : DiscrepancyClass.SURCHARGE_NOT_DUE;
            found.add(effect(type, money(certain), Reason.of(type).with("kind", kind)));
        }
    }

    private boolean mayBeDue(ChargeKind kind) {
        return repricing.unjudged().containsKey(kind)
                || repricing.repriced().lines().stream().anyMatch(line -> line.kind() == kind);
    }

    private void tax() {
        long certain = certain(ChargeKind.TAX, effects.of(Effect.TAX).getAmountMinorLong());
        if (certain != 0) {
            DiscrepancyClass type = DiscrepancyClass.TAX_WRONG;
            found.add(effect(type, money(certain), Reason.of(type)));
        }
    }

    /** What of a difference no unknown fact explains; the rest is looked into. */
    private long certain(ChargeKind kind, long difference) {
        Unjudged open = repricing.unjudged().get(kind);
        if (open == null) {
            return difference;
        }
        lookInto(kind, open);
        return Math.subtractExact(difference, open.minor());
    }

    private void lookInto(ChargeKind kind, Unjudged open) {
        DiscrepancyClass type = DiscrepancyClass.CHARGE_NOT_JUDGED;
        Reason reason = Reason.of(type).with("kind", kind).with("facts", MissingFact.list(open.missing()));
        found.add(effect(type, money(open.minor()), reason));
    }

    private void add(DiscrepancyClass type, Effect effect, Reason reason) {
        found.add(effect(type, effects.of(effect), reason));
    }

    private Discrepancy effect(DiscrepancyClass type, Money amount, Reason reason) {
        return Discrepancy.of(type, amount, reason.with("effect", amount), evidence);
    }

    private Money money(long minor) {
        return Money.ofMinor(effects.currency(), minor);
    }
}
