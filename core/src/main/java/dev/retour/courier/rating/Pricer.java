package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * The most that is due of a parcel by an example, as far as it is charged in the smallest unit of a kind. Of a value that is
     * not known, the share is found second: what the other rules of its kind ask for is no part of it.
     */
    Quote most(RateRequest own, Quote known, Example example, Map<ChargeKind, Long> charged) {
        Quote others = price(own, known, example, Presumed.due(charged.keySet()));
        boolean shares =
                own.declaredValue().isEmpty() && tariff.surcharges.stream().anyMatch(SurchargeRule::isOfValue);
        return shares ? price(own, known, example, Presumed.beyond(others, charged)) : others;
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
