package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    /** What may be due of open kinds beyond a quote, as far as it is charged. */
    Presumed presumed(RateRequest own, Quote sure, Set<ChargeKind> open, int uneven, Charged charged) {
        Map<ChargeKind, Presumed.Share> shares = new EnumMap<>(ChargeKind.class);
        Map<ChargeKind, Long> mostAs = new EnumMap<>(ChargeKind.class);
        long hidden = sure.hidden(uneven);
        for (ChargeKind kind : open) {
            Predicate<ChargeKind> together = each -> charged.as(each) == charged.as(kind);
            long billed = Math.multiplyExact(charged.minor(charged.as(kind)), Scale.FINE_PER_MINOR);
            long more = Math.subtractExact(billed, sure.fine(together));
            long beyond = Math.addExact(more, hidden);
            if (beyond > 0) {
                long most = Math.addExact(sure.fine(kind), beyond);
                long value = value(own, sure, together, beyond);
                shares.put(kind, new Presumed.Share(beyond, value, most, more > 0));
                mostAs.put(charged.as(kind), Math.addExact(sure.fine(together), beyond));
            }
        }
        return new Presumed(shares, mostAs, charged);
    }

    /** How many open kinds may be no whole steps of a sum that is rounded alone; the others hide nothing. */
    int uneven(RateRequest own, Quote known, Set<ChargeKind> open) {
        Set<ChargeKind> uneven = EnumSet.noneOf(ChargeKind.class);
        for (Direction direction : own.legs()) {
            Leg leg = leg(own, known, direction, Example.NONE);
            tariff.surcharges.stream().filter(rule -> !rule.isEven(leg)).forEach(rule -> uneven.add(rule.kind()));
        }
        uneven.add(ChargeKind.TAX);
        uneven.retainAll(open);
        return uneven.size();
    }

    /** The value at which the shares of some kinds are so much more than in a quote, or the greatest that they may be of. */
    private long value(RateRequest own, Quote sure, Predicate<ChargeKind> kinds, long beyond) {
        List<SurchargeRule> shares = new ArrayList<>(0);
        for (Direction direction : own.legs()) {
            Leg leg = leg(own, sure, direction, sure.example());
            tariff.surcharges.stream()
                    .filter(rule -> kinds.test(rule.kind()) && rule.isOpenShare(leg))
                    .forEach(shares::add);
        }
        long least = tariff.scale.nearest(sure.example().leastValue());
        return new OpenShares(shares, least).valueOf(beyond, greatestValue(sure.example()));
    }

    private long greatestValue(Example example) {
        return example.value().flatMap(Worth::most).map(tariff.scale::nearest).orElse(tariff.greatestValue);
    }

    private static Leg leg(RateRequest own, Quote known, Direction direction, Example example) {
        long billable = known.billableWeight().quanta();
        return new Leg(own, direction, known.zone(), billable, example, Presumed.NOTHING);
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
            lines.add(tax.line(lines, presumed));
        }
        return new Quote(card, tariff.scale, zone, new Weight(billable), example, Collections.unmodifiableList(lines));
    }

    /** The kinds of charges of which our facts leave open what is due, each with those that are missing. */
    Map<ChargeKind, Set<MissingFact>> open(RateRequest own, Quote known) {
        OpenKinds open = new OpenKinds(tax != null);
        for (Direction direction : own.legs()) {
            Leg leg = leg(own, known, direction, Example.NONE);
            tariff.surcharges.forEach(rule -> open.add(rule, leg));
        }
        return open.kinds();
    }
}
