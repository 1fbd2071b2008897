package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prices parcels of which the zone is known by one card. Thread-safe. */
final class Pricer {

    private static final Direction[] LEGS = Direction.values();

    private final RateCard card;
    private final Tariff tariff;
    private final LegRater legs;
    private final @Nullable TaxRule tax;

    Pricer(RateCard card, Tariff tariff) {
        this.card = card;
        this.tariff = tariff;
        this.legs = new LegRater(tariff);
        this.tax = card.tax()
                .filter(rule -> rule.mode() == Tax.Mode.ON_TOP)
                .map(rule -> new TaxRule(rule, tariff.scale))
                .orElse(null);
    }

    /** The greatest declared value of which each share can be held. */
    BigDecimal greatestValue() {
        return tariff.scale.money(tariff.greatestValue).getAmount();
    }

    /** A parcel by the facts that are known, and an example of others. What they leave open is not due. */
    Rating price(RateRequest own, String zone, Example example) {
        long billable =
                tariff.weight(tariff.service(own.service()), tariff.zone(zone)).billable(own);
        return price(own, zone, billable, example, Presumed.NOTHING);
    }

    /** A parcel that has a quote, with examples of facts that are not known; the weight stays that of the quote. */
    Quote price(RateRequest own, Quote known, Example example, Presumed presumed) {
        return price(own, known.zone(), known.billableWeight().quanta(), example, presumed)
                .orThrow();
    }

    /** The most that is due of a parcel by the example of a quote, as far as it is charged in the smallest unit of a kind. */
    Quote most(RateRequest own, Quote sure, Map<ChargeKind, Long> charged) {
        Map<ChargeKind, Presumed.Share> shares = new EnumMap<>(ChargeKind.class);
        charged.forEach((kind, minor) -> shares.put(kind, share(own, sure, kind, minor)));
        return price(own, sure, sure.example(), new Presumed(shares));
    }

    /** No share is more than what is charged beyond the quote, or of more than the value at which all this is due. */
    private Presumed.Share share(RateRequest own, Quote sure, ChargeKind kind, long charged) {
        long beyond = Math.max(0, sure.fineBelow(kind, charged));
        List<SurchargeRule> shares = new ArrayList<>(0);
        for (Direction direction : own.legs()) {
            Leg leg = leg(own, sure, direction);
            tariff.surcharges.stream()
                    .filter(rule -> rule.kind() == kind && rule.isOpenShare(leg))
                    .forEach(shares::add);
        }
        long least = tariff.scale.nearest(sure.example().value().orElse(BigDecimal.ZERO));
        return new Presumed.Share(beyond, new OpenShares(shares, least).valueOf(beyond, tariff.greatestValue));
    }

    private static Leg leg(RateRequest own, Quote known, Direction direction) {
        long billable = known.billableWeight().quanta();
        return new Leg(own, direction, known.zone(), billable, known.example(), Presumed.NOTHING);
    }

    private Rating price(RateRequest request, String zone, long billable, Example example, Presumed presumed) {
        int service = tariff.service(request.service());
        int zoneNumber = tariff.zone(zone);
        List<QuoteLine> lines = new ArrayList<>(4);
        List<Reason> reasons = new ArrayList<>(0);
        for (Direction direction : LEGS) {
            if (request.legs().contains(direction)) {
                Leg leg = new Leg(request, direction, zone, billable, example, presumed);
                legs.add(leg, service, zoneNumber, lines, reasons);
            }
        }
        if (!reasons.isEmpty()) {
            return new Rating.NoQuote(reasons);
        }
        if (tax != null) {
            lines.add(tax.line(lines));
        }
        return new Quote(card, tariff.scale, zone, new Weight(billable), example, Collections.unmodifiableList(lines));
    }

    /** The kinds of charges of which our facts leave open what is due, each with those that are missing. */
    Map<ChargeKind, Set<MissingFact>> open(RateRequest own, Quote known) {
        OpenKinds open = new OpenKinds(tax != null);
        long billable = known.billableWeight().quanta();
        for (Direction direction : own.legs()) {
            Leg leg = new Leg(own, direction, known.zone(), billable, Example.NONE, Presumed.NOTHING);
            tariff.surcharges.forEach(rule -> open.add(rule, leg));
        }
        return open.kinds();
    }
}
